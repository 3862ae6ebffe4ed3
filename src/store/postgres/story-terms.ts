import type { Instant } from "../../clock.ts";
import { ARTICLES_OF_A_TERM, nearest } from "../place-in-stories.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";

/** By which terms an article is found, and where it stands in time. */
export type Termed = { article: number; seenAt: Instant; terms: readonly number[] };
type AskedTerms = Pick<Termed, "seenAt" | "terms">;

/** Which articles may tell of one event, while some more are added. */
type StoryTerms = {
  /** The nearest articles at this time. */
  near(asked: AskedTerms): number[];
  add(termed: Termed): void;
  forget(termed: Termed): void;
};

type Found = { article: number; seenAt: Instant };

const WITH_TERMS = `
  SELECT place, json_agg(found.article) AS articles, json_agg(found.seen_at) AS moments
  FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS asked (term, seen_at, place)
  CROSS JOIN LATERAL (
    SELECT article, seen_at FROM story_terms
    WHERE story_terms.term = asked.term AND story_terms.seen_at BETWEEN asked.seen_at - $3 AND asked.seen_at + $3
    ORDER BY seen_at DESC, article DESC LIMIT $4) AS found
  GROUP BY place`;

/** Of all these terms at once. `toForget`: so many articles may be forgotten, and others move up. */
export async function readStoryTerms(
  queries: Queries,
  asked: readonly AskedTerms[],
  { window, toForget }: { window: number; toForget: number },
): Promise<StoryTerms> {
  const stored = await readTerms(queries, asked, [window, ARTICLES_OF_A_TERM + toForget]);
  const added = new Map<number, Found[]>();
  const forgotten = new Set<number>();

  function articlesWith(term: number, seenAt: Instant): number[] {
    const kept = (stored.get(nameOf(term, seenAt)) ?? []).filter(({ article }) => !forgotten.has(article));
    const fresh = (added.get(term) ?? []).filter((one) => Math.abs(one.seenAt - seenAt) <= window);
    return [...kept, ...fresh]
      .sort((one, other) => other.seenAt - one.seenAt || other.article - one.article)
      .slice(0, ARTICLES_OF_A_TERM)
      .map(({ article }) => article);
  }

  return {
    near: ({ terms, seenAt }) => nearest(terms, (term) => articlesWith(term, seenAt)),
    add({ article, seenAt, terms }) {
      for (const term of terms) {
        const found = added.get(term) ?? [];
        found.push({ article, seenAt });
        added.set(term, found);
      }
    },
    // All that is stored of it: its terms are those that it was stored with.
    forget: ({ article }) => void forgotten.add(article),
  };
}

async function readTerms(
  queries: Queries,
  asked: readonly AskedTerms[],
  [window, limit]: [window: number, limit: number],
): Promise<Map<string, Found[]>> {
  const pairs = new Map(
    asked.flatMap(({ terms, seenAt }) => terms.map((term) => [nameOf(term, seenAt), { term, seenAt }])),
  );
  const names = [...pairs.keys()];
  const rows = await queries.rows<{ place: number; articles: number[]; moments: Instant[] }>(WITH_TERMS, [
    [...pairs.values()].map(({ term }) => term),
    [...pairs.values()].map(({ seenAt }) => seenAt),
    window,
    limit,
  ]);
  return new Map(
    rows.map(({ place, articles, moments }) => [
      names[place - 1] ?? "",
      articles.map((article, at) => ({ article, seenAt: moments[at] ?? 0 })),
    ]),
  );
}

const nameOf = (term: number, seenAt: Instant): string => `${term} ${seenAt}`;

/** Those that were found by other terms before no longer are. */
export async function writeStoryTerms(
  queries: Queries,
  { before, now }: { before: readonly Termed[]; now: readonly Termed[] },
): Promise<void> {
  if (before.length > 0) {
    await queries.change(
      `DELETE FROM story_terms
       USING json_to_recordset($1::text::json) AS asked (term bigint, seen_at bigint, article bigint)
       WHERE story_terms.term = asked.term AND story_terms.seen_at = asked.seen_at AND story_terms.article = asked.article`,
      [asRecords(rowsOf(before))],
    );
  }
  await queries.change(
    `INSERT INTO story_terms (term, seen_at, article)
     SELECT term, seen_at, article
     FROM json_to_recordset($1::text::json) AS asked (term bigint, seen_at bigint, article bigint)
     ON CONFLICT DO NOTHING`,
    [asRecords(rowsOf(now))],
  );
}

const rowsOf = (termed: readonly Termed[]) =>
  termed.flatMap(({ article, seenAt, terms }) => terms.map((term) => ({ term, seen_at: seenAt, article })));
