import type { Evidence } from "../evidence.ts";
import type { Attribution } from "../facts/read-attributions.ts";
import type { Lexicon } from "../lexicon.ts";
import type { SpeechClass } from "../lexicons/lexicon-words.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";
import { lostAttribution } from "./lost-attribution.ts";

/** Who says so is said, is the same, and says it in the same way. */
export const attributions: Check = (claim, evidence, lexicon) =>
  claim.attributions.map((own) => refuse(own, claim, evidence, lexicon)).find((reason) => reason !== undefined) ??
  lostAttribution(claim, evidence, lexicon);

function refuse(own: Attribution, claim: Reading, evidence: Evidence, lexicon: Lexicon): string | undefined {
  const { sentences, keys } = evidence;
  const known = sentences.flatMap((sentence, at) => sentence.attributions.map((attribution) => ({ attribution, at })));
  const isQuoted = sentences.some(({ quotations }) => quotations.length > 0);
  if (isOpinionOf(own, claim, sentences)) return undefined;
  const isMild = isPlain(own.kind) || own.kind === "warn" || own.kind === "promise";
  if (known.length === 0 && isMild && isSaidInNouns(own, sentences, lexicon)) return undefined;
  // Who demands or promises does something, which other words can tell.
  if (known.length === 0 && !TOLD.has(own.kind) && (own.isPronoun || overlaps(own.speaker, keys))) return undefined;
  if (known.length === 0)
    return isQuoted && isVague(own, keys, lexicon, false)
      ? undefined
      : "attribution: nobody says so in the sentences it names";
  const sameSpeaker = known.filter(
    ({ attribution, at }) => own.isPronoun || isSpeaker(own, attribution, sentences, at),
  );
  const areNamed = known.some(({ attribution }) => attribution.names.size > 0 || attribution.isPronoun);
  const mayBeAnybody = isVague(own, keys, lexicon, areNamed) || isCalledSo(own, evidence, known, lexicon);
  const speakers = sameSpeaker.length > 0 || !mayBeAnybody ? sameSpeaker : known;
  if (speakers.length === 0 || isOtherPerson(own, speakers, claim, sentences))
    return "attribution: somebody else says so in the sentences it names";
  const isSameWay = speakers.some(
    ({ attribution }) => mayBeSaid(own.kind, attribution.kind) || isDenialInSaying(own, attribution, claim),
  );
  if (!isSameWay) return "attribution: it is said in another way in the sentences it names";
  const isAlone = claim.attributions.length === 1;
  return isAlone && isExchanged(own, speakers, known)
    ? "attribution: somebody else says so in the sentences it names"
    : undefined;
}

/** "Exporters estimate" for "exporters put it at": they are who the evidence is about, and it is their view. */
function isOpinionOf({ at, speaker }: Attribution, claim: Reading, sentences: readonly Reading[]): boolean {
  const isOpinion = OPINION.test(claim.tokens[at]?.word ?? "");
  return sentences.some(({ tokens, hedges }) => {
    const [first, second] = tokens.filter(({ isContent }) => isContent);
    const isSubject = [first, second].some((token) => token !== undefined && speaker.has(token.key));
    return isSubject && (isOpinion || hedges.some(({ value }) => value === "epistemic"));
  });
}

/** "The band announced" for "the band's announcement". */
const isSaidInNouns = ({ speaker }: Attribution, sentences: readonly Reading[], { speechNouns }: Lexicon) =>
  sentences.some(({ keys }) => overlaps(speaker, keys) && overlaps(speechNouns, keys));

const OPINION = /^(?:estimate[sd]?|believe[sd]?|thinks?|thought|call(?:s|ed)?|describe[sd]?|puts?)$/;

const TOLD = new Set<SpeechClass>(["say", "announce", "claim", "confirm", "deny"]);

type Known = { attribution: Attribution; at: number };

