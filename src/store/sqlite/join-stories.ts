import type { DatabaseSync } from "node:sqlite";
import { latestMomentOf } from "../../article.ts";
import type { Recognition, TermCounts } from "../../recognition.ts";
import type { AlikeTextFinder, PendingTerms, StoredArticle } from "./alike-texts.ts";
import { type StoryArticle, storyTable } from "./story-table.ts";
import { termCounter } from "./term-counts.ts";

/** So many articles are divided anew for one that comes in; time and memory grow with the square of their number. */
const REGROUPED = 60;
/** So many are counted at once; memory must not grow with what is handed in. */
const BATCH = 500;

/** Joins articles to the stories that they tell, and divides these again where that fits better. */
export function storyJoiner(connection: DatabaseSync, recognition: Recognition, texts: AlikeTextFinder) {
  const table = storyTable(connection);
  const counter = termCounter(connection);

  function joinOne(read: StoredArticle, counts: TermCounts, pending: PendingTerms): void {
    const { id, published, firstSeenAt } = read.article;
    const before = forget(id);
    const sketch = recognition.sketchOf(read.terms);
    texts.note(id, sketch);
    const { copies, patterns } = texts.find(read, { sketch, pending, except: id });
    const profile = recognition.profileOf(read, counts);
    const terms = recognition.tellingTermsOf(profile);
    const moment = latestMomentOf(published);
    const seenAt = moment ?? firstSeenAt;
    const near = table.neighbours(terms, seenAt - recognition.window, seenAt + recognition.window);
    const kept = { article: id, copyOf: firstOf(id, copies), moment, seenAt, profile };
    const story = table.keep({ ...kept, story: before?.story, sketch }, terms);
    // However alike they are: today's weather is not yesterday's.
    const others = new Set([...near, ...copies]).difference(new Set([...patterns, id]));
    regroup({ ...kept, story, sketch }, table.articles([...others]));
  }

  /** What an article that comes again is found by no longer. */
  function forget(id: number): StoryArticle | undefined {
    const [before] = table.articles([id]);
    if (!before) return undefined;
    texts.forget(id, before.sketch);
    table.forgetTerms(before, recognition.tellingTermsOf(before.profile));
    return before;
  }

  /** The first article of a text; undefined for that article itself. */
  function firstOf(id: number, copies: readonly number[]): number | undefined {
    const firsts = table.articles(copies).map(({ article, copyOf }) => copyOf ?? article);
    const first = Math.min(id, ...firsts);
    for (const later of firsts) if (later !== first) table.copyFrom(first, later);
    return first === id ? undefined : first;
  }

  function regroup(own: StoryArticle, others: StoryArticle[]): void {
    const affected = affectedStories(own, others);
    const members = membersOf(affected, own);
    for (const group of recognition.group([...members.values()])) {
      const story = group.story ?? table.newStory(group.articles[0]);
      const moved = group.articles.filter((article) => members.get(article)?.story !== story);
      for (const article of moved) table.move(article, story);
      table.setHeadline(story, group.articles[0]);
    }
    for (const story of affected) table.deleteIfEmpty(story);
  }

  /** Of a story too large to be looked through, the latest. */
  function membersOf(stories: ReadonlySet<number>, own: StoryArticle): Map<number, StoryArticle> {
    const members = new Map([[own.article, own]]);
    for (const story of stories) {
      const room = REGROUPED - members.size;
      if (room <= 0) break;
      for (const member of table.articlesOf(story, room)) members.set(member.article, member);
    }
    return members;
  }

  /** Its own, and those of articles that resemble it, the likest first. */
  function affectedStories(own: StoryArticle, others: StoryArticle[]): Set<number> {
    const alike = others
      .map((other) => ({ story: other.story, similarity: recognition.similarity(own, other) }))
      .filter(({ similarity }) => similarity >= recognition.worthALook)
      .sort((one, other) => other.similarity - one.similarity);
    return new Set([own.story, ...alike.map(({ story }) => story)]);
  }

  function joinBatch(ids: readonly number[], pending: PendingTerms): void {
    const reads = ids.flatMap((id) => texts.read(id, pending) ?? []);
    const counted = reads.map((read) => recognition.countedTermsOf(read));
    const countsOf = counter.count(counted);
    for (const [at, read] of reads.entries()) joinOne(read, countsOf(counted[at]?.[0] ?? 0), pending);
  }

  return {
    /** Articles that are new, or whose text has changed; `pending` are the terms of those that are not indexed yet. */
    join(ids: readonly number[], pending: PendingTerms = new Map()): void {
      for (let from = 0; from < ids.length; from += BATCH) joinBatch(ids.slice(from, from + BATCH), pending);
    },
  };
}

export type StoryJoiner = ReturnType<typeof storyJoiner>;
