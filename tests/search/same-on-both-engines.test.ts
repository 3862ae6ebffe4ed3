import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asNewArticle, syntheticArticles, syntheticQueries } from "../../bench/synthetic-articles.ts";
import type { NewArticle } from "../../src/article.ts";
import type { QueryTerm } from "../../src/candidate.ts";
import { openNewsroom } from "../../src/newsroom/open-newsroom.ts";
import type { Newsroom } from "../../src/newsroom.ts";
import { openStoreOn } from "../../src/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { recognizeByText } from "../../src/stories/recognize.ts";
import { articleOf, type Told } from "../fakes/bot-with.ts";
import { openPglite } from "../fakes/postgres.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const clock = { now: () => NOW };
const SYNTHETIC = 250;
const LIMIT = 10;

const told: Told[] = [
  { title: "Iran's drones over the harbour", body: ["The U.S. said that Iran’s drones were seen. Drones, drones."] },
  { title: "Die Wahl in Österreich", body: ["Bei den Wahlen verlor die Partei Stimmen."], language: "de" },
  { title: "Выборы в Лирио", body: ["На выборах победила партия моря."], language: "ru" },
  { title: "哈尔科夫的无人机", body: ["无人机在港口上空被看见。"], language: "zh" },
  { title: "الانتخابات في ليريو", body: ["فاز الحزب في الانتخابات."], language: "ar" },
  { title: "C++ and c# at it's \\ best: 'quoted' \"twice\"", body: ["AT&T | a:b & !c <-> d * e.g. 1.5% 'n' \\n"] },
  { title: "Nothing", body: [`\0 ${"x".repeat(3000)} \u{1a} \ud800`] },
];

type Engine = { store: Store; newsroom: Newsroom };

async function engineOver(store: Store): Promise<Engine> {
  const web = { get: () => Promise.reject(new Error("nothing is asked from the web")) };
  const newsroom = openNewsroom({ store, clock, web });
  const articles = told.map((each, at): NewArticle => ({ ...articleOf(each), keys: [`told ${at}`] }));
  await newsroom.keep([...articles, ...[...syntheticArticles(SYNTHETIC)].map((row) => asNewArticle(row))]);
  return { store, newsroom };
}

let sqlite: Engine;
let postgres: Engine;

beforeAll(async () => {
  const options = { clock, recognition: recognizeByText };
  const first = await openSqliteStore(":memory:", options);
  const second = await openStoreOn(await openPglite(), options);
  if (!first.ok || !second.ok) throw new Error("a store did not open");
  sqlite = await engineOver(first.value);
  postgres = await engineOver(second.value);
  return async () => {
    await sqlite.store.close();
    await postgres.store.close();
  };
}, 60_000);

const QUESTIONS = [
  ...syntheticQueries(30),
  "iran drones",
  '"iran drones"',
  "drones -iran",
  "U.S. drones",
  "Wahlen Österreich",
  "выборы",
  "无人机",
  "الانتخابات",
  "C++",
  "AT&T",
  "'quoted' \\ best",
  "it's",
  "the of to",
  "x".repeat(3000),
  "since:2026-01-01 drones",
  'source:"Example Times" drones',
];

test.each(QUESTIONS)("%.60s has the same answer on both engines", async (question) => {
  const answersOf = async ({ newsroom }: Engine) =>
    (await newsroom.search(question, LIMIT)).map(({ article, score, passages }) => ({
      id: article.id,
      score,
      passages: passages(),
    }));
  const expected = await answersOf(sqlite);
  expect(await answersOf(postgres)).toEqual(expected);
});

test("the questions are answered by something", async () => {
  const found = await Promise.all(QUESTIONS.map((question) => sqlite.newsroom.search(question, LIMIT)));
  expect(found.filter((hits) => hits.length > 0).length).toBeGreaterThan(QUESTIONS.length - 5);
});

const WORDS = ["iran", "drone", "harbour", "wahl", "выбор", "'", "\\", "a & b", "it's", "!", "", " ", "us", "the"];
const form = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((both) => both.join(" ")),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const term: fc.Arbitrary<QueryTerm> = fc
  .array(form, { minLength: 1, maxLength: 3 })
  .map(([first = "", ...others]) => ({ forms: [first, ...others] }));

test("whatever is looked for, nothing breaks, and both engines hold the same of it", async () => {
  const asked = fc.record({
    terms: fc.array(term, { minLength: 1, maxLength: 3 }).map(([first, ...others]) => [first, ...others] as const),
    holding: fc.option(fc.array(term, { maxLength: 2 }), { nil: undefined }),
    without: fc.option(fc.array(term, { maxLength: 2 }), { nil: undefined }),
    publishers: fc.constantFrom(undefined, ["Example Times"], ["Nobody"]),
    from: fc.constantFrom(undefined, 0, NOW),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ terms, ...rest }) => {
      const [first, ...others] = terms;
      if (!first) return;
      const query = { terms: [first, ...others] as [QueryTerm, ...QueryTerm[]], limit: 1_000, ...rest };
      const [one, other] = [await sqlite.store.candidates(query), await postgres.store.candidates(query)];
      const byId = (found: typeof one) => found.candidates.toSorted((a, b) => a.article - b.article);
      expect(byId(other)).toEqual(byId(one));
    }),
    { numRuns: 80 },
  );
});
