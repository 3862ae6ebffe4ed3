import { type Citation, type CitedSentence, citationOf } from "./article.ts";
import { writeReferences } from "./article-reference.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Block, Choice, StoryBlock } from "./reply.ts";
import type { FoundStory, Story } from "./story.ts";

/**
 * A story as a block of a reply: its own articles are cited where a sentence rests on them, the others are named. The
 * headline is that of an article that is cited: “Four dead” must not stand above what another says of three.
 */
export function showStory({ story, sentences, matched, isUpdate = false }: FoundStory): StoryBlock {
  const cited = new Set(sentences.map((sentence) => sentence.article));
  const first = story.articles.find(({ id }) => cited.has(id)) ?? story.articles[0];
  const citations = story.articles.filter((article) => cited.has(article.id)).map(citationOf);
  return {
    kind: "story",
    title: first.title,
    titleIsGuessed: first.titleIsGuessed,
    url: first.url,
    source: first.source,
    published: first.published,
    image: first.image,
    sentences,
    citations,
    alsoReportedBy: otherSources(story.articles.map(citationOf), first.source),
    copies: sourcesOfCopies(story),
    ...(isUpdate && { isUpdate }),
    isSample: first.isSample,
    because: matched,
  };
}

/** How many sources have nothing of their own in a story. */
function sourcesOfCopies({ articles, copies }: Story): number {
  const sources = new Set(articles.map(({ source }) => source));
  const ofTheirOwn = new Set(articles.filter(({ id }) => !copies?.has(id)).map(({ source }) => source));
  return sources.size - ofTheirOwn.size;
}

/** One citation for each source but `own`. */
export function otherSources(citations: Citation[], own: string | undefined): Citation[] {
  const bySource = new Map(citations.map((citation) => [citation.source, citation]).reverse() as [string, Citation][]);
  if (own !== undefined) bySource.delete(own);
  return [...bySource.values()].reverse();
}

/** The number of each cited article in an answer, in the order in which they appear: what stands in brackets. */
export function numberCitations(blocks: readonly Block[]): Map<number, number> {
  const numbers = new Map<number, number>();
  const give = (article: number) => {
    if (!numbers.has(article)) numbers.set(article, numbers.size + 1);
  };
  for (const { article } of sentencesShown(blocks)) give(article);
  return numbers;
}

/** What each number of an answer refers to: number n is at index n - 1. */
export function numberedReferences(blocks: readonly Block[]): string[] {
  const sentences = sentencesShown(blocks);
  return [...numberCitations(blocks).keys()].map((article) =>
    writeReferences(sentences.filter((sentence) => sentence.article === article)),
  );
}

function sentencesShown(blocks: readonly Block[]): CitedSentence[] {
  return blocks.flatMap((block) => {
    if (block.kind === "story") return block.sentences;
    return block.kind === "timeline" ? block.entries.map(({ sentence }) => sentence) : [];
  });
}

/** For each story "summary 1" and "proof 1", "story 1" where several articles tell it, and "more" when there is more. */
export function storyChoices(stories: StoryBlock[], phrases: Phrases, more: Choice["ask"] | undefined): Block[] {
  const choices = choicesOf(stories, phrases, more);
  return choices.length === 0 ? [] : [{ kind: "choices", choices }];
}

/** The same, to be shown with others. */
export function choicesOf(stories: StoryBlock[], phrases: Phrases, more: Choice["ask"] | undefined): Choice[] {
  const choices = numberedStories(stories).flatMap((story) => choicesOfOne(story, phrases));
  if (more) choices.push({ label: phrases.moreChoice, ask: more });
  return choices;
}

/** Under a digest: for each story "why 1" as well. */
export const digestChoices = (stories: StoryBlock[], phrases: Phrases): Choice[] =>
  numberedStories(stories).flatMap((story) => [...choicesOfOne(story, phrases), whyOf(story, phrases)]);

const choicesOfOne = (story: NumberedStory, phrases: Phrases): Choice[] => [
  summaryOf(story, phrases),
  proofOf(story, phrases),
  ...(story.isOfSeveral ? [timelineOf(story, phrases)] : []),
];

/** Under news: to be told more of what was asked for with the next digests, and to keep some of it out of them. */
export function readerChoices(stories: StoryBlock[], phrases: Phrases, topic: string | undefined): Choice[] {
  const { follow, mute } = phrases.subscriptions.choices;
  const shown = [...new Set(stories.flatMap(({ sentences }) => sentences.map(({ article }) => `#${article}`)))];
  return [
    ...(topic ? [{ label: follow, ask: { command: "follow", options: { topic } } }] : []),
    ...(shown.length > 0
      ? [{ label: mute, ask: { command: "mute", action: "offer", options: { articles: shown.join(" ") } } }]
      : []),
  ];
}

/** Under a summary, which needs no other: only "proof 1". */
export const proofChoices = (stories: StoryBlock[], phrases: Phrases): Choice[] =>
  numberedStories(stories).map((story) => proofOf(story, phrases));

type NumberedStory = {
  number: number | undefined;
  first: CitedSentence;
  sentences: CitedSentence[];
  isOfSeveral: boolean;
};

/** By the number of the first article cited; a story without a sentence has none, and nothing to choose. */
function numberedStories(stories: StoryBlock[]): NumberedStory[] {
  const numbers = numberCitations(stories);
  return stories.flatMap(({ sentences, citations, alsoReportedBy }) => {
    const [first] = sentences;
    const isOfSeveral = citations.length > 1 || alsoReportedBy.length > 0;
    return first ? [{ number: numbers.get(first.article), first, sentences, isOfSeveral }] : [];
  });
}

const summaryOf = ({ number, first }: NumberedStory, phrases: Phrases): Choice => ({
  label: `${phrases.summaryChoice} ${number}`,
  ask: { command: "summary", options: { article: `#${first.article}` } },
});

const timelineOf = ({ number, first }: NumberedStory, phrases: Phrases): Choice => ({
  label: `${phrases.stories.choice} ${number}`,
  ask: { command: "story", options: { article: `#${first.article}` } },
});

const whyOf = ({ number, first }: NumberedStory, phrases: Phrases): Choice => ({
  label: `${phrases.digests.choices.why} ${number}`,
  ask: { command: "why", options: { article: `#${first.article}` } },
});

const proofOf = ({ number, sentences }: NumberedStory, phrases: Phrases): Choice => ({
  label: `${phrases.proofChoice} ${number}`,
  ask: { command: "proof", options: { article: writeReferences(sentences) } },
});
