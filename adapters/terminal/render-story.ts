import type { Citation } from "../../src/article.ts";
import type { Block, StoryBlock, TimelineEntry } from "../../src/reply.ts";
import {
  type NumberedCitation,
  type NumberedCitations,
  type NumberedText,
  otherSourcesOf,
} from "../numbered-citations.ts";
import { layOut, linked, shownAddress, shownLine, styled, unbroken, withAddress } from "./lay-out.ts";
import type { Look } from "./look.ts";

/** What a story needs to know of the reply it stands in. */
export type StorySurroundings = { look: Look; citations: NumberedCitations; isOneOfSeveral: boolean };

/** Title, a line about it, the sentences with their numbers, and what the numbers stand for. */
export function renderStory(story: StoryBlock, { look, citations, isOneOfSeveral }: StorySurroundings): string[] {
  const title = `${shownLine(story.title)}${story.titleIsGuessed ? "…" : ""}`;
  const listed = citations.under(story);
  const sentences = citations.sentencesOf(story).flatMap((sentence) => renderSentence(sentence, look));
  return [
    ...layOut(linked(styled("bold", title, look), story.url, look), look),
    ...layOut(styled("dim", aboutStory(story, isOneOfSeveral, look), look), look),
    ...(sentences.length > 0 ? ["", ...sentences] : []),
    ...(listed.length > 0 ? renderCitations(listed, look) : withAddress(shownLine(story.source), story.url, look)),
    ...renderOthers(story, listed, look),
  ];
}

/** "30 Nov 2022 · 2 sources", and in answers of several stories the words that this one matched. */
function aboutStory(story: StoryBlock, isOneOfSeveral: boolean, { phrases, zone }: Look): string {
  const sources = new Set([story.source, ...[...story.citations, ...story.alsoReportedBy].map(({ source }) => source)]);
  return [
    ...(story.isUpdate ? [phrases.updateLabel] : []),
    phrases.published(story.published, zone),
    phrases.sourceCount(sources.size, story.copies),
    ...(isOneOfSeveral && story.because?.length ? [shownLine(story.because.join(", "))] : []),
  ]
    .map(unbroken)
    .join(" · ");
}

function renderSentence({ text, numbers }: NumberedText, look: Look): string[] {
  const brackets = numbers.map((number) => styled("dim", `[${number}]`, look));
  return layOut([shownLine(text), ...brackets].join(unbroken(" ")), look, "  ");
}

/** The dates as well where there are several: they may differ. */
function renderCitations(listed: NumberedCitation[], look: Look): string[] {
  return listed.flatMap(({ number, citation }) => {
    const when = listed.length > 1 ? `, ${look.phrases.published(citation.published, look.zone)}` : "";
    return withAddress(`[${number}] ${shownLine(citation.source)}${when}`, citation.url, look);
  });
}

function renderOthers(story: StoryBlock, listed: NumberedCitation[], look: Look): string[] {
  const others = otherSourcesOf(story, listed);
  if (others.length === 0) return [];
  return layOut(styled("dim", look.phrases.alsoReportedBy(others.map(shownLine)), look), look);
}

/** Who says what: each value with those who report it. */
export function renderDisagreement({ about, claims }: Extract<Block, { kind: "disagreement" }>, look: Look): string[] {
  const sourcesOf = (sources: Citation[]) => [...new Set(sources.map(({ source }) => shownLine(source)))];
  return [
    ...layOut(styled("bold", shownLine(about), look), look),
    ...claims.flatMap(({ value, sources }) =>
      layOut(`${shownLine(value)} — ${look.phrases.list(sourcesOf(sources))}`, look, "  ", "    "),
    ),
  ];
}

/** When, who and what it is to the story; below it the sentence, and who carries the same text. */
export function renderTimeline(
  { entries }: Extract<Block, { kind: "timeline" }>,
  { look, citations }: StorySurroundings,
): string[] {
  return entries.flatMap((entry, index) => [
    ...(index > 0 ? [""] : []),
    ...layOut(styled("bold", aboutEntry(entry, look), look), look),
    ...renderSentence({ text: entry.sentence.text, numbers: citations.numbersOf(entry.sentence) }, look),
    ...(entry.citation.url === undefined ? [] : [`  ${shownAddress(entry.citation.url, look)}`]),
    ...renderCopies(entry, look),
  ]);
}

const aboutEntry = ({ at, stage, citation }: TimelineEntry, { phrases, zone }: Look): string =>
  [phrases.published(at, zone), shownLine(citation.source), phrases.stories.stages[stage]].map(unbroken).join(" · ");

function renderCopies({ alsoReportedBy }: TimelineEntry, look: Look): string[] {
  if (alsoReportedBy.length === 0) return [];
  const names = alsoReportedBy.map(({ source }) => shownLine(source));
  return layOut(styled("dim", look.phrases.alsoReportedBy(names), look), look, "  ");
}
