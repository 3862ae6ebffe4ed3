import type { Article } from "../article.ts";
import { paragraphsIn } from "../text/paragraphs.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { wordsIn } from "../text/words.ts";

export type Said = Pick<Article, "title" | "text"> & { language?: string | undefined };

/** A sentence that was put in other words; `numbers` are those that only the one or the other has. */
export type ChangedSentence = {
  before: string;
  after: string;
  numbers: { before: string[]; after: string[] };
};

/** What an edit did to an article, sentence by sentence, each in the order of its text. */
export type Changes = {
  title: ChangedSentence | undefined;
  added: string[];
  removed: string[];
  changed: ChangedSentence[];
};

/** A sentence goes on in another one that shares half of the words of the longer. */
const SAME_SENTENCE = 0.5;
/** Of a text that was rewritten throughout, no more are compared: their number counts by its square. */
const COMPARED = 300;

/**
 * What an article says now and did not say before. A sentence counts as the same in other punctuation, capitals and
 * spaces, and wherever it stands; the most alike of those that are left are taken for one that was changed.
 */
export function changesBetween(before: Said, after: Said): Changes {
  const [gone, come] = withoutShared(sentencesOf(before), sentencesOf(after));
  const pairs = likestPairs(gone, come);
  const [paired, pairedWith] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
  const inOrder = pairs.toSorted(([, one], [, other]) => come.indexOf(one) - come.indexOf(other));
  return {
    title: before.title === after.title ? undefined : change(sentence(before.title), sentence(after.title)),
    added: come.filter((each) => !pairedWith.has(each)).map(({ text }) => text),
    removed: gone.filter((each) => !paired.has(each)).map(({ text }) => text),
    changed: inOrder.map(([one, other]) => change(one, other)),
  };
}

type Sentence = { text: string; words: string[]; key: string };

function sentence(text: string): Sentence {
  const words = wordsIn(text).map(({ word }) => word);
  return { text, words, key: words.join(" ") };
}

const sentencesOf = ({ text, language }: Said): Sentence[] =>
  paragraphsIn(text)
    .flatMap((paragraph) => reportedSentencesIn(text, paragraph, language))
    .map(({ start, end }) => sentence(text.slice(start, end)))
    .filter(({ key }) => key !== "");

function withoutShared(before: Sentence[], after: Sentence[]): [gone: Sentence[], come: Sentence[]] {
  const keys = (sentences: Sentence[]) => new Set(sentences.map(({ key }) => key));
  const [had, has] = [keys(before), keys(after)];
  return [before.filter(({ key }) => !has.has(key)), after.filter(({ key }) => !had.has(key))];
}

function likestPairs(gone: Sentence[], come: Sentence[]): [Sentence, Sentence][] {
  const pairs = gone
    .slice(0, COMPARED)
    .flatMap((one) => come.slice(0, COMPARED).map((other) => ({ one, other, alike: likenessOf(one, other) })))
    .filter(({ alike }) => alike >= SAME_SENTENCE)
    .sort((first, second) => second.alike - first.alike);
  const taken = new Set<Sentence>();
  return pairs.flatMap(({ one, other }): [Sentence, Sentence][] => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other]];
  });
}

function likenessOf(one: Sentence, other: Sentence): number {
  const [words, others] = [new Set(one.words), new Set(other.words)];
  return words.intersection(others).size / Math.max(words.size, others.size);
}

function change(before: Sentence, after: Sentence): ChangedSentence {
  const onlyIn = (one: Sentence, other: Sentence) =>
    one.words.filter((word) => /\p{N}/u.test(word) && !other.words.includes(word));
  const numbers = { before: onlyIn(before, after), after: onlyIn(after, before) };
  return { before: before.text, after: after.text, numbers };
}
