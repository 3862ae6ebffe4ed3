import type { DatabaseSync } from "node:sqlite";
import type { StoreSizes } from "../store-sizes.ts";
import { subjectOf } from "../what-tables-hold.ts";
import { query } from "./query.ts";

/** Reads every page of the file: a second or two for each gigabyte. */
export function readSizes(connection: DatabaseSync): StoreSizes {
  const pragma = (name: string) =>
    query<{ value: number }>(connection, `SELECT ${name} AS value FROM pragma_${name}`).get()?.value ?? 0;
  const page = pragma("page_size");
  const tables = query<{ name: string; bytes: number }>(
    connection,
    `SELECT coalesce(sqlite_schema.tbl_name, dbstat.name) AS name, sum(dbstat.pgsize) AS bytes
     FROM dbstat LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name GROUP BY 1`,
  ).all();
  const bySubject: StoreSizes["bySubject"] = {};
  for (const { name, bytes } of tables) {
    const subject = subjectOf(name);
    if (subject) bySubject[subject] = (bySubject[subject] ?? 0) + bytes;
  }
  return { all: pragma("page_count") * page, free: pragma("freelist_count") * page, bySubject };
}
