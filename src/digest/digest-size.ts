import type { SummaryLength } from "../summary-length.ts";

const STORIES = 5;
const MOST_STORIES = 12;
const STORIES_OF_A_TOPIC = 2;

/** Sentences of each story; an update has at most three in any case. */
export const sentencesPerStory: Readonly<Record<SummaryLength, number>> = { headlines: 1, short: 2, full: 4 };

/** 5 stories; 12 where they are only headlines or stand for missed digests as well, 2 for each topic where those are more. */
export function mostStories(length: SummaryLength, { topics, missed }: { topics: number; missed: number }): number {
  if (length === "headlines" || missed > 0) return MOST_STORIES;
  return Math.min(MOST_STORIES, Math.max(STORIES, topics * STORIES_OF_A_TOPIC));
}
