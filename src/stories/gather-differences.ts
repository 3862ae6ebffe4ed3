import type { Article } from "../article.ts";
import type { Disagreement } from "../story.ts";
import { momentOf } from "./developments.ts";
import { isNumber, type ReportedSentence } from "./read-report.ts";

/** What an article says of a fact: the words that another article may put differently, and what they are about. */
export type Claim = { article: Article; text: string; about: string; sentence: ReportedSentence };

/** How claims of one kind are compared. */
export type Comparison<Kind extends Claim> = {
  areOfOneFact(one: Kind, other: Kind): boolean;
  /** Whether readers should be told. */
  differ(one: Kind, other: Kind): boolean;
  /** Whether both are shown as one claim, in the words of the newer. */
  agree(one: Kind, other: Kind): boolean;
};

/** Each fact that claims differ in, with all that is claimed of it, the newest first. */
export function gatherDifferences<Kind extends Claim>(
  claims: readonly Kind[],
  comparison: Comparison<Kind>,
): Disagreement[] {
  const found: Disagreement[] = [];
  const told = new Set<Kind>();
  for (const [at, one] of claims.entries()) {
    if (told.has(one)) continue;
    const others = claims.slice(at + 1).filter((other) => comparison.areOfOneFact(one, other));
    const differing = others.filter((other) => comparison.differ(one, other));
    if (differing.length === 0) continue;
    for (const other of others) told.add(other);
    found.push(disagreement([one, ...others], comparison));
  }
  return found;
}

function disagreement<Kind extends Claim>(claims: Kind[], { agree }: Comparison<Kind>): Disagreement {
  const newestFirst = claims.toSorted((one, other) => momentOf(other.article) - momentOf(one.article));
  const gathered: { claim: Kind; articles: Article[] }[] = [];
  for (const claim of newestFirst) {
    const same = gathered.find((each) => agree(each.claim, claim));
    if (same) same.articles.push(claim.article);
    else gathered.push({ claim, articles: [claim.article] });
  }
  return {
    about: newestFirst[0]?.about ?? "",
    claims: gathered.map(({ claim, articles }) => ({ text: claim.text, articles })),
  };
}

/** Reports of later times tell a later state. */
const COMPARED_WITHIN = 36 * 60 * 60 * 1000;

export const areOfOneTime = (one: Claim, other: Claim): boolean =>
  Math.abs(momentOf(one.article) - momentOf(other.article)) <= COMPARED_WITHIN;

/** Whether names or years tell that two sentences are on different things. */
export const areSetApart = (one: Claim, other: Claim): boolean =>
  areDisjoint(namesOf(one), namesOf(other)) || yearsOf(one) !== yearsOf(other);

const namesOf = ({ sentence }: Claim): string[] =>
  [...sentence.facts].filter(([term, weight]) => weight > 1 && !isNumber(term)).map(([term]) => term);

const yearsOf = ({ sentence }: Claim): string =>
  [...sentence.facts.keys()]
    .filter((term) => /^(?:19|20)\d\d$/.test(term))
    .toSorted()
    .join(" ");

const areDisjoint = (one: string[], other: string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each));
