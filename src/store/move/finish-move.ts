import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import type { Queries } from "../postgres/connection.ts";
import { query } from "../sqlite/query.ts";
import { type Compared, countBothSides, findDerivedDifferences } from "./compare-sides.ts";
import type { Pass } from "./move-once.ts";
import { MOVED_TABLES, type MovedTable } from "./moved-tables.ts";
import { type Target, workOn } from "./target.ts";

/**
 * After a pass that found nothing different: counts and compares both sides once more, and lets bots work on the server.
 * A difference leaves it closed to them, and names the table. Undefined where somebody has written to the file meanwhile.
 */
export async function finishMove(
  target: Target,
  { file, pass, now }: { file: DatabaseSync; pass: Pass; now: Instant },
): Promise<Outcome<Compared[]> | undefined> {
  const { value } = await workOn(target, async (queries) => {
    const compared = await countBothSides(queries, pass.rows);
    const different = [
      ...compared.filter(({ inFile, onServer }) => inFile !== onServer).map(({ table }) => table),
      ...(await findDerivedDifferences(queries, file)),
    ];
    for (const table of MOVED_TABLES) await continueNumbers(queries, file, table);
    if (pass.hasFileChanged()) return { value: undefined, written: 0 };
    if (different.length > 0) return { value: differs(different), written: 0 };
    await queries.change("UPDATE store_move SET finished_at = $1", [now]);
    return { value: succeed(compared), written: 0 };
  });
  // Without statistics, the first questions would be answered by reading whole tables.
  if (value?.ok) for (const { table } of value.value) await target.connection.change(`ANALYZE ${table}`);
  return value;
}

/** No number is given twice, also where the row that had it is gone. */
async function continueNumbers(queries: Queries, file: DatabaseSync, { name, numbered }: MovedTable): Promise<void> {
  if (!numbered) return;
  const { column, alsoIn = [] } = numbered;
  const highest = [
    `SELECT seq AS number FROM sqlite_sequence WHERE name = '${name}'`,
    ...[name, ...alsoIn].map((table) => `SELECT max(${column}) FROM ${table}`),
  ].join(" UNION ALL ");
  const last = query<{ last: number | null }>(file, `SELECT max(number) AS last FROM (${highest})`).get()?.last ?? 0;
  await queries.rows("SELECT setval(pg_get_serial_sequence($1, $2), greatest($3::bigint, 1), $3::bigint > 0)", [
    name,
    column,
    last,
  ]);
}

export const differs = (tables: readonly string[]): Outcome<never> =>
  fail(
    "different",
    `What is in the PostgreSQL database is not what is in the file, in ${tables.join(", ")}. It stays closed to bots, and the ` +
      "file is as it was. Run the same command again; if it ends so once more, that is a mistake of Tidings: please report it.",
  );
