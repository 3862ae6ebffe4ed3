import type { Predicate } from "../facts/predicate.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** What is yet to be done in the evidence is not told as done, nor what is done as yet to be. */
export const completion: Check = (claim, { sentences, keys }) => {
  const known = sentences.flatMap(({ predicates }) => predicates);
  const changed =
    claim.predicates.find((own) => isChanged(own, known, sentences)) ??
    claim.predicates.find((own) => isMadeCertain(own, claim, sentences)) ??
    claim.predicates.find((own) => isNewDeed(own, claim, known, keys));
  return (
    changed &&
    `hedges: “${claim.tokens[changed.at]?.word}” is ${changed.completion === "done" ? "not" : "already"} done in the sentences it names`
  );
};

function isChanged(own: Predicate, known: readonly Predicate[], sentences: readonly Reading[]): boolean {
  if (own.completion === "untold") return false;
  const others = known.filter((other) => other.key === own.key && !areApart(own.patient, other.patient));
  // As a noun it may be either: "the closure".
  const isNoun = sentences.some(({ tokens, predicates }) =>
    tokens.some((token, at) => token.key === own.key && !predicates.some((predicate) => predicate.at === at)),
  );
  if (others.length === 0 || isNoun) return false;
  if (own.completion === "done" && !own.hasSubject && !own.isPassive) return false;
  if (own.completion === "done") return others.every((other) => other.completion === "open");
  return own.isFuture && others.every((other) => other.completion === "done");
}

/** "Will cut" for "may cut"; "is likely to cut" may stand for it. */
function isMadeCertain(own: Predicate, claim: Reading, sentences: readonly Reading[]): boolean {
  if (own.isPossible || own.isConditional || !own.hasSubject) return false;
  const others = sentences.flatMap(({ predicates, attributions }) =>
    predicates
      .filter((other) => other.key === own.key && other.hasSubject)
      // "Said that it would" is "will", as was said; "would have been" says nothing of what else somebody was.
      .map(
        ({ isPossible, isConditional }) =>
          isPossible || (isConditional && own.key !== "be" && attributions.length === 0),
      ),
  );
  if (others.length === 0 || others.includes(false)) return false;
  const clause = claim.tokens[own.at]?.clause;
  return !claim.tokens.some((token) => token.clause === clause && UNCERTAIN.test(token.word));
}

const UNCERTAIN =
  /^(?:would|may|might|could|possibly|possible|perhaps|maybe|likely|unlikely|probably|potentially|potential|reportedly|allegedly|apparently|can|able|capable|chance|if|whether|not|never|\p{L}+n't)$/u;

type Side = ReadonlySet<string> | undefined;

/** "The video was given to them" and "he tried to give answers" tell of two gifts. */
const areApart = (one: Side, other: Side): boolean =>
  one !== undefined && other !== undefined && [...one].every((key) => !other.has(key));

/** "Held an election" for "is preparing an election": of what is told of them nothing is done. */
function isNewDeed(own: Predicate, claim: Reading, known: readonly Predicate[], keys: ReadonlySet<string>): boolean {
  const token = claim.tokens[own.at];
  if (LIGHT.test(token?.word ?? "") || own.completion !== "done" || !(own.hasSubject || own.isPassive) || !token)
    return false;
  if (
    keys.has(token.key) ||
    keys.has(own.key) ||
    claim.attributions.some(({ at }) => at === own.at || at === own.at - 1)
  )
    return false;
  const ofThem = known.filter((other) => meet(own, other));
  const isOpen = (predicates: readonly Predicate[]) =>
    predicates.length > 0 &&
    predicates.every(({ completion: other, isPlanning }) => other === "open" || (isPlanning && other !== "done"));
  return isOpen(ofThem) || isOpen(known.filter(({ completion: other, isTelling }) => other !== "untold" && !isTelling));
}

const LIGHT = /^(?:made|had|took|got|gave|put|did|came|went|kept|let|saw|became)$/;

const meet = (own: Predicate, other: Predicate): boolean =>
  [own.agent, own.patient].some((side) =>
    [...(side ?? [])].some((key) => other.agent?.has(key) === true || other.patient?.has(key) === true),
  );
