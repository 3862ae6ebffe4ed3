import type { Queries } from "./connection.ts";

/** Entries under one key ($1) get another ($2), in any namespace; what is there of its own stays. */
export async function moveEntries(queries: Queries, from: string, to: string, table = "key_value"): Promise<void> {
  await queries.change(
    `UPDATE ${table} AS moved SET key = $2 WHERE key = $1
       AND NOT EXISTS (SELECT 1 FROM ${table} AS there WHERE there.namespace = moved.namespace AND there.key = $2)`,
    [from, to],
  );
  await queries.change(`DELETE FROM ${table} WHERE key = $1`, [from]);
}

/** Those under a conversation's own key, and those of people in it: "KEY PERSON". */
const OWN = "(key = $1 OR (key > $1 || ' ' AND key < $1 || '!'))";

export const entriesOf = (queries: Queries, conversation: string, table = "key_value") =>
  queries.rows<{ namespace: string; value: string }>(
    `SELECT namespace, value FROM ${table} WHERE ${OWN} ORDER BY namespace, key`,
    [conversation],
  );

export async function forgetEntries(queries: Queries, conversation: string, table = "key_value"): Promise<void> {
  await queries.change(`DELETE FROM ${table} WHERE ${OWN}`, [conversation]);
}
