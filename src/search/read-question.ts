import type { Instant } from "../clock.ts";
import type { AskedPhrase, AskedQuestion, AskedSource, AskedWord } from "./asked-question.ts";
import { readOperators } from "./operators.ts";
import type { PublisherNames } from "./publisher-names.ts";
import { languagesShown } from "./question-languages.ts";
import { namesIn, readSources } from "./read-sources.ts";
import { figureAsked, tellingWords } from "./telling-words.ts";
import { readTimes } from "./time/read-times.ts";
import type { TimeRange } from "./time/time-range.ts";
import { blankOut, typedWords } from "./typed-word.ts";

/** A pasted article is not a question: what stands beyond this is not read. */
const LONGEST_QUESTION = 4_000;

/** Who asks, when and where: nothing of it is looked up. */
export type Asking = { language?: string | undefined; now: Instant; zone: string; publishers: PublisherNames };

/**
 * What somebody typed, as a value: what it is about, what must and must not be held, who is to have said it and when.
 * Never throws; a question of nothing but common words has no words.
 */
export function readQuestion(typed: string, { language: asker, now, zone, publishers }: Asking): AskedQuestion {
  const language = asker ?? "en";
  const question = typed.slice(0, LONGEST_QUESTION);
  const operators = readOperators(question);
  const sources = readSources(operators.rest, publishers);
  const isSource = ({ start, end }: AskedPhrase) => sources.some((source) => source.start < end && source.end > start);
  const phrases = operators.phrases.filter((phrase) => !isSource(phrase));
  const aside = blankOut(operators.rest, [...sources, ...phrases, ...namesIn(operators.rest, publishers)]);
  const times = readTimes(aside, { now, zone, languages: [...new Set([language, "en"])] });
  const about = blankOut(operators.rest, [...sources, ...times.filter(({ isFirm }) => isFirm)]);
  const shown = languagesShown(typedWords(about), language);
  return {
    languages: asker === undefined || shown.length > 0 ? shown : [asker],
    words: tellingWords(about, language).map((word) => (isAYear(word, times) ? { ...word, isTime: true } : word)),
    phrases,
    without: operators.without,
    only: operators.only.map((source) => ({ ...source, names: namesOf(source, publishers) })),
    sources,
    times,
    figure: figureAsked(about, language),
  };
}

/** “2016”: a time, and perhaps a part of the topic. */
const isAYear = ({ start, end }: AskedWord, times: readonly TimeRange[]): boolean =>
  times.some((time) => !time.isFirm && time.start <= start && time.end >= end);

const namesOf = ({ text }: AskedPhrase, publishers: PublisherNames): AskedSource["names"] =>
  publishers.naming(typedWords(text).map(({ folded }) => folded));
