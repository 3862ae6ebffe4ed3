import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPool } from "../../src/store/postgres/open-pool.ts";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import type { Store } from "../../src/store/store.ts";
import { freshDatabase } from "../fakes/fresh-postgres.ts";
import { runTidings } from "../fakes/run-tidings.ts";
import { freshItem, NOON, newArticle, newSource, saved, stateDueAt } from "./store-samples.ts";

const server = process.env.TEST_DATABASE_URL;

describe.skipIf(!server)("one PostgreSQL", () => {
  const fresh = freshDatabase(server ?? "");
  let url = "";
  const stores: Store[] = [];

  async function open(): Promise<Store> {
    const opened = await openPostgresStore(url, { clock: { now: () => NOON } });
    if (!opened.ok) throw new Error(opened.failure.message);
    stores.push(opened.value);
    return opened.value;
  }
  async function refusal(address: string): Promise<string> {
    const opened = await openPostgresStore(address);
    if (opened.ok) stores.push(opened.value);
    return opened.ok ? "opened" : opened.failure.message;
  }

  beforeEach(async () => {
    url = await fresh();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  test("is brought up to date by one of several processes that start at once, and all of them work", async () => {
    const opened = await Promise.all([open(), open(), open()]);
    await opened[0]?.saveArticles([saved(newArticle())], NOON);
    for (const store of opened) expect(await store.coverage()).toMatchObject({ articles: 1 });
  });

  test("holds an article once that several processes bring at the same moment", async () => {
    const writers = await Promise.all([open(), open(), open()]);
    const articles = Array.from({ length: 60 }, (_, at) => newArticle({ keys: [`k${at}`], title: `Rain ${at}` }));
    const orders = [articles, articles.toReversed(), [...articles.slice(30), ...articles.slice(0, 30)]];
    const answers = await Promise.all(
      writers.map(async (store, at) => await store.saveArticles((orders[at] ?? []).map(saved), NOON)),
    );
    const added = answers.flat().filter(({ as }) => as === "added");
    expect(added).toHaveLength(60);
    expect(new Set(answers.flat().map(({ id }) => id)).size).toBe(60);
    expect((await writers[0]?.coverage())?.articles).toBe(60);
  });

  test("knows an item by its source, whichever process keeps it while others save", async () => {
    const [one, two] = [await open(), await open()];
    const { source } = await one.addSource(newSource(), stateDueAt(NOON), NOON);
    const items = Array.from({ length: 20 }, (_, at) => freshItem(`item ${at}`));
    const options = { isBacklog: false, now: NOON };
    const kept = await Promise.all([
      one.keepItems(source.id, items, options),
      two.keepItems(source.id, items, options),
      two.saveArticles([saved(newArticle({ keys: ["item 3"] }))], NOON),
    ]);
    expect(kept.flat().filter(({ as }) => as === "added")).toHaveLength(20);
    expect(await two.sourceById(source.id)).toMatchObject({ articles: 20 });
  });

  test("is refused when it holds the tables of another program, or those of a newer Tidings", async () => {
    const connection = openPool(url);
    await connection.change("CREATE TABLE customers (id integer)");
    expect(await refusal(url)).toContain("createdb --encoding=UTF8 tidings");
    await connection.change("DROP TABLE customers");
    await (await open()).close();
    await connection.change("UPDATE tidings_schema SET version = 999");
    expect(await refusal(url)).toContain("Install the newer Tidings again");
    await connection.close();
  });

  test("is refused when its encoding cannot hold every text", async () => {
    const other = new URL(url);
    other.pathname += "_latin";
    const connection = openPool(url);
    await connection.change(
      `CREATE DATABASE ${other.pathname.slice(1)} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`,
    );
    expect(await refusal(other.href)).toMatch(/has the encoding LATIN1.*createdb --encoding=UTF8/);
    await connection.change(`DROP DATABASE ${other.pathname.slice(1)} WITH (FORCE)`);
    await connection.close();
  });

  test("says what to do where there is no database of the name, and where nothing listens", async () => {
    const missing = new URL(url);
    missing.pathname = "/nowhere";
    expect(await refusal(missing.href)).toContain("Create it (createdb --encoding=UTF8)");
    expect(await refusal("postgres://news:pass-word@127.0.0.1:1/news")).toMatch(/does not answer .* Start it/);
    const unsafe = new URL(url);
    unsafe.searchParams.set("sslmode", "verify-full");
    expect(await refusal(unsafe.href)).toMatch(/cannot be made safe .* sslmode/);
  });

  test("holds what was imported, for questions and after the bot was started again", async () => {
    const settings = { DATABASE_URL: url };
    const input = JSON.stringify({ id: "1", title: "Rain in Kent", body: "It rained in Kent for nine days." });
    expect(await runTidings(["import", "-"], { input, settings })).toMatchObject({ status: 0 });
    expect((await runTidings(["ask", "kent"], { settings })).out).toContain("Rain in Kent");
    const start = () => runTidings(["start"], { input: "/topic kent\n", settings });
    const first = await start();
    expect(first).toMatchObject({
      err: "",
      status: 0,
      out: expect.stringContaining("It rained in Kent for nine days."),
    });
    const second = await start();
    expect(second).toMatchObject({ err: "", status: 0, out: expect.stringContaining("Nothing new on “kent” since") });
    expect((await runTidings(["stats"], { settings })).out).toContain("articles: 1,");
    expect((await runTidings(["backup"], { settings })).err).toContain("pg_dump --format=custom");
  }, 120_000);
});
