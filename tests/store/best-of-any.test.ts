import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bestOfAny, type ScoredRow } from "../../src/store/sqlite/best-of-any.ts";
import { matchAny } from "../../src/store/sqlite/match-any.ts";

const LIMIT = 3;
const WORDS = ["harbour", "drone", "minister", "rain", "train"];

/** `articles[i]` is the words of one. */
function indexOf(articles: readonly string[][]) {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE terms USING fts5 (title, body, tokenize = 'ascii')");
  const add = database.prepare("INSERT INTO terms (title, body) VALUES (?, ?)");
  for (const [title = "", ...body] of articles) add.run(title, body.join(" "));
  const best = database.prepare(
    "SELECT rowid AS id, -bm25(terms, 5, 1) AS score FROM terms WHERE terms MATCH ? ORDER BY score DESC, rowid DESC LIMIT ?",
  );
  const counted = database.prepare("SELECT count(*) AS articles FROM terms WHERE terms MATCH ?");
  const articlesWith = (form: string) => (counted.get(matchAny([form])) as { articles: number }).articles;
  const asked: string[] = [];
  return {
    asked,
    find(expression: string): ScoredRow[] {
      asked.push(expression);
      return best.all(expression, LIMIT) as ScoredRow[];
    },
    heldOf: (words: readonly string[]) =>
      words.map((form) => ({ form, articles: articlesWith(form) })).filter(({ articles }) => articles > 0),
  };
}

const rounded = (rows: readonly ScoredRow[]) => rows.map(({ id, score }) => [id, Number(score.toPrecision(10))]);

/** Some words are in many of the articles, others in few, as it is in a language; some articles speak of nothing else, others in passing. */
const mentioned = fc
  .record({ drawn: fc.integer({ min: 0, max: 999 }), times: fc.integer({ min: 1, max: 8 }) })
  .map(({ drawn, times }) => Array<string>(times).fill(WORDS[Math.floor(5 * (drawn / 1000) ** 2)] ?? "rain"));
const anArticle = fc
  .record({ words: fc.array(mentioned, { minLength: 1, maxLength: 2 }), others: fc.integer({ min: 0, max: 80 }) })
  .map(({ words, others }) => ["title", ...words.flat(), ...Array<string>(others).fill("other")]);

test("the best of any word are those that ranking every article would find, whatever the articles", () => {
  fc.assert(
    fc.property(
      fc.array(anArticle, { minLength: 60, maxLength: 150 }),
      fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1 }),
      (articles, words) => {
        const index = indexOf([...articles, ...articles.map(() => ["elsewhere"])]);
        const held = index.heldOf(words);
        fc.pre(held.length > 0);
        const found = bestOfAny(held, { find: index.find, limit: LIMIT, articles: articles.length * 2 });
        const all = index.find(matchAny(held.map(({ form }) => form)));
        expect(rounded(found)).toEqual(rounded(all));
      },
    ),
    { numRuns: 200 },
  );
});

const repeated = (count: number, words: string[]) => Array.from({ length: count }, () => words);

test("articles that hold one common word are not ranked where enough hold both", () => {
  const index = indexOf([
    ...repeated(100, ["a", "rain", ...Array<string>(20).fill("other")]),
    ...repeated(5, ["rain", "train"]),
    ...repeated(60, ["a", "train"]),
    ...repeated(400, ["a", "elsewhere"]),
  ]);
  const asking = { find: index.find, limit: LIMIT, articles: 565 };
  expect(bestOfAny(index.heldOf(["rain", "train"]), asking).map(({ id }) => id)).toEqual([105, 104, 103]);
  expect(index.asked).toHaveLength(1);
  expect(index.asked[0]).toContain("AND");
});

test("where hardly any article holds both, those of the rarer word are ranked alone", () => {
  const index = indexOf([
    ...repeated(200, ["a", "rain"]),
    ...repeated(6, ["minister", "minister"]),
    ...repeated(2000, ["a", "elsewhere"]),
  ]);
  const asking = { find: index.find, limit: LIMIT, articles: 2206 };
  expect(bestOfAny(index.heldOf(["rain", "minister"]), asking).map(({ id }) => id)).toEqual([206, 205, 204]);
  expect(index.asked).not.toContain(matchAny(["minister", "rain"]));
});

test("articles that hold a rare word in passing are behind those that are about a common one", () => {
  const index = indexOf([
    ...repeated(100, ["rain", "rain"]),
    ...repeated(3, ["a", "minister", ...Array<string>(300).fill("other")]),
    ...repeated(1000, ["a", "elsewhere"]),
  ]);
  const asking = { find: index.find, limit: LIMIT, articles: 1103 };
  expect(bestOfAny(index.heldOf(["rain", "minister"]), asking).map(({ id }) => id)).toEqual([100, 99, 98]);
});
