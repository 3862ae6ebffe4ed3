import type { CandidateQuery, Candidates, QueryTerm } from "../../candidate.ts";
import { type ChosenRow, countCandidates } from "../count-candidate.ts";
import { heldForms, tellingForms } from "../telling-forms.ts";
import type { Connection, Queries } from "./connection.ts";
import { matching, ranksOfForm } from "./match-forms.ts";
import { isShown } from "./shown.ts";
import { FREQUENCY_OF_RANK, WEIGHTS } from "./term-weights.ts";
import { fromColumn, toNameColumn } from "./text-columns.ts";

// BM25 as Robertson and Zaragoza have it (The Probabilistic Relevance Framework, 2009), with the constants of SQLite's
// FTS5 (https://sqlite.org/fts5.html#the_bm25_function): both engines make the same first choice but for its last places.
const [K1, B] = [1.2, 0.75];
const LEAST_WEIGHT = 1e-6;

type Totals = { articles: number; title_terms: number; body_terms: number };
type Chosen = Omit<CandidateQuery, "terms">;
/** In how many articles each form stands, and what the archive is like. */
type Measured = { frequencies: ReadonlyMap<string, number>; totals: Totals };

const DETAILS = `
  SELECT articles.id, articles.source, articles.language, articles.first_seen_at, articles.published_day,
    articles.published_at, articles.title_terms, articles.body_terms, article_terms.title, article_terms.body
  FROM unnest($1::bigint[]) WITH ORDINALITY AS chosen (id, place)
  JOIN articles USING (id) JOIN article_terms ON article_terms.article = articles.id ORDER BY place`;

export function candidateFinder(connection: Connection) {
  return {
    candidates: ({ terms, ...wanted }: CandidateQuery): Promise<Candidates> =>
      connection.inSnapshot(async (queries) => {
        const [totals = { articles: 0, title_terms: 0, body_terms: 0 }] =
          await queries.rows<Totals>("SELECT * FROM archive_totals");
        const frequencies = await frequenciesOf(queries, terms);
        const ids = await choose(queries, { frequencies, totals }, wanted);
        return {
          candidates: countCandidates(await detailsOf(queries, ids), terms),
          articles: totals.articles,
          articlesWith: await articlesWith(queries, terms, frequencies),
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

/** In how many articles any of the forms of each group stands; all groups in one way to the server. */
async function countEach(queries: Queries, groups: readonly (readonly string[])[]): Promise<number[]> {
  if (groups.length === 0) return [];
  const counts: string[] = [];
  const values: string[] = [];
  for (const forms of groups) {
    const { sql, values: own } = matching({ wanted: [forms], unwanted: [] });
    counts.push(`(SELECT count(*) FROM article_words WHERE ${renumbered(sql, values.length)}) AS "${counts.length}"`);
    values.push(...own);
  }
  const [row] = await queries.rows<Record<string, number>>(`SELECT ${counts.join(", ")}`, values);
  return groups.map((_, at) => row?.[String(at)] ?? 0);
}

const renumbered = (sql: string, before: number): string =>
  sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`);

async function frequenciesOf(queries: Queries, terms: readonly QueryTerm[]): Promise<Map<string, number>> {
  const forms = [...new Set(terms.flatMap((term) => term.forms))];
  const counts = await countEach(
    queries,
    forms.map((form) => [form]),
  );
  return new Map(forms.map((form, at) => [form, counts[at] ?? 0]));
}

async function articlesWith(
  queries: Queries,
  terms: readonly QueryTerm[],
  frequencies: ReadonlyMap<string, number>,
): Promise<number[]> {
  const several = terms.filter(({ forms }) => forms.length > 1);
  const counts = await countEach(
    queries,
    several.map(({ forms }) => forms),
  );
  return terms.map((term) => counts[several.indexOf(term)] ?? frequencies.get(term.forms[0]) ?? 0);
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
  const saturation = `${K1} * (${1 - B} + ${B} * terms / ${numberOf(Math.max(1, average))}::float8)`;
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

function within({ publishers, from, until }: Chosen, numberOf: (value: unknown) => string): string[] {
  if (publishers === undefined && from === undefined && until === undefined) return [];
  const conditions = [
    ...(from === undefined ? [] : [`sort_at >= ${numberOf(Math.ceil(from))}`]),
    ...(until === undefined ? [] : [`sort_at <= ${numberOf(Math.floor(until))}`]),
    ...(publishers === undefined ? [] : [`source = ANY(${numberOf(publishers.map(toNameColumn))}::text[])`]),
  ];
  return [`article IN (SELECT id FROM articles WHERE ${conditions.join(" AND ")})`];
}
