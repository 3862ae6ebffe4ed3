import type { Queries } from "./connection.ts";

/** Any number that nothing else on this database locks. */
const SAVING_LOCK = 7_203_583;

/**
 * Until the transaction of the caller ends, no other process saves articles: which of two is the first, and which story
 * they tell, is decided one after the other, as it is within one process. Reading waits for nobody.
 */
export async function lockSaving(queries: Queries): Promise<void> {
  await queries.rows("SELECT 1 FROM pg_advisory_xact_lock($1)", [SAVING_LOCK]);
}
