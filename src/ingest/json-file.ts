import { succeed } from "../outcome.ts";
import { ROW_EXAMPLE, rowDraft } from "./article-row.ts";
import { readJsonLine } from "./json-line.ts";
import { parseJson } from "./parse-json.ts";
import { documentReader, readingOf, refusal } from "./read-document.ts";
import type { Origin, Reading, ReadingContext } from "./reading.ts";

/** One article, or an array of articles. JSON Lines under this name are read as such. */
export const jsonFile = documentReader([".json"], (text, origin, context) => {
  const parsed = parseJson(text);
  if (!parsed.ok) return readAsLines(text, origin, context) ?? [refusal(origin.name, parsed.failure.message)];
  if (Array.isArray(parsed.value)) return readArray(parsed.value, origin, context);
  const draft = rowDraft(parsed.value, origin, context);
  return [readingOf(draft.ok ? succeed({ ...draft.value, isWholeFile: true }) : draft, origin, context)];
});

function readArray(rows: unknown[], origin: Origin, context: ReadingContext): Reading[] {
  if (rows.length === 0) return [refusal(origin.name, `is an empty list: fill it with articles, [${ROW_EXAMPLE}]`)];
  return rows.map((row, at) => {
    const draft = rowDraft(row, origin, context);
    if (draft.ok) return readingOf(draft, origin, context);
    return refusal(origin.name, `article ${at + 1} of the list ${draft.failure.message}`);
  });
}

/** Undefined unless the first line is a whole object: then the file has one on every line. */
function readAsLines(text: string, origin: Origin, context: ReadingContext): Reading[] | undefined {
  const lines = text.split(/\r\n?|\n/);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if (!first.trimStart().startsWith("{") || !parseJson(first).ok) return undefined;
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [readJsonLine(line, at + 1, origin, context)]));
}
