import type { Lexicon } from "../lexicon.ts";
import type { SpeechClass } from "../lexicons/lexicon-words.ts";
import { findPhrases, type Match } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";

/** Who says so: "the council said", "according to the council". */
export type Attribution = {
  kind: SpeechClass;
  at: number;
  /** Keys of the words that name the speaker. */
  speaker: ReadonlySet<string>;
  /** Those of them that are written large: who it is. */
  names: ReadonlySet<string>;
  /** "He said": who that is stands in an earlier sentence. */
  isPronoun: boolean;
  /** Keys of what is said. */
  said: ReadonlySet<string>;
};

const SPEAKER_WORDS = 8;

/** The attributions of a sentence, in order. */
export function readAttributions(tokens: readonly Token[], lexicon: Lexicon): Attribution[] {
  const behind = findPhrases(tokens, lexicon.according).map((match) => behindOf(tokens, match));
  const before = findPhrases(tokens, lexicon.accordingBehind).map(({ at, end }) =>
    attribution("say", tokens, at, end, chunkBefore(tokens, at), lexicon),
  );
  const spoken = findPhrases(tokens, lexicon.speech).filter((match) => !isTellingOfNobody(tokens, match, lexicon));
  const verbs = spoken.map(({ at, end, value }) =>
    attribution(value, tokens, at, end, speakerOfVerb(tokens, at, end, lexicon), lexicon, true),
  );
  return [
    ...behind.map(({ at, end, speaker }) => attribution("say", tokens, at, end, speaker, lexicon)),
    ...before,
    ...verbs,
  ];
}

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
  const isSaid = (token: Token, index: number) =>
    token.isContent &&
    !words.has(token) &&
    token.sentence === tokens[at]?.sentence &&
    ((index < at && !isOnlyBehind) || (index >= end && !isOnlyBefore));
  return {
    kind,
    at,
    speaker: keysOf(speaker),
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

const keysOf = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(({ isContent }) => isContent).map(({ key }) => key));

function behindOf(tokens: readonly Token[], { at, end }: Match<true>) {
  const clause = tokens[end]?.clause;
  const speaker = tokens.slice(end, end + SPEAKER_WORDS).filter((token) => token.clause === clause);
  return { at, end, speaker };
}

/** The words of the same statement before the verb; behind an apposition ("Smith, a nurse, said") also those before that. */
function speakerOfVerb(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): readonly Token[] {
  const clause = tokens[at]?.clause ?? 0;
  const same = statementBefore(tokens, at, clause).filter(({ word }) => !AUXILIARY.test(word));
  const behind = tokens.slice(end, end + SPEAKER_WORDS).filter((token) => token.clause === clause);
  const byAgent = speakerOfPassive(same, behind, lexicon);
  if (byAgent) return byAgent;
  if (lexicon.isGermanic) return speakerBeside(same, behind);
  if (lexicon.language === "ru") return [...same, ...behind];
  const joined = speakerBeforeJoiner(tokens, at, same, lexicon);
  if (joined) return joined;
  if (same.some(({ isContent }) => isContent)) return same;
  return speakerElsewhere(tokens, at, same, behind, lexicon);
}

const RELATIVE = /^(?:who|which|qui|que|quien|который|которая)$/;

/** "Smith, who said", "thanked them and warned", "made statements to friends, and said". */
function speakerBeforeJoiner(tokens: readonly Token[], at: number, same: readonly Token[], { joiners }: Lexicon) {
  const clause = tokens[at]?.clause ?? 0;
  if (RELATIVE.test(same[0]?.word ?? "")) return tokens.filter((token) => token.clause === clause - 1);
  if (!joiners.has(tokens[at - 1]?.word ?? "")) return undefined;
  // Alone behind a comma, it may be anybody who stands before.
  return same.some(({ isContent }) => isContent)
    ? subjectOf(tokens.slice(0, at).filter((token) => token.clause === clause))
    : [];
}

