import type { Evidence } from "../evidence.ts";
import { readScopes, type Scope } from "../facts/read-scopes.ts";
import type { Lexicon } from "../lexicon.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Reading } from "../reading.ts";
import { repeats } from "../repeats.ts";
import type { Check } from "./check.ts";

/** What is denied in the evidence stays denied, and nothing that it states becomes so. */
export const negations: Check = (claim, evidence, lexicon) =>
  added(claim, evidence, lexicon) ?? lost(claim, evidence, lexicon) ?? miscounted(claim, evidence);

function added(claim: Reading, { sentences }: Evidence, lexicon: Lexicon): string | undefined {
  const denials = sentences.flatMap((sentence) => sentence.negations);
  const negatives = sentences.flatMap(({ tokens }) => readScopes(tokens, lexicon.negatives, lexicon));
  const isKnown = ({ focus }: Scope<true>) =>
    (focus.size === 0 && denials.length > 0) ||
    denials.some(({ reach }) => overlaps(focus, reach)) ||
    negatives.some((negative) => overlaps(focus, negative.focus)) ||
    sentences.some(({ keys }) => [...focus].some((key) => !keys.has(key) && isDeniedIn(key, keys, lexicon)));
  // "Will not shirk" for "will not avoid": what is denied goes by another word.
  const isReworded = ({ focus, reach }: Scope<true>) =>
    negatives.some((negative) => overlaps(reach, negative.reach)) &&
    sentences.every(({ keys }) => [...focus].every((key) => !keys.has(key)));
  // "Rejected the accusation" is "denied" it; the check of attributions asks who does.
  const isDenied = sentences.some(({ attributions }) => attributions.some(({ kind }) => kind === "deny"));
  const isDenial = (at: number) => isDenied && claim.attributions.some((own) => own.kind === "deny" && own.at === at);
  const invented = claim.negations.find((scope) => !isKnown(scope) && !isReworded(scope) && !isDenial(scope.at));
  return invented && `negation: “${claim.tokens[invented.at]?.word}” does not stand there in the sentences it names`;
}

function lost(claim: Reading, { sentences }: Evidence, lexicon: Lexicon): string | undefined {
  const affirmed = (key: string) =>
    sentences.some(({ keys, negations: own }) => keys.has(key) && !own.some(({ reach }) => reach.has(key)));
  const denied = (key: string) => claim.negations.some(({ reach }) => reach.has(key));
  // "Before they could" says that they did not.
  const isOtherwiseDenied = claim.negations.length === 0 && findPhrases(claim.tokens, lexicon.negatives).length > 0;
  for (const { focus } of isOtherwiseDenied ? [] : sentences.flatMap((sentence) => sentence.negations)) {
    const turned = [...focus].find((key) => claim.keys.has(key) && !denied(key) && !affirmed(key));
    if (turned !== undefined && !hasOpposite(turned, claim.keys, lexicon))
      return "negation: what the sentences it names deny is said without it";
  }
  return undefined;
}

/** A sentence that is said again as a whole is denied in as many places as it was. */
function miscounted(claim: Reading, { sentences }: Evidence): string | undefined {
  const repeated = sentences.filter((sentence) => repeats(claim, sentence));
  const denials = repeated.reduce((sum, sentence) => sum + sentence.negations.length, 0);
  if (repeated.length === 0 || repeated.length < sentences.length || denials === claim.negations.length)
    return undefined;
  return "negation: more or less is denied in the sentences it names";
}

const overlaps = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const key of one) if (other.has(key)) return true;
  return false;
};

const hasOpposite = (key: string, keys: ReadonlySet<string>, { opposites }: Lexicon): boolean =>
  overlaps(opposites.get(key) ?? new Set(), keys);

/** "Not named" for "unnamed", "not open" for "closed". */
const isDeniedIn = (key: string, keys: ReadonlySet<string>, lexicon: Lexicon): boolean =>
  hasOpposite(key, keys, lexicon) || lexicon.negativePrefixes.some((prefix) => keys.has(prefix + key));
