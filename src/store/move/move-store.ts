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
import { moveOnce } from "./move-once.ts";
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
  /** At most; without it, as many as a server takes well. */
  rowsAtOnce?: number | undefined;
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
/** While nobody writes to the file, the second finds nothing to do. A row that had the name of another one may need a third. */
const MOST_QUIET_PASSES = 3;

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
  const so: Moved = { end: "copied", isResumed: target.isResumed, passes: 0, written: 0, tables: [] };
  const all = MOVED_TABLES.reduce((sum, table) => sum + countInFile(file, table), 0);
  // Before the first pass as well: no bot begins while this goes on.
  claim();
  for (let quiet = 0; ; ) {
    const pass = await moveOnce({ file, target, ...watched(move, so, all) });
    if (!pass) return succeed({ ...so, end: "interrupted" });
    so.passes += 1;
    if (!claim()) return succeed(so);
    const finished = pass.changed.length === 0 && (await finishMove(target, { file, pass, now: move.clock.now() }));
    if (finished) return finished.ok ? succeed({ ...so, end: "finished", tables: finished.value }) : finished;
    quiet = pass.hasFileChanged() ? 0 : quiet + 1;
    if (quiet === MOST_QUIET_PASSES) return differs(pass.changed);
    if (quiet === 0 && so.passes >= MOST_PASSES) return keepsChanging();
  }
}

function watched({ interrupted, rowsAtOnce, onProgress }: Move, so: Moved, all: number) {
  const pass = so.passes + 1;
  let looked = 0;
  const onBatch = (table: string, rows: number, written: number) => {
    looked += rows;
    so.written += written;
    onProgress?.({ pass, table, rows: looked, all: Math.max(all, looked) });
  };
  return { interrupted, rowsAtOnce, onBatch };
}

const keepsChanging = (): Outcome<never> =>
  fail(
    "still-changing",
    "Something keeps writing to the file, such as npx tidings import or ingest. What was there is moved. End that, and run " +
      "the same command again: it brings the rest.",
  );
