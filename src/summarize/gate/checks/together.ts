import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** What a statement joins stands together in one sentence, or in one that goes on about what another one was about. */
export const together: Check = (claim, evidence, lexicon) => {
  if (evidence.sentences.length < 2) return undefined;
  const chunks = chunksOf(claim);
  const spoken = new Set(claim.attributions.flatMap(({ speaker, at }) => [...speaker, claim.tokens[at]?.key ?? ""]));
  const isTorn =
    chunks.some((chunk) => isMerged(withoutSpeaker(chunk, spoken), evidence, lexicon)) ||
    hasBorrowedSubject(chunks, claim, evidence, lexicon) ||
    hasBorrowedDate(claim, evidence);
  return isTorn ? "merged: what it joins stands apart in the sentences it names" : undefined;
};

/** Whether a date comes from a sentence that has nothing else to do with what is said. */
function hasBorrowedDate(claim: Reading, { sentences }: Evidence): boolean {
  return claim.quantities.some(({ kind, value }) => {
    if (kind === "number" || kind === "time") return false;
    const dated = sentences.filter(({ quantities }) => quantities.some((other) => other.value === value));
    return dated.length > 0 && dated.every((source) => isStrange(source, claim, sentences));
  });
}

/** Whether it has no word of the claim, which another sentence tells, and does not go on about that one. */
function isStrange(source: Reading, claim: Reading, sentences: readonly Reading[]): boolean {
  const dated = new Set(source.quantities.flatMap(({ at, end }) => source.tokens.slice(at, end).map(({ key }) => key)));
  const isShared = [...claim.keys].some((key) => source.keys.has(key) && !dated.has(key));
  const isLinked = sentences.some((other) => other !== source && other.leansBack) || source.leansBack;
  return !isShared && !isLinked;
}

/** Who says so is for the check of attributions. */
const withoutSpeaker = (chunk: readonly Token[], spoken: ReadonlySet<string>): Token[] => {
  const rest = chunk.filter(({ key }) => !spoken.has(key));
  return rest.some(({ isContent }) => isContent) ? rest : [...chunk];
};

function chunksOf({ tokens }: Reading): Token[][] {
  const chunks: Token[][] = [];
  for (const token of tokens) {
    const before = chunks.at(-1);
    if (before && (before.at(-1)?.chunk === token.chunk || isAge(before, token) || endsWithAge(before)))
      before.push(token);
    else chunks.push([token]);
  }
  return chunks;
}

const AGE = /^\d{1,3}$/;

/** "Anna Smith, 47, was there" is one statement. */
const isAge = (before: readonly Token[], { word }: Token): boolean => AGE.test(word) && before.at(-1)?.isLarge === true;

const endsWithAge = (chunk: readonly Token[]): boolean => {
  const [name, age] = chunk.slice(-2);
  return name !== undefined && age !== undefined && name.chunk !== age.chunk && isAge([name], age);
};

/** Whether it says of what one sentence is about what another one, which is about something else, says. */
function isMerged(chunk: readonly Token[], { sentences, keys }: Evidence, lexicon: Lexicon): boolean {
  const own = keysOf(chunk).filter((key) => keys.has(key));
  const ranked = sentences.map((sentence) => ({ sentence, count: own.filter((key) => sentence.keys.has(key)).length }));
  const best = ranked.reduce((one, other) => (other.count > one.count ? other : one));
  if (best.count === own.length) return false;
  const missing = own.filter((key) => !best.sentence.keys.has(key));
  const others = sentences.filter((sentence) => missing.some((key) => sentence.keys.has(key)));
  if (others.some((other) => mayContinue(chunk, best.sentence, other, sentences))) return false;
  return others.every((other) =>
    [[best.sentence, other] as const, [other, best.sentence] as const].some(([one, two]) =>
      isBorrowed(own, one, two, lexicon),
    ),
  );
}

/** Whether it begins with what only one sentence has, and what it says of that is said by another sentence of its own subject. */
function isBorrowed(own: readonly string[], one: Reading, other: Reading, lexicon: Lexicon): boolean {
  const [first] = own;
  if (first === undefined || !one.keys.has(first) || other.keys.has(first)) return false;
  const added = own.filter((key) => other.keys.has(key) && !one.keys.has(key));
  if (added.length < own.length * LEAST_BORROWED && !added.some((key) => isNamed(key, other))) return false;
  const about = other.tokens.find(({ isContent }) => isContent);
  if (about === undefined) return false;
  // "Avery, who has known Turk": what is told of Turk is not told of Avery.
  const areTwo = first !== about.key && isNamed(first, one) && isNamed(about.key, one) && !own.includes(about.key);
  if (isToldOf(about.key, one, lexicon) && !areTwo) return false;
  return !own.includes(about.key) || isOnlySubjectOf(own, one, other);
}

/** A single plain word of many may be another word for what the first sentence says. */
const LEAST_BORROWED = 0.3;

const isNamed = (key: string, { tokens }: Reading): boolean =>
  tokens.some((token) => token.key === key && token.isLarge && !token.isOpening);

const SUBJECT = 4;

/** "Firefighters rescued Joan Abbey": of the other sentence it has nothing but the one whom that is about. */
function isOnlySubjectOf(own: readonly string[], one: Reading, { keys, tokens }: Reading): boolean {
  const added = own.filter((key) => keys.has(key) && !one.keys.has(key));
  const subject = tokens.filter(({ isContent }) => isContent).slice(0, SUBJECT);
  return added.every((key) => subject.some((token) => token.key === key));
}

