import { PGlite } from "@electric-sql/pglite";
import type { Connection, Queries } from "../../src/store/postgres/connection.ts";

/** A PostgreSQL of its own inside this process, empty. One statement at a time; what needs several connections needs a server. */
export async function openPglite(): Promise<Connection> {
  const database = await PGlite.create({ parsers: { 20: Number, 1700: Number } });
  return connectionOn(database);
}

type Runner = Pick<PGlite, "query" | "exec">;

const queriesOn = (runner: Runner): Queries => ({
  rows: async <Row>(statement: string, values: readonly unknown[] = []) =>
    (await runner.query<Row>(statement, [...values])).rows,
  change: async (statement, values = []) => {
    if (values.length > 0) return (await runner.query(statement, [...values])).affectedRows ?? 0;
    // Several statements in one text, as migrations are, go without values only.
    const results = await runner.exec(statement);
    return results.at(-1)?.affectedRows ?? 0;
  },
});

const connectionOn = (database: PGlite): Connection => ({
  ...queriesOn(database),
  inTransaction: (work) => database.transaction((transaction) => work(queriesOn(transaction))),
  inSnapshot: (work) =>
    database.transaction(async (transaction) => {
      await transaction.exec("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      return await work(queriesOn(transaction));
    }),
  close: () => database.close(),
});