/** "She said" for "he said". */
function isOtherPerson(
  { at }: Attribution,
  speakers: readonly Known[],
  { tokens }: Reading,
  sentences: readonly Reading[],
) {
  const own = tokens[at - 1]?.word ?? "";
  const others = speakers.map((known) => sentences[known.at]?.tokens[known.attribution.at - 1]?.word ?? "");
  return PERSONS.has(own) && others.every((other) => PERSONS.has(other) && other !== own);
}

const PERSONS = new Set(["he", "she"]);

/** "Officials say", "the document says", "feds say": nobody in particular, and nobody of the evidence. */
const isVague = (
  { speaker, names }: Attribution,
  keys: ReadonlySet<string>,
  { vagueSpeakers, titles, speakerRoles }: Lexicon,
  areOthersNamed: boolean,
): boolean => {
  const isNobody = (key: string) =>
    vagueSpeakers.has(key) ||
    (areOthersNamed ? titles.has(key) : speakerRoles !== undefined && !speakerRoles.has(key) && !titles.has(key));
  const unknown = [...speaker].filter((key) => !keys.has(key));
  const isAbout = [...speaker].some((key) => vagueSpeakers.has(key) || titles.has(key));
  return names.size === 0 && (isAbout || unknown.length > 0) && unknown.every(isNobody);
};

/** "The company", where a speaker of the evidence is called "the mining company Coram". */
function isCalledSo(
  { speaker, names }: Attribution,
  { sentences }: Evidence,
  known: readonly Known[],
  { anaphors }: Lexicon,
) {
  if (names.size > 0 || speaker.size === 0) return false;
  // "The 58-year-old": how old, the check of numbers compares.
  if ([...speaker].every((key) => AGED.test(key))) return true;
  const isBeside = (key: string) =>
    sentences.some(({ tokens }) =>
      tokens.some(
        (token, at) =>
          token.key === key &&
          tokens
            .slice(Math.max(0, at - NEAR), at + NEAR + 1)
            .some(
              (near) =>
                near.isLarge && near.key !== key && known.some(({ attribution }) => attribution.speaker.has(near.key)),
            ),
      ),
    );
  return [...speaker].every((key) => anaphors.has(key) && isBeside(key));
}

const AGED = /^(?:years?|olds?)$/;
const NEAR = 2;

/** Whether what is said is what another one says, and not this one. */
function isExchanged(own: Attribution, speakers: readonly Known[], known: readonly Known[]): boolean {
  if (own.isPronoun || own.said.size === 0) return false;
  const shared = ({ attribution }: Known) => [...own.said].filter((key) => attribution.said.has(key)).length;
  const best = Math.max(...speakers.map(shared));
  const others = known.filter((other) => !speakers.includes(other) && !other.attribution.isPronoun);
  return others.some((other) => shared(other) > best + 1);
}

/** Where the evidence has "he said", the speaker stands in a sentence before. */
function isSpeaker(own: Attribution, other: Attribution, sentences: readonly Reading[], at: number): boolean {
  const isNamedOtherwise = own.names.size > 0 && other.names.size > 0 && !overlaps(own.names, other.speaker);
  if (overlaps(own.speaker, other.speaker)) return !isNamedOtherwise || overlaps(other.names, own.speaker);
  return other.isPronoun && sentences.slice(0, at + 1).some(({ keys }) => overlaps(own.speaker, keys));
}

/** Who warns, promises or demands says so; who denies or confirms does more than to say it. */
const mayBeSaid = (own: SpeechClass, known: SpeechClass): boolean =>
  own === known || (!FIRM.has(own) && !FIRM.has(known)) || (isPlain(own) && known === "confirm");

/** "Said he had not met them" for "denied that he had met them". */
const isDenialInSaying = (own: Attribution, known: Attribution, { negations }: Reading): boolean =>
  isPlain(own.kind) && known.kind === "deny" && negations.some(({ focus }) => overlaps(focus, known.said));

const FIRM = new Set<SpeechClass>(["deny", "confirm"]);
const isPlain = (kind: SpeechClass): boolean => kind === "say" || kind === "announce";

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return true;
  return false;
}
