import { rememberRecent } from "../text/recent-memory.ts";
import { isStopWord } from "../text/stop-words.ts";
import { termOfWord } from "../text/terms.ts";
import { foldWord, visitWords } from "../text/words.ts";

const REMEMBERED_WORDS = 50_000;
/** More languages than one archive holds; those beyond are computed anew each time. */
const REMEMBERED_LANGUAGES = 40;

const makers = new Map<string | undefined, (raw: string) => string>();

/** The terms that say what a text is about, in its order: without stop words and single letters. `words` counts all. */
export function contentTermsOf(text: string, language: string | undefined): { terms: string[]; words: number } {
  const termOf = makerFor(language);
  const terms: string[] = [];
  let words = 0;
  visitWords(text, (start, end) => {
    words += 1;
    const term = termOf(text.slice(start, end));
    if (term !== "") terms.push(term);
  });
  return { terms, words };
}

function makerFor(language: string | undefined): (raw: string) => string {
  const known = makers.get(language);
  if (known) return known;
  const maker = rememberRecent(REMEMBERED_WORDS, (raw) => contentTerm(foldWord(raw), language));
  if (makers.size < REMEMBERED_LANGUAGES) makers.set(language, maker);
  return maker;
}

/** Empty for a word that says nothing. A single character says something where there are no letters (Chinese). */
const contentTerm = (word: string, language: string | undefined): string =>
  isStopWord(word, language) || /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(word)
    ? ""
    : termOfWord(word, language);
