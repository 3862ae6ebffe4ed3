import type { DatabaseSync, SQLInputValue } from "node:sqlite";

export type Query<Row> = {
  all(...values: SQLInputValue[]): Row[];
  get(...values: SQLInputValue[]): Row | undefined;
};

/** A prepared statement whose rows have a known shape: the one place where SQLite's rows are believed to have it. */
export function query<Row>(connection: DatabaseSync, sql: string): Query<Row> {
  const statement = connection.prepare(sql);
  return {
    all: (...values) => statement.all(...values) as Row[],
    get: (...values) => statement.get(...values) as Row | undefined,
  };
}
