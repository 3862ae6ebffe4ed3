import type { Clock, Instant } from "../clock.ts";
import type { GatheredStory } from "../digest/candidate-story.ts";
import type { Searcher } from "../search/searcher.ts";
import type { ShownArchive } from "../store/shown-archive.ts";
import { rankHeadlines } from "../stories/rank-headlines.ts";
import type { StoryOutline } from "../story.ts";
import { topicKey } from "../topic-key.ts";
import { readStory } from "./read-story.ts";

/** The stories of so many articles are ranked: those of a busy day of a thousand sources. */
const LATEST_LOOKED_AT = 5_000;

/** `since` bounds when they were published or, where that is unknown, first seen; all there is when it is missing. */
export type Wanted = { since: Instant | undefined; articles: number; language: string; zone: string };
export type Gathered = { stories: GatheredStory[]; topic: string | undefined };

/** Finds the stories that a digest may tell: without sentences, which are only chosen for those it does. */
export type StoryFinder = {
  /** Closest first, from at most so many articles; `topic` is the key of what was asked, see `topic-key.ts`. */
  storiesOn(topic: string, wanted: Wanted): Promise<Gathered>;
  /** Most reported and newest first, at most so many as it was at each of these moments; now when there are none. */
  topStories(wanted: Pick<Wanted, "since" | "articles"> & { asOf?: readonly Instant[] | undefined }): Promise<Gathered>;
};

export type StoryFinderParts = { archive: ShownArchive; searcher: Searcher; clock: Clock };

export function openStoryFinder({ archive, searcher, clock }: StoryFinderParts): StoryFinder {
  return {
    async storiesOn(topic, { since, articles, language, zone }) {
      const result = await searcher.find(topic, {
        limit: articles,
        onlyAnswers: true,
        asTyped: true,
        now: clock.now(),
        language,
        zone,
        since,
      });
      const outlines = await archive.storiesOf(result.found.map(({ id }) => id));
      const stories = outlines.map(async (outline) => {
        const members = new Set(outline.articles.map(({ article }) => article));
        const own = result.found.filter(({ id }) => members.has(id));
        const needed = own.map(({ id }) => id);
        return {
          story: await readStory(archive, outline, needed),
          topic,
          matched: [...new Set(own.flatMap(({ matched }) => matched))],
          closeness: Math.max(...own.map(({ closeness }) => closeness)),
        };
      });
      return { stories: await Promise.all(stories), topic: topicKey(result) };
    },

    async topStories({ since, articles, asOf = [clock.now()] }) {
      const latest = (await archive.latestStories({ articles: LATEST_LOOKED_AT })).filter(isSince(since));
      const best = asOf.flatMap((moment) => rankHeadlines(latest.filter(isUntil(moment)), moment).slice(0, articles));
      const stories = [...new Set(best)].map(async (outline) => ({
        story: await readStory(archive, outline),
        topic: "",
        matched: [],
        closeness: 1,
      }));
      return { stories: await Promise.all(stories), topic: undefined };
    },
  };
}

/** One of unknown date may be new. */
const isSince =
  (since: Instant | undefined) =>
  ({ latestAt }: StoryOutline): boolean =>
    since === undefined || latestAt === undefined || latestAt >= since;

/** What is of a day alone may be of any moment of it. */
const DAY = 24 * 60 * 60 * 1000;

const isUntil =
  (moment: Instant) =>
  ({ firstAt }: StoryOutline): boolean =>
    firstAt === undefined || firstAt <= moment + DAY;
