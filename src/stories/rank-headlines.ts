import type { Instant } from "../clock.ts";
import type { StoryOutline } from "../story.ts";

const HOUR = 60 * 60 * 1000;
/** So much older may a story be that twice as many sources report. */
const HALF_LIFE = 24 * HOUR;

/**
 * Stories for the headlines, best first: independent sources × ½^(age / 24 h), where the age is that of the latest report
 * and a date that is still to come counts as now. However many publish one text, it is one source. Stories of unknown age
 * stand behind all others, most sources first. Equal stories keep their order.
 */
export function rankHeadlines(stories: StoryOutline[], now: Instant): StoryOutline[] {
  const scored = stories.map((story) => ({ story, sources: independentSources(story) }));
  return scored
    .map(({ story, sources }) => ({ story, sources, score: scoreOf(story, sources, now) }))
    .sort((one, other) => compare(other.score, one.score) || other.sources - one.sources)
    .map(({ story }) => story);
}

/** The logarithm of the formula, which does not vanish for what is years old. */
function scoreOf({ latestAt }: StoryOutline, sources: number, now: Instant): number {
  const newest = Math.min(now, latestAt ?? Number.NEGATIVE_INFINITY);
  return Math.log2(sources) - (now - newest) / HALF_LIFE;
}

/** Those that wrote a text of their own: each text counts for whoever had it first. */
function independentSources({ articles }: StoryOutline): number {
  const firsts = new Map<number, string>();
  for (const { article, source, copyOf } of articles) {
    const text = copyOf ?? article;
    if (article === text || !firsts.has(text)) firsts.set(text, source);
  }
  return new Set(firsts.values()).size;
}

/** Subtraction would make NaN of two infinities. */
const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
