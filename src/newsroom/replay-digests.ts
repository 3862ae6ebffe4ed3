import { type Article, latestMomentOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { GatheredStory } from "../digest/candidate-story.ts";
import { digestWindow } from "../digest/digest-window.ts";
import { replayDays } from "../digest/replay-slots.ts";
import { isKept, siftStories } from "../digest/sift-stories.ts";
import type { Replay } from "../digest-desk.ts";
import { type DigestAsked, gatherStories, rulesOf, type SiftParts, withNews } from "./sift-digest.ts";

/**
 * How many stories the wish would have brought on each of the last 7 days, by the same decisions as digests, as if this
 * had been a first one. Everything is found at once and counted from the moment that it can have been known; what an
 * article said before it was edited is not looked up.
 */
export async function replayDigests(
  parts: SiftParts,
  asked: Pick<DigestAsked, "wish" | "conversation">,
): Promise<Replay> {
  const { newsroom, now } = parts;
  const { wish } = asked;
  const days = replayDays(wish, now);
  const slots = days.flatMap((day) => day.slots);
  const rules = await rulesOf(parts, asked);
  const oldest = Math.min(...slots.map(({ at, before }) => digestWindow({ lastDigestAt: before }, at).oldest), now);
  const found = await gatherStories(newsroom, asked, { ...rules, oldest, asOf: slots.map(({ at }) => at) });

  const told = new Map<number, number>();
  const digestAt = async (at: Instant, before: Instant): Promise<number> => {
    const window = digestWindow({ lastDigestAt: before }, at);
    const known = found.stories.flatMap((story) => knownAt(story, at, window.oldest) ?? []);
    const candidates = await withNews(newsroom, known, { ...asked, told, since: window.since, rules: rules.sources });
    const kept = siftStories(candidates, { ...rules, now: at, window }).filter(isKept);
    for (const { id, version } of kept.flatMap(({ candidate }) => candidate.story.articles)) told.set(id, version);
    return kept.length;
  };
  const replay: Replay = [];
  for (const { date, slots: ofDay } of days) {
    let stories = 0;
    for (const { at, before } of ofDay) stories += await digestAt(at, before);
    replay.push({ date, stories });
  }
  return replay;
}

/** The story as it was known then; undefined where nothing of it was, or nothing that is not too old. */
function knownAt({ story, ...rest }: GatheredStory, moment: Instant, oldest: Instant): GatheredStory | undefined {
  const dated = story.articles.map((article) => ({ ...article, firstSeenAt: momentOf(article), isBacklog: false }));
  const [first, ...others] = dated.filter(({ firstSeenAt }) => firstSeenAt <= moment);
  if (!first || ![first, ...others].some(({ firstSeenAt }) => firstSeenAt > oldest)) return undefined;
  return { ...rest, story: { ...story, articles: [first, ...others] } };
}

/** As if all had been read when they were published: an import of today would else be one day's news. */
const momentOf = ({ published, firstSeenAt }: Article): Instant =>
  Math.min(latestMomentOf(published) ?? firstSeenAt, firstSeenAt);
