import type { Article, CitedSentence } from "./article.ts";

/** Articles on one event, the one that stands best for all of them first. */
export type Story = { articles: [Article, ...Article[]] };

/** A story as the answer to a question. */
export type FoundStory = {
  story: Story;
  /** The sentences that answer, each from one of the story's articles. */
  sentences: CitedSentence[];
  /** The words of the question that it matched, as they were typed; empty when nothing was asked for. */
  matched: string[];
  score: number;
};

/** What was searched: how many articles, and over which time. */
export type Coverage = { articles: number; sources: number; from?: string | undefined; to?: string | undefined };

export type StoriesFound = {
  stories: FoundStory[];
  /** How many stories there are in all; those returned are a page of them. */
  total: number;
  /** The words that were looked for; empty when only common ones were typed. */
  words: string[];
  /** All articles that matched. */
  found: Coverage;
  searched: Coverage;
};
