import type { Lexicon } from "../lexicon.ts";
import type { SpeechClass } from "../lexicons/lexicon-words.ts";
import { findPhrases, type Match } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import { SPEAKER_WORDS, speakerOfVerb, statementBefore } from "./speaker-of-verb.ts";
import { isTellingOfNobody } from "./telling-of-nobody.ts";

/** Who says so: "the council said", "according to the council". */
export type Attribution = {
  kind: SpeechClass;
  at: number;
  /** Keys of the words that name the speaker. */
  speaker: ReadonlySet<string>;
  /** Those of them that are written large: who it is. */
  names: ReadonlySet<string>;
  /** "According to the Herald": behind what somebody else may have said. */
  isReport: boolean;
  /** "He said": who that is stands in an earlier sentence. */
  isPronoun: boolean;
  /** Keys of what is said. */
  said: ReadonlySet<string>;
};

/** The attributions of a sentence, in order. */
export function readAttributions(tokens: readonly Token[], lexicon: Lexicon): Attribution[] {
  // "They were told by the mayor to leave" is no "told by the mayor, they left".
  const isPassive = ({ at }: Match<true>) => lexicon.passive.has(tokens[at - 1]?.word ?? "");
  const behind = findPhrases(tokens, lexicon.according)
    .filter((match) => lexicon.language !== "en" || !isPassive(match))
    .map((match) => behindOf(tokens, match));
  const before = findPhrases(tokens, lexicon.accordingBehind).map(({ at, end }) =>
    attribution("say", tokens, at, end, chunkBefore(tokens, at), lexicon),
  );
  const spoken = findPhrases(tokens, lexicon.speech).filter((match) => !isTellingOfNobody(tokens, match, lexicon));
  const verbs = spoken.map(({ at, end, value }) =>
    attribution(
      isOrder(tokens, at, end, lexicon) ? "demand" : value,
      tokens,
      at,
      end,
      speakerOfVerb(tokens, at, end, lexicon),
      lexicon,
      true,
    ),
  );
  return [
    ...behind.map(({ at, end, speaker }) => ({
      ...attribution("say", tokens, at, end, speaker, lexicon),
      isReport: true,
    })),
    ...before,
    ...verbs,
  ];
}

/** "Told them not to leave": an order. */
function isOrder(tokens: readonly Token[], at: number, end: number, { verbs }: Lexicon): boolean {
  if (!/^t(?:old|ells?|elling)$/.test(tokens[at]?.word ?? "")) return false;
  const behind = tokens.slice(end, end + ORDERED_WITHIN).filter(({ clause }) => clause === tokens[at]?.clause);
  return behind.some(({ word }, index) => word === "to" && verbs.get(behind[index + 1]?.word ?? "")?.has("base"));
}

const ORDERED_WITHIN = 10;

function attribution(
  kind: SpeechClass,
  tokens: readonly Token[],
  at: number,
  end: number,
  speaker: readonly Token[],
  lexicon: Lexicon,
  isVerb = false,
): Attribution {
  const words = new Set(speaker);
  const isOnlyBehind = saysWhatFollows(tokens, at, end, speaker);
  const isOnlyBefore = isVerb && speaker.some(({ start }) => start > (tokens[at]?.start ?? 0));
  // "Pledged to fight the law that was passed": only the fight is pledged.
  const isAside = isVerb && ASIDE.test(tokens[at]?.word ?? "") && tokens[end]?.word === "by";
  const isDeed =
    (isAside || DEEDS.has(kind)) && !THAT.has(tokens[end]?.word ?? "") && !THAT.has(tokens[end - 1]?.word ?? "");
  const isSaid = (token: Token, index: number) =>
    token.isContent &&
    !words.has(token) &&
    token.sentence === tokens[at]?.sentence &&
    (!isDeed || token.clause === tokens[at]?.clause) &&
    ((index < at && !isOnlyBehind) || (index >= end && !isOnlyBefore));
  return {
    kind,
    at,
    speaker: keysOf(speaker),
    isReport: false,
    names: keysOf(speaker.filter(({ isLarge, isOpening }) => isLarge && !isOpening)),
    isPronoun: keysOf(speaker).size === 0 || lexicon.pronouns.has(tokens[at - 1]?.word ?? ""),
    said: new Set(tokens.filter(isSaid).map(({ key }) => key)),
  };
}

/** "Smith, who was there, says the fire spread", "met them and said that …": what stands before is not said. */
function saysWhatFollows(tokens: readonly Token[], at: number, end: number, speaker: readonly Token[]): boolean {
  if (THAT.has(tokens[end]?.word ?? "") || THAT.has(tokens[end - 1]?.word ?? "")) return true;
  const next = tokens[end];
  const isSpoken = speaker.some(({ start }) => start < (tokens[at]?.start ?? 0));
  return isSpoken && next?.phrase === tokens[end - 1]?.phrase && SUBJECT.test(next?.word ?? "");
}

/** What a sentence that is said can begin with. */
const SUBJECT = /^(?:the|an?|it|he|she|they|there|we|i|his|her|its|their|this|these|those|no|some|many)$/;
const THAT = new Set(["that", "dass", "daß", "que", "что"]);

/** "The cleric, described by a court as a danger, was released": he was, whatever the court said. */
const ASIDE = /^(?:described|called|quoted|labelled|labeled|dubbed|termed|accused|criticised|criticized|praised)$/;

const DEEDS = new Set<SpeechClass>(["demand", "promise", "accuse"]);

const keysOf = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(({ isContent }) => isContent).map(({ key }) => key));

function behindOf(tokens: readonly Token[], { at, end }: Match<true>) {
  const clause = tokens[end]?.clause;
  const speaker = tokens.slice(end, end + SPEAKER_WORDS).filter((token) => token.clause === clause);
  return { at, end, speaker };
}

const chunkBefore = (tokens: readonly Token[], at: number): Token[] =>
  statementBefore(tokens, at, tokens[at]?.clause ?? 0);
