import type { Asked } from "./question-load.ts";
import type { Away } from "./watch-duties.ts";

/** Milliseconds. Nobody who asks waits longer. */
export const LONGEST_ANSWER = 5_000;

/** While the database is away, being told so is an answer, in the language of whoever asked. */
export function sortAnswers(all: readonly Asked[], away: readonly Away[]) {
  const isAway = ({ at, milliseconds }: Asked) =>
    away.some(({ from, until }) => at + milliseconds >= from && at <= until);
  const whileAway = all.filter(isAway);
  const usual = all.filter((asked) => !isAway(asked));
  return {
    usual,
    whileAway,
    late: usual.filter(({ milliseconds, saidAway }) => milliseconds > LONGEST_ANSWER || saidAway),
    untold: whileAway.filter(({ milliseconds, inTheirLanguage }) => milliseconds > LONGEST_ANSWER || !inTheirLanguage),
  };
}
