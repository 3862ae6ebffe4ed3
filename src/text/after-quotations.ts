import type { NextWord } from "./next-word.ts";
import type { PossibleEnd } from "./possible-ends.ts";
import type { SentenceHabits } from "./sentence-habits/sentence-habits.ts";

/** Whether a sentence goes on behind the quotation, or the title, that ended in "!", "?" or "。". */
export function goesOnAfterQuotation(
  paragraph: string,
  start: number,
  possible: PossibleEnd,
  next: NextWord,
  { speech }: SentenceHabits,
): boolean {
  const { closers } = possible;
  // Book titles: 《谁来？》获奖.
  if (/[》〉]$/u.test(closers)) return !next.afterSpace;
  if (/[」』]$/u.test(closers)) return continuesJapanese(next);
  if (!/["”’»«“]/u.test(closers)) return false;
  return saysWho(paragraph, next, speech) || isInsideClause(paragraph, start, possible, next);
}

/** 「止まれ！」と彼は… goes on after the quotation. */
const continuesJapanese = ({ word, afterSpace }: NextWord): boolean =>
  !afterSpace && /^(?:と|って|など|の|は|が|を|に|も|で)/u.test(word);

const SPEAKER = /(?:\p{Lu}[\p{L}\p{M}.'’-]{0,40}\s+){1,5}(?<verb>\p{Ll}{2,20})/uy;
// A clause up to its end; the dot of an initial does not end it.
const CLAUSE = /(?:[^.!?؟।。！？，]|(?<=\s[\p{L}\p{M}]{1,2})\.){1,80}/uy;

/** “Stop!” Biden said. «من؟» سأل النائب … “谁？”他问。 */
function saysWho(paragraph: string, { word, at }: NextWord, speech: ReadonlySet<string>): boolean {
  if (speech.has(word)) return true;
  SPEAKER.lastIndex = at;
  if (speech.has(SPEAKER.exec(paragraph)?.groups?.verb ?? "")) return true;
  CLAUSE.lastIndex = at;
  const clause = CLAUSE.exec(paragraph)?.[0].trimEnd() ?? "";
  return hasNoCapitals(word) && [...speech].some((verb) => clause.endsWith(verb.replaceAll("-", " ")));
}

const hasNoCapitals = (word: string): boolean => word.toLowerCase() === word.toUpperCase();

/** No quotation within a sentence is longer: so far back its beginning is looked for. */
const LONGEST_QUOTATION = 300;

/**
 * 那句“谁来？”让大家笑了: where no capital tells, a sentence goes on behind a quotation that neither began it nor followed
 * a colon or a comma.
 */
function isInsideClause(paragraph: string, start: number, { start: mark }: PossibleEnd, next: NextWord): boolean {
  if (!hasNoCapitals(next.word)) return false;
  const from = Math.max(start, mark - LONGEST_QUOTATION);
  const opening = paragraph.slice(from, mark).search(/["“«][^"“«]*$/u);
  const before = paragraph.slice(from, from + Math.max(opening, 0)).trimEnd();
  return before !== "" && !/[：:，,،、]$/u.test(before);
}
