import type { Predicate } from "../facts/read-predicates.ts";
import type { Check } from "./check.ts";

/** A verb that stands nowhere in the evidence does not take the place of another one between the same two. */
export const replacedVerbs: Check = (claim, { sentences, keys }, { opposites }) => {
  const known = sentences.flatMap(({ predicates }) => predicates);
  const spoken = new Set(claim.attributions.map(({ at }) => at));
  const replaced = claim.predicates.find((own) => {
    const token = claim.tokens[own.at];
    if (!token?.isContent || LIGHT.test(token.word) || keys.has(token.key) || keys.has(own.key) || spoken.has(own.at))
      return false;
    const same = known.filter((other) => joinsTheSame(own, other));
    // "Rejected" for "did not accept" is for the check of opposites.
    if (same.some(({ key }) => opposites.get(own.key)?.has(key))) return false;
    return same.length > 0 && same.every((other) => !claim.predicates.some(({ key }) => key === other.key));
  });
  const verb = replaced && claim.tokens[replaced.at];
  return verb && `content: “${verb.word}” stands where the sentences it names have something else`;
};

/** Verbs that say little themselves: "handed him a sentence". */
const LIGHT =
  /^(?:giv(?:e[ns]?|ing)|gave|put(?:s|ting)?|hand(?:s|ed|ing)?|send(?:s|ing)?|sent|bring(?:s|ing)?|brought|hold(?:s|ing)?|held|leav(?:es?|ing)|left|find(?:s|ing)?|found|see[ns]?|saw|keep(?:s|ing)?|kept|turn(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|let|show(?:s|ed|n|ing)?|becomes?|became|becoming|mov(?:es?|ed|ing)|return(?:s|ed|ing)?|involv(?:es?|ed|ing)|concern(?:s|ed|ing)?)$/;

/** Whether both sides have words in common. */
const joinsTheSame = (own: Predicate, other: Predicate): boolean =>
  own.key !== other.key &&
  overlaps(own.patient, other.patient) &&
  (own.agent === undefined || other.agent === undefined || overlaps(own.agent, other.agent));

function overlaps(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  for (const key of one ?? []) if (other?.has(key)) return true;
  return false;
}