/** The speaker behind the verb, or in the statements before. */
function speakerElsewhere(
  tokens: readonly Token[],
  at: number,
  same: readonly Token[],
  behind: readonly Token[],
  lexicon: Lexicon,
): readonly Token[] {
  const clause = tokens[at]?.clause ?? 0;
  if (isBareBut(same, lexicon) || (same.length === 0 && PARTICIPLE.test(tokens[at]?.word ?? "")))
    return subjectOf(tokens.filter((token) => token.clause === clause - 1));
  if (same.length > 0)
    return same.some(({ word }) => lexicon.pronouns.has(word) || lexicon.borders.has(word)) ? [] : behind;
  const inverted = behind.filter(({ isContent }) => isContent);
  const wholeBefore = tokens.slice(0, at).filter((token) => token.clause >= clause - 2);
  return inverted.length > 0 && !hasApposition(tokens, clause) ? behind : wholeBefore;
}

/** "(SOHR) has reported": what stands alone before the verb names nobody. */
const AUXILIARY = /^(?:has|have|had)$/;

/** "He was urged by the minister." */
function speakerOfPassive(same: readonly Token[], behind: readonly Token[], { passive, agent }: Lexicon) {
  const by = behind.findIndex(({ word }) => agent.has(word));
  return by >= 0 && same.some(({ word }) => passive.has(word)) ? behind.slice(by + 1) : undefined;
}

const hasApposition = (tokens: readonly Token[], clause: number): boolean =>
  clause >= 2 && tokens.filter((token) => token.clause < clause - 1).length <= SPEAKER_WORDS;

const statementBefore = (tokens: readonly Token[], at: number, clause: number): Token[] =>
  tokens.slice(Math.max(0, at - SPEAKER_WORDS), at).filter((token) => token.clause === clause);

/** In German the article may tell who speaks; where it does not, it may be either. */
function speakerBeside(same: readonly Token[], behind: readonly Token[]): Token[] {
  if (OBJECT_ARTICLE.test(same[0]?.word ?? "")) return [...behind];
  if (same[0]?.word === "der" || OBJECT_ARTICLE.test(behind[0]?.word ?? "")) return [...same];
  return [...same, ...behind];
}

const OBJECT_ARTICLE = /^(?:den|dem|einen|einem)$/;

/** "No deaths were reported", "he was warned twice": nobody is named who says so. */
function isTellingOfNobody(
  tokens: readonly Token[],
  { at, end, value }: Match<SpeechClass>,
  lexicon: Lexicon,
): boolean {
  if (lexicon.language !== "en") return false;
  // "The accused man", "a reported theft".
  if (/^(?:the|an?|his|her|its|their)$/.test(tokens[at - 1]?.word ?? "")) return true;
  if (
    NOBODY.test(
      tokens
        .slice(Math.max(0, at - 3), at)
        .map(({ word }) => word)
        .join(" "),
    )
  )
    return true;
  if (value === "deny" || value === "confirm") return false;
  const rest = tokens.slice(end).filter(({ clause }) => clause === tokens[at]?.clause);
  const isPassive = lexicon.passive.has(tokens[at - 1]?.word ?? "");
  return (
    isPassive && !/^(?:that|to|as)$/.test(tokens[end]?.word ?? "") && !rest.some(({ word }) => lexicon.agent.has(word))
  );
}

const NOBODY = /(?:^| )(?:nobody|none|no one)(?: has| have| had)?$/;

/** "Thanked them but warned": who warns is who thanked. */
const isBareBut = (same: readonly Token[], { borders }: Lexicon): boolean =>
  same.length === 1 && /^(?:but|mais|pero)$/.test(same[0]?.word ?? "") && borders.has(same[0]?.word ?? "");

/** "The firm denied it, saying …": a participle has the subject of what stands before it. */
const PARTICIPLE = /^[a-z]{2,}ing$/;

const NAMED_WITHIN = 5;

/** Whom a statement begins with: its first words up to the end of a name among them, or its first word with a meaning. */
function subjectOf(statement: readonly Token[]): Token[] {
  const isNamed = ({ isContent, isLarge }: Token, at: number) => isContent && isLarge && at < NAMED_WITHIN;
  const named = statement.findIndex(isNamed);
  const first = named < 0 ? statement.findIndex(({ isContent }) => isContent) : named;
  const behind = statement.findIndex(({ isLarge }, at) => at > first && !isLarge);
  return statement.slice(0, behind < 0 ? undefined : behind);
}

const chunkBefore = (tokens: readonly Token[], at: number): Token[] =>
  statementBefore(tokens, at, tokens[at]?.clause ?? 0);
