import { type Article, latestMomentOf } from "../article.ts";
import type { Development } from "../story.ts";
import { calendarTermsOf } from "./calendar-terms.ts";
import { citedOf, isNumber, type Report, type ReportedSentence, readReport, weightOf } from "./read-report.ts";

/** Whether a sentence needs the one before it to be understood; `place` is its place in the article, from 0. */
type LeansBack = (sentence: Pick<ReportedSentence, "text" | "place">, language: string | undefined) => boolean;

/** The same news in other words shares more with what was known than this leaves. */
const NEW_PART = 1 / 3;
/** A new figure in a known sentence is news; among many known words it may only be a date. */
const NEW_PART_WITH_FIGURE = 0.15;
/** A name and a word, or three words. */
const LEAST_NEW = 3;
/** A sentence of fewer facts does not tell what happened. */
const LEAST_TOLD = 4;
/** So much less does a sentence count than the one before it: news comes first, colour and background later. */
const WORTH_OF_NEXT = 0.85;
/** What somebody says of the news tells less of what happened. */
const WORTH_OF_QUOTATION = 0.7;
const QUOTATION = /^["“”„«»「『]/u;
/** More than this is length, not news. */
const MOST_COUNTED = 10;

/**
 * How a story came about, oldest first: the first report, and each later article that says what no earlier one said, with
 * the sentence that says most of it. Copies stand with the text that they copy.
 */
export const developmentsOf = (reports: readonly Report[], leansBack: LeansBack): Development[] =>
  addedTo(new Set(), reports, leansBack, { inLead: false, byLead: true });

/**
 * What `fresh` articles say that `known` ones did not, as above; with `inLead` only what they begin with, which is where
 * news stands: what comes later is mostly background that somebody else left out.
 */
export const additionsTo = (
  known: readonly Report[],
  fresh: readonly Report[],
  leansBack: LeansBack,
  { inLead }: { inLead: boolean } = { inLead: false },
): Development[] =>
  addedTo(new Set(known.flatMap(({ article }) => factsIn(readReport(article)))), fresh, leansBack, {
    inLead,
    byLead: false,
  });

const factsIn = (sentences: ReportedSentence[]): string[] => sentences.flatMap(({ facts }) => [...facts.keys()]);

/**
 * `known` grows by what is told. With `byLead` the first sentence stands for an article that says anything new, where it
 * says some of it: “found alive” are two words, and the news.
 */
function addedTo(
  known: Set<string>,
  reports: readonly Report[],
  leansBack: LeansBack,
  { inLead, byLead }: { inLead: boolean; byLead: boolean },
): Development[] {
  const developments: Development[] = [];
  for (const { article, copies } of textsInOrder(reports)) {
    const sentences = readReport(article);
    const standing = sentences.filter((sentence) => !leansBack(sentence, article.language));
    const telling = inLead
      ? standing.filter(({ place, text }) => place < leadIn(sentences) && !isPast(text, article))
      : standing;
    const isTold = inLead ? isMaterial(article.language) : isNew;
    const newest = known.size === 0 ? leadOf(standing, sentences) : mostNewOf(telling, known, isTold);
    const calendar = calendarTermsOf(article.language);
    const isNews = (sentence: ReportedSentence) => newFacts(sentence, known).some(([term]) => !calendar.has(term));
    const told =
      newest && byLead ? (telling.find((sentence) => sentence.place === 0 && isNews(sentence)) ?? newest) : newest;
    for (const term of factsIn(sentences)) known.add(term);
    if (told) developments.push({ article, sentence: citedOf(told), copies });
  }
  return developments;
}

/** Half of a short text, three sentences of a long one. */
const leadIn = (sentences: readonly ReportedSentence[]): number => Math.min(3, Math.ceil(sentences.length / 2));

/** A year before the last one dates background. */
function isPast(text: string, article: Article): boolean {
  const thisYear = new Date(momentOf(article)).getUTCFullYear();
  const years = text.match(/\b1[5-9]\d\d\b|\b20\d\d\b/g)?.map(Number) ?? [];
  return years.some((year) => year < thisYear - 1);
}

/** Each text once, by whoever had it first. */
export function textsInOrder(reports: readonly Report[]): { article: Article; copies: Article[] }[] {
  const inOrder = reports.toSorted((one, other) => momentOf(one.article) - momentOf(other.article));
  const texts = Map.groupBy(inOrder, ({ article, copyOf }) => copyOf ?? article.id);
  return [...texts.values()].flatMap(([first, ...copies]) =>
    first ? [{ article: first.article, copies: copies.map(({ article }) => article) }] : [],
  );
}

/** An article without a date is as old as our knowledge of it. */
export const momentOf = ({ published, firstSeenAt }: Article): number => latestMomentOf(published) ?? firstSeenAt;

const leadOf = (standing: ReportedSentence[], all: ReportedSentence[]): ReportedSentence | undefined =>
  standing.find(({ facts }) => weightOf(facts) >= LEAST_TOLD) ?? all[0];

function mostNewOf(
  sentences: ReportedSentence[],
  known: ReadonlySet<string>,
  isTold: typeof isNew,
): ReportedSentence | undefined {
  const fresh = sentences.filter((sentence) => isTold(sentence, known));
  // What an article begins with is its news, where it is any.
  const lead = sentences.find(({ place }) => place === 0);
  if (lead && fresh.includes(lead)) return lead;
  const worthOf = (sentence: ReportedSentence) =>
    Math.min(MOST_COUNTED, weightOf(newFacts(sentence, known))) *
    WORTH_OF_NEXT ** sentence.place *
    (QUOTATION.test(sentence.text) ? WORTH_OF_QUOTATION : 1);
  const [best] = fresh.toSorted((one, other) => worthOf(other) - worthOf(one));
  // “A scan showed a torn ligament”: whose, the lead says.
  return best && lead && !namesAnything(best) && newFacts(lead, known).length > 0 ? lead : best;
}

const namesAnything = ({ facts }: ReportedSentence): boolean => [...facts.values()].some((weight) => weight > 1);

const newFacts = ({ facts }: ReportedSentence, known: ReadonlySet<string>): [string, number][] =>
  [...facts].filter(([term]) => !known.has(term));

/** Whether a sentence says what these facts did not. */
export function isNew(sentence: ReportedSentence, known: ReadonlySet<string>): boolean {
  const fresh = newFacts(sentence, known);
  const part = weightOf(fresh) / weightOf(sentence.facts);
  if (fresh.some(([term]) => isNumber(term)) && part >= NEW_PART_WITH_FIGURE) return true;
  return part >= NEW_PART && weightOf(fresh) >= LEAST_NEW;
}

/** Without a name or a number that is new, a sentence must be another one to be more than other words. */
const NEW_PART_OF_WORDS = 2 / 3;

/**
 * Whether a sentence says more than the same in other words: it holds a name or a number that these facts did not, other
 * than of a day, a month or a year, or hardly anything of it was known.
 */
const isMaterial =
  (language: string | undefined): typeof isNew =>
  (sentence, known) => {
    if (!isNew(sentence, known)) return false;
    const calendar = calendarTermsOf(language);
    const fresh = newFacts(sentence, known).filter(([term]) => !calendar.has(term) && !YEAR.test(term));
    if (fresh.some(([term, weight]) => isNumber(term) || weight > 1)) return true;
    return weightOf(fresh) / weightOf(sentence.facts) >= NEW_PART_OF_WORDS;
  };

const YEAR = /^(?:1[5-9]|20)\d\d$/;
