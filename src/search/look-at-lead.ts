import type { Article } from "../article.ts";
import { termsOf } from "../text/terms.ts";
import { formIn, type Sought } from "./look-up.ts";
import { bestFirst, type Ranked } from "./rank.ts";

/**
 * What a word adds to the score for standing in the lead, as a share of what it weighs. News says first what it is about:
 * where headlines were hidden and their words asked for, the articles under these headlines came higher with any share
 * from .2 to 1.2 (`bench/README.md`); what hangs on details loses a little above .3.
 */
const SHARE_OF_LEAD = 0.3;
/** About the first paragraph: in words, and the characters that hold them in any script. */
const [LEAD_WORDS, LEAD_CHARACTERS] = [40, 480];

/** The same candidates, best first; one whose article is not given keeps its score. */
export function lookAtLead(
  ranked: readonly Ranked[],
  articles: ReadonlyMap<number, Article>,
  sought: readonly Sought[],
): Ranked[] {
  return ranked
    .map((one) => {
      const article = articles.get(one.candidate.article);
      return article === undefined ? one : { ...one, score: one.score + SHARE_OF_LEAD * inLead(one, article, sought) };
    })
    .sort(bestFirst);
}

/** The weights of those words that stand in its lead, added up. */
function inLead({ weights }: Ranked, { text, language }: Article, sought: readonly Sought[]): number {
  const lead = new Set(termsOf(text.slice(0, LEAD_CHARACTERS), language).slice(0, LEAD_WORDS));
  const held = weights.filter((_, at) => lead.has(formIn(sought[at]?.text ?? "", language)));
  return held.reduce((sum, weight) => sum + weight, 0);
}
