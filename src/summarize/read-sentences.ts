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
      const isHalf = isHalfQuotation(own);
      if (!isNew(withSingleSpaces(own))) continue;
      const { terms, words } = termsIn(own);
      sentences.push({ start, end, text: own, terms, words, isHalfQuotation: isHalf });
    }
  }
  return sentences;
}

/** Says of each wording whether it comes for the first time; most are the only ones of their length, and need no hash. */
function openWordings(): (wording: string) => boolean {
  const onlyOnes = new Map<number, string>();
  const others = new Set<string>();
  return (wording) => {
    const only = onlyOnes.get(wording.length);
    if (only === undefined) onlyOnes.set(wording.length, wording);
    else if (only === wording || others.has(wording)) return false;
    else others.add(wording);
    return true;
  };
}

const withSingleSpaces = (text: string): string => (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/gu, " ") : text);

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
