import type { Phrases } from "../../src/phrases/phrases.ts";
import type { TimelineEntry } from "../../src/reply.ts";
import type { NumberedCitations } from "../numbered-citations.ts";
import { bold, joined, type Markdown, plain, smallPrint } from "./markdown.ts";
import { plainPieces } from "./plain-pieces.ts";
import { linkLines, numberedLines, when } from "./render-story.ts";

/** When and what it is to the story, the sentence, and below it who says so and who carries the same text. */
export function renderTimelineEntry(
  { at, stage, sentence, citation, alsoReportedBy }: TimelineEntry,
  phrases: Phrases,
  citations: NumberedCitations,
): Markdown[] {
  const copies = phrases.alsoReportedBy(alsoReportedBy.map(({ source }) => source));
  return [
    joined([bold(when(at, phrases)), plain(phrases.stories.stages[stage])], " · "),
    ...numberedLines({ text: sentence.text, numbers: citations.numbersOf(sentence) }),
    ...linkLines(citation.source, citation.url, smallPrint),
    ...(alsoReportedBy.length === 0 ? [] : plainPieces(copies).map(smallPrint)),
  ];
}
