import { danglingOpenersOf } from "./dangling-openers/all-dangling-openers.ts";
import type { Openers } from "./dangling-openers/openers.ts";

/** Whether a sentence cannot be understood without the one before it: “But he …”, “The two …”, „Dabei …“, “…,” he said. */
export const leansBack = (sentence: string, language: string | undefined): boolean =>
  isLooseLead(sentence, language) || mentionsTheKnown(sentence, language);

/** The same of the first sentence of an article, which may mention “The group …” as known, but not “They …”. */
export function isLooseLead(sentence: string, language: string | undefined): boolean {
  const isUnnamed = danglingOpenersOf(language).unnamedSpeaker?.test(sentence) === true && !NAMED.test(sentence);
  if (hidesSpeaker(sentence) || isUnnamed) return true;
  const { openers, exceptions } = phrasesOf(language);
  const opening = openingOf(sentence);
  return opensWithOneOf(openers, opening) && !opensWithOneOf(exceptions, opening);
}

/** “The governor, Ingrid Solheim, will step down, she said.” */
const NAMED = /, \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2},/u;

function mentionsTheKnown(sentence: string, language: string | undefined): boolean {
  if (danglingOpenersOf(language).mention?.test(sentence)) return true;
  const { mentions, exceptions } = phrasesOf(language);
  const opening = openingOf(sentence);
  return opensWithOneOf(mentions, opening) && !opensWithOneOf(exceptions, opening);
}

const openingOf = (sentence: string): string =>
  sentence
    .slice(0, LONGEST_OPENING)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ")
    .toLowerCase();

const LONGEST_OPENING = 60;

const QUOTATION_FIRST = /^\s*["“”„«»「『][^"“”„«»」』]*["“”«»」』]([^"“”„«»「『]*)$/u;
const MOST_WORDS_OF_A_PRONOUN = 4;

/** A quotation with nobody behind it, or with a few words and no name: “…,” he said. Without capitals, no name is seen. */
function hidesSpeaker(sentence: string): boolean {
  const behind = QUOTATION_FIRST.exec(sentence)?.[1];
  if (behind === undefined) return false;
  const words = behind.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return true;
  return words.length <= MOST_WORDS_OF_A_PRONOUN && words.every((word) => /^\p{Ll}/u.test(word));
}

/** By their first letter: a regular expression of them all takes a fifth of a second to compile. */
type Phrases = ReadonlyMap<string, readonly string[]>;

type Table = Record<"openers" | "mentions" | "exceptions", Phrases>;

const tables = new Map<Openers, Table>();

function phrasesOf(language: string | undefined): Table {
  const own = danglingOpenersOf(language);
  const table = tables.get(own) ?? {
    openers: byFirstLetter(own.openers),
    mentions: byFirstLetter(own.mentions ?? []),
    exceptions: byFirstLetter(own.exceptions),
  };
  tables.set(own, table);
  return table;
}

const byFirstLetter = (phrases: readonly string[]): Phrases => Map.groupBy(phrases, (phrase) => phrase.charAt(0));

const opensWithOneOf = (phrases: Phrases, opening: string): boolean =>
  (phrases.get(opening.charAt(0)) ?? []).some((phrase) => opening.startsWith(phrase) && isWholeWord(phrase, opening));

const ENDS_WITHOUT_SPACE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、]$/u;

/** But in Chinese and Japanese, which put no space behind words. */
const isWholeWord = (phrase: string, opening: string): boolean =>
  !/^[\p{L}\p{M}\u200C']/u.test(opening.slice(phrase.length)) || ENDS_WITHOUT_SPACE.test(phrase);
