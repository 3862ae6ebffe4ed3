import type { Instant } from "../clock.ts";
import type { LeftOut, Score } from "../verdict.ts";
import type { Told } from "./source-phrases.ts";

/** What a digest says of itself, and `/why` and `/digest` of digests. */
export type DigestPhrases = {
  /** "Late: I was not running from 07:52 to 09:10." */
  late(from: Instant, until: Instant, told: Told): string;
  /** "It stands for 2 missed digests as well, since Friday 20 November, 08:00." */
  standsFor(missed: number, since: Instant, zone: string): string;
  /** "As of Monday 23 November, 08:00", and how many feeds were read for it, where any were. */
  asOf(at: Instant, zone: string, sourcesRead: number): string;
  /** So many fail; `shown` of them are listed below. */
  failing(count: number, shown: number): string;
  /** Stands above what was corrected after it was told; the digest was of `at`. */
  correctionTo(at: Instant, zone: string): string;
  correction: {
    withdrawn: string;
    /** What was told and is no longer said. */
    was(said: string): string;
  };

  noneOn(day: string): string;
  noneOnRemedy: string;
  badDay(typed: string): string;
  badDayRemedy: string;
  noneHere: string;

  /** Stands above what is said of a story; "" for the top stories. */
  whyHeading(title: string, topics: string): string;
  /** The words of the topics that it matched. */
  whyWords(words: string[]): string;
  whyTopStory: string;
  whyScore(score: Score): string;
  /** Where it stands in a digest that is written now. */
  whyPlace(place: number): string;
  /** It was told by the digest of that moment. */
  whyTold(at: Instant, told: Told): string;
  whyNot(leftOut: LeftOut, told: Told): string;
  /** No topic here finds it. */
  whyNotFound(topics: string): string;
  /** Nothing of what was asked about is known. */
  whyUnknown(typed: string): string;
  /** "Its source Reuters: failing since 06:10: …" */
  whySource(source: string, state: string): string;

  choices: Readonly<Record<"why" | "yesterday" | "now", string>>;
};
