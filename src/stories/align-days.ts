import type { Article } from "../article.ts";
import type { Disagreement } from "../story.ts";
import { stopTermsOf } from "../text/stop-terms.ts";
import { termOfWord, termsOf } from "../text/terms.ts";
import { wordsIn } from "../text/words.ts";
import { momentOf } from "./developments.ts";
import { areOfOneTime, areSetApart, type Claim, gatherDifferences } from "./gather-differences.ts";
import { readDays } from "./read-days.ts";
import { isNumber, type ReportedSentence, readReport, weightOf } from "./read-report.ts";
import { changeTermsOf, statementTermsOf } from "./statement-words.ts";

/** When something is said to happen: `heads` are the terms that say what, next to the day. */
type DayClaim = Claim & { days: readonly number[]; heads: ReadonlySet<string> };

/**
 * Where articles give different days for the same event, in sentences that are much alike. Each day is counted from the
 * publication of its own article. When something was said is no event, and a change of plan no disagreement.
 */
export const differingDays = (articles: readonly Article[]): Disagreement[] =>
  gatherDifferences(newestOfEachSource(articles.flatMap(claimsIn)), { areOfOneFact, differ, agree });

function claimsIn(article: Article): DayClaim[] {
  return readReport(article).flatMap((sentence) => claimIn(article, sentence) ?? []);
}

/** A sentence with two days tells them apart itself. */
function claimIn(article: Article, sentence: ReportedSentence): DayClaim | undefined {
  const [mention, ...others] = readDays(sentence.text, article);
  if (!mention || others.length > 0 || article.language === undefined) return undefined;
  const changes = changeTermsOf(article.language);
  if ([...sentence.facts.keys()].some((term) => changes.has(term))) return undefined;
  const heads = headsAround(sentence.text, mention, article.language);
  const [first, last] = [heads[0], heads.at(-1)];
  if (!first || !last) return undefined;
  const text = sentence.text.slice(mention.start, mention.end);
  const ofDay = new Set(termsOf(text, article.language));
  return {
    article,
    text,
    about: sentence.text.slice(first.start, last.end),
    sentence: { ...sentence, facts: new Map([...sentence.facts].filter(([term]) => !ofDay.has(term))) },
    days: mention.days,
    heads: new Set(heads.map(({ term }) => term)),
  };
}

type Head = { term: string; start: number; end: number };

/** What ends a clause; a hyphen does not. */
const CLAUSE_END = /[,;:()–—"“”„«»]/u;

/** The telling words of the clause before the day, behind a word of saying; where there are none, of the clause behind it. */
function headsAround(text: string, { start, end }: { start: number; end: number }, language: string): Head[] {
  const before = text.slice(0, start);
  const clauseStart = before.length - (before.split(CLAUSE_END).at(-1)?.length ?? 0);
  const leading = headsIn(text, clauseStart, start, language);
  if (leading.isStatement || leading.heads.length > 0) return leading.heads;
  const behind = text.slice(end).replace(/^,/, " ");
  const clauseEnd = end + (behind.split(CLAUSE_END)[0]?.length ?? 0);
  const following = headsIn(text, end, clauseEnd, language);
  return following.isStatement ? [] : following.heads;
}

function headsIn(text: string, start: number, end: number, language: string): { heads: Head[]; isStatement: boolean } {
  const [stops, statements] = [stopTermsOf(language), statementTermsOf(language)];
  const words = wordsIn(text.slice(start, end)).map((word) => ({
    term: termOfWord(word.word, language),
    start: start + word.start,
    end: start + word.end,
  }));
  const said = words.findLastIndex(({ term }) => statements.has(term));
  const heads = words.slice(said + 1).filter(({ term }) => !stops.has(term) && !isNumber(term));
  return { heads, isStatement: said >= 0 };
}

/** Of an article that gives two days for one thing neither counts; of two articles of one source the newer does. */
function newestOfEachSource(claims: DayClaim[]): DayClaim[] {
  const isOfOne = (one: DayClaim, other: DayClaim) => !one.heads.isDisjointFrom(other.heads);
  const isAmbiguous = (one: DayClaim) =>
    claims.some((other) => other.article === one.article && isOfOne(one, other) && !agree(one, other));
  const isReplaced = (one: DayClaim) =>
    claims.some(
      (other) =>
        other.article.source === one.article.source &&
        isOfOne(one, other) &&
        momentOf(other.article) > momentOf(one.article),
    );
  return claims.filter((claim) => !isAmbiguous(claim) && !isReplaced(claim));
}

/** This part of what the shorter sentence tells, and so many terms, are in the other as well. */
const LIKE_PART = 0.6;
const LEAST_IN_COMMON = 3;

function areOfOneFact(one: DayClaim, other: DayClaim): boolean {
  if (one.article.source === other.article.source || one.article.language !== other.article.language) return false;
  if (!areOfOneTime(one, other) || areSetApart(one, other) || !areOfOneEvent(one, other)) return false;
  const shared = [...one.sentence.facts].filter(([term]) => other.sentence.facts.has(term));
  const shorter = Math.min(weightOf(one.sentence.facts), weightOf(other.sentence.facts));
  if (shared.length < LEAST_IN_COMMON || weightOf(shared) < LIKE_PART * shorter) return false;
  return agree(one, other) || !(names(one.article, other) || names(other.article, one));
}

/** What happens is the same: of the one nothing else is told, and it is not only who or where. */
function areOfOneEvent(one: DayClaim, other: DayClaim): boolean {
  if (!one.heads.isSubsetOf(other.heads) && !other.heads.isSubsetOf(one.heads)) return false;
  return [...one.heads].some((head) => other.heads.has(head) && one.sentence.facts.get(head) === 1);
}

/** An article that names the other’s day as well tells of two things. */
const names = (article: Article, { days }: DayClaim): boolean =>
  readDays(`${article.title}\n${article.text}`, article).some((mention) =>
    mention.days.some((day) => days.includes(day)),
  );

/** Days that are further apart are those of two occasions. */
const MOST_DAYS_APART = 31;

function differ(one: DayClaim, other: DayClaim): boolean {
  if (agree(one, other)) return false;
  return one.days.some((day) => other.days.some((another) => Math.abs(day - another) <= MOST_DAYS_APART));
}

const agree = (one: DayClaim, other: DayClaim): boolean => one.days.some((day) => other.days.includes(day));
