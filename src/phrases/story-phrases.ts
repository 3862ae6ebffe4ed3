import type { Instant } from "../clock.ts";
import type { SummaryLength } from "../summary-length.ts";
import type { Told } from "./source-phrases.ts";

/** What the bot says of a story as a whole: how it came about, what is new in it, what its sources differ in. */
export type StoryPhrases = {
  /** Stands above a timeline: "“Storm closes harbour”: 3 articles, 2 sources, of 18–20 Nov 2026". Dates are "YYYY-MM-DD". */
  heading(title: string, articles: number, sources: number, from: string | undefined, to: string | undefined): string;
  /** What an entry of a timeline is: the first report, what came after it, how it stands now. */
  stages: Readonly<Record<"first" | "added" | "latest", string>>;
  /** So many entries between the first and the second are not shown. */
  leftOut(count: number): string;
  /** A button under a story that several articles tell. */
  choice: string;
  /** Stands above claims of different sources; `about` are words of one of them: "flights were cancelled". */
  differ(about: string): string;
  /** Stands above the nearest sentence where none holds most of what was asked. */
  noDirectAnswer: string;
  /** Stands between an answer and its stories. */
  moreOnThis: string;
  /** Buttons under what was searched: the same in another order. */
  orders: Readonly<Record<"best" | "newest", string>>;
  /** Stands above what has come in since the same was asked before: "New since Tuesday 08:02:". */
  newSince(words: string, at: Instant, told: Told): string;
  /** Nothing has: what was told is behind a button. */
  nothingNewSince(words: string, at: Instant, told: Told): string;
  /** The button. */
  toldBefore: string;
  /** Stands below the summary of a page that was read for the one who asked. */
  linkNotKept: string;
  /** Stands above the sentences of a text that somebody wrote. */
  textInShort: string;
  /** What to do about a page that could not be read. */
  linkRemedy: string;
  /** Buttons under a summary: the same story or article in another length. */
  lengths: Readonly<Record<SummaryLength, string>>;
};
