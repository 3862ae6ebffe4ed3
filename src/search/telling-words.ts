import { formsOf } from "../text/terms.ts";
import { amountsAsked } from "./asked-amounts.ts";
import type { AskedFigure, AskedWord } from "./asked-question.ts";
import { chatterIn } from "./chatter/all-chatter.ts";
import { isCommonIn, languagesShown } from "./question-languages.ts";
import { type TypedWord, typedWords } from "./typed-word.ts";

/** Nobody types more, and each word is a look-up in the index. */
const MOST_WORDS = 64;
/** In words; “ich will alles wissen” has four. */
const LONGEST_OPENING = 6;

/**
 * The words of a question that say what is wanted, in their order, each once. Common words and the chatter around a
 * question (“what’s new with …”) are left out, in English and in each language that the question shows itself to be in;
 * a single common word of the asker's language is marked. Empty when nothing else was typed.
 */
export function tellingWords(question: string, language = "en"): AskedWord[] {
  const typed = typedWords(question);
  const reading = { typed, ...languagesOf(typed, language) };
  const amounts = amountsAsked(typed, reading.chatter);
  const telling = withoutChatter(reading).filter((word) => !isCommon(word, reading) && !amounts.includes(word));
  const isNamed = (word: TypedWord) => /^\p{Lu}/u.test(word.text) && (word !== typed[0] || isName(word, typed));
  const commonIn = (word: TypedWord) =>
    isCommonIn(word.folded, language) && !isName(word, typed) ? language : undefined;
  return eachOnce(telling, language)
    .slice(0, MOST_WORDS)
    .map((word) => ({
      start: word.start,
      end: word.end,
      text: word.text,
      commonIn: commonIn(word),
      ...(isNamed(word) ? { isName: true } : {}),
      ...(isNameInCapitals(word, reading) ? { isCapitals: true } : {}),
    }));
}

/** “combien de personnes” */
const BEFORE_COUNTED = 1;

/** The figure that a question asks for: “how many people …”, “wie lange …”. Undefined where it asks for none. */
export function figureAsked(question: string, language = "en"): AskedFigure | undefined {
  const typed = typedWords(question);
  const reading = { typed, ...languagesOf(typed, language) };
  const asking = amountsAsked(typed, reading.chatter).at(-1);
  if (!asking) return undefined;
  const next = typed.indexOf(asking) + 1;
  const counted = typed.slice(next, next + 1 + BEFORE_COUNTED).find((word) => !isCommon(word, reading));
  return { of: counted?.text };
}

/** The whole question, the languages that it is in as far as can be told, and those in which people may chat around it. */
type Reading = { typed: TypedWord[]; languages: string[]; chatter: string[] };

/**
 * English is everybody's second language for news. Another one must show itself, for “war” is a German stop word: by the
 * way in which the question opens, or by common words that English does not have.
 */
function languagesOf(typed: TypedWord[], asker: string): Pick<Reading, "languages" | "chatter"> {
  const opens = (language: string) => openingAt(0, { typed, languages: [language], chatter: [language] }) > 0;
  const languages = [...new Set(["en", ...languagesShown(typed, asker), ...Object.keys(chatterIn).filter(opens)])];
  return { languages, chatter: [...new Set([asker, ...languages])] };
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
  const { typed, chatter } = reading;
  for (let length = Math.min(LONGEST_OPENING, typed.length - position); length > 0; length -= 1) {
    const phrase = typed
      .slice(position, position + length)
      .map(({ folded }) => folded)
      .join(" ");
    const isOpening = chatter.some((language) => chatterIn[language]?.openings.has(phrase));
    if (isOpening && endsAPhrase(position + length, reading)) return length;
  }
  return 0;
}

/** “what is new in York” asks for news; “what is New York” does not. */
function endsAPhrase(position: number, reading: Reading): boolean {
  const next = reading.typed[position];
  return next === undefined || isEdge(next, reading) || isCommon(next, reading) || openingAt(position, reading) > 0;
}

const isEdge = ({ folded }: TypedWord, { chatter }: Reading): boolean =>
  chatter.some((language) => chatterIn[language]?.edges.has(folded));

const isCommon = (word: TypedWord, { typed, languages }: Reading): boolean =>
  !isName(word, typed) && languages.some((language) => isCommonIn(word.folded, language));

/** Its capitals make it one (US, WHO, IT), unless the whole question is in capitals. */
const isName = (word: TypedWord, typed: TypedWord[]): boolean => isInCapitals(word) && !isShouted(typed);

/** “us” is no common word here, because most who type it mean a country; in an article it mostly means ourselves. */
const isNameInCapitals = (word: TypedWord, { typed, languages }: Reading): boolean =>
  isName(word, typed) && (word.folded === "us" || languages.some((language) => isCommonIn(word.folded, language)));

const isInCapitals = ({ text }: TypedWord): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

const isShouted = (typed: TypedWord[]): boolean => typed.length > 1 && typed.every(isInCapitals);

/** “drone” and “drones” are one word. */
function eachOnce(words: TypedWord[], language: string): TypedWord[] {
  const asked = new Map<string, TypedWord>();
  for (const word of words) {
    const [stem] = formsOf(word.text, [language]);
    if (!asked.has(stem)) asked.set(stem, word);
  }
  return [...asked.values()];
}
