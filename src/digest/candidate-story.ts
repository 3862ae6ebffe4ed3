import type { Article } from "../article.ts";
import type { FoundStory, Story } from "../story.ts";

/** A story that was found for a topic of a digest, and how much the closest of its articles is about it, from 0 to 1. */
export type GatheredStory = { story: Story; topic: string; matched: string[]; closeness: number };

/** The same, with what a conversation was told of it. */
export type CandidateStory = GatheredStory & {
  /** Without the sources that are not wanted; undefined where nobody else tells it. */
  shown: Story | undefined;
  /** What of it this conversation was not told, without sentences unless it is an update; undefined where there is nothing. */
  news: FoundStory | undefined;
  /** Something of it was told before. */
  isTold: boolean;
};

/** One text to a story, whatever its articles are put behind. */
export const storyKey = ({ articles }: Story): number => Math.min(...articles.map(({ id }) => id));

/** How many sources tell a story in words of their own: of several that publish one text, the first. At least one. */
export function independentSources({ articles, copies }: Story, some: readonly Article[] = articles): number {
  const own = some.filter(({ id }) => !copies?.has(id));
  return Math.max(1, new Set(own.map(({ source }) => source)).size);
}