const isToldOf = (key: string, { keys }: Reading, { relatives }: Lexicon): boolean => {
  const groups = relatives.get(key) ?? [];
  return keys.has(key) || [...keys].some((known) => relatives.get(known)?.some((group) => groups.includes(group)));
};

/** The later of two sentences must lean back, and a name comes from the earlier one or stands with what the later one says. */
function mayContinue(chunk: readonly Token[], one: Reading, other: Reading, sentences: readonly Reading[]): boolean {
  const [earlier, later] = sentences.indexOf(one) < sentences.indexOf(other) ? [one, other] : [other, one];
  if (!later.leansBack) return false;
  const only =
    (here: Reading, there: Reading) =>
    ({ key, isContent }: Token) =>
      isContent && here.keys.has(key) && !there.keys.has(key);
  if (startsWithPossession(later, chunk)) return false;
  const first = chunk.find(({ isContent }) => isContent);
  if (!namesWhatWasMeant(later) && startsLate(first, earlier, later, chunk)) return false;
  const isDated = ({ start }: Token) =>
    later.quantities.some(({ at, end }) => later.tokens.slice(at, end).some((token) => token.start === start));
  const late = chunk.filter(only(later, earlier));
  const dates = new Set(later.tokens.filter(isDated).map(({ key }) => key));
  const hasLateName = late.some(({ isLarge, isOpening, key }) => isLarge && !isOpening && !dates.has(key));
  return !hasLateName || chunk.filter(only(earlier, later)).every(({ isLarge }) => isLarge);
}

const POSSESSIVE = /^(?:his|her|its|their|seine?|ihre?|sus?|son|sa|ses|leurs?)$/;

/** "His lawyer appealed" is about the lawyer. */
function startsWithPossession({ tokens }: Reading, chunk: readonly Token[]): boolean {
  const owned = tokens.find(({ isContent }) => isContent);
  return POSSESSIVE.test(tokens[0]?.word ?? "") && chunk.every(({ key }) => key !== owned?.key);
}

/** "His lawyer" is "the lawyer of John Smith", and "pull it free" is "pull the ship free". */
const namesWhatWasMeant = ({ tokens }: Reading): boolean =>
  POSSESSIVE.test(tokens[0]?.word ?? "") || tokens.slice(2, BEGINNING).some(({ word }) => OBJECT.test(word));

const OBJECT = /^(?:it|him|them|ihn|sie|es|lo|los|le|les)$/;

const BEGINNING = 8;

/** Whether it begins with what only the later sentence has, and goes on with what only the earlier one has. */
function startsLate(first: Token | undefined, earlier: Reading, later: Reading, chunk: readonly Token[]): boolean {
  if (!first || earlier.keys.has(first.key) || !later.keys.has(first.key)) return false;
  return chunk.some(({ key, isContent }) => isContent && earlier.keys.has(key) && !later.keys.has(key));
}

const keysOf = (tokens: readonly Token[]): string[] => [
  ...new Set(tokens.filter(({ isContent }) => isContent).map(({ key }) => key)),
];

/** "A did this and did that": both of them stand with A, or the second one goes on about it. */
function hasBorrowedSubject(
  chunks: readonly Token[][],
  claim: Reading,
  { sentences }: Evidence,
  lexicon: Lexicon,
): boolean {
  return chunks.some((chunk, at) => {
    const before = chunks[at - 1];
    const subject = before && subjectBefore(chunk, before, chunks.slice(0, at).flat(), lexicon);
    if (!subject) return false;
    const own = keysOf(chunk);
    const sources = sentences.filter(({ keys }) => own.length > 0 && own.every((key) => keys.has(key)));
    // "… and police arrested a man": it begins as the sentence begins that tells it.
    if (sources.some(({ tokens }) => keysOf(tokens)[0] === own[0])) return false;
    return sources.length > 0 && sources.every((source) => isAboutOthers(source, subject, claim, at));
  });
}

/** Whom a statement without a subject is about: behind "and" what was said before, else what stands right before. */
function subjectBefore(chunk: readonly Token[], before: readonly Token[], all: readonly Token[], lexicon: Lexicon) {
  const isJoined = lexicon.joiners.has(chunk[0]?.word ?? "");
  const opening = isJoined ? chunk[1] : chunk[0];
  if (!opening || hasSubject(opening, lexicon) || (!isJoined && !opening.isContent)) return undefined;
  const subject = keysOf(isJoined ? all : before);
  return subject.length > 0 ? subject : undefined;
}

const DETERMINER = /^(?:the|an?|its|his|her|their|der|die|das|ein|eine|le|la|les|un|une|el|los|las)$/;

const hasSubject = ({ isLarge, word }: Token, { pronouns }: Lexicon): boolean =>
  isLarge || pronouns.has(word) || DETERMINER.test(word) || /\d/.test(word);

function isAboutOthers(source: Reading, subject: readonly string[], claim: Reading, at: number): boolean {
  if (source.leansBack || subject.some((key) => source.keys.has(key))) return false;
  const about = source.tokens.find(({ isContent }) => isContent);
  const isApposition = claim.tokens.find(({ chunk }) => chunk === at)?.isJoined === false;
  return about !== undefined && (isApposition || !claim.keys.has(about.key));
}
