import type { Article } from "../article.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { type Word, wordsIn } from "../text/words.ts";
import { numberOf, scaleOf } from "./number-words.ts";
import { wordsAndNumbersIn } from "./read-figures.ts";
import { type TollKind, type TollWords, tollWordsOf } from "./toll-words.ts";

/** How many people a sentence says were killed, injured or are missing. */
export type Toll = { of: TollKind; value: number };

const KINDS: readonly TollKind[] = ["dead", "injured", "missing"];
/** “27 people, two of them children, were later found dead” is too much to be sure of. */
const FURTHEST = 5;
/** “27 young African migrants”. */
const NOUN_WITHIN = 3;
/** “killed at least 27”. */
const FURTHEST_BEFORE = 4;
/** “the death toll from the sinking of the ferry Aurelia rose to 27”. */
const FURTHEST_COUNT = 14;
/** What an article comes to stands in its headline or here. */
const SENTENCES_OF_LEAD = 3;
/** Further down news is mostly background. */
const SENTENCES_WITH_COUNTS = 12;

/**
 * The tolls of a sentence, the first of each kind: a number of people beside a word for what became of them. Numbers that
 * are said to be a part of it or to come on top of it count for nothing, and neither does a sentence with another year
 * than that of the article: it looks back. None in languages without a list.
 */
export function tollsIn(text: string, language: string | undefined, year?: number): Toll[] {
  const lists = tollWordsOf[language ?? ""];
  if (!lists) return [];
  const words = wordsAndNumbersIn(text);
  if (!words.some(({ word }) => isOfToll(word, lists)) || looksBack(words, year)) return [];
  const numbers = words.flatMap((_, at) => numberAt(text, words, at, { lists, language }) ?? []);
  return KINDS.flatMap((of) => {
    const found = numbers.find((number) => kindOf(text, words, number, lists) === of);
    return found ? [{ of, value: found.value }] : [];
  });
}

/**
 * What an article says of each kind first: in its headline, in its first sentences, or where it says what “the number of
 * dead” or “the toll” has come to.
 */
export function statedTolls(article: Article): Toll[] {
  const { title, text, language, paragraphs } = article;
  if (!tollWordsOf[language ?? ""]) return [];
  const known = stated.get(article);
  if (known) return known;
  const sentences = paragraphs
    .slice(0, SENTENCES_WITH_COUNTS)
    .flatMap((paragraph) => reportedSentencesIn(text, paragraph, language))
    .slice(0, SENTENCES_WITH_COUNTS)
    .map(({ start, end }) => text.slice(start, end));
  const telling = sentences.filter((sentence, place) => place < SENTENCES_OF_LEAD || countsUp(sentence, language));
  const tolls = [title, ...telling].flatMap((sentence) => tollsIn(sentence, language, yearOf(article)));
  const first = KINDS.flatMap((kind) => tolls.find(({ of }) => of === kind) ?? []);
  stated.set(article, first);
  return first;
}

/** “The number of dead rose to eight” is of this event; who else was killed once is told in other words. */
function countsUp(sentence: string, language: string | undefined): boolean {
  const { counts, tolls, to } = tollWordsOf[language ?? ""] ?? {};
  const words = wordsIn(sentence).map(({ word }) => word);
  const counting = words.findIndex((word) => counts?.has(word) || tolls?.has(word));
  return counting >= 0 && words.slice(counting).some((word) => to?.has(word));
}

const stated = new WeakMap<Article, Toll[]>();

/** Undefined where nobody knows. */
export function yearOf({ published }: Article): number | undefined {
  if (published === "unknown") return undefined;
  return "date" in published ? Number(published.date.slice(0, 4)) : new Date(published.instant).getUTCFullYear();
}

const isOfToll = (word: string, { kinds, tolls }: TollWords): boolean =>
  tolls.has(word) || KINDS.some((kind) => kinds[kind].has(word));

const YEAR = /^(?:1[5-9]|20)\d\d$/;

const looksBack = (words: readonly Word[], year: number | undefined): boolean =>
  words.some(({ word }) => YEAR.test(word) && Number(word) !== year);

/** A number of people, by the places of its first and its last word. */
type People = { value: number; first: number; last: number };

