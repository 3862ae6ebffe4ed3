import type { Disagreement } from "../story.ts";
import { differingDays } from "./align-days.ts";
import { differingFigures } from "./align-figures.ts";
import { differingSpeakers } from "./align-speakers.ts";
import { textsInOrder } from "./developments.ts";
import type { Report } from "./read-report.ts";

/** The newest; reading more would keep an answer waiting. */
const TEXTS_COMPARED = 12;

/**
 * Where sources of a story give different figures, days or sources of their own for the same fact. Copies of one text
 * count once. Rather none than a wrong one.
 */
export function disagreementsIn(reports: readonly Report[]): Disagreement[] {
  const articles = textsInOrder(reports)
    .slice(-TEXTS_COMPARED)
    .map(({ article }) => article);
  return [differingFigures, differingDays, differingSpeakers].flatMap((differencesIn) => differencesIn(articles));
}
