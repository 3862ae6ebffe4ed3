import type { Candidates } from "../candidate.ts";
import type { Sought } from "./look-up.ts";
import type { Search } from "./open-search.ts";
import type { AnswerWanted, FoundArticle } from "./searcher.ts";

/** What a sentence is measured by that may answer this question, from the articles that were found. */
export function answerWanted(search: Search, candidates: Candidates, found: readonly FoundArticle[]): AnswerWanted {
  const wanted = search.sought.filter(({ as }) => as !== "unwanted");
  const words = wanted.map(({ text }) => text);
  const held = new Set(found.flatMap((one) => one.held));
  const known = wanted
    .filter(({ text }) => held.has(text))
    .map((one) => ({ text: one.text, articles: articlesWith(one, search, candidates) }));
  const fewest = Math.min(...known.map(({ articles }) => articles));
  const telling = known.filter(({ articles }) => articles === fewest).map(({ text }) => text);
  return { words, telling, isFigure: search.asked.asksForFigure };
}

/** How many articles of the archive hold it in any of its forms; one that holds two of them counts twice. */
export function articlesWith(one: Sought, { lookUp }: Search, candidates: Candidates): number {
  const forms = new Set(lookUp.formsOf(one));
  return lookUp.terms.reduce(
    (sum, term, at) => sum + (forms.has(term.forms[0]) ? (candidates.articlesWith[at] ?? 0) : 0),
    0,
  );
}
