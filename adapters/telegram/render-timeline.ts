import type { Phrases } from "../../src/phrases/phrases.ts";
import type { TimelineEntry } from "../../src/reply.ts";
import type { NumberedCitations } from "../numbered-citations.ts";
import { numbered } from "./render-story.ts";
import { bold, italic, linked, plain, type Section } from "./rich-text.ts";

type Surroundings = { isFirst: boolean; phrases: Phrases; citations: NumberedCitations };

/** When, who and what it is to the story; below it the sentence, and who carries the same text. */
export function renderTimelineEntry(
  { at, stage, sentence, citation, alsoReportedBy }: TimelineEntry,
  { isFirst, phrases, citations }: Surroundings,
): Section {
  const copies = phrases.alsoReportedBy(alsoReportedBy.map(({ source }) => source));
  return [
    ...(isFirst ? [] : [[]]),
    [
      ...bold([{ text: phrases.published(at) }]),
      { text: " · " },
      ...linked(citation.source, citation.url),
      { text: ` · ${phrases.stories.stages[stage]}` },
    ],
    numbered({ text: sentence.text, numbers: citations.numbersOf(sentence) }),
    ...(alsoReportedBy.length === 0 ? [] : [italic(plain(copies))]),
  ];
}
