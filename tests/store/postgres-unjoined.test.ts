import { describe, expect, test } from "vitest";
import type { Connection } from "../../src/store/postgres/connection.ts";
import { openStoreOn } from "../../src/store/postgres/open-postgres-store.ts";
import type { Store } from "../../src/store/store.ts";
import { recognizeByText } from "../../src/stories/recognize.ts";
import { indexedTermsOf } from "../../src/text/indexed-terms.ts";
import { freshPglite } from "../fakes/fresh-postgres.ts";
import { newArticle, type Told } from "../stories/newsroom-with.ts";
import { ferryReports, otherReports } from "../stories/story-texts.ts";
import { NOON } from "./store-samples.ts";

describe("articles that were moved to PostgreSQL before they had a story", () => {
  const fresh = freshPglite();

  async function open(connection: Connection): Promise<Store> {
    const opened = await openStoreOn(connection, { clock: { now: () => NOON }, recognition: recognizeByText });
    if (!opened.ok) throw new Error(opened.failure.message);
    return opened.value;
  }

  const save = (store: Store, ...told: Told[]) => {
    const articles = told.map(newArticle);
    return store.saveArticles(
      articles.map((article) => ({ article, terms: indexedTermsOf(article) })),
      NOON,
    );
  };

  /** A store with these articles, of which none has a story. */
  async function storeWith(...told: Told[]): Promise<Store> {
    const connection = await fresh();
    await save(await open(connection), ...told);
    await connection.change(`
      DELETE FROM stories; DELETE FROM text_sketches; DELETE FROM story_terms; DELETE FROM term_counts;
      INSERT INTO unjoined_articles SELECT id FROM articles`);
    return await open(connection);
  }

  const storiesOf = async (store: Store, ...ids: number[]) =>
    (await store.storiesOf(ids)).map(({ articles }) => articles.map(({ article }) => article).sort());

  test("have theirs when they are asked for", async () => {
    const store = await storeWith(...ferryReports, ...otherReports);
    expect(await storiesOf(store, 5, 4, 3, 2, 1)).toEqual([[5], [4], [1, 2, 3]]);
  });

  test("are joined by what comes in later, also when nobody has asked", async () => {
    const [ferry, sameFerry, thirdFerry] = ferryReports;
    const store = await storeWith(ferry, sameFerry);
    expect(await save(store, otherReports[0])).toMatchObject([{ as: "added" }]);
    const [third] = await save(store, thirdFerry);
    expect(await storiesOf(store, third?.id ?? 0)).toEqual([[1, 2, third?.id]]);
  });

  test("keep their number when they are edited before they have one", async () => {
    const [ferry, sameFerry] = ferryReports;
    const store = await storeWith(ferry, sameFerry);
    expect(await save(store, { ...ferry, body: `${ferry.body} More was not known.` })).toMatchObject([
      { id: 1, as: "updated" },
    ]);
    expect(await storiesOf(store, 1)).toEqual([[1, 2]]);
  });
});
