import { type Article, latestMomentOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { FoundStory } from "../story.ts";
import type { LeftOut, Score } from "../verdict.ts";
import { type CandidateStory, independentSources, storyKey } from "./candidate-story.ts";
import type { DigestWindow } from "./digest-window.ts";
import { beginsWith, holdsWord } from "./holds-word.ts";

const DAY = 24 * 60 * 60 * 1000;
/** So much older may a story be that twice as many sources report. */
const HALF_LIFE = DAY;
/** The farthest from a topic is still an answer: it does not count for nothing. */
const LEAST_CLOSENESS = 0.1;
/** One mention comes to 1 / (1 + k1) = .38 of what an article could hold of a word, two to .56 (see `search/rank.ts`). */
const ONE_MENTION = 0.4;
/** More of one source on one topic would be its front page. */
const MOST_OF_A_SOURCE = 2;

/** What is wanted of a digest. */
type SiftRules = {
  now: Instant;
  window: Pick<DigestWindow, "oldest" | "undatedSince">;
  /** No story that holds one of these. */
  muted: readonly string[];
  /** How many stories it may have. */
  most: number;
};

/** What became of a candidate: its place in the digest, from 1, or why it has none. */
export type Verdict = { candidate: CandidateStory; news: FoundStory; score: Score } & (
  | { place: number }
  | { leftOut: LeftOut }
);
export type KeptStory = Extract<Verdict, { place: number }>;

/**
 * Decides about each story that was found for a digest, in order: those it tells, best first, then the others. The best of
 * each topic comes before the second of any; of one source and topic at most two, unless all stories lead back to one
 * source. A pure function: digests, `/why` and replays say the same because they ask the same.
 */
export function siftStories(candidates: readonly CandidateStory[], rules: SiftRules): Verdict[] {
  const judged = oneOfEach(candidates).map((candidate) => judge(candidate, rules));
  const out = judged.flatMap((each) => (each.leftOut ? [{ ...bare(each), leftOut: each.leftOut }] : []));
  const ranked = judged.filter(({ leftOut }) => leftOut === undefined).toSorted(byScore);
  const capped = overCap(ranked);
  const inTurn = bestOfEachTopicFirst(ranked.filter((each) => !capped.has(each)));
  const chosen = new Set(inTurn.slice(0, rules.most));
  const kept = ranked.filter((each) => chosen.has(each)).map((each, index) => ({ ...bare(each), place: index + 1 }));
  const below = ranked
    .filter((each) => !chosen.has(each))
    .map((each) => ({ ...bare(each), leftOut: capped.get(each) ?? cut(ranked.indexOf(each) + 1, ranked.length) }));
  return [...kept, ...below, ...out];
}

export const isKept = (verdict: Verdict): verdict is KeptStory => "place" in verdict;

type Judged = { candidate: CandidateStory; news: FoundStory; score: Score; leftOut: LeftOut | undefined };

const bare = ({ candidate, news, score }: Judged) => ({ candidate, news, score });
const cut = (rank: number, of: number): LeftOut => ({ because: "cut", rank, of });
const byScore = (one: Judged, other: Judged) => other.score.points - one.score.points;

/** A story that several topics found belongs to the one that it is closest to, and matched the words of all. */
function oneOfEach(candidates: readonly CandidateStory[]): CandidateStory[] {
  return [...Map.groupBy(candidates, ({ story }) => storyKey(story)).values()].flatMap((same) => {
    const [closest] = same.toSorted((one, other) => other.closeness - one.closeness);
    const matched = [...new Set(same.flatMap((each) => each.matched))];
    return closest ? [{ ...closest, matched }] : [];
  });
}

function judge(candidate: CandidateStory, rules: SiftRules): Judged {
  const { shown, story, matched } = candidate;
  const news = candidate.news ?? { story: shown ?? story, sentences: [], matched, score: 0 };
  return { candidate, news, score: scoreOf(candidate, news, rules.now), leftOut: whyOut(candidate, rules) };
}

function whyOut(candidate: CandidateStory, { muted, window }: SiftRules): LeftOut | undefined {
  const { shown, news, isTold, matched, closeness } = candidate;
  if (!shown) return { because: "source" };
  const word = muted.find((each) => shown.articles.some((article) => holdsWord(article, each)));
  if (word !== undefined) return { because: "muted", word };
  if (news?.isUpdate) return isFresh(news.story.articles[0], window) ? undefined : { because: "old" };
  if (isTold && !news) return { because: "told" };
  const [only, ...more] = matched;
  const isPassing = more.length === 0 && closeness < ONE_MENTION;
  if (only !== undefined && isPassing && !shown.articles.some((article) => beginsWith(article, only)))
    return { because: "passing", word: only };
  if (!shown.articles.some((article) => isFresh(article, window))) return { because: "old" };
  return news ? undefined : { because: "earlier" };
}

/**
 * Nobody knows how old an article without a date is: it is news to those who were waiting when it came in. One that was
 * there before we first read its source is only fresh when it says so itself. Everything is where no age is too old.
 */
function isFresh(
  { published, firstSeenAt, isBacklog }: Article,
  { oldest, undatedSince }: SiftRules["window"],
): boolean {
  if (oldest === Number.NEGATIVE_INFINITY) return true;
  const publishedAt = latestMomentOf(published);
  if (publishedAt === undefined) return !isBacklog && firstSeenAt > undatedSince;
  if (isBacklog && publishedAt < firstSeenAt - DAY) return false;
  return publishedAt > oldest;
}

function scoreOf({ closeness }: CandidateStory, { story, isUpdate }: FoundStory, now: Instant): Score {
  const moments = story.articles.map(({ published, firstSeenAt }) => latestMomentOf(published) ?? firstSeenAt);
  const age = Math.max(0, now - Math.max(...moments));
  // What is new may be one report among many that told the rest.
  const sources = isUpdate ? 1 : independentSources(story);
  const close = Math.max(LEAST_CLOSENESS, closeness);
  const points = Math.log2(sources * close) - age / HALF_LIFE;
  return { sources, newness: 0.5 ** (age / HALF_LIFE), closeness: close, points };
}

/** Those that two better ones of their source and topic stand before. */
function overCap(ranked: readonly Judged[]): Map<Judged, LeftOut> {
  const sourceOf = ({ news }: Judged) => news.story.articles[0].source;
  if (new Set(ranked.map(sourceOf)).size < 2) return new Map();
  const groups = Map.groupBy(ranked, (each) => `${each.candidate.topic}\n${sourceOf(each)}`);
  const over = [...groups.values()].flatMap((same) => same.slice(MOST_OF_A_SOURCE));
  return new Map(over.map((each) => [each, { because: "cap", source: sourceOf(each) }]));
}

function bestOfEachTopicFirst(ranked: readonly Judged[]): Judged[] {
  const best = [...Map.groupBy(ranked, ({ candidate }) => candidate.topic).values()].flatMap(([first]) => first ?? []);
  return [...best, ...ranked.filter((each) => !best.includes(each))];
}
