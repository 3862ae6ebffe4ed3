import type { Predicate } from "../facts/predicate.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

type Known = Predicate & { tokens: readonly Token[] };
type Side = ReadonlySet<string> | undefined;

/** A verb that stands nowhere in the evidence does not take the place of another one between the same two. */
export const replacedVerbs: Check = (claim, { sentences, keys }, { opposites, relatives }) => {
  const known = sentences.flatMap(({ predicates, tokens }) =>
    predicates.map((predicate) => ({ ...predicate, tokens })),
  );
  const spoken = new Set(claim.attributions.map(({ at }) => at));
  const replaced = claim.predicates.find((own) => {
    const token = claim.tokens[own.at];
    if (!token?.isContent || LIGHT.test(token.word) || keys.has(token.key) || keys.has(own.key) || spoken.has(own.at))
      return false;
    const same = known.filter((other) => joinsTheSame(own, other, claim));
    if (same.some(({ key }) => relatives.get(own.key)?.some((group) => relatives.get(key)?.includes(group))))
      return false;
    // "Rejected" for "did not accept" is for the check of opposites.
    if (same.some(({ key }) => opposites.get(own.key)?.has(key))) return false;
    return same.length > 0 && same.every((other) => !claim.predicates.some(({ key }) => key === other.key));
  });
  const verb = replaced && claim.tokens[replaced.at];
  return verb && `content: “${verb.word}” stands where the sentences it names have something else`;
};

/** Verbs that say little themselves: "handed him a sentence". */
const LIGHT =
  /^(?:tr(?:y|ies|ied|ying)|giv(?:e[ns]?|ing)|gave|put(?:s|ting)?|hand(?:s|ed|ing)?|send(?:s|ing)?|sent|bring(?:s|ing)?|brought|hold(?:s|ing)?|held|leav(?:es?|ing)|left|find(?:s|ing)?|found|see[ns]?|saw|keep(?:s|ing)?|kept|turn(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|let|show(?:s|ed|n|ing)?|becomes?|became|becoming|mov(?:es?|ed|ing)|return(?:s|ed|ing)?|involv(?:es?|ed|ing)|concern(?:s|ed|ing)?)$/;

/** Whether both sides have words in common; where nothing is done to anybody, what stands behind the verb. */
function joinsTheSame(own: Predicate, other: Known, { tokens }: Reading): boolean {
  if (own.key === other.key || LIGHT.test(other.tokens[other.at]?.word ?? "")) return false;
  const isAgentSame = own.agent === undefined || other.agent === undefined || overlaps(own.agent, other.agent);
  if (isAgentSame && overlaps(own.patient, other.patient)) return true;
  const [rest, known] = [restOf(own, tokens), restOf(other, other.tokens)];
  return overlaps(subjectOf(own), subjectOf(other)) && (rest.size + known.size === 0 || overlaps(rest, known));
}

const subjectOf = ({ isPassive, agent, patient }: Predicate): Side => (isPassive ? patient : agent);

const BEHIND = 6;

function restOf({ isPassive, patient, at }: Predicate, tokens: readonly Token[]): ReadonlySet<string> {
  if (!isPassive && patient !== undefined) return patient;
  const behind = tokens.slice(at + 1, at + 1 + BEHIND);
  return new Set(
    behind.filter(({ isContent, clause }) => isContent && clause === tokens[at]?.clause).map(({ key }) => key),
  );
}

function overlaps(one: Side, other: Side): boolean {
  for (const key of one ?? []) if (other?.has(key)) return true;
  return false;
}
