import { realpathSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Clock } from "../../clock.ts";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import type { Connection } from "../postgres/connection.ts";
import { botClaimOn } from "../sqlite/bot-claim.ts";
import { BUSY_MILLISECONDS } from "../sqlite/transaction.ts";
import type { Compared } from "./compare-sides.ts";
import { differs, finishMove } from "./finish-move.ts";
import { moveOnce, type Pass } from "./move-once.ts";
import { MOVED_TABLES } from "./moved-tables.ts";
import { countInFile } from "./read-file-table.ts";
import { openTarget, type Target } from "./target.ts";

/** How far a pass is: the first one copies, the others compare, and bring what has changed. */
export type MovePosition = { pass: number; table: string; rows: number; all: number };

export type Move = {
  /** The file, of the newest format. */
  location: string;
  /** Of the server; its owner closes it. */
  connection: Connection;
  clock: Clock;
  interrupted: AbortSignal;
  /** Only what can be done while a bot goes on writing. */
  onlyCopy?: boolean | undefined;
  onProgress?: ((position: MovePosition) => void) | undefined;
};

/**
 * How a move ended. "finished": all of it is there and the same, and bots may work on it. "copied": what had been there when
 * it began is there, and a bot has the file, or nothing more was wished. `written`: rows that were not there before.
 */
export type Moved = {
  end: "finished" | "copied" | "interrupted";
  isResumed: boolean;
  passes: number;
  written: number;
  tables: Compared[];
};

/** Somebody who keeps writing to the file is not waited for. */
const MOST_PASSES = 5;

/**
 * Moves a store from its file into a PostgreSQL. The file is only read. What is there already is compared and not written
 * again, so that it may end at any moment, and be called again.
 */
export async function moveStore(move: Move): Promise<Outcome<Moved>> {
  const location = realpathSync(move.location);
  const target = await openTarget(move.connection, location, move.clock.now());
  if (!target.ok) return target;
  const file = new DatabaseSync(pathToFileURL(location), { readOnly: true, timeout: BUSY_MILLISECONDS });
  const claim = botClaimOn(location);
  try {
    return await movePasses(move, { file, target: target.value, claim: move.onlyCopy ? () => false : claim.claim });
  } finally {
    claim.release();
    file.close();
  }
}

type Opened = { file: DatabaseSync; target: Target; claim: () => boolean };

async function movePasses(move: Move, { file, target, claim }: Opened): Promise<Outcome<Moved>> {
  const all = MOVED_TABLES.reduce((sum, table) => sum + countInFile(file, table), 0);
  const so: Moved = { end: "copied", isResumed: target.isResumed, passes: 0, written: 0, tables: [] };
  // Before the first pass as well: no bot begins while this goes on.
  claim();
  for (let last: Pass | undefined; ; ) {
    const pass = await moveOnce({ file, target, ...watched(move, so.passes + 1, all) });
    if (!pass) return succeed({ ...so, end: "interrupted" });
    so.passes += 1;
    so.written += pass.written;
    if (!claim()) return succeed(so);
    const isSame = pass.changed.length === 0 && !pass.fileChanged;
    if (isSame) return await finish(move, { file, target, pass, so });
    if (so.passes === MOST_PASSES)
      return last?.fileChanged || pass.fileChanged ? keepsChanging() : differs(pass.changed);
    last = pass;
  }
}

function watched({ interrupted, onProgress }: Move, pass: number, all: number) {
  let looked = 0;
  const onBatch = (table: string, rows: number) => {
    looked += rows;
    onProgress?.({ pass, table, rows: looked, all: Math.max(all, looked) });
  };
  return { interrupted, onBatch };
}

async function finish(
  { clock }: Move,
  { file, target, pass, so }: { file: DatabaseSync; target: Target; pass: Pass; so: Moved },
): Promise<Outcome<Moved>> {
  const compared = await finishMove(target, { file, rows: pass.rows, now: clock.now() });
  return compared.ok ? succeed({ ...so, end: "finished", tables: compared.value }) : compared;
}

const keepsChanging = (): Outcome<never> =>
  fail(
    "still-changing",
    "Something keeps writing to the file, such as npx tidings import or ingest. What was there is moved. End that, and run " +
      "the same command again: it brings the rest.",
  );
