import { latestMomentOf } from "../article.ts";
import type { ReadArticle } from "../recognition.ts";

const HOUR = 60 * 60 * 1000;
/** A feed that gives an old article a new number does so while it is news. */
const VERSIONS_WITHIN = 7 * 24 * HOUR;
/** What comes every day, or twice a day, is at least so far apart. */
const SERIES_AFTER = 10 * HOUR;
/** Titles that keep so much of each other are two of one series ("Briefing of Monday", "Briefing of Tuesday"). */
const SHARED_BY_SERIES = 0.5;

/** Whether one source would bring these two, which have nearly the same text, as one article: not as two of a series. */
export function isSameArticle(one: ReadArticle, other: ReadArticle): boolean {
  if (one.article.source !== other.article.source) return false;
  const apart = timeBetween(one, other);
  return apart <= VERSIONS_WITHIN && !(apart >= SERIES_AFTER && areTitlesOfSeries(one.terms.title, other.terms.title));
}

/** In milliseconds; 0 when a date is unknown. */
function timeBetween(one: ReadArticle, other: ReadArticle): number {
  const [moment, otherMoment] = [latestMomentOf(one.article.published), latestMomentOf(other.article.published)];
  return moment === undefined || otherMoment === undefined ? 0 : Math.abs(moment - otherMoment);
}

function areTitlesOfSeries(one: string, other: string): boolean {
  if (one === other) return false;
  const [terms, others] = [new Set(one.split(" ")), new Set(other.split(" "))];
  return terms.intersection(others).size >= SHARED_BY_SERIES * Math.max(terms.size, others.size);
}

/** So many words, with the title, make it unlikely that two short texts are the same by chance. */
const FEWEST_WORDS = 12;

/** What a text too short for its shingles is known by; undefined where even that says nothing. */
export function wholeText({ title, body }: ReadArticle["terms"]): string | undefined {
  const words = `${title} ${body}`.trim();
  return words.split(" ").length >= FEWEST_WORDS && body !== "" ? `${title}\n${body}` : undefined;
}

/** Whether two short texts are the same word for word, and not two of a series. */
export function isSameShortText(one: ReadArticle, other: ReadArticle): boolean {
  const text = wholeText(one.terms);
  return text !== undefined && text === wholeText(other.terms) && timeBetween(one, other) < SERIES_AFTER;
}
