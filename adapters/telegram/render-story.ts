import type { Phrases } from "../../src/phrases/phrases.ts";
import type { StoryBlock } from "../../src/reply.ts";
import {
  type NumberedCitation,
  type NumberedCitations,
  type NumberedText,
  otherSourcesOf,
} from "../numbered-citations.ts";
import { bold, italic, type Line, linked, plain, type Section } from "./rich-text.ts";

/** Sets the sentences off from what is said about them. */
const EMPTY_LINE: Line = [];

/** Headline, day and sources, the sentences with their numbers, and what the numbers stand for. */
export function renderStory(story: StoryBlock, phrases: Phrases, citations: NumberedCitations): Section {
  const listed = citations.under(story);
  const sentences = citations.sentencesOf(story).map(numbered);
  return [
    bold(linked(story.titleIsGuessed ? `${story.title}…` : story.title, story.url)),
    aboutStory(story, phrases),
    ...(story.sentences.length > 0 ? [EMPTY_LINE] : []),
    ...(story.sentences.length > 1 ? sentences.map(asBullet) : sentences),
    ...(listed.length > 0
      ? listed.map((each) => referenceLine(each, listed.length > 1, phrases))
      : [linked(story.source, story.url)]),
    ...otherLines(story, listed, phrases),
  ];
}

function aboutStory(story: StoryBlock, phrases: Phrases): Line {
  const sources = new Set([story.source, ...[...story.citations, ...story.alsoReportedBy].map(({ source }) => source)]);
  const about = [phrases.published(story.published), phrases.sourceCount(sources.size, story.copies)].join(" · ");
  return [...(story.isUpdate ? bold([{ text: `${phrases.updateLabel} · ` }]) : []), { text: about }];
}

/** A sentence, and the numbers of its citations where it has some. */
export const numbered = ({ text, numbers }: NumberedText): Line =>
  plain([text, ...numbers.map((number) => `[${number}]`)].join(" "));

/** Several facts are found faster one by one. */
const asBullet = (line: Line): Line => [{ text: "• " }, ...line];

/** The dates as well where there are several: they may differ. */
function referenceLine({ number, citation }: NumberedCitation, showsDate: boolean, phrases: Phrases): Line {
  const date = showsDate ? ` · ${phrases.published(citation.published)}` : "";
  return [{ text: `[${number}] ` }, ...linked(citation.source, citation.url), { text: date }];
}

function otherLines(story: StoryBlock, listed: NumberedCitation[], phrases: Phrases): Line[] {
  const others = otherSourcesOf(story, listed);
  return others.length === 0 ? [] : [italic(plain(phrases.alsoReportedBy(others)))];
}
