import { ROW_EXAMPLE, rowDraft } from "./article-row.ts";
import { assembleArticle } from "./assemble-article.ts";
import { parseJson } from "./parse-json.ts";
import { refusal } from "./read-document.ts";
import type { Origin, Reading, ReadingContext } from "./reading.ts";

/** One line of JSON Lines: an article, or why that line is none. */
export function readJsonLine(line: string, number: number, origin: Origin, context: ReadingContext): Reading {
  const parsed = parseJson(line);
  if (!parsed.ok)
    return refusal(origin.name, `${parsed.failure.message}; a line holds one whole ${ROW_EXAMPLE}`, number);
  const draft = rowDraft(parsed.value, origin, context);
  if (!draft.ok) return refusal(origin.name, draft.failure.message, number);
  return { article: assembleArticle(draft.value, context) };
}
