import type { Article } from "../article.ts";
import type { Story } from "../story.ts";
import { termOfWord } from "../text/terms.ts";
import { calendarTermsOf } from "./calendar-terms.ts";
import { momentOf } from "./developments.ts";
import { namesIn } from "./names.ts";
import { numbersIn } from "./read-figures.ts";
import { statedTolls, type Toll, tollsIn, yearOf } from "./read-tolls.ts";
import type { TollKind } from "./toll-words.ts";

/** Whether a sentence of one of the articles gives a number of dead, injured or missing that a later one has replaced. */
export type IsOutdated = (article: Article, sentence: string) => boolean;

type Report = { article: Article; value: number };

/**
 * A later article replaces a toll by a higher one, and by a lower one where it names the one before as well (“lowered to 25
 * from 27”); a lower one by itself lags behind. What is missing falls as people are found, so that the later one counts.
 * Articles that share no name tell of different places.
 */
export function outdatedTolls(articles: readonly Article[]): IsOutdated {
  if (articles.length < 2) return () => false;
  const reports = articles.flatMap((article) => statedTolls(article).map((toll) => ({ article, toll })));
  const replaced = new Map<TollKind, Report[]>();
  for (const [kind, some] of Map.groupBy(reports, ({ toll }) => toll.of)) {
    const inOrder = some
      .map(({ article, toll: { value } }): Report => ({ article, value }))
      .toSorted((one, other) => momentOf(one.article) - momentOf(other.article));
    const old = inOrder.filter((one, at) => inOrder.slice(at + 1).some((later) => replaces(later, one, kind)));
    if (old.length > 0) replaced.set(kind, old);
  }
  if (replaced.size === 0) return () => false;
  const isReplaced = (article: Article, { of, value }: Toll) =>
    replaced
      .get(of)
      ?.some((old) => old.value === value && (old.article === article || shareName(old.article, article))) ?? false;
  return (article, sentence) =>
    tollsIn(sentence, article.language, yearOf(article)).some((toll) => isReplaced(article, toll));
}

function replaces(later: Report, earlier: Report, kind: TollKind): boolean {
  if (later.value === earlier.value || momentOf(later.article) === momentOf(earlier.article)) return false;
  if (!shareName(later.article, earlier.article)) return false;
  return kind === "missing" || later.value > earlier.value || numbersIn(later.article).has(earlier.value);
}

/** Where there are no capitals, nothing sets two articles of one story apart. */
function shareName(one: Article, other: Article): boolean {
  const [names, others] = [namesOf(one), namesOf(other)];
  return names.size === 0 || others.size === 0 || !names.isDisjointFrom(others);
}

/** Every report of a week names its Friday. */
function namesOf(article: Article): ReadonlySet<string> {
  const calendar = calendarTermsOf(article.language);
  return new Set(
    namesIn(article)
      .map((name) => termOfWord(name.toLowerCase(), article.language))
      .filter((term) => !calendar.has(term)),
  );
}

/** A headline with an old toll leads no story that has another: then the newest leads. */
export function ledByCurrentHeadline(story: Story, isOutdated: IsOutdated): Story {
  const { old = [], current = [] } = Object.groupBy(story.articles, (article) =>
    isOutdated(article, article.title) ? "old" : "current",
  );
  if (old.length === 0) return story;
  const isLedByOld = old.includes(story.articles[0]);
  const leading = isLedByOld ? current.toSorted((one, other) => momentOf(other) - momentOf(one)) : current;
  const [first, ...others] = [...leading, ...old];
  return first ? { ...story, articles: [first, ...others] } : story;
}
