import type { QueryTerm } from "../../candidate.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";
import { anyOf, isPhrase, phraseOf, wordsOf } from "./match-forms.ts";

export type Totals = { articles: number; title_terms: number; body_terms: number };
/** In how many articles each form stands, and each term, and what the archive is like. */
export type Measured = { frequencies: ReadonlyMap<string, number>; articlesWith: number[]; totals: Totals };

type TotalsRow = Totals & { frequencies: [word: string, articles: number][] | null };

const FREQUENCIES = `
  SELECT archive_totals.*, (
    SELECT json_agg(json_build_array(word, word_frequencies.articles)) FROM word_frequencies WHERE word = ANY($1::text[])
  ) AS frequencies
  FROM archive_totals`;

const COUNT = `
  SELECT (
    SELECT count(*) FROM article_words WHERE words @@ query::tsquery AND (phrases IS NULL OR words @@ singles::tsquery
      OR EXISTS (SELECT 1 FROM unnest(phrases) AS phrase WHERE holds_phrase(article_words.article, phrase)))
  ) AS articles
  FROM json_to_recordset($1::text::json) AS asked (place integer, query text, singles text, phrases text[]) ORDER BY place`;

/** Exact. Only phrases, and terms of which the archive holds several forms, are looked for in the index. */
export async function countArticles(queries: Queries, terms: readonly QueryTerm[]): Promise<Measured> {
  const forms = [...new Set(terms.flatMap((term) => term.forms))];
  const phrases = forms.filter(isPhrase);
  const { totals, articlesWithWord } = await lookUpWords(queries, forms);
  const heldOf = (term: QueryTerm) => term.forms.filter((form) => isPhrase(form) || articlesWithWord(form) > 0);
  const several = terms.filter((term) => new Set(heldOf(term)).size > 1);
  const counts = await countEach(queries, [...phrases.map((phrase) => [phrase]), ...several.map(heldOf)]);
  const articlesWith = (form: string | undefined): number => {
    if (form === undefined) return 0;
    return isPhrase(form) ? (counts[phrases.indexOf(form)] ?? 0) : articlesWithWord(form);
  };
  return {
    totals,
    frequencies: new Map(forms.map((form) => [form, articlesWith(form)])),
    articlesWith: terms.map((term) => {
      const at = several.indexOf(term);
      return at < 0 ? articlesWith(heldOf(term)[0]) : (counts[phrases.length + at] ?? 0);
    }),
  };
}

async function lookUpWords(queries: Queries, forms: readonly string[]) {
  const words = forms.filter((form) => !isPhrase(form)).flatMap(wordsOf);
  const [row] = await queries.rows<TotalsRow>(FREQUENCIES, [words]);
  if (!row) throw new Error("The table archive_totals has no row.");
  const { frequencies, ...totals } = row;
  const byWord = new Map(frequencies);
  return { totals, articlesWithWord: (form: string): number => byWord.get(wordsOf(form)[0] ?? "") ?? 0 };
}

/** In how many articles any of the forms of each group stands. */
async function countEach(queries: Queries, groups: readonly (readonly string[])[]): Promise<number[]> {
  if (groups.length === 0) return [];
  const rows = await queries.rows<{ articles: number }>(COUNT, [asRecords(groups.map(askedFor))]);
  return rows.map(({ articles }) => articles);
}

function askedFor(forms: readonly string[], place: number): Record<string, unknown> {
  const phrases = forms.filter(isPhrase).map(phraseOf);
  return {
    place,
    query: anyOf(forms),
    singles: anyOf(forms.filter((form) => !isPhrase(form))),
    phrases: phrases.length > 0 ? phrases : undefined,
  };
}
