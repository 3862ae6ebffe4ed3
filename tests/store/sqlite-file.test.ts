import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Failure } from "../../src/outcome.ts";
import { openSqliteStore, type SqliteOptions } from "../../src/store/sqlite/open-sqlite-store.ts";
import { type Store, StoreFailure } from "../../src/store/store.ts";
import { newArticle, newSubscription, saved, term } from "./store-samples.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidings-store-"));
  file = join(folder, "tidings.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openStore(options: SqliteOptions = {}): Promise<Store> {
  const opened = await openSqliteStore(file, options);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

async function refusalOf(location: string, options: SqliteOptions = {}): Promise<Failure> {
  const opened = await openSqliteStore(location, options);
  if (opened.ok) throw new Error(`${location} was opened`);
  return opened.failure;
}

/** Names and contents of all that stands in the folder. */
const contents = () =>
  readdirSync(folder).map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
  ]);

const withFile = (work: (connection: DatabaseSync) => void, location = file) => {
  const connection = new DatabaseSync(location);
  work(connection);
  connection.close();
};

/** Root may write everywhere, so the tests about rights are nobody for a moment. */
async function withoutRights<Value>(work: () => Promise<Value>): Promise<Value> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe("a SQLite store", () => {
  test("is made with its folders, and remembers everything when it is opened again", async () => {
    file = join(folder, "deep", "down", "tidings.db");
    const conversation = { platform: "somewhere", id: "1", kind: "private" } as const;
    const before = await openStore();
    const [result] = await before.saveArticles([saved(newArticle({ text: "Drones flew." }))], NOW);
    const subscription = await before.addSubscription(newSubscription({ conversation }), NOW);
    await before.keyValue("settings").set("a", "text");
    await before.close();
    await before.close();

    const after = await openStore();
    expect(await after.articlesById([result?.id ?? 0])).toMatchObject([{ text: "Drones flew." }]);
    const { candidates } = await after.candidates({ terms: [term("drones")], limit: 1 });
    expect(candidates.map(({ article }) => article)).toEqual([result?.id]);
    expect(await after.subscriptionsOf(conversation)).toEqual([subscription]);
    expect(await after.keyValue("settings").get("a")).toBe("text");
    await after.close();
  });

  test("takes an empty file for a new one", async () => {
    writeFileSync(file, "");
    await (await openStore()).close();
    expect(statSync(file).size).toBeGreaterThan(0);
  });
});

describe("a file that cannot be the store is refused, and stays as it is:", () => {
  test("one that is no database", async () => {
    writeFileSync(file, "Dear diary, ".repeat(1000));
    const before = contents();
    expect(await refusalOf(file)).toMatchObject({
      code: "not-a-database",
      message: expect.stringMatching(/tidings\.db is not a Tidings database.*DATABASE_URL/),
    });
    expect(contents()).toEqual(before);
  });

  test("the database of another program", async () => {
    withFile((connection) => connection.exec("CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 1"));
    const before = contents();
    expect(await refusalOf(file)).toMatchObject({ message: expect.stringContaining("another program") });
    expect(contents()).toEqual(before);
  });

  test("one that a newer Tidings has written", async () => {
    await (await openStore()).close();
    withFile((connection) => connection.exec("PRAGMA user_version = 99"));
    const before = contents();
    expect(await refusalOf(file)).toMatchObject({
      code: "newer-file",
      message: expect.stringMatching(/version 99, and this one knows up to version \d+\..*Nothing was changed/),
    });
    expect(contents()).toEqual(before);
  });

  test("a folder, and a file that stands where the folder should be", async () => {
    expect(await refusalOf(folder)).toMatchObject({ message: expect.stringContaining("is a folder") });
    writeFileSync(file, "");
    expect(await refusalOf(join(file, "tidings.db"))).toMatchObject({
      message: expect.stringContaining("is not a folder"),
    });
  });

  test.skipIf(process.platform !== "linux")("a place where no folder can be made", async () => {
    expect(await refusalOf("/proc/tidings/tidings.db")).toMatchObject({ code: "no-folder" });
  });
});

describe.skipIf(process.platform === "win32")("a store without the right to write says so at once:", () => {
  afterEach(() => chmodSync(folder, 0o700));

  test("in a folder that may not be written", async () => {
    chmodSync(folder, 0o555);
    const failure = await withoutRights(() => refusalOf(file));
    expect(failure).toMatchObject({ code: "no-access", message: expect.stringContaining(folder) });
    const deeper = await withoutRights(() => refusalOf(join(folder, "deep", "tidings.db")));
    expect(deeper).toMatchObject({ code: "no-access" });
  });

  test("on a file that may only be read", async () => {
    await (await openStore()).close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o777);
    const failure = await withoutRights(() => refusalOf(file));
    expect(failure).toMatchObject({ code: "read-only", message: expect.stringContaining("writable") });
  });
});

