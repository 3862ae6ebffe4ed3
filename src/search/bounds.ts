import type { Candidate, CandidateQuery } from "../candidate.ts";
import type { Instant } from "../clock.ts";
import type { AskedQuestion } from "./asked-question.ts";
import type { Ranked } from "./rank.ts";
import { isWithin, type TimeRange } from "./time/time-range.ts";

/** What every answer must fulfil, besides holding the words. */
export type Bounds = {
  publishers?: string[] | undefined;
  time?: TimeRange | undefined;
  since?: Instant | undefined;
};

/** From here on a question is a sentence: what it names in passing is a wish, not a condition. */
const WORDS_OF_A_SENTENCE = 7;
/** A day begins up to 14 hours earlier or 12 later elsewhere, and a day alone stands at its end in the order of time. */
const SLACK = 26 * 60 * 60 * 1000;
const YEAR = 366 * 24 * 60 * 60 * 1000;

export const isSentence = ({ words }: Pick<AskedQuestion, "words">): boolean => words.length >= WORDS_OF_A_SENTENCE;

/** “from:” always binds; one time that is firmly said does in a short question. */
export function boundsOf(asked: AskedQuestion, since?: Instant): Bounds {
  const [time, ...others] = asked.times.filter(({ isFirm }) => isFirm);
  return {
    publishers: asked.only.length === 0 ? undefined : asked.only.flatMap(({ names }) => names),
    time: others.length === 0 && !isSentence(asked) ? time : undefined,
    since,
  };
}

/** As the store is asked; wider than meant where days begin differently. */
export function asQuery(
  { publishers, time, since }: Bounds,
  now: Instant,
): Pick<CandidateQuery, "publishers" | "from" | "until" | "isDated"> {
  const from = time?.from === undefined ? undefined : time.from - SLACK;
  return {
    publishers,
    from: from === undefined || since === undefined ? (from ?? since) : Math.max(from, since),
    until: time?.until === undefined ? undefined : time.until + SLACK,
    isDated: time !== undefined && !mayBeUndated(time, now),
  };
}

export const isInBounds = ({ candidate }: Ranked, { time }: Bounds): boolean =>
  time === undefined || isWithin(candidate.published, time) || isLikelyWithin(candidate, time);

/**
 * What has no date is left out of “since Monday”, and not of “since 2001”: nobody knows when it was written, but hardly
 * anything is a year old when it is first seen.
 */
const isLikelyWithin = ({ published, firstSeenAt }: Candidate, time: TimeRange): boolean =>
  published === "unknown" && mayBeUndated(time, firstSeenAt);

const mayBeUndated = ({ from, until }: TimeRange, seenAt: Instant): boolean =>
  until === undefined && from !== undefined && from < seenAt - YEAR;
