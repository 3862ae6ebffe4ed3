import type { DatabaseSync } from "node:sqlite";
import type { CandidateQuery, Candidates, QueryTerm } from "../../candidate.ts";
import { type ChosenRow, countCandidates } from "../count-candidate.ts";
import { heldForms, tellingForms } from "../telling-forms.ts";
import { bestOfAny, type HeldForm, type ScoredRow } from "./best-of-any.ts";
import { matchAny, matchTwo } from "./match-any.ts";
import { query } from "./query.ts";
import { shownQuery } from "./shown-query.ts";
import { inSnapshot } from "./transaction.ts";

// A word in the title says more about the article than one in its body. Only a first choice: `search/` ranks.
const TITLE_WEIGHT = 5;

type Totals = { articles: number; title_terms: number; body_terms: number };
type Chosen = Omit<CandidateQuery, "terms">;

export function candidateFinder(connection: DatabaseSync) {
  const totals = query<Totals>(connection, "SELECT * FROM archive_totals");
  const frequency = query<{ articles: number }>(
    connection,
    "SELECT count(*) AS articles FROM article_terms WHERE article_terms MATCH ?",
  );
  // Not ORDER BY rank, which took up to twice as long for common words (0002-node-sqlite.md).
  const best = shownQuery<ScoredRow>(
    connection,
    (isShown) => `SELECT rowid AS id, -bm25(article_terms, ${TITLE_WEIGHT}, 1) AS score
     FROM article_terms WHERE article_terms MATCH ? AND ${isShown("article_terms.rowid")}
     ORDER BY score DESC, rowid DESC LIMIT ?`,
  );
  // The plus keeps SQLite from looking for each of these articles in the index of words in turn.
  const bestWithin = (published: string) =>
    shownQuery<ScoredRow>(
      connection,
      (isShown) => `SELECT rowid AS id, -bm25(article_terms, ${TITLE_WEIGHT}, 1) AS score
     FROM article_terms WHERE article_terms MATCH ? AND ${isShown("article_terms.rowid")}
       AND +article_terms.rowid IN (
         SELECT id FROM articles WHERE ${published} BETWEEN ? AND ? AND (latest_moment IS NOT NULL OR ?))
     ORDER BY score DESC, rowid DESC LIMIT ?`,
    );
  const bestOfTime = bestWithin("sort_at");
  // A publisher's articles are found by the index of publishers, which a condition that may not hold would keep unused.
  const bestOfPublishers = bestWithin("source IN (SELECT value FROM json_each(?)) AND +sort_at");
  const details = query<ChosenRow>(
    connection,
    `SELECT articles.id, articles.source, articles.language, articles.first_seen_at, articles.published_day, articles.published_at,
       articles.title_terms, articles.body_terms, article_terms.title, article_terms.body
     FROM json_each(?) AS chosen
     JOIN articles ON articles.id = chosen.value JOIN article_terms ON article_terms.rowid = chosen.value
     ORDER BY chosen.key`,
  );

  const articlesWith = (forms: readonly string[]): number => frequency.get(matchAny(forms))?.articles ?? 0;

  function finder(wanted: Chosen): (expression: string) => ScoredRow[] {
    const { limit, sources, publishers, from, until, isDated = false } = wanted;
    if (!isBounded(wanted)) return (expression) => best(sources).all(expression, limit);
    const times = [from ?? Number.MIN_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER];
    const bounds = [...times, Number(!isDated), limit];
    if (publishers === undefined) return (expression) => bestOfTime(sources).all(expression, ...bounds);
    const named = JSON.stringify(publishers);
    return (expression) => bestOfPublishers(sources).all(expression, named, ...bounds);
  }

  function bestIds(held: readonly HeldForm[], articles: number, wanted: Chosen): number[] {
    const find = finder(wanted);
    const { limit, holding = [], holdingTwoOf, without = [] } = wanted;
    // Within bounds, asking more than once would look for the articles within them each time.
    if (holding.length === 0 && holdingTwoOf === undefined && !isBounded(wanted)) {
      const allowed = (expression: string) => find(butNot(expression, without));
      return bestOfAny(held, { find: allowed, limit, articles }).map(idOf);
    }
    const forms = held.map(({ form }) => form);
    return find(butNot(holdingAll(forms, holding, holdingTwoOf ?? []), without)).map(idOf);
  }

  /** FTS5 cuts the weight of a word that half the archive holds to 0.000001; it is only asked for when the others find too few. */
  function choose(frequencies: Map<string, number>, articles: number, wanted: Chosen): number[] {
    if (wanted.limit === 0) return [];
    const counted = (form: string): HeldForm => ({ form, articles: frequencies.get(form) ?? 0 });
    const held = heldForms(frequencies).map(counted);
    const telling = tellingForms(frequencies, articles).map(counted);
    const ids = telling.length > 0 ? bestIds(telling, articles, wanted) : [];
    return ids.length < wanted.limit && telling.length < held.length ? bestIds(held, articles, wanted) : ids;
  }

  return {
    candidates: ({ terms, ...wanted }: CandidateQuery): Candidates =>
      inSnapshot(connection, () => {
        const { articles, title_terms, body_terms } = totals.get() ?? { articles: 0, title_terms: 0, body_terms: 0 };
        const frequencies = new Map(terms.flatMap(({ forms }) => forms).map((form) => [form, articlesWith([form])]));
        const ids = choose(frequencies, articles, wanted);
        return {
          // FTS5 takes "US" for "us"; terms are letter for letter.
          candidates: countCandidates(details.all(JSON.stringify(ids)), terms),
          articles,
          articlesWith: terms.map(({ forms }) =>
            forms.length === 1 ? (frequencies.get(forms[0]) ?? 0) : articlesWith(forms),
          ),
          averageTitleLength: title_terms / Math.max(1, articles),
          averageBodyLength: body_terms / Math.max(1, articles),
        };
      }),
  };
}

/** Bounded by when or by whom articles were published. */
const isBounded = ({ publishers, from, until, isDated = false }: Chosen): boolean =>
  publishers !== undefined || from !== undefined || until !== undefined || isDated;

const idOf = ({ id }: ScoredRow): number => id;

/** Words that are named equally often leave the articles in their order; naming them again costs time. */
function holdingAll(forms: readonly string[], holding: readonly QueryTerm[], twoOf: readonly QueryTerm[]): string {
  const named = (twoOf.length > 0 ? twoOf : holding).flatMap((term) => term.forms);
  const areNamed = forms.every((form) => named.filter((name) => name === form).length === 1);
  const wanted = [
    ...(areNamed ? [] : [matchAny(forms)]),
    ...(twoOf.length === 0 ? [] : [matchTwo(twoOf)]),
    ...holding.map((term) => matchAny(term.forms)),
  ];
  return wanted.map((part) => `(${part})`).join(" AND ");
}

/** NOT is the strongest in FTS5, OR the weakest. */
function butNot(expression: string, without: readonly QueryTerm[]): string {
  const unwanted = without.flatMap((term) => term.forms);
  return unwanted.length === 0 ? expression : `(${expression}) NOT (${matchAny(unwanted)})`;
}
