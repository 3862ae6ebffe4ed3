import type { CandidateQuery, Candidates, QueryTerm } from "../../candidate.ts";
import { type ChosenRow, countCandidates } from "../count-candidate.ts";
import { heldForms, tellingForms } from "../telling-forms.ts";
import type { Connection, Queries } from "./connection.ts";
import { countArticles, type Measured } from "./count-articles.ts";
import { matching, ranksOfForm } from "./match-forms.ts";
import { isShown } from "./shown.ts";
import { FREQUENCY_OF_RANK, WEIGHTS } from "./term-weights.ts";
import { fromColumn, toNameColumn } from "./text-columns.ts";

// BM25 as Robertson and Zaragoza have it (The Probabilistic Relevance Framework, 2009), with the constants of SQLite's
// FTS5 (https://sqlite.org/fts5.html#the_bm25_function): both engines make the same first choice but for its last places.
const [K1, B] = [1.2, 0.75];
const LEAST_WEIGHT = 1e-6;

type Chosen = Omit<CandidateQuery, "terms">;

const DETAILS = `
  SELECT articles.id, articles.source, articles.language, articles.first_seen_at, articles.published_day,
    articles.published_at, articles.title_terms, articles.body_terms, article_terms.title, article_terms.body
  FROM unnest($1::bigint[]) WITH ORDINALITY AS chosen (id, place)
  JOIN articles USING (id) JOIN article_terms ON article_terms.article = articles.id ORDER BY place`;

export function candidateFinder(connection: Connection) {
  return {
    candidates: ({ terms, ...wanted }: CandidateQuery): Promise<Candidates> =>
      connection.inSnapshot(async (queries) => {
        const measured = await countArticles(queries, terms);
        const { totals, articlesWith } = measured;
        const ids = await choose(queries, measured, wanted);
        return {
          candidates: countCandidates(await detailsOf(queries, ids), terms),
          articles: totals.articles,
          articlesWith,
          averageTitleLength: totals.title_terms / Math.max(1, totals.articles),
          averageBodyLength: totals.body_terms / Math.max(1, totals.articles),
        };
      }),
  };
}

async function detailsOf(queries: Queries, ids: readonly number[]): Promise<ChosenRow[]> {
  if (ids.length === 0) return [];
  const rows = await queries.rows<ChosenRow>(DETAILS, [ids]);
  return rows.map(({ source, title, body, ...row }) => {
    return { ...row, source: fromColumn(source), title: fromColumn(title), body: fromColumn(body) };
  });
}

async function choose(queries: Queries, measured: Measured, wanted: Chosen): Promise<number[]> {
  if (wanted.limit === 0) return [];
  const held = heldForms(measured.frequencies);
  const telling = tellingForms(measured.frequencies, measured.totals.articles);
  const ids = telling.length > 0 ? await bestIds(queries, telling, { measured, wanted }) : [];
  if (ids.length === wanted.limit || telling.length === held.length) return ids;
  return await bestIds(queries, held, { measured, wanted });
}

async function bestIds(
  queries: Queries,
  forms: readonly string[],
  { measured, wanted }: { measured: Measured; wanted: Chosen },
): Promise<number[]> {
  const found = matching({
    wanted: [forms, ...pairsOf(wanted.holdingTwoOf), ...(wanted.holding ?? []).map((term) => term.forms)],
    unwanted: (wanted.without ?? []).flatMap((term) => term.forms),
  });
  const values: unknown[] = [...found.values];
  const numberOf = (value: unknown) => `$${values.push(value)}`;
  const { totals, frequencies } = measured;
  const average = (totals.title_terms + totals.body_terms) / Math.max(1, totals.articles);
  const saturation = `${K1} * (${1 - B} + ${B} * terms::float8 / ${numberOf(Math.max(1, average))}::float8)`;
  const scores = forms.map((form) => {
    const [weight, query] = [
      numberOf(weightOf(frequencies.get(form) ?? 0, totals.articles)),
      numberOf(ranksOfForm(form)),
    ];
    const frequency = `(${FREQUENCY_OF_RANK} * ts_rank('${WEIGHTS}', words, ${query}::text::tsquery))`;
    return `coalesce(${weight}::float8 / (1 + ${saturation} / nullif(${frequency}, 0)), 0)`;
  });
  const rows = await queries.rows<{ article: number }>(
    `SELECT article FROM article_words
     WHERE ${[found.sql, isShown("article_words.article", numberOf(wanted.sources ?? null)), ...within(wanted, numberOf)].join(" AND ")}
     ORDER BY ${scores.join(" + ")} DESC, article DESC LIMIT ${numberOf(wanted.limit)}`,
    values,
  );
  return rows.map(({ article }) => article);
}

/** The weight of a form that so many articles hold; never none. */
const weightOf = (holding: number, articles: number): number =>
  Math.max(LEAST_WEIGHT, Math.log((articles - holding + 0.5) / (holding + 0.5)));

/** Whichever of them is left out, one of the others is held. */
const pairsOf = (terms: readonly QueryTerm[] = []): string[][] =>
  terms.map((left) => terms.filter((term) => term !== left).flatMap(({ forms }) => forms));

function within({ publishers, from, until, isDated }: Chosen, numberOf: (value: unknown) => string): string[] {
  if (publishers === undefined && from === undefined && until === undefined && !isDated) return [];
  const conditions = [
    ...(isDated ? ["latest_moment IS NOT NULL"] : []),
    ...(from === undefined ? [] : [`sort_at >= ${numberOf(Math.ceil(from))}`]),
    ...(until === undefined ? [] : [`sort_at <= ${numberOf(Math.floor(until))}`]),
    ...(publishers === undefined ? [] : [`source = ANY(${numberOf(publishers.map(toNameColumn))}::text[])`]),
  ];
  return [`article IN (SELECT id FROM articles WHERE ${conditions.join(" AND ")})`];
}
