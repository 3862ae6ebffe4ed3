import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";

/** Who speaks stands within so many words of the verb. */
export const SPEAKER_WORDS = 8;

/** The words of the same statement before the verb; behind an apposition ("Smith, a nurse, said") also those before that. */
export function speakerOfVerb(tokens: readonly Token[], at: number, end: number, lexicon: Lexicon): readonly Token[] {
  const clause = tokens[at]?.clause ?? 0;
  const same = statementBefore(tokens, at, clause).filter(({ word }) => !AUXILIARY.test(word));
  const behind = tokens.slice(end, end + SPEAKER_WORDS).filter((token) => token.clause === clause);
  const byAgent = speakerOfPassive(same, behind, lexicon);
  if (byAgent) return byAgent;
  // "Brandt, der Bürgermeister, sagte": it may be who stands before the aside.
  if (lexicon.isGermanic && same.length === 0 && hasApposition(tokens, clause))
    return [...tokens.filter((token) => token.clause >= clause - 2 && token.clause < clause), ...behind];
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
  if (RELATIVE.test(same[0]?.word ?? "")) {
    // "Which the council denies": the council does.
    const within = same.slice(1);
    const isOwn = within.some(({ isContent }) => isContent);
    return isOwn ? within : tokens.filter((token) => token.clause === clause - 1);
  }
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
  // "Said he would appeal": what stands behind is what is said.
  const isSaid = behind.length > 1 && lexicon.pronouns.has(behind[0]?.word ?? "");
  const inverted = isSaid ? [] : behind.filter(({ isContent }) => isContent);
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

export const statementBefore = (tokens: readonly Token[], at: number, clause: number): Token[] =>
  tokens.slice(Math.max(0, at - SPEAKER_WORDS), at).filter((token) => token.clause === clause);

/** In German the article may tell who speaks; where it does not, it may be either. */
function speakerBeside(same: readonly Token[], behind: readonly Token[]): Token[] {
  if (OBJECT_ARTICLE.test(same[0]?.word ?? "")) return [...behind];
  if (same[0]?.word === "der" || OBJECT_ARTICLE.test(behind[0]?.word ?? "") || isFullName(same)) return [...same];
  return [...same, ...behind];
}

/** "Ministerin Ada Holm kritisierte": who has a name and stands first, mostly does it. */
const isFullName = (tokens: readonly Token[]): boolean =>
  tokens.length >= FEWEST_NAMES && tokens.every(({ isLarge, isContent }) => isLarge && isContent);

const FEWEST_NAMES = 2;

const OBJECT_ARTICLE = /^(?:den|dem|einen|einem)$/;

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
