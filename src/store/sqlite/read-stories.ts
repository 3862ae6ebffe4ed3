import type { DatabaseSync } from "node:sqlite";
import type { StoryOutline } from "../../story.ts";
import type { LatestStoriesQuery } from "../store.ts";
import { groupedByStory, outlineOf, type StoryRow } from "../story-outline-rows.ts";
import { query } from "./query.ts";
import { shownQuery } from "./shown-query.ts";
import type { UnjoinedArticles } from "./unjoined-articles.ts";

export function storyReader(connection: DatabaseSync, unjoined: UnjoinedArticles) {
  const latest = shownQuery<{ id: number }>(
    connection,
    (isShown) =>
      `SELECT id FROM articles WHERE (latest_moment IS NOT NULL OR ?) AND ${isShown("articles.id")}
       ORDER BY sort_at DESC, id DESC LIMIT ?`,
  );
  const storyIds = query<{ story: number }>(
    connection,
    `SELECT story FROM json_each(?) AS asked JOIN story_articles ON story_articles.article = asked.value
     GROUP BY story ORDER BY min(asked.key)`,
  );
  const storyOfEach = query<{ article: number; story: number }>(
    connection,
    `SELECT article, story FROM json_each(?) AS asked JOIN story_articles ON story_articles.article = asked.value
     ORDER BY asked.key`,
  );
  const members = shownQuery<StoryRow>(
    connection,
    (isShown) =>
      `SELECT stories.id AS story, headline, moment, story_articles.article, source, copy_of
       FROM json_each(?) AS asked JOIN stories ON stories.id = asked.value
       JOIN story_articles ON story_articles.story = stories.id JOIN articles ON articles.id = story_articles.article
       WHERE ${isShown("articles.id")}
       ORDER BY asked.key, story_articles.article <> headline, story_articles.seen_at, story_articles.article`,
  );

  function storiesOf(articles: readonly number[], sources?: readonly number[]): StoryOutline[] {
    unjoined.joinThese(articles);
    const ids = storyIds.all(JSON.stringify(articles)).map(({ story }) => story);
    const rows = members(sources).all(JSON.stringify(ids));
    return [...Map.groupBy(rows, ({ story }) => story).values()].flatMap(outlineOf);
  }

  return {
    storiesOf,
    groupByStory(articles: readonly number[]): number[][] {
      unjoined.joinThese(articles);
      return groupedByStory(storyOfEach.all(JSON.stringify(articles)));
    },
    latestStories: ({ articles, isDated = false, sources }: LatestStoriesQuery) =>
      storiesOf(
        latest(sources)
          .all(isDated ? 0 : 1, articles)
          .map(({ id }) => id),
        sources,
      ),
  };
}
