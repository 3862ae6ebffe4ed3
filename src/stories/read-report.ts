import type { Article, CitedSentence } from "../article.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { stopTermsOf } from "../text/stop-terms.ts";
import { termsOf } from "../text/terms.ts";
import { namesIn } from "./names.ts";
import { numeralsOf } from "./number-words.ts";

/** An article of a story; `copyOf` is the first article of the same text. */
export type Report = { article: Article; copyOf?: number | undefined };

/** A sentence and what it says: its names, numbers and other words that tell, by how much each tells. */
export type ReportedSentence = CitedSentence & { place: number; facts: ReadonlyMap<string, number> };

/** Who, where and how many is what reports differ in. */
const PARTICULAR_WEIGHS = 2;
/** What comes later in a long text is background. */
const SENTENCES_READ = 60;

/** The sentences of an article in order, those left out that say nothing by themselves. */
export function readReport(article: Article): ReportedSentence[] {
  const { language, paragraphs, text } = article;
  const stopTerms = stopTermsOf(language);
  const numerals = numeralsOf(language);
  const names = new Set(termsOf(namesIn(article).join(" "), language));
  const weightOf = (term: string) => (isNumber(term) || names.has(term) ? PARTICULAR_WEIGHS : 1);
  return paragraphs
    .flatMap((paragraph) => reportedSentencesIn(text, paragraph, language))
    .slice(0, SENTENCES_READ)
    .map(({ start, end }, place) => {
      const sentence = { text: text.slice(start, end), article: article.id, start, end };
      const terms = termsOf(sentence.text, language)
        .map((term) => numerals.get(term) ?? term)
        .filter((term) => !stopTerms.has(term));
      return { ...sentence, place, facts: new Map(terms.map((term) => [term, weightOf(term)])) };
    })
    .filter(({ facts }) => facts.size > 0);
}

export const isNumber = (term: string): boolean => /\p{N}/u.test(term);

export const weightOf = (facts: Iterable<[string, number]>): number =>
  [...facts].reduce((sum, [, weight]) => sum + weight, 0);

export const citedOf = ({ text, article, start, end }: ReportedSentence): CitedSentence => ({
  text,
  article,
  start,
  end,
});
