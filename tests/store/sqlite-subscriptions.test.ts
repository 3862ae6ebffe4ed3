import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { DUE_SUBSCRIPTIONS, SUBSCRIPTIONS_AFTER } from "../../src/store/sqlite/digest-times.ts";
import { APPLICATION_ID } from "../../src/store/sqlite/inspect-file.ts";
import { LINKED_CONVERSATIONS } from "../../src/store/sqlite/links.ts";
import { sqliteMigrations } from "../../src/store/sqlite/migrations-folder.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { group, thread } from "./store-samples.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidings-store-"));
  file = join(folder, "tidings.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openStore(): Promise<Store> {
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

function withFile<Value>(work: (connection: DatabaseSync) => Value): Value {
  const connection = new DatabaseSync(file);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

describe("among many subscriptions", () => {
  const planOf = (sql: string) =>
    withFile((connection) =>
      connection
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => String(detail)),
    );

  test("those that are due are read from an index of the running ones, and nothing is sorted", async () => {
    await (await openStore()).close();
    expect(planOf(DUE_SUBSCRIPTIONS)).toEqual([
      "SEARCH subscriptions USING INDEX running_subscriptions (next_digest_at<?)",
      "SEARCH conversations USING PRIMARY KEY (key=?)",
    ]);
    expect(planOf(SUBSCRIPTIONS_AFTER)).toEqual([
      "SEARCH subscriptions USING INTEGER PRIMARY KEY (rowid>?)",
      "SEARCH conversations USING PRIMARY KEY (key=?)",
    ]);
  });

  test("whom a conversation is linked with is read from an index", async () => {
    await (await openStore()).close();
    const plan = planOf(LINKED_CONVERSATIONS);
    expect(plan).toContainEqual(
      expect.stringMatching(/^SEARCH conversations USING INDEX conversations_by_ledger \(ledger=\?\)/),
    );
    expect(plan.filter((step) => step.startsWith("SCAN "))).toEqual([]);
  });
});

describe("a store of the time before conversations could be linked", () => {
  const BEFORE_LINKS = 7;

  test("loses nothing of what each conversation was told, and keeps them apart", async () => {
    withFile((connection) => {
      for (const { sql } of readMigrations(sqliteMigrations).slice(0, BEFORE_LINKS)) connection.exec(sql);
      connection.exec(`
        PRAGMA user_version = ${BEFORE_LINKS};
        PRAGMA application_id = ${APPLICATION_ID};
        INSERT INTO articles (first_seen_at, is_sample, sort_at, title_terms, body_terms, source, title, title_is_guessed, paragraphs, text)
          VALUES (1, 0, 1, 1, 1, 'Example', 'One', 0, '[]', ''), (1, 0, 1, 1, 1, 'Example', 'Two', 0, '[]', '');
        INSERT INTO conversations VALUES ('somewhere:7', 'somewhere', '7', NULL, 'group'), ('somewhere:7:2', 'somewhere', '7', '2', 'group');
        INSERT INTO told (conversation, article, told_at, version, by_digest)
          VALUES ('somewhere:7', 1, 5, 1, 1), ('somewhere:7', 2, 6, 3, 0), ('somewhere:7:2', 2, 7, 1, 1);
        INSERT INTO told_topics VALUES ('somewhere:7', 'rain', 8);
      `);
    });
    const store = await openStore();
    expect(await store.told(group, [1, 2])).toEqual(new Set([1]));
    expect(await store.toldVersions(group, [1, 2])).toEqual(
      new Map([
        [1, 1],
        [2, 3],
      ]),
    );
    expect(await store.told(thread, [1, 2])).toEqual(new Set([2]));
    expect(await store.lastTold(group, "rain")).toBe(8);
    expect(await store.lastTold(thread, "rain")).toBeUndefined();
    expect(await store.linkedConversations(group)).toEqual([]);
    await store.close();
  });
});
