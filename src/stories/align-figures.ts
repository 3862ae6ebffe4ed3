import type { Article } from "../article.ts";
import type { Disagreement } from "../story.ts";
import { momentOf } from "./developments.ts";
import { areOfOneTime, areSetApart, type Comparison, gatherDifferences } from "./gather-differences.ts";
import { type Figure, numbersIn, readFigures } from "./read-figures.ts";
import { isNumber } from "./read-report.ts";

/** A figure that has risen by then was brought up to date. */
const RISES_AFTER = 6 * 60 * 60 * 1000;

/**
 * Where articles give different figures for the same: the same thing counted, the same said of it, in sentences that have
 * more in common. Of each source the newest report counts. Rounded figures agree with exact ones; what rises with time,
 * and what an article itself tells apart, is no disagreement.
 */
export const differingFigures = (articles: readonly Article[]): Disagreement[] =>
  gatherDifferences(newestOfEachSource(articles.flatMap(readFigures)), comparison);

const comparison: Comparison<Figure> = {
  areOfOneFact,
  differ,
  agree: (one, other) => agreeAs(one.value, other.value),
};

/** What is counted and what is said of it: "flights cancelled". */
const subjectsOf = ({ noun, before, after }: Figure): string[] =>
  [after, before].flatMap((head) => (head === undefined ? [] : [`${noun} ${head}`]));

/** An article that gives two figures for one thing speaks of two; of two articles of one source the newer counts. */
function newestOfEachSource(figures: Figure[]): Figure[] {
  const isAmbiguous = (one: Figure) =>
    figures.some((other) => other.article === one.article && other.noun === one.noun && other.value !== one.value);
  const single = figures.filter((one) => !isAmbiguous(one));
  return single.filter((one) => !single.some((other) => replaces(other, one)));
}

function replaces(later: Figure, earlier: Figure): boolean {
  if (later.article.source !== earlier.article.source || later.article === earlier.article) return false;
  const apart = momentOf(later.article) - momentOf(earlier.article) || later.article.id - earlier.article.id;
  return apart > 0 && subjectsOf(later).some((subject) => subjectsOf(earlier).includes(subject));
}

function areOfOneFact(one: Figure, other: Figure): boolean {
  if (one.noun !== other.noun || one.article.source === other.article.source) return false;
  if (one.article.language !== other.article.language) return false;
  if (!areOfOneTime(one, other)) return false;
  const said = saidOfBoth(one, other);
  if (said === undefined || !haveMoreInCommon(one, other, said)) return false;
  return one.value === other.value || !knowsBoth(one, other);
}

/** “38 flights were cancelled”, “cancelled 41 flights”: what is said stands behind the one and before the other, or in one place. */
function saidOfBoth(one: Figure, other: Figure): string | undefined {
  if (one.after !== undefined && one.after === other.after) return one.after;
  if (one.before !== undefined && one.before === other.after) return one.before;
  if (one.after !== undefined && one.after === other.before) return one.after;
  const isOne = one.before === other.before && holds(one, other.after) && holds(other, one.after);
  return isOne ? one.before : undefined;
}

const holds = ({ sentence }: Figure, term: string | undefined) => term === undefined || sentence.facts.has(term);

/** One word more is soon shared by two events of a kind. */
const LEAST_IN_COMMON = 2;

/** Further words in common, and no names or dates that set the two apart. */
function haveMoreInCommon(one: Figure, other: Figure, said: string): boolean {
  const shared = [...one.sentence.facts.keys()].filter((term) => other.sentence.facts.has(term) && !isNumber(term));
  if (shared.filter((term) => term !== said && term !== one.noun).length < LEAST_IN_COMMON) return false;
  return !areSetApart(one, other);
}

/** An article that names the other’s figure as well tells of a change, or of two things. */
const knowsBoth = (one: Figure, other: Figure): boolean =>
  numbersIn(one.article).has(other.value) || numbersIn(other.article).has(one.value);

function differ(one: Figure, other: Figure): boolean {
  if (agreeAs(one.value, other.value)) return false;
  const [earlier, later] = momentOf(one.article) <= momentOf(other.article) ? [one, other] : [other, one];
  const hasRisen = later.value > earlier.value && momentOf(later.article) - momentOf(earlier.article) >= RISES_AFTER;
  return !hasRisen;
}

/** Smaller numbers are counted, not rounded. */
const LEAST_ROUNDED = 30;

/** “Some 6,000” and “6,200” do, in either order. */
function agreeAs(one: number, other: number): boolean {
  if (one === other) return true;
  const [rounded, exact] = trailingZeros(one) >= trailingZeros(other) ? [one, other] : [other, one];
  const unit = 10 ** trailingZeros(rounded);
  if (rounded < LEAST_ROUNDED || unit === 1) return false;
  return Math.round(exact / unit) * unit === rounded || Math.floor(exact / unit) * unit === rounded;
}

const trailingZeros = (value: number): number => /0*$/.exec(String(value))?.[0].length ?? 0;
