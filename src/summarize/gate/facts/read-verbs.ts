import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import {
  type Auxiliaries,
  auxiliariesBefore,
  BE,
  FUTURE,
  HAVE,
  MODAL,
  mayStandBetween,
  POSSIBLE,
} from "./auxiliaries.ts";
import { bareVerb } from "./bare-verbs.ts";
import type { Completion, Verb } from "./predicate.ts";
import type { VerbForm } from "./verb-forms.ts";

/** The verbs of a sentence in order, as far as their forms and the words around tell them from nouns and adjectives. */
export function findVerbs(tokens: readonly Token[], lexicon: Lexicon): Verb[] {
  if (lexicon.verbs.size === 0) return [];
  return tokens.flatMap((_, at) => verbAt(tokens, at, lexicon) ?? []);
}

function verbAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Verb | undefined {
  const token = tokens[at];
  if (!token || (token.isLarge && !token.isOpening)) return undefined;
  const { words, start } = auxiliariesBefore(tokens, at);
  if (BE.test(token.word)) return isLastHelper(tokens, at, lexicon) ? copula(at, start, words, token.word) : undefined;
  const forms = lexicon.verbs.get(token.word);
  if (!forms) return undefined;
  return words.length === 0
    ? bareVerb(tokens, at, start, forms, lexicon)
    : helpedVerb(tokens, at, forms, { words, start });
}

/** "Has been closed", "will close", "to close". */
function helpedVerb(
  tokens: readonly Token[],
  at: number,
  forms: ReadonlySet<VerbForm>,
  { words, start }: Auxiliaries,
): Verb | undefined {
  const helper = words.at(-1) ?? "";
  const isInfinitive = words[0] === "to";
  // "Would close" is "will close" told later; what "would have closed" did not.
  const isFuture = words.some((word) => FUTURE.test(word)) || (words[0] === "would" && !words.includes("have"));
  const isPossible = words.some((word) => POSSIBLE.test(word));
  const made = {
    at,
    start,
    isInfinitive,
    hasSubject: !isInfinitive && words[0] !== "being",
    isFuture,
    isPossible,
    isConditional: words[0] === "would",
    isPassive: false,
  };
  const isBeing = BE.test(helper);
  if (isBeing && forms.has("ing")) return { ...made, completion: openOr("untold", words) };
  if (isBeing && forms.has("participle"))
    return { ...made, isPassive: true, completion: helper === "being" ? "open" : openOr("done", words) };
  const isPerfect = HAVE.test(helper) && (forms.has("participle") || forms.has("past"));
  const isBase = !isBeing && !HAVE.test(helper) && forms.has("base");
  if (!isPerfect && !isBase) return undefined;
  const isDenied = tokens.slice(start, at).some(({ word }) => /^(?:not|never|\p{L}+n't)$/u.test(word));
  if (isDenied) return { ...made, completion: "untold" };
  const isCaused = isInfinitive && isCausing(tokens, start);
  return { ...made, completion: isCaused ? "done" : openOr("done", words) };
}

const CAUSES =
  /^(?:caused|managed|helped|led|leads|causes|continue[sd]?|began|begun|started|happened|proved|came|turned|went|forced|failed|allowed|enabled|overcame|recovered|rallied|returned)$/;
const CAUSED_WITHIN = 9;

/** "The rain caused the river to burst": it did. */
const isCausing = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - CAUSED_WITHIN), at)
    .some(({ word, sentence }) => sentence === tokens[at]?.sentence && CAUSES.test(word));

/** "Will have been closed" and "to be closed" are yet to come. */
const openOr = (other: Completion, words: readonly string[]): Completion =>
  words[0] === "to" || words.some((word) => MODAL.test(word)) ? "open" : other;

/** "Is a nurse", and not "is closing". */
function isLastHelper(tokens: readonly Token[], at: number, { verbs }: Lexicon): boolean {
  const next = tokens.slice(at + 1).find(({ word }) => !mayStandBetween(word));
  if (!next || next.phrase !== tokens[at]?.phrase || BE.test(next.word)) return false;
  const forms = verbs.get(next.word);
  return !forms?.has("ing") && !forms?.has("participle");
}

const copula = (at: number, start: number, words: readonly string[], word: string): Verb => ({
  at,
  start,
  isPassive: false,
  hasSubject:
    words[0] !== "to" && !/^(?:be|been|being)$/.test(word)
      ? true
      : words.some((helper) => MODAL.test(helper) || HAVE.test(helper)),
  isInfinitive: words[0] === "to",
  isFuture: words.some((helper) => FUTURE.test(helper)),
  isPossible: words.some((helper) => POSSIBLE.test(helper)),
  isConditional: words[0] === "would",
  completion: "untold",
});
