import type { Recognition } from "../../recognition.ts";
import { type AlikeTexts, compareTexts, likeliest, type StoredArticle } from "../find-alike.ts";
import { hashesOf } from "../hash-blob.ts";
import { type MarkedArticle, markArticle, storyPlacer } from "../place-in-stories.ts";
import type { Queries } from "./connection.ts";
import { readStored } from "./read-stored.ts";
import { readStories } from "./stories-at-hand.ts";
import { readStoryTerms, type Termed, writeStoryTerms } from "./story-terms.ts";
import { countTermsOf } from "./term-counts.ts";
import { readSketches, type Sketched, writeSketches } from "./text-sketches.ts";
import { writeStories } from "./write-stories.ts";

/** So many are counted and compared at once; memory must not grow with what is handed in. */
const BATCH = 500;

/** What an article was found by that has joined its story before. */
type Before = Sketched & Termed & { story: number };
type Joining = { queries: Queries; recognition: Recognition; before: ReadonlyMap<number, Before> };

/**
 * Joins articles that are new, or whose text has changed, to the stories that they tell. What is looked up for all of a
 * batch is looked up at once; what is decided about one depends on those before it, as in one process with its own file.
 * The caller holds the transaction and the lock of those who save; the terms of the articles are in the index.
 */
export async function joinStories(
  queries: Queries,
  reads: readonly StoredArticle[],
  recognition: Recognition,
): Promise<void> {
  for (let from = 0; from < reads.length; from += BATCH) {
    await joinBatch(queries, reads.slice(from, from + BATCH), recognition);
  }
}

async function joinBatch(queries: Queries, reads: StoredArticle[], recognition: Recognition): Promise<void> {
  const marked = await markAll(queries, reads, recognition);
  const before = await readBefore(queries, marked.map(idOf), recognition);
  const joining: Joining = { queries, recognition, before };
  const alike = await findAlike(joining, marked, reads);
  const near = await findNear(joining, marked);
  const others = [...near.flat(), ...alike.flatMap(({ copies }) => copies), ...before.keys()];
  const { stories, changes } = await readStories(queries, others);
  const place = storyPlacer(stories, recognition);
  for (const [at, one] of marked.entries()) {
    const texts = alike[at] ?? NOTHING_ALIKE;
    place(one, { before: before.get(idOf(one))?.story, near: near[at] ?? [], alike: texts });
  }
  await writeStories(queries, changes());
}

const NOTHING_ALIKE: AlikeTexts = { same: undefined, copies: [], patterns: [] };

const idOf = (one: MarkedArticle): number => one.read.article.id;

async function markAll(queries: Queries, reads: StoredArticle[], recognition: Recognition): Promise<MarkedArticle[]> {
  const counted = reads.map((read) => recognition.countedTermsOf(read));
  const countsOf = await countTermsOf(queries, counted);
  return reads.map((read, at) => markArticle(read, countsOf(counted[at]?.[0] ?? 0), recognition));
}

async function readBefore(
  queries: Queries,
  ids: number[],
  { tellingTermsOf }: Recognition,
): Promise<Map<number, Before>> {
  const rows = await queries.rows<{
    article: number;
    story: number;
    seen_at: number;
    sketch: Uint8Array;
    profile: Uint8Array;
  }>("SELECT article, story, seen_at, sketch, profile FROM story_articles WHERE article = ANY($1::bigint[])", [ids]);
  return new Map(
    rows.map(({ article, story, seen_at, sketch, profile }) => [
      article,
      { article, story, seenAt: seen_at, sketch: hashesOf(sketch), terms: tellingTermsOf(profile) },
    ]),
  );
}

/** Which texts are much like each of them, among those that were there and those before it in the batch. */
async function findAlike(
  { queries, recognition, before }: Joining,
  marked: readonly MarkedArticle[],
  reads: readonly StoredArticle[],
): Promise<AlikeTexts[]> {
  const hashes = marked.flatMap(({ sketch }) => sketch);
  const sketches = await readSketches(queries, hashes, { toForget: before.size });
  const likely = marked.map((one) => {
    const known = before.get(idOf(one));
    if (known) sketches.forget(known.article, known.sketch);
    sketches.note(idOf(one), one.sketch);
    return likeliest(one.sketch, sketches.sharing, idOf(one));
  });
  const now = marked.map((one) => ({ article: idOf(one), sketch: one.sketch }));
  await writeSketches(queries, { before: [...before.values()], now });
  const own = new Map(reads.map((read) => [read.article.id, read]));
  const stored = await readStored(
    queries,
    likely.flat().filter((id) => !own.has(id)),
  );
  const read = (id: number) => own.get(id) ?? stored.get(id);
  return marked.map((one, at) => compareTexts(one.read, { articles: likely[at] ?? [], read }, recognition));
}

/** Which articles have most telling terms in common with each of them, in the same way. */
async function findNear(
  { queries, recognition: { window }, before }: Joining,
  marked: readonly MarkedArticle[],
): Promise<number[][]> {
  const terms = await readStoryTerms(queries, marked, { window, toForget: before.size });
  const near = marked.map((one) => {
    const known = before.get(idOf(one));
    if (known) terms.forget(known);
    const found = terms.near(one);
    terms.add({ ...one, article: idOf(one) });
    return found;
  });
  const now = marked.map((one) => ({ ...one, article: idOf(one) }));
  await writeStoryTerms(queries, { before: [...before.values()], now });
  return near;
}
