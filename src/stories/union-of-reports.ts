import type { CitedSentence } from "../article.ts";
import { momentOf } from "./developments.ts";
import { citedOf, isNumber, type Report, type ReportedSentence, readReport, weightOf } from "./read-report.ts";

/** Two sentences that share so much of what the shorter one says tell the same fact. */
const SAME_FACT = 0.6;
/** A fact of the newest report counts for so much more than one of the oldest; what all report counts for 1. */
const WORTH_OF_NEW = 0.5;
/** What the first sentence of a report counts for more than its last ones. */
const WORTH_OF_LEADING = 0.3;
const WORTH_OF_NEXT = 0.85;

type Claim = ReportedSentence & { moment: number };

/**
 * What the reports of a story say, each fact once: at most `count` of the `offered` sentences, the newest state first. Of
 * sentences that tell much the same, the newest stands where it says anything else, and the one that says most where it does
 * not. `first` is taken in any case.
 */
export function unionOfReports(
  reports: readonly Report[],
  { offered, first, count }: { offered: readonly CitedSentence[]; first: CitedSentence; count: number },
): CitedSentence[] {
  const claims = claimsOf(reports, [first, ...offered]);
  const facts = foldAlike(claims);
  const leading = facts.findIndex((fact) => fact.some((claim) => isAt(claim, first)));
  const ranked = facts.map((fact, index) => ({
    claim: best(fact),
    worth: index === leading ? Number.POSITIVE_INFINITY : worthOf(fact, claims),
  }));
  const chosen: Claim[] = [];
  for (const { claim } of ranked.toSorted((one, other) => other.worth - one.worth)) {
    if (chosen.length < count && !chosen.some((other) => tellsTheSame(claim, other))) chosen.push(claim);
  }
  return chosen.toSorted(newestFirst).map(citedOf);
}

const isAt = (claim: Claim, { article, start }: CitedSentence) => claim.article === article && claim.start === start;

/** The sentences as they were read, each once. */
function claimsOf(reports: readonly Report[], offered: readonly CitedSentence[]): Claim[] {
  const wanted = new Set(offered.map(({ article, start }) => `${article}:${start}`));
  return reports.flatMap(({ article }) =>
    readReport(article)
      .filter(({ start }) => wanted.has(`${article.id}:${start}`))
      .map((sentence) => ({ ...sentence, moment: momentOf(article) })),
  );
}

/** Groups of sentences that tell the same fact; each is like the first of its group, which says most. */
function foldAlike(claims: readonly Claim[]): [Claim, ...Claim[]][] {
  const groups: [Claim, ...Claim[]][] = [];
  for (const claim of claims.toSorted((one, other) => weightOf(other.facts) - weightOf(one.facts))) {
    const group = groups.find(([most]) => tellsTheSame(claim, most));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function tellsTheSame(one: Claim, other: Claim): boolean {
  const shared = [...one.facts].filter(([term]) => other.facts.has(term));
  return weightOf(shared) >= SAME_FACT * Math.min(weightOf(one.facts), weightOf(other.facts));
}

/** The first says most. A newer one stands for it where it says something else: a bid that was “withdrawn” is no bid. */
function best([most, ...others]: [Claim, ...Claim[]]): Claim {
  const saysElse = ({ facts }: Claim) =>
    [...facts.keys()].some((term) => !most.facts.has(term)) || !hasFigures(facts, most);
  return others.filter(saysElse).reduce((newest, claim) => (claim.moment > newest.moment ? claim : newest), most);
}

const hasFigures = (facts: Claim["facts"], { facts: known }: Claim): boolean =>
  [...known.keys()].every((term) => !isNumber(term) || facts.has(term));

/** How many reports tell it, how new it is, and how soon it is told. */
function worthOf(fact: [Claim, ...Claim[]], all: readonly Claim[]): number {
  const moments = all.map(({ moment }) => moment);
  const [oldest, newest] = [Math.min(...moments), Math.max(...moments)];
  const { moment, place } = best(fact);
  const newness = newest === oldest ? 0 : (moment - oldest) / (newest - oldest);
  const told = new Set(fact.map(({ article }) => article)).size / new Set(all.map(({ article }) => article)).size;
  return told + WORTH_OF_NEW * newness + WORTH_OF_LEADING * WORTH_OF_NEXT ** place;
}

const newestFirst = (one: Claim, other: Claim): number =>
  other.moment - one.moment || one.article - other.article || one.start - other.start;
