import type { DatabaseSync } from "node:sqlite";
import type { Recognition } from "../../recognition.ts";
import { type MarkedArticle, markArticle, storyPlacer } from "../place-in-stories.ts";
import type { PendingTerms } from "../take-articles.ts";
import type { AlikeTextFinder } from "./alike-texts.ts";
import { storyTable } from "./story-table.ts";
import { termCounter } from "./term-counts.ts";

/** So many are counted at once; memory must not grow with what is handed in. */
const BATCH = 500;

/** Joins articles to the stories that they tell. */
export function storyJoiner(connection: DatabaseSync, recognition: Recognition, texts: AlikeTextFinder) {
  const table = storyTable(connection);
  const counter = termCounter(connection);
  const place = storyPlacer(table, recognition);

  function joinOne(marked: MarkedArticle, pending: PendingTerms): void {
    const { read, sketch, terms, seenAt } = marked;
    const { id } = read.article;
    const before = forget(id);
    texts.note(id, sketch);
    const alike = texts.find(read, { sketch, pending, except: id });
    const near = table.neighbours(terms, seenAt - recognition.window, seenAt + recognition.window);
    place(marked, { before, near, alike });
  }

  /** What an article that comes again is found by no longer. Answers with its story so far. */
  function forget(id: number): number | undefined {
    const before = table.markedBefore(id);
    if (!before) return undefined;
    texts.forget(id, before.sketch);
    table.forgetTerms(id, before.seenAt, recognition.tellingTermsOf(before.profile));
    return before.story;
  }

  function joinBatch(ids: readonly number[], pending: PendingTerms): void {
    const reads = ids.flatMap((id) => texts.read(id, pending) ?? []);
    const counted = reads.map((read) => recognition.countedTermsOf(read));
    const countsOf = counter.count(counted);
    for (const [at, read] of reads.entries()) {
      joinOne(markArticle(read, countsOf(counted[at]?.[0] ?? 0), recognition), pending);
    }
  }

  return {
    /** Articles that are new, or whose text has changed; `pending` are the terms of those that are not indexed yet. */
    join(ids: readonly number[], pending: PendingTerms = new Map()): void {
      for (let from = 0; from < ids.length; from += BATCH) joinBatch(ids.slice(from, from + BATCH), pending);
    },
  };
}

export type StoryJoiner = ReturnType<typeof storyJoiner>;
