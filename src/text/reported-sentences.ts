import type { Span } from "../article.ts";
import { datelineLength } from "./dateline.ts";
import { sentencesIn } from "./sentences.ts";

/** As `sentencesIn`, but for the dateline that a report begins with: where it was written says nothing of what happened. */
export function reportedSentencesIn(text: string, part: Span, language?: string | undefined): Span[] {
  const [first, ...rest] = sentencesIn(text, part, language);
  if (!first) return [];
  return [{ start: first.start + datelineLength(text.slice(first.start, first.end)), end: first.end }, ...rest];
}
