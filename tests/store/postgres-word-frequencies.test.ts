import fc from "fast-check";
import { expect, test } from "vitest";
import { openStoreOn } from "../../src/store/postgres/open-postgres-store.ts";
import { freshPglite } from "../fakes/fresh-postgres.ts";
import { NOON, newArticle, term } from "./store-samples.ts";

const LONGEST = 120_000;

const fresh = freshPglite();
const terms = fc
  .array(fc.constantFrom("iran", "drone", "rain", "it's", "無人機"), { maxLength: 6 })
  .map((all) => all.join(" "));
const saved = fc.record({ key: fc.constantFrom("1", "2", "3", "4"), text: fc.string(), title: terms, body: terms });

test(
  "in how many articles a word stands is exact after articles were added, edited and removed",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(saved, { maxLength: 4 }), { maxLength: 6 }), async (batches) => {
        const database = await fresh();
        const opened = await openStoreOn(database, {});
        if (!opened.ok) throw new Error(opened.failure.message);
        const store = opened.value;
        // A sample goes when the first real article comes.
        const sample = {
          article: newArticle({ keys: ["sample"], isSample: true }),
          terms: { title: "iran", body: "rain" },
        };
        await store.saveArticles([sample], NOON);
        for (const batch of batches) {
          const articles = batch.map(({ key, text, title, body }) => ({
            article: newArticle({ keys: [key], text }),
            terms: { title, body },
          }));
          await store.saveArticles(articles, NOON);
        }
        const counted = await database.rows<{ word: string }>(
          "SELECT word, articles FROM word_frequencies WHERE articles <> 0 ORDER BY word",
        );
        const held = await database.rows<{ word: string }>(
          `SELECT word COLLATE "C" AS word, ndoc::bigint AS articles FROM ts_stat('SELECT words FROM article_words') ORDER BY 1`,
        );
        expect(counted).toEqual(held);
      }),
      { numRuns: 15 },
    );
  },
  LONGEST,
);

test("a term of which the archive holds several forms is counted once for an article with two of them", async () => {
  const opened = await openStoreOn(await fresh(), {});
  if (!opened.ok) throw new Error(opened.failure.message);
  const keep = (key: string, body: string) =>
    opened.value.saveArticles([{ article: newArticle({ keys: [key] }), terms: { title: "", body } }], NOON);
  await keep("1", "drone drohn");
  await keep("2", "drohn rain");
  await keep("3", "iran rain");
  const found = await opened.value.candidates({
    terms: [
      term("rain"),
      { forms: ["drone", "drohn"] },
      { forms: ["drohn", "nothing"] },
      { forms: ["iran rain", "drohn rain"] },
    ],
    limit: 0,
  });
  expect(found.articlesWith).toEqual([2, 2, 2, 2]);
});
