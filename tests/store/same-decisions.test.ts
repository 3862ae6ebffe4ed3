import { beforeAll, describe, expect, test } from "vitest";
import type { NewArticle } from "../../src/article.ts";
import { openStoreOn } from "../../src/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { recognizeByText } from "../../src/stories/recognize.ts";
import type { StoryOutline } from "../../src/story.ts";
import { indexedTermsOf } from "../../src/text/indexed-terms.ts";
import { freshPglite } from "../fakes/fresh-postgres.ts";
import { labelledSet } from "../stories/labelled-set.ts";
import { newArticle as articleOf } from "../stories/newsroom-with.ts";
import { NOON } from "./store-samples.ts";

const BATCH = 20;

/** As feeds bring them: known by what their feed calls them, and by nothing else. */
const brought: NewArticle[] = labelledSet("tuning").map(({ id, title, body, source, language, published_at }) =>
  articleOf({ guid: id, title, body, source, language, published: { instant: Date.parse(published_at) } }),
);
/** The same under other names, every third one edited: what comes again is known by its text. */
const again = brought.map((article, at) => {
  const edited = at % 3 === 0 ? { title: `${article.title} (update)` } : {};
  return { ...article, ...edited, keys: [`${article.keys[0]} again`] as [string] };
});

describe("PostgreSQL and SQLite decide the same about the same articles:", () => {
  const fresh = freshPglite();
  let stores: Store[] = [];

  beforeAll(async () => {
    const clock = { now: () => NOON };
    const opened = [
      await openSqliteStore(":memory:", { clock, recognition: recognizeByText }),
      await openStoreOn(await fresh(), { clock, recognition: recognizeByText }),
    ];
    stores = opened.map((each) => {
      if (!each.ok) throw new Error(each.failure.message);
      return each.value;
    });
  });

  /** What each store answers; the first is compared with the others. */
  async function expectSame<Answer>(ask: (store: Store) => Promise<Answer>): Promise<Answer> {
    const [first, ...others] = await Promise.all(stores.map(ask));
    if (first === undefined) throw new Error("There is no store");
    for (const other of others) expect(other).toEqual(first);
    return first;
  }

  async function save(articles: NewArticle[]) {
    const answers = [];
    for (let from = 0; from < articles.length; from += BATCH) {
      const items = articles.slice(from, from + BATCH).map((article) => ({ article, terms: indexedTermsOf(article) }));
      answers.push(...(await expectSame((store) => store.saveArticles(items, NOON + from))));
    }
    return answers;
  }

  test("which is new, which is known by its text, and which is an edit", async () => {
    const saved = await save(brought);
    const came = await save(again);
    expect(new Set(saved.map(({ as }) => as))).toEqual(new Set(["added"]));
    expect(came.map(({ id }) => id).filter((id, at) => id === saved[at]?.id).length).toBeGreaterThan(
      brought.length / 2,
    );
    expect(new Set(came.map(({ as }) => as))).toEqual(new Set(["known", "updated"]));
    await expectSame((store) => store.articlesById(saved.map(({ id }) => id)));
    await expectSame(async (store) => await Promise.all(saved.map(({ id }) => store.earlierVersions(id))));
  });

  test("which stories they tell, in which order, and which are copies of which", async () => {
    const ids = Array.from({ length: 2 * brought.length }, (_, at) => at + 1);
    const stories = await expectSame(async (store) => withoutNumbers(await store.storiesOf(ids)));
    expect(stories.some(({ articles }) => articles.length > 2)).toBe(true);
    expect(stories.some(({ articles }) => articles.some(({ copyOf }) => copyOf !== undefined))).toBe(true);
    await expectSame(async (store) => withoutNumbers(await store.latestStories({ articles: 50 })));
  });
});

/** SQLite gives one to each story that was looked at, PostgreSQL to those that stay. */
const withoutNumbers = (stories: readonly StoryOutline[]) => stories.map(({ id: _, ...story }) => story);
