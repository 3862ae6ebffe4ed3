import type { WordedSentence } from "../wording.ts";
import { lexiconOf } from "./gate/lexicon.ts";
import type { NumberedSentence, WrittenSentence } from "./model/language-model.ts";
import { addsSomething } from "./rewrite-additions.ts";
import { omitsSomething } from "./rewrite-omissions.ts";
import { isPlainSentence } from "./rewrite-shape.ts";

/** What decides whether a sentence says only what the sentences that it names say. */
export type OpenGate = (
  sources: readonly NumberedSentence[],
  language: string | undefined,
) => (claim: WrittenSentence) => { ok: boolean };

/** From so much of what was written on, none of it is trusted. */
const REFUSED_AT_MOST = 0.5;
/** A sentence can be divided in two; more is rambling. */
const WRITTEN_FOR_EACH = 2;

/**
 * What a model made of the cited sentences, behind the gate: sentences that pass, and in the place of what did not pass or
 * was left out the cited sentences themselves, in their order. Undefined when half of what was written does not pass,
 * or when it is more than two sentences for each: then nothing of it is to be used.
 */
export function rewrite(
  cited: readonly string[],
  written: readonly WrittenSentence[],
  { openGate, language }: { openGate: OpenGate; language: string | undefined },
): WordedSentence[] | undefined {
  const sources = cited.map((text, index) => ({ n: index + 1, text }));
  const gate = openGate(sources, language);
  const claims = written.map(({ text, restsOn }) => ({ text: onOneLine(text), restsOn: [...new Set(restsOn)] }));
  const passed = claims.filter((claim) => passes(claim, sources, { gate, language }));
  const refused = claims.length - passed.length;
  if (claims.length > cited.length * WRITTEN_FOR_EACH || refused >= claims.length * REFUSED_AT_MOST) return undefined;

  const told = new Set<number>();
  const reworded = passed
    .map(({ text, restsOn }) => worded(text, indicesOf(restsOn), cited))
    .filter(({ restsOn }) => isFirstToTell(restsOn, told));
  const extracts = cited.flatMap((text, index) =>
    told.has(index) ? [] : [{ text, restsOn: [index], isRewritten: false }],
  );
  return [...reworded, ...extracts].toSorted((one, other) => firstOf(one) - firstOf(other));
}

function passes(
  claim: WrittenSentence,
  sources: NumberedSentence[],
  { gate, language }: { gate: ReturnType<OpenGate>; language: string | undefined },
): boolean {
  const [named, unnamed] = [true, false].map((isNamed) =>
    sources.filter(({ n }) => claim.restsOn.includes(n) === isNamed).map(({ text }) => text),
  ) as [string[], string[]];
  if (named.length === 0 || named.length < claim.restsOn.length) return false;
  const lexicon = lexiconOf(language);
  return (
    isPlainSentence(claim.text, named.join(" ")) &&
    !addsSomething(claim.text, { evidence: named, others: unnamed }, lexicon) &&
    !omitsSomething(claim.text, named, lexicon) &&
    gate(claim).ok
  );
}

/** A model that repeats a sentence has not rewritten it: that is the cited sentence, and rests on nothing else. */
function worded(text: string, restsOn: number[], cited: readonly string[]): WordedSentence {
  const own = restsOn.find((index) => onOneLine(cited[index] ?? "") === text);
  if (own === undefined) return { text, restsOn, isRewritten: true };
  return { text: cited[own] ?? text, restsOn: [own], isRewritten: false };
}

/** What passes keeps nearly all of what it rests on, so a second one on the same says the same again. */
function isFirstToTell(restsOn: number[], told: Set<number>): boolean {
  if (restsOn.some((index) => told.has(index))) return false;
  for (const index of restsOn) told.add(index);
  return true;
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
const indicesOf = (restsOn: number[]): number[] => restsOn.map((n) => n - 1).toSorted((one, other) => one - other);
const firstOf = ({ restsOn }: WordedSentence): number => Math.min(...restsOn);
