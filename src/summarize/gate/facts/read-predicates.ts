import type { Lexicon } from "../lexicon.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import { objectBehind, subjectBefore } from "./nouns-of-verb.ts";
import type { Predicate, Verb } from "./predicate.ts";
import { findVerbs } from "./read-verbs.ts";

/** The verbs of a sentence with those they join, in order; none in a language whose verbs are not listed. */
export function readPredicates(tokens: readonly Token[], dated: ReadonlySet<Token>, lexicon: Lexicon): Predicate[] {
  const spoken = new Set(findPhrases(tokens, lexicon.speech).map(({ at }) => at));
  const predicates: Predicate[] = [];
  const verbs = findVerbs(tokens, lexicon);
  for (const verb of verbs) {
    const context = { tokens, verbs, dated, lexicon, before: predicates };
    const subject = subjectBefore(verb, context);
    const sides = verb.isPassive
      ? { agent: agentBehind(verb, tokens, lexicon, dated), patient: subject }
      : { agent: subject, patient: objectBehind(verb, context) };
    predicates.push({
      ...sides,
      isTelling: spoken.has(verb.at),
      isPlanning: PLANNING.test(tokens[verb.at]?.word ?? ""),
      isAnybody: lexicon.pronouns.has(tokens[verb.start - 1]?.word ?? ""),
      ...told(verb, tokens, lexicon),
    });
  }
  return predicates;
}

const told = (
  { at, completion, isPassive, hasSubject, isFuture, isPossible, isConditional }: Verb,
  tokens: readonly Token[],
  lexicon: Lexicon,
) => ({
  at,
  key: BE.test(tokens[at]?.word ?? "") ? "be" : lexicon.keyOf(tokens[at]?.word ?? ""),
  isFuture,
  isPossible,
  isConditional,
  completion,
  isPassive,
  hasSubject,
});

const PLANNING =
  /^(?:prepar|plann?|consider|weigh|mull|propos|seek|threaten|demand|envisag|contemplat)(?:e[ds]?|s|ed|ing)?$/;

/** All forms of it are one verb; it has no key of its own. */
const BE = /^(?:is|are|was|were|be|been|being|am|(?:is|are|was|were)n't)$/;

const AGENT_WITHIN = 10;
const AGENT_WORDS = 6;

/** "Was closed on Monday by the council". */
function agentBehind({ at }: Verb, tokens: readonly Token[], lexicon: Lexicon, dated: ReadonlySet<Token>) {
  const by = tokens.findIndex(
    ({ word, phrase }, index) =>
      index > at && index <= at + AGENT_WITHIN && lexicon.agent.has(word) && phrase === tokens[at]?.phrase,
  );
  if (by < 0) return undefined;
  const named = tokens
    .slice(by + 1, by + 1 + AGENT_WORDS)
    .filter((token) => token.phrase === tokens[by]?.phrase && token.isContent && !dated.has(token));
  return named.length > 0 ? new Set(named.map(({ key }) => key)) : undefined;
}
