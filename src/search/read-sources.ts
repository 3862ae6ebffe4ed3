import type { Span } from "../article.ts";
import type { AskedSource } from "./asked-question.ts";
import { type AttributionWords, attributionIn } from "./attribution-words.ts";
import type { PublisherNames } from "./publisher-names.ts";
import { type TypedWord, typedWords } from "./typed-word.ts";

/** A name in the question: the words from `at` up to `next`. */
type Mention = { at: number; next: number; names: string[] };
/** Names of several words, whoever they are for: what stands in “USA Today” is not today. */
export const namesIn = (question: string, publishers: PublisherNames): Span[] => {
  const words = typedWords(question);
  return mentionsIn(words, publishers)
    .filter(({ at, next }) => next - at > 1)
    .map(({ at, next }) => ({ start: words[at]?.start ?? 0, end: words[next - 1]?.end ?? 0 }));
};

type Reading = { question: string; words: readonly TypedWord[]; mentions: readonly Mention[] };

/** “What does the Reuters article say”: articles and the like may stand between a cue and the name. */
const BETWEEN =
  /^(?:the|a|an|both|die|der|das|dem|den|la|le|el|il|les|los|las|o|os|as|de|het|article|articles|report|reports)$/;
const MOST_BETWEEN = 2;
const LONGEST_CUE = 4;

/**
 * The publishers to whom a question attributes what it asks for: “according to Reuters”, “Reuters says”, “von/laut/selon/
 * según …”. A name without such a word is the topic, as in “Reuters strike”, unless it is listed with one that has it, or
 * stands in quotation marks of its own. The span takes in the words that say so.
 */
export function readSources(question: string, publishers: PublisherNames): AskedSource[] {
  if (publishers.longest === 0) return [];
  const words = typedWords(question);
  const reading: Reading = { question, words, mentions: mentionsIn(words, publishers) };
  const found: AskedSource[] = [];
  let isListed = false;
  for (const [index, mention] of reading.mentions.entries()) {
    isListed =
      attributed(reading, mention) || (isListed && followsInList(reading, index)) || leadsToOne(reading, index);
    if (isListed) found.push(sourceOf(reading, mention));
  }
  return found;
}

function mentionsIn(words: readonly TypedWord[], publishers: PublisherNames): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = mentionAt(words, at, publishers);
    if (mention) mentions.push(mention);
    at = mention?.next ?? at + 1;
  }
  return mentions;
}

/** The longest name at this place; “Fortune's” is one as well. */
function mentionAt(words: readonly TypedWord[], at: number, publishers: PublisherNames): Mention | undefined {
  for (let next = Math.min(words.length, at + publishers.longest); next > at; next -= 1) {
    const said = words.slice(at, next).map(({ folded }) => folded);
    const owned = said.with(-1, (said.at(-1) ?? "").replace(/s$/, ""));
    const isOwned = /['’]s$/u.test(words[next - 1]?.text ?? "");
    const names = publishers.called(isOwned ? owned : said);
    if (names.length > 0) return { at, next, names };
  }
  return undefined;
}

const attributed = (reading: Reading, mention: Mention): boolean =>
  isQuoted(reading, mention) ||
  languages.some(
    (words) =>
      cueBefore(reading, mention.at, words.before) !== undefined ||
      cueAfter(reading, mention.next, words.after) !== undefined ||
      (isWrittenAsName(reading, mention) && cueBefore(reading, mention.at, words.near) !== undefined),
  );

const languages: readonly AttributionWords[] = Object.values(attributionIn);

/** Where the cue begins that ends before this place. */
function cueBefore({ words }: Reading, at: number, cues: readonly string[]): number | undefined {
  for (let end = at, between = 0; between <= MOST_BETWEEN; end -= 1, between += 1) {
    for (let length = Math.min(LONGEST_CUE, end); length > 0; length -= 1) {
      const said = words.slice(end - length, end).map(({ folded }) => folded);
      if (cues.includes(said.join(" "))) return end - length;
    }
    if (!BETWEEN.test(words[end - 1]?.folded ?? "")) return undefined;
  }
  return undefined;
}

/** Where the cue ends that begins at this place. */
const cueAfter = ({ words }: Reading, next: number, cues: readonly string[]): number | undefined =>
  cues.includes(words[next]?.folded ?? "") ? next + 1 : undefined;

/** With a capital, or at the end of a question in small letters: “drones from reuters”, but not “in the age of drones”. */
function isWrittenAsName({ question, words }: Reading, { at, next }: Mention): boolean {
  const hasCapital = (text: string) => text !== text.toLowerCase();
  return words.slice(at, next).some(({ text }) => hasCapital(text)) || (!hasCapital(question) && next === words.length);
}

const QUOTES_BEFORE = /['"‘“„«]$/u;
const QUOTES_AFTER = /^(?:['’]s)?['"’”“»]/u;

function isQuoted({ question, words }: Reading, { at, next }: Mention): boolean {
  const [first, last] = [words[at], words[next - 1]];
  if (!first || !last) return false;
  return QUOTES_BEFORE.test(question.slice(0, first.start)) && QUOTES_AFTER.test(question.slice(last.end));
}

/** “Reuters, AP and the BBC”: nothing but commas and “and” since the name before. */
function followsInList(reading: Reading, index: number): boolean {
  const [before, mention] = [reading.mentions[index - 1], reading.mentions[index]];
  if (!before || !mention) return false;
  return reading.words.slice(before.next, mention.at).every(({ folded }) => isLink(folded));
}

const isLink = (folded: string): boolean => BETWEEN.test(folded) || languages.some(({ and }) => and.includes(folded));

/** The first names of a list whose last one says that they report: “Reuters and AP say”. */
function leadsToOne(reading: Reading, index: number): boolean {
  const next = reading.mentions[index + 1];
  if (!next || !followsInList(reading, index + 1)) return false;
  return attributed(reading, next) || leadsToOne(reading, index + 1);
}

/** With its cue: “according to Reuters” is no topic. Of “Reuters reported”, the verb goes as well. */
function sourceOf(reading: Reading, { at, next, names }: Mention): AskedSource {
  const begins = languages.flatMap((words) => cueBefore(reading, at, [...words.before, ...words.near]) ?? []);
  const ends = languages.flatMap((words) => cueAfter(reading, next, words.after) ?? []);
  const [first, last] = [reading.words[Math.min(at, ...begins)], reading.words[Math.max(next, ...ends) - 1]];
  const name = reading.words.slice(at, next);
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  return { ...span, text: reading.question.slice(name[0]?.start, name.at(-1)?.end), names };
}
