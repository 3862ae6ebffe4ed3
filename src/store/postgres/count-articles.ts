import type { QueryTerm } from "../../candidate.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";
import { anyOf, isPhrase, phraseOf } from "./match-forms.ts";

export type Totals = { articles: number; title_terms: number; body_terms: number };
/** In how many articles each form stands, and each term, and what the archive is like. */
export type Measured = { frequencies: ReadonlyMap<string, number>; articlesWith: number[]; totals: Totals };

// Two ways, because a count that asks for nothing but the index need not look at the articles.
const MEASURE = `
  SELECT archive_totals.*, (
    SELECT json_agg(CASE WHEN phrases IS NULL
      THEN (SELECT count(*) FROM article_words WHERE words @@ query::tsquery)
      ELSE (SELECT count(*) FROM article_words WHERE words @@ query::tsquery AND (words @@ singles::tsquery
        OR EXISTS (SELECT 1 FROM unnest(phrases) AS phrase WHERE holds_phrase(article_words.article, phrase))))
      END ORDER BY place)
    FROM json_to_recordset($1::text::json) AS asked (place integer, query text, singles text, phrases text[])
  ) AS counts
  FROM archive_totals`;

/** Exact; all in one way to the server, however many terms there are. */
export async function countArticles(queries: Queries, terms: readonly QueryTerm[]): Promise<Measured> {
  const forms = [...new Set(terms.flatMap((term) => term.forms))];
  const several = terms.filter((term) => term.forms.length > 1);
  const groups = [...forms.map((form) => [form]), ...several.map((term) => term.forms)];
  const [row] = await queries.rows<Totals & { counts: number[] | null }>(MEASURE, [asRecords(groups.map(askedFor))]);
  if (!row) throw new Error("The table archive_totals has no row.");
  const { counts, ...totals } = row;
  const frequencies = new Map(forms.map((form, at) => [form, counts?.[at] ?? 0]));
  const countOf = (term: QueryTerm): number => {
    const at = several.indexOf(term);
    return at < 0 ? (frequencies.get(term.forms[0]) ?? 0) : (counts?.[forms.length + at] ?? 0);
  };
  return { frequencies, articlesWith: terms.map(countOf), totals };
}

/** What stands for a group of forms of which any will do. */
function askedFor(forms: readonly string[], place: number): Record<string, unknown> {
  const phrases = forms.filter(isPhrase).map(phraseOf);
  return {
    place,
    query: anyOf(forms),
    singles: anyOf(forms.filter((form) => !isPhrase(form))),
    phrases: phrases.length > 0 ? phrases : undefined,
  };
}