describe("a store that breaks while it works", () => {
  test("says that the disk is full, loses nothing of before, and goes on when there is room", async () => {
    const full = await openStore({ maxPages: 200 });
    const body = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(" ");
    const save = (store: Store, at: number) =>
      store.saveArticles([saved(newArticle({ keys: [`${at}`], text: `article${at} ${body}` }))], NOW);
    let kept = 0;
    const fill = async () => {
      for (; kept < 1000; kept += 1) await save(full, kept);
    };
    await expect(fill()).rejects.toThrow(StoreFailure);
    await expect(save(full, kept)).rejects.toThrow(/no room left on the disk.*Free some space/);
    expect(kept).toBeGreaterThan(0);
    expect((await full.coverage()).articles).toBe(kept);
    await full.close();

    const roomy = await openStore();
    expect(await save(roomy, kept)).toMatchObject([{ as: "added" }]);
    expect(await save(roomy, 0)).toMatchObject([{ as: "known" }]);
    const found = await roomy.candidates({ terms: [term("word7")], limit: 1 });
    expect(found.articlesWith).toEqual([kept + 1]);
    await roomy.close();
  });

  test("says that the file is damaged", async () => {
    const store = await openStore();
    const many = Array.from({ length: 300 }, (_, at) =>
      saved(newArticle({ keys: [`${at}`], text: `Text ${at}. `.repeat(50) })),
    );
    await store.saveArticles(many, NOW);
    await store.close();
    const descriptor = openSync(file, "r+");
    writeSync(descriptor, Buffer.alloc(statSync(file).size - 8192, 0xaa), 0, null, 8192);
    closeSync(descriptor);

    const opened = await openSqliteStore(file);
    const message = opened.ok
      ? await opened.value.latestArticles({ limit: 300 }).then(String, (error: unknown) => String(error))
      : opened.failure.message;
    expect(message).toMatch(/damaged.*backup/);
    if (opened.ok) await opened.value.close();
  });
});

describe("a migration", () => {
  const OURS = new URL("../../src/store/sqlite/migrations/", import.meta.url);
  const newest = readdirSync(OURS).length;
  const MOOD = "ALTER TABLE articles ADD COLUMN mood TEXT;";

  /** A folder with our migrations and these after them. */
  const migrationsWith = (...more: string[]): URL => {
    const place = join(folder, `migrations-${more.length}`);
    mkdirSync(place, { recursive: true });
    cpSync(OURS, place, { recursive: true });
    for (const [at, sql] of more.entries()) {
      writeFileSync(join(place, `${String(newest + 1 + at).padStart(4, "0")}-more.sql`), sql);
    }
    return pathToFileURL(`${place}/`);
  };
  const backups = () => readdirSync(folder).filter((name) => name.endsWith(".backup"));

  test("leaves no backup where there was nothing", async () => {
    await (await openStore()).close();
    expect(backups()).toEqual([]);
  });

  test("brings an older file up to date, after a backup that opens", async () => {
    const old = await openStore({ migrations: migrationsWith() });
    await old.saveArticles([saved(newArticle())], NOW);
    await old.close();
    const options = { migrations: migrationsWith(MOOD), clock: { now: () => NOW } };
    const store = await openStore(options);
    expect((await store.coverage()).articles).toBe(1);
    await store.close();
    expect(backups()).toEqual([`tidings.db.v${newest}.20261122T120000000Z.backup`]);
    withFile((connection) => expect(connection.prepare("SELECT mood FROM articles").all()).toHaveLength(1));

    await (await openStore(options)).close();
    expect(backups()).toHaveLength(1);
    file = join(folder, backups()[0] ?? "");
    const kept = await openStore();
    expect((await kept.coverage()).articles).toBe(1);
    await kept.close();
  });

  test("that fails changes nothing, and the file still opens where it did", async () => {
    const old = await openStore({ migrations: migrationsWith() });
    await old.saveArticles([saved(newArticle())], NOW);
    await old.close();
    const broken = { migrations: migrationsWith(MOOD, "ALTER TABLE nowhere ADD COLUMN mood TEXT;") };
    await expect(openSqliteStore(file, broken)).rejects.toThrow("nowhere");
    const store = await openStore();
    expect((await store.coverage()).articles).toBe(1);
    await store.close();
    withFile((connection) => expect(() => connection.prepare("SELECT mood FROM articles")).toThrow());
  });

  test("keeps the three newest backups, and names the newest when it refuses a newer file", async () => {
    const statements = ["two", "three", "four", "five"].map((name) => `CREATE TABLE ${name} (x);`);
    await (await openStore({ migrations: migrationsWith() })).close();
    for (let count = 1; count <= statements.length; count += 1) {
      const migrations = migrationsWith(...statements.slice(0, count));
      await (await openStore({ migrations, clock: { now: () => NOW + count } })).close();
    }
    const kept = backups().map((name) => name.split(".")[2]);
    expect(new Set(kept)).toEqual(new Set([1, 2, 3].map((count) => `v${newest + count}`)));
    expect((await refusalOf(file)).message).toContain(
      join(folder, `tidings.db.v${newest + 3}.20261122T120000004Z.backup`),
    );
  });
});
