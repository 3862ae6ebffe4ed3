/**
 * Rows as one value of a statement, to be read there with `json_to_recordset($1::text::json)`: however many, they take
 * one way to the server. U+0000, which no text of PostgreSQL can hold, is left out, and half a surrogate pair is U+FFFD,
 * as it is wherever text becomes UTF-8. Where a text must come back as it was given, see `text-columns.ts`.
 */
export const asRecords = (rows: readonly Record<string, unknown>[]): string =>
  JSON.stringify(rows, (_key, value: unknown) => (typeof value === "string" ? holdable(value) : value));

const holdable = (text: string): string => (text.includes("\0") ? text.replaceAll("\0", "") : text).toWellFormed();
