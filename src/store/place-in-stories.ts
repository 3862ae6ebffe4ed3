import { latestMomentOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { Recognition, Teller, TermCounts } from "../recognition.ts";
import type { AlikeTexts, StoredArticle } from "./find-alike.ts";

/** So many articles are divided anew for one that comes in; time and memory grow with the square of their number. */
export const REGROUPED = 60;
/** Of a term that many articles share, the nearest in time are enough. */
export const ARTICLES_OF_A_TERM = 60;
/** The articles with most telling terms in common. */
const NEIGHBOURS = 30;

/** An article as its story knows it; `seenAt` is when it was published, or else first seen. */
export type StoryMember = Teller & { story: number; seenAt: Instant };
/** An article with what it is recognized by; `terms` are those that it shares with others on its event. */
export type MarkedArticle = {
  read: StoredArticle;
  sketch: readonly number[];
  profile: Uint8Array;
  terms: readonly number[];
  moment: Instant | undefined;
  seenAt: Instant;
};

/** Stories and their articles, while some join them: each sees what became of those before it. */
export type Stories = {
  /** Those that have a story. */
  members(articles: readonly number[]): StoryMember[];
  /** The latest of a story. */
  membersOf(story: number, limit: number): StoryMember[];
  /** With the terms that it is found by. Comes to its story; a new one where it is to have none yet. */
  keep(member: Omit<StoryMember, "story"> & { story: number | undefined }, marked: MarkedArticle): number;
  newStory(headline: number): number;
  /** What was a first article, with its copies, is a copy of an earlier one. */
  copyFrom(first: number, later: number): void;
  move(article: number, story: number): void;
  /** The most central article. */
  setHeadline(story: number, article: number): void;
  deleteIfEmpty(story: number): void;
};

export function markArticle(read: StoredArticle, counts: TermCounts, recognition: Recognition): MarkedArticle {
  const profile = recognition.profileOf(read, counts);
  const moment = latestMomentOf(read.article.published);
  return {
    read,
    sketch: recognition.sketchOf(read.terms),
    profile,
    terms: recognition.tellingTermsOf(profile),
    moment,
    seenAt: moment ?? read.article.firstSeenAt,
  };
}

/** Those that have most of these terms, of those that have each of them. */
export function nearest(terms: readonly number[], articlesWith: (term: number) => Iterable<number>): number[] {
  const shared = new Map<number, number>();
  for (const term of terms) {
    for (const article of articlesWith(term)) shared.set(article, (shared.get(article) ?? 0) + 1);
  }
  const ranked = [...shared].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || other - one);
  return ranked.slice(0, NEIGHBOURS).map(([article]) => article);
}

/** What else is known of an article that joins: its story so far, the nearest articles, and those with its text. */
export type Surroundings = { before: number | undefined; near: readonly number[]; alike: AlikeTexts };

/** Joins articles to the stories that they tell, and divides these again where that fits better: the same in every engine. */
export function storyPlacer(stories: Stories, recognition: Recognition): (one: MarkedArticle, s: Surroundings) => void {
  /** The first article of a text; undefined for that article itself. */
  function firstOf(id: number, copies: readonly number[]): number | undefined {
    const firsts = stories.members(copies).map(({ article, copyOf }) => copyOf ?? article);
    const first = Math.min(id, ...firsts);
    for (const later of firsts) if (later !== first) stories.copyFrom(first, later);
    return first === id ? undefined : first;
  }

  function regroup(own: StoryMember, others: StoryMember[]): void {
    const affected = affectedStories(own, others);
    const members = membersOf(affected, own);
    for (const group of recognition.group([...members.values()])) {
      const story = group.story ?? stories.newStory(group.articles[0]);
      const moved = group.articles.filter((article) => members.get(article)?.story !== story);
      for (const article of moved) stories.move(article, story);
      stories.setHeadline(story, group.articles[0]);
    }
    for (const story of affected) stories.deleteIfEmpty(story);
  }

  /** Of a story too large to be looked through, the latest. */
  function membersOf(affected: ReadonlySet<number>, own: StoryMember): Map<number, StoryMember> {
    const members = new Map([[own.article, own]]);
    for (const story of affected) {
      const room = REGROUPED - members.size;
      if (room <= 0) break;
      for (const member of stories.membersOf(story, room)) members.set(member.article, member);
    }
    return members;
  }

  /** Its own, and those of articles that resemble it, the likest first. */
  function affectedStories(own: StoryMember, others: StoryMember[]): Set<number> {
    const alike = others
      .map((other) => ({ story: other.story, similarity: recognition.similarity(own, other) }))
      .filter(({ similarity }) => similarity >= recognition.worthALook)
      .sort((one, other) => other.similarity - one.similarity);
    return new Set([own.story, ...alike.map(({ story }) => story)]);
  }

  return (marked, { before, near, alike: { copies, patterns } }) => {
    const { moment, seenAt, profile } = marked;
    const article = marked.read.article.id;
    const kept = { article, copyOf: firstOf(article, copies), moment, seenAt, profile };
    const story = stories.keep({ ...kept, story: before }, marked);
    // However alike they are: today's weather is not yesterday's.
    const others = new Set([...near, ...copies]).difference(new Set([...patterns, article]));
    regroup({ ...kept, story }, stories.members([...others]));
  };
}
