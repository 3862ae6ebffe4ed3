import { detectLanguage } from "../../text/languages.ts";
import { allChecks } from "./all-checks.ts";
import { type Evidence, gatherEvidence } from "./evidence.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { type Reading, readSentence } from "./reading.ts";
import type { Claim, NumberedSentence, Verdict } from "./verdict.ts";

/** Answers whether a sentence may be shown. */
export type Gate = (claim: Claim) => Verdict;

/** No sentence that a reader wants is longer; in UTF-16 units. */
const LONGEST_CLAIM = 2000;
/** Twice as long as a sentence is divided at; the time of some checks grows with the square of a sentence. */
const LONGEST_SOURCE = 4000;

/**
 * A gate before some numbered sentences: it lets a sentence through only where all that can be checked in it stands in
 * exactly the sentences that it names. In doubt it refuses, for the reader then gets the extract. What repeats one of the
 * sentences letter for letter always passes. No model takes part, and the time grows with the length of the texts.
 *
 * `language` is that of the sentences and of the claims (BCP 47 primary tag), told from the sentences where it is not
 * given. A claim in another language than its sentences is refused.
 */
export function openGate(sources: readonly NumberedSentence[], language?: string | undefined): Gate {
  const lexicon = lexiconOf(language ?? detectLanguage(sources.map(({ text }) => text).join(" ")));
  const texts = new Map(sources.map(({ n, text }) => [n, text]));
  const readings = new Map<number, Reading>();
  const reading = (n: number, text: string): Reading => {
    const read = readings.get(n) ?? readSentence(text, lexicon);
    readings.set(n, read);
    return read;
  };

  return ({ text, restsOn }) => {
    const numbers = [...new Set(restsOn)].sort((a, b) => a - b);
    if (numbers.length === 0) return refuse("rests on: the sentence names none that it rests on");
    const missing = numbers.find((n) => !texts.has(n));
    if (missing !== undefined) return refuse(`rests on: there is no sentence ${missing}`);
    if (text.length > LONGEST_CLAIM) return refuse("content: the sentence is too long to be one");
    const named = numbers.map((n) => ({ n, text: texts.get(n) ?? "" }));
    if (named.some((source) => isVerbatim(text, source.text))) return { ok: true };
    const tooLong = named.find((source) => source.text.length > LONGEST_SOURCE);
    if (tooLong) return refuse(`rests on: sentence ${tooLong.n} is too long to be one`);
    return check(text, gatherEvidence(named.map((source) => reading(source.n, source.text))), lexicon);
  };
}

const refuse = (reason: string): Verdict => ({ ok: false, reason });

const isVerbatim = (text: string, source: string): boolean => text.trim() !== "" && text.trim() === source.trim();

function check(text: string, evidence: Evidence, lexicon: Lexicon): Verdict {
  const claim = readSentence(text, lexicon, evidence.keys);
  for (const findFault of allChecks) {
    const reason = findFault(claim, evidence, lexicon);
    if (reason !== undefined) return refuse(reason);
  }
  return { ok: true };
}
