import { latestMomentOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { FoundArticle } from "../search/searcher.ts";
import type { Coverage, StoryOutline } from "../story.ts";

/** What articles that were found cover. */
export function coverageOf(articles: readonly FoundArticle[]): Coverage {
  const moments = articles.map(({ published }) => latestMomentOf(published));
  const sources = articles.map(({ source }) => source);
  return coverage(articles.length, sources, moments);
}

/** The same of stories, by the first and the latest report of each. */
export function coverageOfStories(stories: StoryOutline[]): Coverage {
  const articles = stories.flatMap((story) => story.articles);
  const moments = stories.flatMap(({ firstAt, latestAt }) => [firstAt, latestAt]);
  return coverage(
    articles.length,
    articles.map(({ source }) => source),
    moments,
  );
}

/** Days are those of UTC, as the store counts them. */
function coverage(articles: number, sources: string[], moments: (Instant | undefined)[]): Coverage {
  const known = moments.filter((moment) => moment !== undefined);
  const ends = known.length === 0 ? [] : [Math.min(...known), Math.max(...known)];
  const [from, to] = ends.map((moment) => new Date(moment).toISOString().slice(0, 10));
  return { articles, sources: new Set(sources).size, from, to };
}
