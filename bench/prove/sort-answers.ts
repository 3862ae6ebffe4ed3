import type { Away } from "./away.ts";
import type { Asked } from "./question-load.ts";

/** Milliseconds after the database is back, in which a process may still hold it for away: the look takes as long. */
const NOTICED_WITHIN = 3_000;

/**
 * While the database is away, being told so is an answer, in the language of whoever asked. What was lost with its process
 * is counted by itself. `longest` in milliseconds.
 */
export function sortAnswers(all: readonly Asked[], away: readonly Away[], longest: number) {
  const isAway = ({ at, milliseconds }: Asked) =>
    away.some(({ from, until }) => at + Math.min(milliseconds, longest) >= from && at <= until + NOTICED_WITHIN);
  const known = all.filter(({ isLost }) => !isLost);
  const whileAway = known.filter(isAway);
  const usual = known.filter((asked) => !isAway(asked));
  return {
    usual,
    whileAway,
    lost: all.filter(({ isLost }) => isLost),
    late: usual.filter(({ milliseconds }) => milliseconds > longest),
    /** Told that the database is away, while it was there. */
    misled: usual.filter(({ saidAway }) => saidAway),
    untold: whileAway.filter(({ milliseconds, inTheirLanguage }) => milliseconds > longest || !inTheirLanguage),
  };
}
