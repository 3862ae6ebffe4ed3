import type { StoryOutline } from "../../story.ts";
import type { LatestStoriesQuery } from "../store.ts";
import { groupedByStory, outlineOf, type StoryRow } from "../story-outline-rows.ts";
import type { Connection } from "./connection.ts";
import { isShown } from "./shown.ts";
import { fromColumn } from "./text-columns.ts";
import type { UnjoinedArticles } from "./unjoined-articles.ts";
import { wholeNumbers } from "./whole-numbers.ts";

const LATEST = `
  SELECT id FROM articles WHERE ${isShown("articles.id", "$1")} AND (latest_moment IS NOT NULL OR NOT $2::boolean)
  ORDER BY sort_at DESC, id DESC LIMIT $3`;

/** In one statement, so that it sees one state of the stories. */
const MEMBERS = `
  WITH asked AS (
    SELECT story, min(place) AS place FROM unnest($1::bigint[]) WITH ORDINALITY AS given (article, place)
    JOIN story_articles USING (article) GROUP BY story)
  SELECT stories.id AS story, headline, moment, story_articles.article, source, copy_of
  FROM asked JOIN stories ON stories.id = asked.story
  JOIN story_articles ON story_articles.story = stories.id JOIN articles ON articles.id = story_articles.article
  WHERE ${isShown("articles.id", "$2")}
  ORDER BY place, story_articles.article <> headline, story_articles.seen_at, story_articles.article`;

const STORY_OF_EACH = `
  SELECT article, story FROM unnest($1::bigint[]) WITH ORDINALITY AS given (article, place)
  JOIN story_articles USING (article) ORDER BY place`;

export function storyReader(connection: Connection, unjoined: UnjoinedArticles) {
  async function storiesOf(articles: readonly number[], sources?: readonly number[]): Promise<StoryOutline[]> {
    const asked = wholeNumbers(articles);
    await unjoined.joinThese(asked);
    const rows = await connection.rows<StoryRow>(MEMBERS, [asked, sources ?? null]);
    const named = rows.map((row) => ({ ...row, source: fromColumn(row.source) }));
    return [...Map.groupBy(named, ({ story }) => story).values()].flatMap(outlineOf);
  }

  return {
    storiesOf,

    async groupByStory(articles: readonly number[]): Promise<number[][]> {
      const asked = wholeNumbers(articles);
      await unjoined.joinThese(asked);
      return groupedByStory(await connection.rows<{ article: number; story: number }>(STORY_OF_EACH, [asked]));
    },

    async latestStories({ articles, isDated, sources }: LatestStoriesQuery): Promise<StoryOutline[]> {
      const latest = await connection.rows<{ id: number }>(LATEST, [sources ?? null, isDated ?? false, articles]);
      return await storiesOf(
        latest.map(({ id }) => id),
        sources,
      );
    },
  };
}
