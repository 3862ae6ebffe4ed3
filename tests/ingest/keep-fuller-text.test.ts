import { expect, test } from "vitest";
import type { Article } from "../../src/article.ts";
import { type Page, says } from "../fakes/fake-web.ts";
import { inTurn, type Round, roundWith, rss } from "./round-with.ts";

const STORY = `${"The harbour board of Kent has voted to keep the old lighthouse burning for another year. ".repeat(12)}Nobody objected.`;
const SHORT = "The harbour board of Kent has voted to keep the old lighthouse burning.";
const link = "https://one.example/light";

async function onlyArticle({ store }: Round): Promise<Article & { terms: string }> {
  const articles = await store.latestArticles({ limit: 9 });
  const [article] = articles;
  if (articles.length !== 1 || !article) expect.fail(`${articles.length} articles`);
  return { ...article, terms: (await store.termsById([article.id])).get(article.id)?.body ?? "" };
}

test("a list of links leaves the article that it leads to as it is", async () => {
  const round = await roundWith({
    pages: {
      "/news": says(rss([{ guid: "1", title: "Light stays", text: STORY, link }])),
      "/links": says(rss([{ guid: "x", title: "Light stays (one.example)", text: "12 comments", link }])),
    },
  });
  await round.add("one.example/news");
  await round.ingest.readDue();
  const before = await onlyArticle(round);
  await round.add("two.example/links");
  expect(await round.ingest.readDue()).toMatchObject([{ as: "read", added: 0, updated: 0 }]);
  expect(await onlyArticle(round)).toEqual(before);
  expect(before.text).toBe(STORY);
});

test("an article that was a link at first becomes whole with the first source that has its text", async () => {
  const round = await roundWith({
    pages: {
      "/news": says(rss([{ guid: "1", title: "Light stays", text: STORY, link }])),
      "/links": says(rss([{ guid: "x", title: "Light stays (one.example)", text: "12 comments", link }])),
    },
  });
  await round.add("two.example/links");
  await round.ingest.readDue();
  await round.add("one.example/news");
  await round.ingest.readDue();
  expect(await onlyArticle(round)).toMatchObject({ title: "Light stays", text: STORY });
});

test("a new headline over an old teaser does not take away the text of the page", async () => {
  let isBusy = false;
  const whole = says(`<html><head><title>Light stays</title></head><body><p>${STORY}</p></body></html>`, {
    headers: { "content-type": "text/html" },
  });
  const pages: Record<string, Page> = {
    "/light": (asked, answer) => (isBusy ? says("", { status: 503 }) : whole)(asked, answer),
  };
  const round = await roundWith({ pages });
  const page = round.at("one.example/light");
  const teaser = (title: string) => says(rss([{ guid: "1", title, text: SHORT, link: page }]));
  pages["/news"] = inTurn(teaser("Light stays"), teaser("Light stays for a year"));
  await round.add("one.example/news", { readsPages: true });
  await round.readNext();
  expect((await onlyArticle(round)).text).toBe(STORY);

  isBusy = true;
  expect(await round.readNext()).toMatchObject([{ as: "read", updated: 1 }]);
  const after = await onlyArticle(round);
  expect(after).toMatchObject({ title: "Light stays for a year", text: STORY, version: 2 });
  expect(after.terms).toContain("lighthous");
});

test("a teaser that tells something new is not kept back by the text of a page that does not", async () => {
  const news = "The county has bought the tower and wants to sell its lamp to a museum.";
  const whole = says(`<html><head><title>Light stays</title></head><body><p>${STORY}</p></body></html>`, {
    headers: { "content-type": "text/html" },
  });
  const pages: Record<string, Page> = { "/light": inTurn(whole, says("", { status: 503 })) };
  const round = await roundWith({ pages });
  const teaser = (text: string) =>
    says(rss([{ guid: "1", title: "Light stays", text, link: round.at("one.example/light") }]));
  pages["/news"] = inTurn(teaser(SHORT), teaser(news));
  await round.add("one.example/news", { readsPages: true });
  await round.readNext();
  await round.readNext();
  expect(await onlyArticle(round)).toMatchObject({ text: news, version: 2 });
});

test.each([
  ["an article", STORY.slice(0, 900).trim()],
  ["a summary", SHORT],
])("a source may shorten its own text to that of %s", async (_, short) => {
  const round = await roundWith({
    pages: {
      "/news": inTurn(...[STORY, short].map((text) => says(rss([{ guid: "1", title: "Light stays", text, link }])))),
    },
  });
  await round.add("one.example/news");
  await round.readNext();
  await round.readNext();
  expect(await onlyArticle(round)).toMatchObject({ text: short, version: 2 });
});
