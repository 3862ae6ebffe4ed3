import { expect, test } from "vitest";
import { type Page, says } from "../fakes/fake-web.ts";
import { NOON } from "./fetch-with.ts";
import { busy, HOUR, inTurn, MINUTE, type Round, roundWith, rss, SECOND } from "./round-with.ts";

const TITLES = ["rain", "snow", "hail"];
const html = { headers: { "content-type": "text/html; charset=utf-8" } };

const textOf = (title: string) =>
  [
    `The county has made up its mind about the ${title} of last week, and nobody is content with what it decided.`,
    `“We have seen worse ${title} than this,” said the chairman, who had spoken against every measure a year before.`,
    "Fishermen had collected nine thousand signatures, which is more than the town has voters, and carried them in a net.",
    "The cost is to be borne by the ferry company, whose ships have not needed a light since the year they were built.",
  ]
    .map((sentence) => `<p>${sentence}</p>`)
    .join("");

const pageOf = (title: string, head = ""): Page =>
  says(
    `<html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${textOf(title)}</article></body></html>`,
    html,
  );

/** A feed of teasers, and their pages. */
const teasers: Page = (asked, answer) => {
  const link = (title: string) => `http://${asked.headers.host}/${title}`;
  const text = "The county has made up its mind […]";
  const items = TITLES.map((title) => ({ guid: title, title, link: link(title), text }));
  says(rss(items), { headers: { etag: '"1"' } })(asked, answer);
};
const pages = { "/feed": teasers, ...Object.fromEntries(TITLES.map((title) => [`/${title}`, pageOf(title)])) };

async function wholeTexts({ store }: Round): Promise<string[]> {
  const articles = await store.latestArticles({ limit: 99 });
  return articles
    .filter(({ text }) => text.includes("nine thousand signatures"))
    .map(({ title }) => title)
    .toSorted();
}

test("pages of teasers are asked for once each, as far apart as their host wants", async () => {
  const at: number[] = [];
  const timed =
    (page: Page): Page =>
    (asked, answer) => {
      at.push((round.time.clock.now() - NOON) / SECOND);
      page(asked, answer);
    };
  const robots = says("User-agent: *\nCrawl-delay: 7\n");
  const all = { ...pages, "/robots.txt": robots };
  const round: Round = await roundWith({
    pages: Object.fromEntries(Object.entries(all).map(([path, page]) => [path, timed(page)])),
  });
  await round.add("one.example/feed", { readsPages: true });
  await round.readNext();
  expect(await wholeTexts(round)).toEqual(TITLES.toSorted());
  const asked = ["/feed", "/robots.txt", "/rain", "/snow", "/hail"].map((path) => `one.example${path}`);
  expect(round.asked()).toEqual(asked);
  const gaps = at.slice(1).map((moment, place) => Math.round(moment - (at[place] ?? 0)));
  expect(gaps).toEqual([2, 2, 7, 7]);
  await round.readNext();
  expect(round.asked()).toEqual([...asked, "one.example/feed"]);
});

test("a source that does not read pages asks for none", async () => {
  const round = await roundWith({ pages });
  await round.add("one.example/feed");
  await round.readNext();
  expect(round.asked()).toEqual(["one.example/feed"]);
  expect(await round.titles()).toEqual(TITLES.toSorted());
});

test("a host that wants peace while its pages are read gets it, and the articles keep their teasers", async () => {
  const round = await roundWith({ pages: { ...pages, "/rain": busy("7200") } });
  const { id } = await round.add("one.example/feed", { readsPages: true });
  await round.readNext();
  expect(round.asked()).toEqual(["one.example/feed", "one.example/robots.txt", "one.example/rain"]);
  expect(await round.titles()).toEqual(TITLES.toSorted());
  await round.time.pass(HOUR + 10 * MINUTE);
  expect(await round.ingest.readDue()).toMatchObject([{ as: "resting" }]);
  expect((await round.sourceNow(id)).state.plan.restUntil).toBeGreaterThanOrEqual(NOON + 2 * HOUR);
});

test("pages that were not read when we stopped are read the next time, and the others not again", async () => {
  const stopping: Page = (asked, answer) => {
    // Nothing is broken off: what is in the air may take its time.
    round.time.standStill();
    void round.ingest.stop();
    pageOf("rain")(asked, answer);
  };
  const round: Round = await roundWith({ pages: { ...pages, "/rain": inTurn(stopping, pageOf("rain")) } });
  await round.add("one.example/feed", { readsPages: true });
  expect(await round.ingest.readDue()).toMatchObject([{ as: "left" }]);
  expect(await wholeTexts(round)).toEqual(["rain"]);
  expect(await round.titles()).toEqual(["rain"]);
  await round.time.pass(HOUR + 10 * MINUTE);
  round.time.hurry();
  expect(await round.another().readDue()).toMatchObject([{ as: "read", added: 2 }]);
  expect(await wholeTexts(round)).toEqual(TITLES.toSorted());
  expect(round.asked().filter((place) => place.endsWith("/rain"))).toHaveLength(1);
});

test("a picture that page after page of a source shows is the source's and not theirs", async () => {
  const pictured = (title: string, picture: string) =>
    pageOf(title, `<meta property="og:image" content="https://example.org/${picture}.png">`);
  const round: Round = await roundWith({
    pages: {
      ...pages,
      "/rain": pictured("rain", "rain"),
      "/snow": pictured("snow", "logo"),
      "/hail": pictured("hail", "logo"),
    },
  });
  await round.add("one.example/feed", { readsPages: true });
  await round.readNext();
  const articles = await round.store.latestArticles({ limit: 9 });
  expect(Object.fromEntries(articles.map(({ title, image }) => [title, image]))).toEqual({
    rain: "https://example.org/rain.png",
    snow: "https://example.org/logo.png",
    hail: undefined,
  });
});
