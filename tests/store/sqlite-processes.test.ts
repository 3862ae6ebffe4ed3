import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { newArticle, saved, term } from "./store-samples.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidings-store-"));
  file = join(folder, "tidings.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = join(import.meta.dirname, "store-process.ts");

const another = (location: string, task: string, ...numbers: number[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, location, task, ...numbers.map(String)], { stdio: ["pipe", "pipe", "inherit"] });

/** Resolves when the process has ended and all of its lines were handled. */
async function eachLine(child: ChildProcess, handle: (line: string) => unknown): Promise<void> {
  const exit = once(child, "close");
  if (child.stdout) for await (const line of createInterface({ input: child.stdout })) await handle(line);
  await exit;
}

async function linesUntilExit(child: ChildProcess): Promise<string[]> {
  const lines: string[] = [];
  await eachLine(child, (line) => lines.push(line));
  return lines;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) return "";
  for await (const line of createInterface({ input: child.stdout })) return line;
  return "";
}

async function openStore(location = file): Promise<Store> {
  const opened = await openSqliteStore(location);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

/** What SQLite itself finds wrong with the tables, their references and the index of words. */
function findDamage(): unknown[] {
  const connection = new DatabaseSync(file);
  connection.exec("INSERT INTO article_terms (article_terms) VALUES ('integrity-check')");
  const problems = connection.prepare("PRAGMA integrity_check").all();
  const orphans = connection.prepare("PRAGMA foreign_key_check").all();
  connection.close();
  return [...problems.map(({ integrity_check }) => integrity_check).filter((text) => text !== "ok"), ...orphans];
}

describe("an import that is killed", () => {
  const BATCH = 10;
  const ALL = 200;
  // Of the 34 statements that save a batch, in the first batches: while rows, keys and words are written, and around the
  // beginning and the commit.
  const STATEMENTS = [2, 3, 8, 22, 23, 33, 34, 90, 171];

  test("leaves whole batches, and run again brings in each article once", { timeout: 60_000 }, async () => {
    let before = 0;
    for (const dieAt of STATEMENTS) {
      const child = another(file, "save", before, ALL, BATCH, dieAt);
      const acknowledged = before + (await linesUntilExit(child)).length * BATCH;
      expect(child.signalCode).toBe("SIGKILL");
      const store = await openStore();
      const { articles } = await store.coverage();
      expect(articles % BATCH).toBe(0);
      expect(articles).toBeGreaterThanOrEqual(acknowledged);
      expect(await store.candidates({ terms: [term("rain")], limit: 1 })).toMatchObject({ articlesWith: [articles] });
      await store.close();
      expect(findDamage()).toEqual([]);
      before = articles;
    }
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(ALL);
    const last = another(file, "save", 0, ALL, BATCH);
    expect(await linesUntilExit(last)).toHaveLength(ALL / BATCH);
    const store = await openStore();
    expect((await store.coverage()).articles).toBe(ALL);
    await store.close();
  });
});

describe("two processes on one file", () => {
  test("both write, and neither loses anything", async () => {
    const store = await openStore();
    const child = another(file, "save", 0, 120, 3);
    let own = 0;
    // The other process does not wait for these: it is at its next batch meanwhile.
    await eachLine(child, async () => {
      await store.saveArticles([saved(newArticle({ keys: [`own ${own}`] }))], 0);
      own += 1;
    });
    expect(child.exitCode).toBe(0);
    expect(own).toBe(40);
    expect((await store.coverage()).articles).toBe(160);
    await store.close();
    expect(findDamage()).toEqual([]);
  });

  test("wait for each other while a new file is made", async () => {
    const maker = new DatabaseSync(file);
    maker.exec("BEGIN EXCLUSIVE");
    const opening = openSqliteStore(file);
    maker.close();
    const opened = await opening;
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) await opened.value.close();
  });

  test("can open a new file at the same moment", async () => {
    const children = Array.from({ length: 4 }, () => another(file, "open"));
    expect(await Promise.all(children.map(linesUntilExit))).toEqual(children.map(() => ["opened"]));
  });
});

describe("the bot's claim", () => {
  test("is held by one process, leaves commands alone, and is free when that process is killed", async () => {
    const bot = another(file, "claim");
    expect(await firstLine(bot)).toBe("claimed");
    const store = await openStore();
    expect(await store.claimForBot()).toBe(false);
    expect(await store.saveArticles([saved(newArticle())], 0)).toMatchObject([{ as: "added" }]);

    const gone = once(bot, "exit");
    bot.kill("SIGKILL");
    await gone;
    expect(await store.claimForBot()).toBe(true);
    expect(await store.claimForBot()).toBe(true);

    const second = another(file, "claim");
    expect(await firstLine(second)).toBe("refused");
    second.stdin?.end();
    await store.close();
  });

  test("is for the file, whatever name it is opened by, and goes back when the store is closed", async () => {
    const store = await openStore();
    expect(await store.claimForBot()).toBe(true);
    const otherName = join(folder, "link.db");
    symlinkSync(file, otherName);
    const second = await openStore(otherName);
    expect(await second.claimForBot()).toBe(false);
    await store.close();
    expect(await second.claimForBot()).toBe(true);
    await second.close();
  });
});
