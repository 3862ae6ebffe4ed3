import type { Candidates } from "../candidate.ts";
import { articlesWith } from "./answer-wanted.ts";
import { isSentence } from "./bounds.ts";
import { certainlyMeant, coversByName, coversQuestion, shareHeld } from "./covers-question.ts";
import { namedIn } from "./find-candidates.ts";
import type { Search } from "./open-search.ts";
import { isCommonIn } from "./question-languages.ts";
import type { Ranked } from "./rank.ts";

/** What holds a part of a question in passing, in a text that is about something else, comes less near to it. */
const CLOSE_TO_A_PART = 0.33;
/** Three words of four are no accident, wherever they stand. */
const MOST_OF_A_QUESTION = 0.7;
/** What lacks a word is an answer beside one that holds all of them only if it is about as much about the others. */
const SHARE_OF_THE_WHOLE = 0.5;

/** Of ranked articles, best first, those that answer the question: an article that shares only a lesser part of it does not. */
export function onlyAnswers(ranked: readonly Ranked[], search: Search, candidates: Candidates): Ranked[] {
  const names = namesKnown(search, candidates);
  const meant = new Set(certainlyMeant(search.sought));
  const named = new Set(namedIn(search.asked));
  const heldBy = ({ parts }: Ranked) =>
    search.sought.flatMap((one, at) => (meant.has(one) ? [(parts[at] ?? 0) > 0] : []));
  const isWhole = (one: Ranked) => heldBy(one).every(Boolean);
  /** “com” is missing from an article in Portuguese, and tells nothing there. */
  const lacksOnlyCommon = ({ parts, candidate: { language } }: Ranked) =>
    search.sought.every(
      (one, at) =>
        !meant.has(one) ||
        (parts[at] ?? 0) > 0 ||
        (language !== undefined && isCommonIn(one.text.toLowerCase(), language)),
    );
  const best = ranked.find(isWhole)?.score ?? 0;

  // Of a whole sentence no article repeats every word and every name.
  const isLong = isSentence(search.asked);

  return ranked.filter((one) => {
    if (!isLong && names.length > 0 && !names.some((at) => (one.parts[at] ?? 0) > 0)) return false;
    if (isWhole(one)) return true;
    const weights = one.weights.filter((_, at) => meant.has(search.sought[at] ?? search.sought[0]));
    if (named.has(one.candidate.source) && coversByName(heldBy(one), weights)) return true;
    const holdsMost = isLong || shareHeld(heldBy(one), weights) >= MOST_OF_A_QUESTION;
    const isClose = holdsMost || lacksOnlyCommon(one) || one.closeness >= CLOSE_TO_A_PART;
    return isClose && (isLong || one.score >= SHARE_OF_THE_WHOLE * best) && coversQuestion(heldBy(one), weights);
  });
}

/** Where the names of a question stand that any article holds: what lacks all of them is about somebody else. */
const namesKnown = (search: Search, candidates: Candidates): number[] =>
  search.sought.flatMap((one, at) => (one.isName && articlesWith(one, search, candidates) > 0 ? [at] : []));
