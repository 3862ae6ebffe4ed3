import type { Span } from "../article.ts";
import { isStopWord } from "../text/stop-words.ts";
import { formsOf } from "../text/terms.ts";
import { wordsIn } from "../text/words.ts";
import { chatterIn } from "./chatter.ts";

/** A word that is looked for: where it stands in the question and as it was typed. */
export type AskedWord = Span & { text: string };

/** `folded` has no capitals and no apostrophes. */
type TypedWord = AskedWord & { folded: string };

/** A pasted article is not a question: what stands beyond this is not read. */
const LONGEST_QUESTION = 4_000;
/** Nobody types more, and each word is a look-up in the index. */
const MOST_WORDS = 64;
/** In words; “ich will alles wissen” has four. */
const LONGEST_OPENING = 6;

/**
 * The words of a question that say what is wanted, in their order, each once. Common words and the chatter around a
 * question (“what’s new with …”) are left out, in the asker's language, in English, and in any language whose way of
 * asking opens the question. Empty when nothing else was typed.
 */
export function readQuestion(question: string, language = "en"): AskedWord[] {
  const typed = typedWords(question.slice(0, LONGEST_QUESTION));
  const reading = { typed, languages: languagesOf(typed, language) };
  const telling = withoutChatter(reading).filter((word) => !isCommon(word, reading));
  return eachOnce(telling, language).slice(0, MOST_WORDS);
}

const typedWords = (question: string): TypedWord[] =>
  wordsIn(question).map(({ start, end, word }) => ({
    start,
    end,
    text: question.slice(start, end),
    folded: word.replaceAll("'", ""),
  }));

/** The whole question, and the languages whose common words and chatter count in it. */
type Reading = { typed: TypedWord[]; languages: string[] };

/** English is everybody's second language for news; another one must show itself, for “war” is a German stop word. */
function languagesOf(typed: TypedWord[], asker: string): string[] {
  const shown = Object.keys(chatterIn).filter((language) => openingAt(0, { typed, languages: [language] }) > 0);
  return [...new Set([asker, "en", ...shown])];
}

function withoutChatter(reading: Reading): TypedWord[] {
  const telling = (word: TypedWord) => !isEdge(word, reading) && !isCommon(word, reading);
  return reading.typed.slice(endOfOpening(reading, telling), reading.typed.findLastIndex(telling) + 1);
}

/** Greetings, common words and openings may follow one another: “hello, can you tell me what is new in …”. */
function endOfOpening(reading: Reading, telling: (word: TypedWord) => boolean): number {
  let position = 0;
  for (let word = reading.typed[0]; word !== undefined; word = reading.typed[position]) {
    const opening = openingAt(position, reading);
    if (opening === 0 && telling(word)) return position;
    position += Math.max(opening, 1);
  }
  return position;
}

/** How many words the longest opening at this place takes; 0 when there is none. */
function openingAt(position: number, reading: Reading): number {
  const { typed, languages } = reading;
  for (let length = Math.min(LONGEST_OPENING, typed.length - position); length > 0; length -= 1) {
    const phrase = typed
      .slice(position, position + length)
      .map(({ folded }) => folded)
      .join(" ");
    const isOpening = languages.some((language) => chatterIn[language]?.openings.has(phrase));
    if (isOpening && endsAPhrase(position + length, reading)) return length;
  }
  return 0;
}

/** “what is new in York” asks for news; “what is New York” does not. */
function endsAPhrase(position: number, reading: Reading): boolean {
  const next = reading.typed[position];
  return next === undefined || isEdge(next, reading) || isCommon(next, reading) || openingAt(position, reading) > 0;
}

const isEdge = ({ folded }: TypedWord, { languages }: Reading): boolean =>
  languages.some((language) => chatterIn[language]?.edges.has(folded));

/** A stop word, unless its capitals make it a name (US, WHO, IT) in a question that is not all in capitals. */
function isCommon(word: TypedWord, { typed, languages }: Reading): boolean {
  if (isInCapitals(word) && !isShouted(typed)) return false;
  return languages.some(
    (language) => isStopWord(word.folded, language) || chatterIn[language]?.common.has(word.folded),
  );
}

const isInCapitals = ({ text }: AskedWord): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

const isShouted = (typed: TypedWord[]): boolean => typed.length > 1 && typed.every(isInCapitals);

/** “drone” and “drones” are one word. */
function eachOnce(words: TypedWord[], language: string): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const { start, end, text } of words) {
    const [stem] = formsOf(text, [language]);
    if (!asked.has(stem)) asked.set(stem, { start, end, text });
  }
  return [...asked.values()];
}
