import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { postgresMigrations } from "../../src/store/postgres/migrations-folder.ts";
import { openPool } from "../../src/store/postgres/open-pool.ts";
import { openPostgresStore, type PostgresOptions } from "../../src/store/postgres/open-postgres-store.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { freshDatabase } from "../fakes/fresh-postgres.ts";
import { newFolder } from "../fakes/run-tidings.ts";
import { NOON, newArticle, saved } from "./store-samples.ts";

const server = process.env.TEST_DATABASE_URL;
const DOES_NOT_HANG = 60_000;

describe.skipIf(!server)("a PostgreSQL that an older Tidings has filled", { timeout: DOES_NOT_HANG }, () => {
  const fresh = freshDatabase(server ?? "");
  const ours = readMigrations(postgresMigrations);
  const newest = ours.length + 1;
  const newer = (sql: string) => [...ours, { version: newest, sql }];
  const clock = { now: () => NOON };
  let url = "";
  let folder = "";

  beforeEach(async () => {
    url = await fresh();
    folder = newFolder();
    const opened = await openPostgresStore(url, { clock });
    if (!opened.ok) throw new Error(opened.failure.message);
    await opened.value.saveArticles([saved(newArticle({ title: "Rain in Kent" }))], NOON);
    await opened.value.close();
  });

  /** By a Tidings that has one migration more: what became of it, and which format there is then. */
  async function upgrade({
    sql = "CREATE TABLE wishes (id int)",
    ...options
  }: PostgresOptions & { sql?: string } = {}) {
    const dumping = { folder, ...options.dumping };
    const opened = await openPostgresStore(url, { clock, migrations: newer(sql), ...options, dumping });
    if (opened.ok) await opened.value.close();
    const connection = openPool(url);
    const [format] = await connection.rows<{ version: number }>("SELECT version FROM tidings_schema");
    await connection.close();
    return { said: opened.ok ? "opened" : opened.failure.message, version: format?.version };
  }

  test("is copied whole before it is brought up to date", async () => {
    expect(await upgrade()).toEqual({ said: "opened", version: newest });
    const [name = "", ...others] = readdirSync(folder);
    expect([name, others]).toEqual([expect.stringMatching(`^tidings.v${ours.length}[.]\\d{8}T\\d{9}Z[.]dump$`), []]);
    expect(titlesIn(join(folder, name))).toContain("Rain in Kent");
  });

  test("is left as it is where it cannot be copied, and it is said how to copy it by hand", async () => {
    const { said, version } = await upgrade({ dumping: { program: "no-such-pg_dump" } });
    expect(version).toBe(ours.length);
    expect(said).toContain("no-such-pg_dump is not installed here");
    expect(said).toContain('pg_dump --format=custom --file=tidings.dump "$DATABASE_URL"');
    expect(said).toContain(`DATABASE_BACKED_UP=${ours.length}`);
    const full = await upgrade({ dumping: { folder: join(folder, "missing") } });
    expect(full).toEqual({ said: expect.stringContaining("No such file or directory"), version: ours.length });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is brought up to date without a copy where the owner says to have one of this format, and of no other", async () => {
    const dumping = { program: "no-such-pg_dump" };
    expect((await upgrade({ dumping: { ...dumping, backedUp: ours.length - 1 } })).version).toBe(ours.length);
    expect((await upgrade({ dumping: { ...dumping, backedUp: ours.length } })).version).toBe(newest);
  });

  test("is left as it is where the new tables cannot be made", async () => {
    await expect(upgrade({ sql: "CREATE TABLE wishes (id int); SELECT 1 / 0" })).rejects.toThrow("division by zero");
    expect(await upgrade({ sql: "CREATE TABLE wishes (id int)" })).toEqual({ said: "opened", version: newest });
  });

  test("is brought up to date for as long as it takes, whatever limits there are for statements", async () => {
    const connection = openPool(url);
    const database = new URL(url).pathname.slice(1);
    for (const limit of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"])
      await connection.change(`ALTER DATABASE ${database} SET ${limit} = '500ms'`);
    const slow = await upgrade({ sql: "SELECT pg_sleep(1.5)", patience: 500 });
    expect(slow).toEqual({ said: "opened", version: newest });
    for (const limit of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"])
      await connection.change(`ALTER DATABASE ${database} RESET ${limit}`);
    await connection.close();
  });

  /** Some of what the copy would bring back. */
  function titlesIn(file: string): string[] {
    const rows = execFileSync("pg_restore", ["--data-only", "--table=articles", "--file=-", file], {
      encoding: "utf8",
    });
    return rows.split(/[\t\n]/);
  }
});
