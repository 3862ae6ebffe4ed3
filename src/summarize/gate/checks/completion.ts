import type { Predicate } from "../facts/read-predicates.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** What is yet to be done in the evidence is not told as done, nor what is done as yet to be. */
export const completion: Check = (claim, { sentences, keys }) => {
  const known = sentences.flatMap(({ predicates }) => predicates);
  const changed =
    claim.predicates.find((own) => isChanged(own, known, sentences)) ??
    claim.predicates.find((own) => isNewDeed(own, claim, known, keys));
  return (
    changed &&
    `hedges: “${claim.tokens[changed.at]?.word}” is ${changed.completion === "done" ? "not" : "already"} done in the sentences it names`
  );
};

function isChanged(own: Predicate, known: readonly Predicate[], sentences: readonly Reading[]): boolean {
  if (own.completion === "untold") return false;
  const others = known.filter(({ key }) => key === own.key);
  // As a noun it may be either: "the closure".
  const isNoun = sentences.some(({ tokens, predicates }) =>
    tokens.some((token, at) => token.key === own.key && !predicates.some((predicate) => predicate.at === at)),
  );
  if (others.length === 0 || isNoun) return false;
  if (own.completion === "done" && !own.hasSubject && !own.isPassive) return false;
  if (own.completion === "done") return others.every((other) => other.completion === "open");
  return own.isFuture && others.every((other) => other.completion === "done");
}

/** "Held an election" for "is preparing an election": of what is told of them nothing is done. */
function isNewDeed(own: Predicate, claim: Reading, known: readonly Predicate[], keys: ReadonlySet<string>): boolean {
  const token = claim.tokens[own.at];
  if (own.completion !== "done" || !(own.hasSubject || own.isPassive) || !token) return false;
  if (keys.has(token.key) || keys.has(own.key) || claim.attributions.some(({ at }) => at === own.at)) return false;
  const ofThem = known.filter((other) => meet(own, other));
  const isOpen = (predicates: readonly Predicate[]) =>
    predicates.length > 0 && predicates.every(({ completion: other }) => other === "open");
  return isOpen(ofThem) || isOpen(known.filter(({ completion: other, isTelling }) => other !== "untold" && !isTelling));
}

const meet = (own: Predicate, other: Predicate): boolean =>
  [own.agent, own.patient].some((side) =>
    [...(side ?? [])].some((key) => other.agent?.has(key) === true || other.patient?.has(key) === true),
  );
