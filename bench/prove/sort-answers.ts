import type { Asked } from "./question-load.ts";
import type { Away } from "./watch-duties.ts";

/** While the database is away, being told so is an answer, in the language of whoever asked. `longest` in milliseconds. */
export function sortAnswers(all: readonly Asked[], away: readonly Away[], longest: number) {
  const isAway = ({ at, milliseconds }: Asked) =>
    away.some(({ from, until }) => at + milliseconds >= from && at <= until);
  const whileAway = all.filter(isAway);
  const usual = all.filter((asked) => !isAway(asked));
  return {
    usual,
    whileAway,
    late: usual.filter(({ milliseconds }) => milliseconds > longest),
    /** Told that the database is away, while it was there. */
    misled: usual.filter(({ saidAway }) => saidAway),
    untold: whileAway.filter(({ milliseconds, inTheirLanguage }) => milliseconds > longest || !inTheirLanguage),
  };
}
