import { createClient } from "@redis/client";
import { describe, expect, test } from "vitest";
import { openPool } from "../../../src/store/postgres/open-pool.ts";
import { openPostgresStore } from "../../../src/store/postgres/open-postgres-store.ts";
import { freshDatabase } from "../../fakes/fresh-postgres.ts";
import { newSource, stateDueAt } from "../../store/store-samples.ts";
import { on, patient, troubles } from "./examined.ts";

const { TEST_DATABASE_URL: server = "", TEST_REDIS_URL: redis = "" } = process.env;

describe.skipIf(server === "")("a store on PostgreSQL", () => {
  const emptyDatabase = freshDatabase(server || "postgres://nowhere/none");
  const onServer = async (url: string, ...statements: string[]) => {
    const connection = openPool(url);
    for (const statement of statements) await connection.change(statement);
    await connection.close();
  };

  test("that is still empty stays so", async () => {
    const url = await emptyDatabase();
    const found = await patient().doctor({ DATABASE_URL: url });
    expect(found.status).toBe(0);
    expect(on("store", found)).toEqual([
      expect.stringMatching(/^good: PostgreSQL \d+\.\d+.*, UTF8, no store in it yet$/),
      "good: no bot is at work on it",
    ]);
    expect(on("clock", found)).toEqual(["good: right to the minute, by another computer asked"]);
    const connection = openPool(url);
    expect(await connection.rows("SELECT 1 FROM pg_tables WHERE schemaname = current_schema()")).toEqual([]);
    await connection.close();
  });

  test("is told with its format, its size, its sources and who works on it", async () => {
    const url = await emptyDatabase();
    const opened = await openPostgresStore(url);
    if (!opened.ok) throw new Error(opened.failure.message);
    await opened.value.addSource(newSource({ url: "http://127.0.0.1:9/feed" }), stateDueAt(0), 0);
    await opened.value.close();
    const found = await patient().doctor({ DATABASE_URL: url }, ["--offline"]);
    expect(on("store", found)[0]).toMatch(/^good: PostgreSQL .*, UTF8, \d+(\.\d+)? MB, format \d+$/);
    expect(on("sources", found)).toEqual(["good: 1 source to read; none was asked (--offline)"]);
  });

  test("by a user who may make nothing, or among the tables of another program, is trouble", async () => {
    const url = await emptyDatabase();
    await onServer(url, "CREATE TABLE theirs (id int)");
    expect(on("store", await patient().doctor({ DATABASE_URL: url }))).toContain(
      "trouble: the database holds the tables of another program",
    );
    const guest = `guest_${Date.now()}`;
    await onServer(await emptyDatabase(), `CREATE ROLE ${guest} LOGIN PASSWORD 'marker-pw'`);
    const asGuest = new URL(url);
    asGuest.username = guest;
    asGuest.password = "marker-pw";
    const found = await patient().doctor({ DATABASE_URL: asGuest.href });
    await onServer(url, `DROP ROLE ${guest}`);
    expect(troubles(found).map(({ what }) => what)).toContain(
      "its user may not make tables and schemas in the database",
    );
    expect(found.out).not.toContain("marker-pw");
  });

  test("may hold the entries as well", async () => {
    const found = await patient().doctor({ KEYV_URL: server });
    expect(on("entries", found)).toEqual([expect.stringMatching(/^good: PostgreSQL \d+.* of KEYV_URL answers$/)]);
  });
});

describe.skipIf(redis === "")("entries in Redis", () => {
  test("are safe when it writes a log of its changes, and that is said when it does not", async () => {
    const client = createClient({ url: redis });
    await client.connect();
    const { appendonly } = await client.configGet("appendonly");
    const told = async (value: string) => {
      await client.configSet("appendonly", value);
      return on("entries", await patient().doctor({ KEYV_URL: redis })).map((line) => line.replace(/ at \S+/, ""));
    };
    try {
      expect(await told("yes")).toEqual(["good: Redis answers, and throws nothing away"]);
      expect(await told("no")).toEqual([
        "good: Redis answers, and throws nothing away",
        "note: Redis writes no log of its changes (appendonly no)",
      ]);
    } finally {
      await client.configSet("appendonly", appendonly ?? "no");
      client.destroy();
    }
  });
});
