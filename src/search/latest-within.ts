import type { Article } from "../article.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { asQuery, type Bounds, boundsOf } from "./bounds.ts";
import { choosePassages } from "./choose-passages.ts";
import type { Archive, FoundArticles, Hit, SearchOptions } from "./searcher.ts";
import { isWithin } from "./time/time-range.ts";
import { understoodOf } from "./understood-of.ts";

/**
 * The answer to a question that names a publisher or a time, and nothing that they tell of: “what did Reuters report
 * today?”. Newest first. None where neither is named.
 */
export async function latestWithin(
  archive: Pick<Archive, "latestArticles">,
  asked: AskedQuestion,
  { limit, since, now }: SearchOptions,
): Promise<FoundArticles> {
  const { publishers, time } = boundsOf(asked, since);
  const named = publishers ?? asked.sources.flatMap(({ names }) => names);
  const bounds = { publishers: named.length > 0 || publishers ? named : undefined, time, since };
  const reasons = [...asked.only, ...asked.sources, ...(time ? [time] : [])].map(({ text }) => text);
  if (reasons.length === 0)
    return {
      ...asFound([], []),
      words: [],
      wanted: nothingWanted,
      understood: understoodOf(asked, []),
      nearest: [],
    };
  const within = await latest(archive, bounds, { limit, now });
  const isOfOtherTimes = within.length === 0 && time !== undefined;
  const articles = isOfOtherTimes ? await latest(archive, { ...bounds, time: undefined }, { limit, now }) : within;
  return {
    // What is of other times was not asked for, so that nothing of the question speaks for it.
    ...asFound(articles, isOfOtherTimes ? reasons.filter((text) => text !== time.text) : reasons),
    wanted: { ...nothingWanted, words: reasons },
    words: time && reasons.length > 1 ? reasons.slice(0, -1) : reasons,
    understood: understoodOf(asked, [], { isOfOtherTimes: isOfOtherTimes && articles.length > 0 }),
    nearest: [],
  };
}

const nothingWanted = { words: [], telling: [], figure: undefined };

async function latest(
  archive: Pick<Archive, "latestArticles">,
  bounds: Bounds,
  { limit, now }: Pick<SearchOptions, "limit" | "now">,
): Promise<Article[]> {
  const { publishers, from, until } = asQuery(bounds, now);
  const articles = await archive.latestArticles({
    limit,
    publishers,
    since: from,
    until,
    isDated: bounds.time !== undefined,
  });
  return articles.filter(({ published }) => bounds.time === undefined || isWithin(published, bounds.time));
}

function asFound(articles: readonly Article[], matched: string[]): Pick<FoundArticles, "found" | "hitOf"> {
  const ids = new Set(articles.map(({ id }) => id));
  return {
    found: articles.map(({ id, source, published }) => ({
      id,
      source,
      published,
      score: 0,
      closeness: 1,
      matched,
      held: matched,
    })),
    hitOf: (article) => (ids.has(article.id) ? hitOf(article, matched) : undefined),
  };
}

const hitOf = (article: Article, matched: string[]): Hit => ({
  article,
  score: 0,
  closeness: 1,
  matched,
  held: matched,
  passages: () => choosePassages(article, [], 0),
});
