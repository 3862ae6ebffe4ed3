import { type MarkedArticle, REGROUPED, type Stories, type StoryMember } from "../place-in-stories.ts";
import { type StoryMemberRow, storyMemberOf } from "../story-member-rows.ts";
import type { Queries } from "./connection.ts";
import { FIRST_NEW } from "./first-new.ts";

/** What became of the stories, to be written down. Stories from `FIRST_NEW` on have no number of their own yet. */
export type StoryChanges = {
  /** Articles that joined, with what they are recognized by. */
  kept: { member: StoryMember; marked: MarkedArticle }[];
  /** Others whose story or text is another one now. */
  moved: StoryMember[];
  /** New ones that have articles, in the order in which they were made. */
  made: number[];
  /** The most central article of each story that was looked through. */
  headlines: ReadonlyMap<number, number>;
  copies: { first: number; later: number }[];
  /** Old ones that may have no article left. */
  left: number[];
};

const COLUMNS = "article, story, copy_of, moment, seen_at, profile";
const OF_STORIES = `
  SELECT found.* FROM unnest($1::bigint[]) AS asked (story)
  CROSS JOIN LATERAL (
    SELECT ${COLUMNS} FROM story_articles WHERE story_articles.story = asked.story
    ORDER BY seen_at DESC, article DESC LIMIT $2) AS found`;

/**
 * The stories of these articles with their latest articles: changed in memory first, because each article that joins sees
 * what became of those before it, and a way to the server for each step would take seconds.
 */
export async function readStories(
  queries: Queries,
  articles: readonly number[],
): Promise<{ stories: Stories; changes(): StoryChanges }> {
  const found = await queries.rows<StoryMemberRow>(
    `SELECT ${COLUMNS} FROM story_articles WHERE article = ANY($1::bigint[])`,
    [articles],
  );
  const asked = [...new Set(found.map(({ story }) => story))];
  // Twice as many as are looked through at once: some may move away.
  const others = await queries.rows<StoryMemberRow>(OF_STORIES, [asked, 2 * REGROUPED]);
  return storiesAtHand([...found, ...others].map(storyMemberOf));
}

function storiesAtHand(read: readonly StoryMember[]): { stories: Stories; changes(): StoryChanges } {
  const members = new Map(read.map((member) => [member.article, member]));
  const inStory = new Map<number, Set<number>>();
  const kept = new Map<number, MarkedArticle>();
  const moved = new Set<number>();
  const headlines = new Map<number, number>();
  const copies: StoryChanges["copies"] = [];
  const left = new Set<number>();
  let made = 0;
  for (const { article, story } of members.values()) articlesIn(story).add(article);

  function articlesIn(story: number): Set<number> {
    const articles = inStory.get(story) ?? new Set();
    inStory.set(story, articles);
    return articles;
  }

  function put(member: StoryMember): void {
    const before = members.get(member.article);
    if (before) articlesIn(before.story).delete(member.article);
    articlesIn(member.story).add(member.article);
    members.set(member.article, member);
    moved.add(member.article);
  }

  function newStory(headline: number): number {
    const story = FIRST_NEW + made;
    made += 1;
    headlines.set(story, headline);
    return story;
  }

  const stories: Stories = {
    members: (articles) => articles.flatMap((article) => members.get(article) ?? []),
    membersOf: (story, limit) =>
      [...articlesIn(story)]
        .flatMap((article) => members.get(article) ?? [])
        .sort((one, other) => other.seenAt - one.seenAt || other.article - one.article)
        .slice(0, limit),
    keep(member, marked) {
      const story = member.story ?? newStory(member.article);
      put({ ...member, story });
      kept.set(member.article, marked);
      return story;
    },
    newStory,
    copyFrom(first, later) {
      copies.push({ first, later });
      for (const member of members.values()) {
        const { article, copyOf } = member;
        if (article !== first && (article === later || copyOf === later)) put({ ...member, copyOf: first });
      }
    },
    move(article, story) {
      const member = members.get(article);
      if (member) put({ ...member, story });
    },
    setHeadline: (story, article) => void headlines.set(story, article),
    deleteIfEmpty: (story) => void left.add(story),
  };

  return {
    stories,
    changes: () => ({
      kept: [...kept].flatMap(([article, marked]) => {
        const member = members.get(article);
        return member ? [{ member, marked }] : [];
      }),
      moved: [...moved].filter((article) => !kept.has(article)).flatMap((article) => members.get(article) ?? []),
      made: Array.from({ length: made }, (_, at) => FIRST_NEW + at).filter((story) => articlesIn(story).size > 0),
      headlines,
      copies,
      left: [...left].filter((story) => story < FIRST_NEW),
    }),
  };
}