function numberAt(
  text: string,
  words: readonly Word[],
  at: number,
  { lists, language }: { lists: TollWords; language: string | undefined },
): People | undefined {
  const word = words[at]?.word ?? "";
  const value = numberOf(word.replaceAll(/[,’'](?=\d{3}(?!\d))/gu, ""), language);
  if (value === undefined || YEAR.test(word)) return undefined;
  const scale = scaleOf(words[at + 1]?.word ?? "");
  const last = scale === 1 ? at : at + 1;
  if (!Number.isInteger(value * scale)) return undefined;
  const [leading, following] = [words[at - 1]?.word ?? "", words[last + 1]?.word ?? ""];
  if (lists.partial.has(leading) || lists.partial.has(following) || lists.ofThem.has(following)) return undefined;
  // "27%", "a 27-year-old", "27.5m", "27:30", "£27".
  const [before, behind] = [text.slice(0, words[at]?.start).at(-1), text.slice(words[last]?.end).at(0)];
  if (/[%‰°:/-]/.test(behind ?? " ") || /[$€£#:/.-]/.test(before ?? " ")) return undefined;
  return { value: value * scale, first: at, last };
}

function kindOf(text: string, words: readonly Word[], number: People, lists: TollWords): TollKind | undefined {
  return besideNumber(text, words, number, lists) ?? ofCount(text, words, number, lists);
}

/** “27 dead”, “27 people were killed”, “killed at least 27 people”, “killing 27 in …”: whichever word stands nearest. */
function besideNumber(text: string, words: readonly Word[], { first, last }: People, lists: TollWords) {
  const kindAt = (at: number) => KINDS.find((kind) => lists.kinds[kind].has(words[at]?.word ?? ""));
  if (kindAt(last + 1) && isOneClause(text, words, last, last + 1)) return kindAt(last + 1);
  const noun = words.findIndex(({ word }, at) => at > last && at <= last + NOUN_WITHIN && lists.people.has(word));
  const found = [];
  const before = placeOf(words, { from: first - 1, step: -1, most: FURTHEST_BEFORE }, kindAt);
  if (before !== -1 && isOneClause(text, words, before, first)) {
    const isBare = isEnd(text, words, last, lists) && isHedge(words.slice(before + 1, first));
    if (noun !== -1 || isBare) found.push({ kind: kindAt(before), distance: first - before });
  }
  const behind = noun === -1 ? -1 : placeOf(words, { from: noun + 1, step: 1, most: FURTHEST }, kindAt);
  if (behind !== -1 && isOneClause(text, words, noun, behind))
    found.push({ kind: kindAt(behind), distance: behind - noun });
  return found.sort((one, other) => one.distance - other.distance)[0]?.kind;
}

/** The first of these places that has a kind, before any other number; -1 for none. */
function placeOf(
  words: readonly Word[],
  { from, step, most }: { from: number; step: 1 | -1; most: number },
  kindAt: (at: number) => TollKind | undefined,
): number {
  for (let at = from; at !== from + step * most; at += step) {
    if (kindAt(at)) return at;
    if (isNumeral(words[at])) return -1;
  }
  return -1;
}

/** “The death toll … rose to 27”, „die Zahl der Toten stieg auf 27“. */
function ofCount(text: string, words: readonly Word[], { first }: People, lists: TollWords): TollKind | undefined {
  if (!lists.to.has(words[first - 1]?.word ?? "")) return undefined;
  const from = Math.max(0, first - FURTHEST_COUNT);
  const before = words.slice(from, first);
  const count = before.findLastIndex(({ word }) => lists.counts.has(word) || lists.tolls.has(word));
  const noun = before[count];
  if (!noun || !isOneClause(text, words, from + count, first) || before.slice(count).some(isNumeral)) return undefined;
  const near = before.slice(Math.max(0, count - 1), count + FURTHEST).map(({ word }) => word);
  const said = KINDS.find((kind) => near.some((word) => lists.kinds[kind].has(word)));
  return said ?? (lists.tolls.has(noun.word) ? "dead" : undefined);
}

const isNumeral = (word: Word | undefined): boolean => word !== undefined && /\p{N}/u.test(word.word);

/** No bracket, dash, semicolon or comma in between. */
const isOneClause = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  !/[,;:()–—]/u.test(text.slice(words[from]?.end ?? 0, words[to]?.start ?? 0));

/** Nothing is counted there but people: “killed 27.”, “kills 27 in Sund”. */
function isEnd(text: string, words: readonly Word[], last: number, { places }: TollWords): boolean {
  const [end, next] = [words[last]?.end ?? text.length, words[last + 1]];
  return next === undefined || /\S/u.test(text.slice(end, next.start)) || places.has(next.word);
}

/** “killed 27”, “killed at least 27”, and not “died at 84”. */
const isHedge = (between: readonly Word[]): boolean => between.length === 0 || HEDGES.has(between.at(-1)?.word ?? "");
const HEDGES: ReadonlySet<string> = new Set(
  "all alle least about some nearly almost over than around mindestens moins menos meno almeno pelo minste".split(" "),
);
