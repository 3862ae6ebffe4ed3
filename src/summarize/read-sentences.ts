import type { Span } from "../article.ts";
import { detectLanguage } from "../text/languages.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import type { ContentTerms } from "./content-terms.ts";
import { openQuotations } from "./quotations.ts";
import type { Readable } from "./summarizer.ts";

/** A sentence with what is needed to judge it; `words` counts all, `terms` are those that say something. */
export type Sentence = Span & ContentTerms & { text: string; isHalfQuotation: boolean };

/** The sentences of what there is to shorten, in order, each only once; `termsIn` as in `content-terms.ts`. */
export function readSentences(
  { text, paragraphs }: Readable,
  language: string | undefined,
  termsIn: (text: string) => ContentTerms,
): Sentence[] {
  // Scraped pages say some sentences twice, as a lead and in the text; the first one stays.
  const isNew = openWordings();
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    // A quotation that goes on in the next paragraph is opened there again.
    const isHalfQuotation = openQuotations();
    for (const { start, end } of reportedSentencesIn(text, paragraph, language)) {
      const own = text.slice(start, end);
      const sentence = { start, end, text: own, ...termsIn(own), isHalfQuotation: isHalfQuotation(own) };
      if (isNew(sentence)) sentences.push(sentence);
    }
  }
  return sentences;
}

/** Says of each sentence whether its wording comes for the first time. Only those of the same terms are compared. */
function openWordings(): (sentence: Sentence) => boolean {
  const byTerms = new Map<number, Sentence[]>();
  return (sentence) => {
    const hash = hashOf(sentence.terms);
    const alike = byTerms.get(hash);
    if (!alike) byTerms.set(hash, [sentence]);
    else {
      const wording = withSingleSpaces(sentence.text);
      if (alike.some(({ text }) => withSingleSpaces(text) === wording)) return false;
      alike.push(sentence);
    }
    return true;
  };
}

function hashOf(terms: readonly number[]): number {
  let hash = terms.length;
  for (let at = 0; at < terms.length; at += 1) hash = (Math.imul(hash, 31) + (terms[at] ?? 0)) | 0;
  return hash;
}

const withSingleSpaces = (text: string): string => text.replace(/\s+/gu, " ");

/** Enough to tell a language by. */
const TELLING_UNITS = 1000;

/** The given language, or else the one that the paragraphs are in. */
export function languageOf({ text, paragraphs, language }: Readable): string | undefined {
  if (language !== undefined) return language;
  let sample = "";
  for (const { start, end } of paragraphs) {
    if (sample.length >= TELLING_UNITS) break;
    sample += `${text.slice(start, Math.min(end, start + TELLING_UNITS))}\n`;
  }
  return detectLanguage(sample);
}
