import { createHash } from "node:crypto";
import { toColumn, toKeyColumn, toNameColumn } from "../postgres/text-columns.ts";

/** What SQLite reads. */
export type FileValue = string | number | bigint | null | Uint8Array;
/** What is sent, and what is compared. */
export type MovedValue = string | number | boolean | null;
export type MovedRow = Readonly<Record<string, MovedValue>>;

type Column = {
  type: string;
  convert(value: FileValue): MovedValue;
  asText(column: string): string;
  sent?: (column: string) => string;
};

const asText = (column: string) => `${column}::text`;
const textBy = (convert: (text: string) => string): Column => ({
  type: "text",
  convert: (value) => (value === null ? null : convert(String(value))),
  asText,
});

/** Without what no text of PostgreSQL can hold: for those that the bot itself has made, and for what people type in a chat. */
const withoutNul = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** How the columns of the file are written to the server, by kind; as the engine there writes them itself. */
const KINDS = {
  number: { type: "bigint", convert: (value) => (value === null ? null : Number(value)), asText },
  boolean: { type: "boolean", convert: (value) => (value === null ? null : Number(value) === 1), asText },
  text: textBy(withoutNul),
  /** Comes back as it was given, whatever is in it. */
  anyText: textBy(toColumn),
  key: textBy(toKeyColumn),
  name: textBy(toNameColumn),
  bytes: {
    type: "text",
    convert: (value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : null),
    asText: (column) => `encode(${column}, 'hex')`,
    sent: (column) => `decode(${column}, 'hex')`,
  },
} satisfies Record<string, Column>;

export type Kind = keyof typeof KINDS;
export type Columns = Readonly<Record<string, Kind>>;

const columnOf = (kind: Kind): Column => KINDS[kind];

/** A row of the file as it is to stand on the server. */
export const convert = (row: Readonly<Record<string, FileValue>>, columns: Columns): MovedRow =>
  Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, columnOf(kind).convert(row[name] ?? null)]));

/** As `json_to_recordset` wants to have them. */
export const typed = (columns: Columns): string =>
  Object.entries(columns)
    .map(([name, kind]) => `${name} ${columnOf(kind).type}`)
    .join(", ");

/** What is written, of a row of that. */
export const sent = (columns: Columns): string =>
  Object.entries(columns)
    .map(([name, kind]) => columnOf(kind).sent?.(name) ?? name)
    .join(", ");

/** What two rows are compared by: each column with its length in front, so that no two rows read the same. */
export const digestOnServer = (columns: Columns): string => {
  const parts = Object.entries(columns).map(([name, kind]) => {
    const text = columnOf(kind).asText(name);
    return `coalesce(octet_length(${text}) || ':' || ${text}, '-')`;
  });
  return parts.length === 0 ? "''" : `encode(sha256(convert_to(${parts.join(" || ")}, 'UTF8')), 'hex')`;
};

/** The same of a row that is not there yet. */
export function digestOf(row: MovedRow, columns: Columns): string {
  const names = Object.keys(columns);
  if (names.length === 0) return "";
  const hash = createHash("sha256");
  for (const name of names) {
    const value = row[name] ?? null;
    hash.update(value === null ? "-" : `${Buffer.byteLength(String(value))}:${value}`);
  }
  return hash.digest("hex");
}
