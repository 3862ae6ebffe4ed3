import { randomBytes } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { Connection } from "../../src/store/postgres/connection.ts";
import { openPool } from "../../src/store/postgres/open-pool.ts";
import { openPglite } from "./postgres.ts";

/** As new: the tables stay, because making them takes longer than most tests do; a new store has one row of totals. */
const CLEAR = `
  DO $$ DECLARE each text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR each IN SELECT quote_ident(tablename) FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT IN ('tidings_schema', 'archive_totals') LOOP
      EXECUTE 'DELETE FROM ' || each;
    END LOOP;
    IF to_regclass('archive_totals') IS NOT NULL THEN
      UPDATE archive_totals SET articles = 0, title_terms = 0, body_terms = 0;
    END IF;
    FOR each IN SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public' LOOP
      EXECUTE 'ALTER SEQUENCE ' || each || ' RESTART';
    END LOOP;
  END $$`;
const EMPTY = "DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public";
const LONGEST_START = 60_000;

/** One PostgreSQL inside this process for the tests of a file: each time it is asked for, there is nothing kept in it. */
export function freshPglite(): () => Promise<Connection> {
  let database: Connection | undefined;
  beforeAll(async () => {
    database = await openPglite();
  }, LONGEST_START);
  afterAll(() => database?.close());
  return async () => {
    if (!database) throw new Error("There is a PostgreSQL only while tests run");
    await database.change(CLEAR);
    // A store closes what it was given; starting another one takes seconds.
    return { ...database, close: async () => {} };
  };
}

/**
 * A database of its own for the tests of a file, on the PostgreSQL at this address (`TEST_DATABASE_URL`): its address,
 * each time empty, or `cleared` of what a store of ours kept there.
 */
export function freshDatabase(server: string, { cleared = false } = {}): () => Promise<string> {
  const name = `tidings_${randomBytes(6).toString("hex")}`;
  beforeAll(() => change(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`), LONGEST_START);
  afterAll(() => change(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`), LONGEST_START);
  return async () => {
    // Not before: Vitest collects the tests that it skips for want of a server as well.
    const own = new URL(server);
    own.pathname = `/${name}`;
    await change(own.href, cleared ? CLEAR : EMPTY);
    return own.href;
  };
}

async function change(url: string, statement: string): Promise<void> {
  const connection = openPool(url);
  try {
    await connection.change(statement);
  } finally {
    await connection.close();
  }
}
