import type { Candidate, IndexedTerms, QueryTerm } from "../candidate.ts";
import type { Instant } from "../clock.ts";
import { type PublishedRow, publishedOf } from "./published-columns.ts";

/** What an engine chose by its own measure, with the terms of the article. */
export type ChosenRow = PublishedRow &
  IndexedTerms & {
    id: number;
    source: string;
    language: string | null;
    first_seen_at: Instant;
    title_terms: number;
    body_terms: number;
  };

/** Counts the terms letter for letter, so that every engine counts the same; what holds none of them is left out. */
export const countCandidates = (rows: readonly ChosenRow[], terms: readonly QueryTerm[]): Candidate[] =>
  rows.map((row) => candidateOf(row, terms)).filter(holdsSomeTerm);

const candidateOf = (row: ChosenRow, terms: readonly QueryTerm[]): Candidate => ({
  article: row.id,
  source: row.source,
  language: row.language ?? undefined,
  published: publishedOf(row),
  firstSeenAt: row.first_seen_at,
  inTitle: terms.map(({ forms }) => countIn(row.title, forms)),
  inBody: terms.map(({ forms }) => countIn(row.body, forms)),
  titleLength: row.title_terms,
  bodyLength: row.body_terms,
});

const holdsSomeTerm = ({ inTitle, inBody }: Candidate): boolean =>
  inTitle.some((count) => count > 0) || inBody.some((count) => count > 0);

/** How many of `terms` (one space between two) are one of the forms. */
function countIn(terms: string, forms: readonly string[]): number {
  const distinct = new Set(forms.filter((form) => form !== ""));
  return [...distinct].reduce((sum, form) => sum + occurrences(terms, form), 0);
}

/** Looks for the form and then around it: for the space before it, which stands everywhere, takes three times as long. */
function occurrences(terms: string, form: string): number {
  let count = 0;
  for (let at = terms.indexOf(form); at !== -1; at = terms.indexOf(form, at + form.length)) {
    const end = at + form.length;
    const isWhole = (at === 0 || terms[at - 1] === " ") && (end === terms.length || terms[end] === " ");
    if (isWhole) count += 1;
  }
  return count;
}
