import { latestMomentOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { Story } from "../story.ts";

const HOUR = 60 * 60 * 1000;
/** So much older may a story be that twice as many sources report. */
const HALF_LIFE = 24 * HOUR;

/**
 * Stories for the headlines, best first: number of sources × ½^(age / 24 h), where the age is that of its newest
 * article and a date that is still to come counts as now. Stories of unknown age stand behind all others, most sources
 * first. Equal stories keep their order.
 */
export function rankHeadlines(stories: Story[], now: Instant): Story[] {
  const scored = stories.map((story) => ({ story, score: scoreOf(story, now), sources: sourcesOf(story) }));
  return scored
    .sort((one, other) => compare(other.score, one.score) || other.sources - one.sources)
    .map(({ story }) => story);
}

/** The logarithm of the formula, which does not vanish for what is years old. */
function scoreOf(story: Story, now: Instant): number {
  const moments = story.articles.flatMap(({ published }) => latestMomentOf(published) ?? []);
  const newest = Math.min(now, Math.max(Number.NEGATIVE_INFINITY, ...moments));
  return Math.log2(sourcesOf(story)) - (now - newest) / HALF_LIFE;
}

const sourcesOf = ({ articles }: Story): number => new Set(articles.map(({ source }) => source)).size;

/** Subtraction would make NaN of two infinities. */
const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
