import type { Article, CitedSentence } from "./article.ts";
import type { Instant } from "./clock.ts";
import type { Understood } from "./understood.ts";

/** What the store knows of a story: its articles, the most central first and the others as they were published. */
export type StoryOutline = {
  id: number;
  articles: [ArticleOutline, ...ArticleOutline[]];
  /** The first and the latest report; undefined when their dates are unknown. */
  firstAt?: Instant | undefined;
  latestAt?: Instant | undefined;
};

/** `copyOf` is the first article of the same text, which may itself stand in an older story. */
export type ArticleOutline = { article: number; source: string; copyOf?: number | undefined };

/** Those that carry the text of one that stands before them. */
export function copiesAmong(articles: readonly ArticleOutline[]): ReadonlySet<number> {
  const texts = new Set<number>();
  const copies = new Set<number>();
  for (const { article, copyOf = article } of articles) {
    if (texts.has(copyOf)) copies.add(article);
    texts.add(copyOf);
  }
  return copies;
}

/** Articles on one event, the one that stands best for all of them first. */
export type Story = {
  articles: [Article, ...Article[]];
  /** Those of them that carry the text of another article: no evidence of their own. */
  copies?: ReadonlySet<number> | undefined;
};

/** What an article added to a story, in one sentence of its own, and the articles that carry the same text. */
export type Development = { article: Article; sentence: CitedSentence; copies: Article[] };

/** How a story came about, oldest first; `left` developments between the first and the second are not told. */
export type StoryTimeline = { story: Story; developments: [Development, ...Development[]]; left: number };

/** What sources of a story give different figures, days or speakers for, in the words of the newest; each claim with who makes it. */
export type Disagreement = { about: string; claims: { text: string; articles: Article[] }[] };

/** A story in sentences of its articles. */
export type StorySummary = { story: Story; sentences: CitedSentence[] };

/** A story as the answer to a question. */
export type FoundStory = {
  story: Story;
  /** The sentences that answer, each from one of the story's articles. */
  sentences: CitedSentence[];
  /** The words of the question that it matched, as they were typed; empty when nothing was asked for. */
  matched: string[];
  score: number;
  /** Its sentences are what was added to what the asker knew. */
  isUpdate?: boolean | undefined;
};

/** What was searched: how many articles, and over which time. */
export type Coverage = {
  articles: number;
  /** True where no more than these were looked for, and there may be others. */
  mayBeMore?: boolean | undefined;
  sources: number;
  from?: string | undefined;
  to?: string | undefined;
};

/** The one sentence that answers best; `isDirect` where it holds most of what was asked, and its article what is rarest of it. */
export type Answer = {
  sentence: CitedSentence;
  article: Article;
  isDirect: boolean;
  /** What a story says besides, in sentences that stand without the answer; its own ones where there is nothing else. */
  besides(story: FoundStory): Promise<CitedSentence[]>;
};

export type StoriesFound = {
  stories: FoundStory[];
  /** How many stories there are in all; those returned are a page of them. */
  total: number;
  /** The words that were looked for; empty when only common ones were typed. */
  words: string[];
  /** All articles that matched. */
  found: Coverage;
  /** Asked for only where it is told: counting what some sources brought takes longer than the search. */
  searched(): Promise<Coverage>;
  /** How the question was understood, where one was asked. */
  understood?: Understood | undefined;
  /** Chosen when it is asked for; undefined where only headlines hold the words. */
  answer?(): Promise<Answer | undefined>;
  /** Where nothing was found: what could be asked for instead, and would find something. */
  nearest?: string[] | undefined;
};

/** What was found, to be told in another way without being looked for again. */
export type StoriesMatched = StoriesFound & {
  /** The best stories of all pages, at most so many. They have no sentences: to choose them takes long, and few are told. */
  leading(most: number): Promise<FoundStory[]>;
  /** One of `leading`, with the sentences that answer. */
  withSentences(story: FoundStory): Promise<FoundStory>;
};
