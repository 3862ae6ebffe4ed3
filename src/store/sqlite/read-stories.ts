import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { StoryOutline } from "../../story.ts";
import { query } from "./query.ts";
import { shownQuery } from "./shown-query.ts";
import type { UnjoinedArticles } from "./unjoined-articles.ts";

type MemberRow = {
  story: number;
  headline: number;
  moment: Instant | null;
  article: number;
  source: string;
  copy_of: number | null;
};

export function storyReader(connection: DatabaseSync, unjoined: UnjoinedArticles) {
  const latest = shownQuery<{ id: number }>(
    connection,
    (isShown) => `SELECT id FROM articles WHERE ${isShown("articles.id")} ORDER BY sort_at DESC, id DESC LIMIT ?`,
  );
  const storyIds = query<{ story: number }>(
    connection,
    `SELECT story FROM json_each(?) AS asked JOIN story_articles ON story_articles.article = asked.value
     GROUP BY story ORDER BY min(asked.key)`,
  );
  const members = shownQuery<MemberRow>(
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
    latestStories: ({ articles, sources }: { articles: number; sources?: readonly number[] | undefined }) =>
      storiesOf(
        latest(sources)
          .all(articles)
          .map(({ id }) => id),
        sources,
      ),
  };
}

function outlineOf(rows: MemberRow[]): StoryOutline[] {
  const articles = rows.map(({ article, source, copy_of }) => ({ article, source, copyOf: copy_of ?? undefined }));
  const [first, ...rest] = articles;
  if (!first) return [];
  const moments = rows.flatMap(({ moment }) => moment ?? []);
  const [firstAt, latestAt] = moments.length > 0 ? [Math.min(...moments), Math.max(...moments)] : [];
  return [{ id: rows[0]?.story ?? 0, articles: [first, ...rest], firstAt, latestAt }];
}
