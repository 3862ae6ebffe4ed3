import type { Evidence } from "../evidence.ts";
import type { Predicate } from "../facts/predicate.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Whoever does something in the claim does it in the evidence, and it is done to the same one. */
export const doers: Check = (claim, evidence, lexicon) => {
  const known = evidence.sentences.flatMap((sentence) => knownOf(sentence, evidence));
  const spoken = new Set(claim.attributions.filter(({ kind }) => TOLD.has(kind)).map(({ at }) => at));
  const exchanged = claim.predicates.find((own) => {
    // "Profits rose as demand surged": the surge is told of by its own name.
    const isToldApart = ({ at, sentence }: Known) =>
      claim.predicates.some(
        (other) => other !== own && claim.tokens[other.at]?.word === sentence.tokens[at]?.word && other.key === own.key,
      ) && !sentence.words.has(claim.tokens[own.at]?.word ?? "");
    const others = spoken.has(own.at) ? [] : known.filter((other) => isSameDeed(own, other) && !isToldApart(other));
    return (
      others.length > 0 &&
      (isOtherDoer(own, others, claim, evidence, lexicon) || isOtherDone(own, others, claim, evidence))
    );
  });
  const crossed = exchanged ?? claim.predicates.find((own) => isCrossed(own, claim.predicates, known));
  const verb = crossed && claim.tokens[crossed.at]?.word;
  return verb && `roles: somebody else does “${verb}”, or it is done to somebody else, in the sentences it names`;
};

/** "Killed A and wounded B" for "wounded A and killed B". */
function isCrossed(own: Predicate, all: readonly Predicate[], known: readonly Known[]): boolean {
  const apart = (one: Predicate) =>
    known.filter(({ key, patient }) => key === one.key && patient !== undefined && !overlaps(patient, one.patient));
  const isKept = (one: Predicate) =>
    known.some(({ key, patient }) => key === one.key && overlaps(patient, one.patient));
  if (own.patient === undefined || isKept(own)) return false;
  return all.some(
    (other) =>
      other.key !== own.key &&
      other.patient !== undefined &&
      !isKept(other) &&
      apart(own).some(({ patient }) => overlaps(patient, other.patient)) &&
      apart(other).some(({ patient }) => overlaps(patient, own.patient)),
  );
}

/** "The 22-year-old": how old, the check of numbers compares. */
const AGED = /^(?:years?|olds?)$/;

const TOLD = new Set(["say", "announce", "claim", "confirm"]);

type Known = Predicate & { sentence: Reading; isAboutBefore: boolean };
type Side = ReadonlySet<string> | undefined;

/** The predicates of a sentence; one whose subject only leans back on another sentence may be of anybody. */
const knownOf = (sentence: Reading, { sentences }: Evidence): Known[] =>
  sentence.predicates.map((predicate) => ({
    ...predicate,
    sentence,
    isAboutBefore: sentence.leansBack && sentences.length > 1,
  }));

const BE = "be";

/** The same verb; of "is", what says the same of somebody. */
const isSameDeed = (own: Predicate, other: Predicate): boolean =>
  own.key === other.key &&
  (own.key !== BE ||
    overlaps(own.patient, other.patient) ||
    (own.agent?.size === 1 && overlaps(own.agent, other.agent)));

function isOtherDoer(
  own: Predicate,
  others: readonly Known[],
  claim: Reading,
  { keys, words }: Evidence,
  lexicon: Lexicon,
): boolean {
  if (own.agent === undefined || ![...own.agent].some((key) => keys.has(key) || words.has(key))) return false;
  if (isCalledSo(own, others, lexicon) || [...own.agent].every((key) => AGED.test(key))) return false;
  if (isTakenFromTwo(own, others, claim)) return true;
  return others.every(
    (other) => !other.isAboutBefore && !(other.isAnybody && other.agent === undefined) && isNotDoneBy(own, other),
  );
}

/** Whether what it joins stands apart with the same verb: "A controls X" of "A controls Y, B controls X". */
function isTakenFromTwo(own: Predicate, others: readonly Predicate[], { tokens }: Reading): boolean {
  if (others.length < 2 || own.agent === undefined || own.patient === undefined) return false;
  const rolesOf = ({ agent, patient }: Predicate) => new Set([...(agent ?? []), ...(patient ?? [])]);
  const all = new Set(others.flatMap((other) => [...rolesOf(other)]));
  const names = new Set(tokens.filter(({ isLarge }) => isLarge).map(({ key }) => key));
  const needed = [...[...own.agent].filter((key) => names.has(key)), ...own.patient].filter((key) => all.has(key));
  return !others.some((other) => needed.every((key) => rolesOf(other).has(key)) || other.agent === undefined);
}

