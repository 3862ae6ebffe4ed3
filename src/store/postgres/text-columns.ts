import { createHash } from "node:crypto";

/** U+001A, which Unicode has "in the place of a character that cannot be represented". */
const INSTEAD = "\u001a";

/** No text of PostgreSQL can hold U+0000; texts of the web and of files can. What comes out of the column is what went in. */
export const toColumn = (text: string): string =>
  text.includes(INSTEAD) || text.includes("\0")
    ? text.replaceAll(INSTEAD, INSTEAD + INSTEAD).replaceAll("\0", `${INSTEAD}0`)
    : text;

/** Undoes `toColumn`. */
export const fromColumn = (column: string): string =>
  column.includes(INSTEAD)
    ? column
        .split(INSTEAD + INSTEAD)
        .map((part) => part.replaceAll(`${INSTEAD}0`, "\0"))
        .join(INSTEAD)
    : column;

/** An index takes 2,704 bytes at most, and a UTF-16 code unit three of them. */
const LONGEST_KEY = 800;
const KEPT_OF_KEY = 700;

/** What something is found by, short enough for an index: of a longer one its beginning, and a hash of all of it. */
export function toKeyColumn(key: string): string {
  if (key.length <= LONGEST_KEY) return toColumn(key.toWellFormed());
  const hash = createHash("sha256").update(key.toWellFormed()).digest("hex");
  return toColumn(`${key.slice(0, KEPT_OF_KEY).toWellFormed()} ${hash}`);
}

/** A name that is longer than an index takes is cut. */
export const toNameColumn = (name: string): string => toColumn(name.slice(0, LONGEST_KEY).toWellFormed());
