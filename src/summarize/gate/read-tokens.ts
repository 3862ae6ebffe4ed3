import { sentenceHabitsOf } from "../../text/sentence-habits/all-sentence-habits.ts";
import type { Lexicon } from "./lexicon.ts";
import { findPhrases } from "./phrase-table.ts";
import { type RawWord, rawWordsIn } from "./raw-words.ts";

/** A word as the checks see it. */
export type Token = RawWord & {
  /** The same for all its forms and synonyms; in a claim, the key of the word of the evidence that it stands for. */
  key: string;
  /** Carries a meaning of its own: no article, pronoun or the like, and no number. */
  isContent: boolean;
  isLarge: boolean;
  /** Stands at the beginning, where every word is written large. */
  isOpening: boolean;
  /** The number of the sentence, for a numbered one can be several. */
  sentence: number;
  /** What stands between two marks of punctuation. */
  phrase: number;
  /** Statements are divided by punctuation and words such as "but"; chunks also by "and". */
  clause: number;
  chunk: number;
  /** Stands behind "and" in the same statement. */
  isJoined: boolean;
};

const BORDER = /[,;:.!?()—–，。；：！？、…\n]|\s-\s/u;
/** Between the parts of "example.org". */
const INSIDE = ".";
const OPENING = /[.!?。！？:]\s*["“„«「']?\s*$|(?:^|\s)["“„«「]\s*$/u;
const LARGE = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const POSSESSIVE = /['’]s$/u;
const DIGIT = /\p{N}/u;

/** The words of a sentence with their places in it. */
export function readTokens(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let [sentence, phrase, clause, chunk, behind] = [0, 0, 0, 0, 0];
  for (const raw of withNamesJoined(text, rawWordsIn(text), lexicon)) {
    const gap = text.slice(behind, raw.start);
    const before = tokens.at(-1);
    const isShort =
      before !== undefined && gap.trim() === "." && isShortened(text.slice(before.start, before.end), lexicon);
    const isPause = gap !== INSIDE && !isShort && BORDER.test(gap);
    const isBorder = isPause || lexicon.borders.has(raw.word);
    const isJoiner = lexicon.joiners.has(raw.word);
    if (isNewSentence(before, gap, text.charAt(raw.start))) sentence += 1;
    if (isPause) phrase += 1;
    if (isBorder) clause += 1;
    if (isBorder || isJoiner) chunk += 1;
    const isJoined = before !== undefined && lexicon.joiners.has(before.word);
    const isOpening = before === undefined || (!isShort && OPENING.test(gap));
    tokens.push({ ...readWord(text, raw, lexicon), isOpening, sentence, phrase, clause, chunk, isJoined });
    behind = raw.end;
  }
  return tokens;
}

const INITIALS = /^\p{Lu}(?:\.\p{Lu})*$/u;

/** "Gov. Herbert", "a U.N. estimate", "George W. Bush": the dot ends nothing. */
const isShortened = (written: string, { language }: Lexicon): boolean =>
  INITIALS.test(written) || sentenceHabitsOf(language).beforeName.has(written.toLowerCase());

const SENTENCE_END = /[.!?…]["”“»]?\s+["“„«]?\s*$|[。！？]/u;
/** Shorter words before a full stop are mostly abbreviations. */
const SHORTEST_END = 3;

const isNewSentence = (before: Token | undefined, gap: string, next: string): boolean =>
  before !== undefined && before.word.length >= SHORTEST_END && SENTENCE_END.test(gap) && !SMALL.test(next);

/** "United States", "U.S." and "US" become one word; "us" stays what it is. */
function withNamesJoined(text: string, words: readonly RawWord[], { names }: Lexicon): RawWord[] {
  const joined = [...words];
  for (const { at, end, value } of findPhrases(words, names).reverse()) {
    const [start, behind] = [words[at]?.start ?? 0, words[end - 1]?.end ?? 0];
    const isLarge =
      end - at > 1 ? LARGE.test(text.slice(start)) : !SMALL.test(text.slice(start, behind).replace(POSSESSIVE, ""));
    if (isLarge) joined.splice(at, end - at, { start, end: behind, word: value });
  }
  return joined;
}

function readWord(text: string, raw: RawWord, lexicon: Lexicon) {
  const isNumber = DIGIT.test(raw.word) || lexicon.numbers.has(raw.word);
  return {
    ...raw,
    key: isNumber ? raw.word : lexicon.keyOf(raw.word),
    isContent: !isNumber && !lexicon.isFunctionWord(raw.word),
    isLarge: LARGE.test(text.charAt(raw.start)),
  };
}