/** "The company" for Coram, which the evidence calls by name. */
const isCalledSo = (own: Predicate, others: readonly Known[], { anaphors }: Lexicon): boolean =>
  isWithin(own.agent, anaphors) &&
  others.some(
    ({ agent, sentence }) => agent !== undefined && !isWithin(agent, anaphors) && !overlaps(own.agent, sentence.keys),
  );

/** Whether the evidence tells of another one; where it tells of none, whether it has the doer behind the verb only. */
function isNotDoneBy(own: Predicate, other: Known): boolean {
  // "Talks resume" for "they resume talks".
  if (own.patient === undefined && !own.isPassive && overlaps(own.agent, other.patient)) return false;
  if (other.agent !== undefined) return !meets(own.agent, other.agent);
  // "Shot by the suspect" for "shot", when another sentence tells of the suspect.
  if (other.isPassive && own.isPassive) return [...(own.agent ?? [])].every((key) => !other.sentence.keys.has(key));
  if (other.isPassive)
    return isWithin(own.agent, other.patient) && own.patient !== undefined && !overlaps(own.patient, other.patient);
  return own.patient !== undefined && isOnlyBehind(own.agent, other);
}

function isOnlyBehind(side: Side, { at, sentence }: Known): boolean {
  const before = new Set(sentence.tokens.slice(0, at).map(({ key }) => key));
  const behind = new Set(sentence.tokens.slice(at + 1).map(({ key }) => key));
  return isWithin(side, behind) && !overlaps(side, before);
}

/** Whether it is done to the one who does it in the evidence, or to one more who has a name there. */
function isOtherDone(own: Predicate, others: readonly Known[], claim: Reading, { keys, words }: Evidence): boolean {
  if (own.patient === undefined) return false;
  const isDoneToDoer = ({ agent, patient }: Known) =>
    patient !== undefined && agent !== undefined && !overlaps(own.patient, patient) && isWithin(own.patient, agent);
  if (others.every(isDoneToDoer)) return true;
  const isElsewhere = [...own.patient].every((key) => keys.has(key) || words.has(key));
  const isApart = ({ patient, isAboutBefore, isAnybody, isPassive, hasSubject }: Known) =>
    patient !== undefined &&
    (hasSubject || !isPassive) &&
    !isAboutBefore &&
    !isAnybody &&
    !overlaps(own.patient, patient);
  const isNamed = claim.tokens.some(({ isLarge, isOpening, key }) => isLarge && !isOpening && own.patient?.has(key));
  // "Was questioned by Smith" for "Smith questioned": whom it was done to may be a whole statement, told in other words.
  const isTurned = own.isPassive && others.some(({ agent, isPassive }) => !isPassive && overlaps(own.agent, agent));
  if ((isNamed || (own.isPassive && !isTurned)) && isElsewhere && others.every(isApart)) return true;
  if (own.key !== BE) return false;
  const names = claim.tokens.filter(({ isLarge, isOpening, key }) => isLarge && !isOpening && own.patient?.has(key));
  return names.some(
    ({ key }) => keys.has(key) && others.every((other) => other.patient !== undefined && !isCloseBehind(key, other)),
  );
}

const CLOSE = 8;

/** "The first with a cold": what stands behind a preposition belongs to what somebody is. */
const isCloseBehind = (key: string, { at, sentence: { tokens } }: Known): boolean =>
  tokens.slice(at + 1, at + 1 + CLOSE).some((token) => token.key === key && token.clause === tokens[at]?.clause);

function overlaps(one: Side, other: Side): boolean {
  for (const key of one ?? []) if (other?.has(key)) return true;
  return false;
}

/** "The distraught son" is not "the distraught man": the last word says who it is. */
function meets(one: Side, other: Side): boolean {
  const [own, known] = [[...(one ?? [])].at(-1) ?? "", [...(other ?? [])].at(-1) ?? ""];
  return overlaps(one, other) && (other?.has(own) === true || one?.has(known) === true || (one?.size ?? 0) > 2);
}

const isWithin = (part: Side, all: Side): boolean =>
  part !== undefined && [...part].every((key) => all?.has(key) === true);
