import type { Candidates } from "../candidate.ts";
import type { Sought } from "./look-up.ts";
import type { Search } from "./open-search.ts";
import type { AnswerWanted } from "./searcher.ts";

/** What tells so much of what the rarest word tells is not there by the way. */
const TELLING = 0.7;

/** What a sentence is measured by that may answer this question. */
export function answerWanted(search: Search, candidates: Candidates): AnswerWanted {
  const words = search.sought
    .filter(({ as }) => as !== "unwanted")
    .map((one) => ({ text: one.text, tells: tellsOf(one, search, candidates) }));
  const most = Math.max(...words.map(({ tells }) => tells));
  return {
    words: words.map(({ text }) => text),
    telling: words.filter(({ tells }) => tells > 0 && tells >= TELLING * most).map(({ text }) => text),
    figure: search.asked.figure,
  };
}

/** More, the fewer articles hold it; 0 where none does, for then nobody knows. */
function tellsOf(one: Sought, search: Search, candidates: Candidates): number {
  const held = articlesWith(one, search, candidates);
  return held === 0 ? 0 : Math.log1p(candidates.articles / held);
}

/** How many articles of the archive hold it in any of its forms; one that holds two of them counts twice. */
export function articlesWith(one: Sought, { lookUp }: Search, candidates: Candidates): number {
  const forms = new Set(lookUp.formsOf(one));
  return lookUp.terms.reduce(
    (sum, term, at) => sum + (forms.has(term.forms[0]) ? (candidates.articlesWith[at] ?? 0) : 0),
    0,
  );
}
