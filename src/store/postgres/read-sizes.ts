import type { StoreSizes } from "../store-sizes.ts";
import { subjectOf } from "../what-tables-hold.ts";
import type { Queries } from "./connection.ts";

/** With what is beside the store's tables, such as those of pg-boss. Room inside of tables is not known without reading them. */
export async function readSizes(queries: Queries): Promise<StoreSizes> {
  const [all] = await queries.rows<{ bytes: number }>("SELECT pg_database_size(current_database()) AS bytes");
  const tables = await queries.rows<{ name: string; bytes: number }>(
    `SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
  );
  const bySubject: StoreSizes["bySubject"] = {};
  for (const { name, bytes } of tables) {
    const subject = subjectOf(name);
    if (subject) bySubject[subject] = (bySubject[subject] ?? 0) + bytes;
  }
  return { all: all?.bytes ?? 0, free: 0, bySubject };
}
