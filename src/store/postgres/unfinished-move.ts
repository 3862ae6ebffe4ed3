import { fail, type Outcome, succeed } from "../../outcome.ts";
import type { Queries } from "./connection.ts";
import { fromColumn } from "./text-columns.ts";

/** A store that is still being moved here is refused: it is not whole, and what a bot wrote into it would be undone. */
export async function refuseUnfinished(queries: Queries): Promise<Outcome<void>> {
  const [move] = await queries.rows<{ origin: string }>("SELECT origin FROM store_move WHERE finished_at IS NULL");
  if (!move) return succeed(undefined);
  return fail(
    "unfinished-move",
    `The store of ${fromColumn(move.origin)} is still being moved into this PostgreSQL database, and not all of it is there. Run ` +
      "npx tidings migrate again, with DATABASE_URL as it was before: it goes on where it stopped. Or make the database anew " +
      "(dropdb, createdb).",
  );
}
