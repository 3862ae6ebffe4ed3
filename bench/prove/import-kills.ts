import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "../synthetic-articles.ts";
import { type Proof, type Prove, trialsOf } from "./proof.ts";

const KILLS = 200;
const ARTICLES = 4_000;
/** An import of that many takes about this long; moments beyond it kill nothing and are drawn again. */
const LONGEST_MS = 3_000;
const tidings = join(import.meta.dirname, "..", "..", "bin", "tidings.js");

/** Kills imports with SIGKILL at random moments, runs each again until it comes to its end, and looks at what is stored. */
export const proveImportKills: Prove = async ({ share, seed }): Promise<Proof> => {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), "tidings-prove-"));
  const file = join(folder, "articles.jsonl");
  const texts = Array.from({ length: ARTICLES }, (_, number) => textOf(number, random));
  writeFileSync(file, texts.map((body, id) => JSON.stringify({ id, title: `Article ${id}`, body })).join("\n"));

  const kills = trialsOf(KILLS, share);
  const faults: string[] = [];
  let killed = 0;
  for (let store = 0; killed < kills; store += 1) {
    const database = join(folder, `${store}.db`);
    // Several kills on one store: the second meets what the first left behind.
    for (let attempt = 0; attempt < 3 && killed < kills; attempt += 1) {
      if (await importAndKill(file, database, random() * LONGEST_MS)) killed += 1;
    }
    const status = await importToTheEnd(file, database);
    if (status !== 0) faults.push(`store ${store}: the last import ended with ${status}`);
    faults.push(...faultsIn(database, texts).map((fault) => `store ${store}: ${fault}`));
    rmSync(database);
  }
  rmSync(folder, { recursive: true });
  return {
    claim: "an import that is killed and run again stores every article once, whole, and finds it",
    holds: faults.length === 0,
    figures: `${killed} kills of imports of ${ARTICLES} articles, seed ${seed}: ${faults.length} faults ${faults.slice(0, 5).join("; ")}`,
  };
};

function textOf(number: number, random: () => number): string {
  const words = Array.from({ length: 60 }, () => `word${Math.floor(random() * 5_000)}`);
  return `Unique${number} opens the text. ${words.join(" ")}.`;
}

const startImport = (file: string, database: string) =>
  spawn(process.execPath, [tidings, "import", file], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: "ignore",
  });

/** False when the import was over before the moment came. */
async function importAndKill(file: string, database: string, afterMs: number): Promise<boolean> {
  const child = startImport(file, database);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
  await Promise.race([pause(afterMs), ended]);
  child.kill("SIGKILL");
  return (await ended) === "SIGKILL";
}

const importToTheEnd = (file: string, database: string): Promise<number | null> =>
  new Promise((resolve) => startImport(file, database).on("exit", resolve));

function faultsIn(database: string, texts: string[]): string[] {
  const store = new DatabaseSync(database, { readOnly: true });
  const rows = store.prepare("SELECT id, given_id AS given, text FROM articles").all();
  const stored = new Map(rows.map(({ given, text }) => [Number(given), String(text)]));
  const faults: string[] = [];
  if (rows.length !== texts.length) faults.push(`${rows.length} articles instead of ${texts.length}`);
  const wrong = texts.filter((text, id) => stored.get(id) !== text).length;
  if (wrong > 0) faults.push(`${wrong} texts differ`);
  const indexed = store.prepare("SELECT count(*) AS count FROM article_terms WHERE article_terms MATCH ?");
  const lost = texts.filter((_, id) => indexed.get(`"unique${id}"`)?.count !== 1).length;
  if (lost > 0) faults.push(`${lost} articles are not found, or twice`);
  const integrity = store.prepare("PRAGMA integrity_check").get()?.integrity_check;
  if (integrity !== "ok") faults.push(`integrity: ${integrity}`);
  store.close();
  return faults;
}
