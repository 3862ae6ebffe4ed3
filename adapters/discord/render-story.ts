import type { Published } from "../../src/article.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { StoryBlock } from "../../src/reply.ts";
import {
  type NumberedCitation,
  type NumberedCitations,
  type NumberedText,
  otherSourcesOf,
} from "../numbered-citations.ts";
import {
  address,
  agoOf,
  bold,
  bracketed,
  bullet,
  dayOf,
  joined,
  link,
  type Markdown,
  plain,
  smallPrint,
} from "./markdown.ts";
import { LINE_LIMIT, type Part } from "./part.ts";
import { plainPieces } from "./plain-pieces.ts";
import { safeAddress } from "./safe-address.ts";

/** Characters of a card's title (Discord's reference, resources/message, embed limits). */
const TITLE_LIMIT = 256;

/** A card: headline, lead picture, time and sources, the sentences with their numbers, and what the numbers stand for. */
export function renderStory(story: StoryBlock, phrases: Phrases, citations: NumberedCitations): Part {
  const title = story.titleIsGuessed ? `${story.title}…` : story.title;
  const heading = plain(title);
  const lines = storyLines(story, phrases, citations);
  const picture = safeAddress(story.image);
  return heading.length <= TITLE_LIMIT
    ? { card: { title: heading, url: safeAddress(story.url), picture }, lines }
    : { card: { picture }, lines: [...linkLines(title, story.url, bold), ...lines] };
}

function storyLines(story: StoryBlock, phrases: Phrases, citations: NumberedCitations): Markdown[] {
  const listed = citations.under(story);
  const sentences = citations.sentencesOf(story).map(numberedLines);
  return [
    smallPrint(aboutStory(story, phrases)),
    ...(sentences.length > 1 ? sentences.flatMap(asBullet) : sentences.flat()),
    ...(listed.length > 0
      ? listed.flatMap((citation) => referenceLines(citation, listed.length > 1, phrases))
      : linkLines(story.source, story.url, smallPrint)),
    ...otherLines(story, listed, phrases),
  ];
}

/** A moment in the reader's own zone; a day without a time as it is, for it has no zone to be moved to. */
export const when = (published: Published, phrases: Phrases): Markdown =>
  published !== "unknown" && "instant" in published ? dayOf(published.instant) : plain(phrases.published(published));

/** How long ago, where a moment is known. */
const since = (published: Published, phrases: Phrases): Markdown =>
  published !== "unknown" && "instant" in published ? agoOf(published.instant) : when(published, phrases);

/** A link on a line of its own, or on several when it is longer than a message. */
export function linkLines(text: string, url: string | undefined, decorate: (line: Markdown) => Markdown): Markdown[] {
  const line = decorate(link(text, url));
  if (line.length <= LINE_LIMIT) return [line];
  const target = address(url);
  return [...plainPieces(text).map(decorate), ...(target ? [target] : [])];
}

function aboutStory(story: StoryBlock, phrases: Phrases): Markdown {
  const sources = new Set([story.source, ...[...story.citations, ...story.alsoReportedBy].map(({ source }) => source)]);
  const label = story.isUpdate ? [bold(plain(phrases.updateLabel))] : [];
  return joined(
    [...label, since(story.published, phrases), plain(phrases.sourceCount(sources.size, story.copies))],
    " · ",
  );
}

/** A sentence, and the numbers of its citations where it has some. */
export function numberedLines({ text, numbers }: NumberedText): Markdown[] {
  const pieces = plainPieces(text);
  return pieces.map((piece, index) =>
    index === pieces.length - 1 ? joined([piece, ...numbers.map(bracketed)]) : piece,
  );
}

/** Several facts are found faster one by one. */
const asBullet = ([first, ...rest]: Markdown[]): Markdown[] => (first === undefined ? [] : [bullet(first), ...rest]);

/** The dates as well where there are several: they may differ. */
const referenceLines = ({ number, citation }: NumberedCitation, showsDate: boolean, phrases: Phrases): Markdown[] =>
  linkLines(citation.source, citation.url, (source) => {
    const reference = joined([bracketed(number), source]);
    return smallPrint(showsDate ? joined([reference, when(citation.published, phrases)], " · ") : reference);
  });

function otherLines(story: StoryBlock, listed: NumberedCitation[], phrases: Phrases): Markdown[] {
  const others = otherSourcesOf(story, listed);
  return others.length === 0 ? [] : plainPieces(phrases.alsoReportedBy(others)).map(smallPrint);
}
