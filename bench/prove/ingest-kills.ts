import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { openHouse } from "../../src/main.ts";
import { firstPlan } from "../../src/read-plan.ts";
import { seededRandom } from "../synthetic-articles.ts";
import { type Proof, type Prove, trialsOf } from "./proof.ts";
import {
  bodyOf,
  FEEDS,
  hostOf,
  ITEMS_AT_FIRST,
  isSilent,
  openSmallWeb,
  readsPages,
  type SmallWeb,
  titleOf,
} from "./small-web.ts";

const KILLS = 200;
/** A round takes about this long; moments beyond it kill nothing and are drawn again. */
const LONGEST_MS = 2_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const FIRST_MOMENT = Date.parse("2026-11-23T08:00:00Z");
/** A host that hangs or breaks off is tried again within a day. */
const ROUNDS_AT_THE_END = 4;

type Stage = { web: SmallWeb; databaseUrl: string; log: string };
type Question = { at: number; url: string };

/**
 * Reads a small web on a clock that jumps, is killed with SIGKILL at random moments of a round, and started again at once
 * or an hour later, while the feeds go on growing. At the end a few rounds run through.
 */
export const proveIngestKills: Prove = async ({ share, seed }): Promise<Proof> => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), "tidings-prove-"));
  const web = await openSmallWeb();
  const stage: Stage = { web, databaseUrl: `file:${join(folder, "news.db")}`, log: join(folder, "questions.jsonl") };
  await addSources(stage);

  const kills = trialsOf(KILLS, share);
  let killed = 0;
  let now = FIRST_MOMENT;
  while (killed < kills) {
    if (await readAndKill(stage, now, random() * LONGEST_MS)) killed += 1;
    // At once the rest of the round is due, an hour later everything.
    now = lastMoment(stage, now) + (random() < 0.4 ? 3 * SECOND : 70 * MINUTE);
    if (random() < 0.4) web.edition += 1;
  }
  for (let round = 0; round < ROUNDS_AT_THE_END; round += 1) {
    await readToTheEnd(stage, now);
    now = lastMoment(stage, now) + 27 * HOUR;
  }
  const questions = questionsIn(stage);
  const faults = [...faultsIn(stage), ...hastyIn(questions, web.port)];
  await web.close();
  rmSync(folder, { recursive: true });
  return {
    claim:
      "a reading of sources that is killed loses nothing, keeps nothing twice, and asks nobody too early afterwards",
    holds: faults.length === 0,
    figures: `${killed} kills, ${FEEDS} sources, ${web.edition} editions, ${questions.length} questions, seed ${seed}: ${faults.length} faults ${faults.slice(0, 5).join("; ")}`,
  };
};

async function addSources({ databaseUrl, web }: Stage): Promise<void> {
  const house = await openHouse({ DATABASE_URL: databaseUrl }, { now: () => FIRST_MOMENT });
  if (!house.ok) throw new Error(house.failure.message);
  for (let feed = 0; feed < FEEDS; feed += 1) {
    const url = `http://${hostOf(feed)}:${web.port}/feed/${feed}`;
    const source = { url, title: `Feed ${feed}`, readsPages: readsPages(feed), isDefault: true };
    await house.value.store.addSource(source, { plan: firstPlan(FIRST_MOMENT), refusedValidators: 0 }, FIRST_MOMENT);
  }
  await house.value.store.close();
}

async function startReader({ web, databaseUrl, log }: Stage, now: number): Promise<ChildProcess> {
  const path = join(import.meta.dirname, "ingest-reader.ts");
  const reader = fork(path, [databaseUrl, String(web.port), String(now), log]);
  await once(reader, "message");
  return reader;
}

/** False when the round was over before the moment came. */
async function readAndKill(stage: Stage, now: number, afterMs: number): Promise<boolean> {
  const reader = await startReader(stage, now);
  const ended = once(reader, "exit");
  await Promise.race([pause(afterMs), ended]);
  reader.kill("SIGKILL");
  const [, signal] = await ended;
  return signal === "SIGKILL";
}

async function readToTheEnd(stage: Stage, now: number): Promise<void> {
  const [status] = await once(await startReader(stage, now), "exit");
  if (status !== 0) throw new Error(`a round ended with ${status}`);
}

const questionsIn = ({ log }: Stage): Question[] =>
  existsSync(log)
    ? readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
    : [];

const lastMoment = (stage: Stage, otherwise: number): number =>
  questionsIn(stage).reduce((latest, { at }) => Math.max(latest, at), otherwise);

/** Who was asked too early: a source before its hour, a host before its two seconds, a page more often than it was killed. */
function hastyIn(questions: Question[], port: number): string[] {
  const hasty = (name: (url: string) => string | undefined, least: number) => {
    const last = new Map<string, number>();
    return questions.flatMap(({ at, url }) => {
      const asked = name(url);
      if (asked === undefined) return [];
      const before = last.get(asked);
      last.set(asked, at);
      const wait = before === undefined ? least : at - before;
      return wait < least ? [`${asked} was asked again after ${wait / SECOND} s`] : [];
    });
  };
  const source = (url: string) => /\/feed\/\d+/.exec(url)?.[0];
  const host = (url: string) => url.split(`:${port}`)[0];
  return [...hasty(source, HOUR), ...hasty(host, 2 * SECOND)];
}

function faultsIn({ web, databaseUrl }: Stage): string[] {
  const store = new DatabaseSync(databaseUrl.replace("file:", ""), { readOnly: true });
  const rows = store.prepare("SELECT title, text, is_backlog AS backlog, version FROM articles").all();
  const expected = Array.from({ length: FEEDS }, (_, feed) => feed)
    .filter((feed) => !isSilent(feed))
    .flatMap((feed) => Array.from({ length: ITEMS_AT_FIRST + web.edition }, (_, item) => ({ feed, item })));
  const faults: string[] = [];
  if (rows.length !== expected.length) faults.push(`${rows.length} articles instead of ${expected.length}`);
  const stored = new Map(rows.map((row) => [String(row.title), row]));
  for (const { feed, item } of expected) {
    const title = titleOf(feed, item);
    const row = stored.get(title);
    if (!row) faults.push(`“${title}” is lost`);
    else if (!readsPages(feed) && row.text !== bodyOf(feed, item)) faults.push(`“${title}” has another text`);
    if (row && item < ITEMS_AT_FIRST && row.backlog !== 1) faults.push(`“${title}” is old and counts as news`);
    if (row && row.version !== 1) faults.push(`“${title}” has ${row.version} versions`);
  }
  const indexed = store.prepare("SELECT count(*) AS count FROM article_terms WHERE article_terms MATCH ?");
  const unfound = expected.filter(({ feed, item }) => indexed.get(`"feed${feed}item${item}"`)?.count !== 1).length;
  if (unfound > 0) faults.push(`${unfound} articles are not found, or twice`);
  const integrity = store.prepare("PRAGMA integrity_check").get()?.integrity_check;
  if (integrity !== "ok") faults.push(`integrity: ${integrity}`);
  store.close();
  return faults;
}
