import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesWithin } from "../../src/ingest/page/dates-within.ts";
import { readPage } from "../../src/ingest/page/read-page.ts";
import { articleOf, NOW } from "./reading.ts";

const PROSE = "The harbour board has voted to keep the old lighthouse burning for another ten years, its chair said.";

type Parts = { head?: string; above?: string; below?: string; after?: string; language?: string };
const page = ({ head = "", above = "", below = "", after = "", language = "en" }: Parts) =>
  `<!doctype html><html lang="${language}"><head><title>Lamp</title>${head}</head><body>${above}<article><h1>Lamp saved</h1>${below}<p>${PROSE}</p><p>${PROSE}</p></article>${after}</body></html>`;

function dateOf(markup: string, address?: string) {
  const read = readPage(markup, NOW, address);
  return read.ok ? read.value.date : undefined;
}
const dayAndSign = (parts: Parts, address?: string) => {
  const date = dateOf(page(parts), address);
  return date && [date.written, date.sign];
};
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe("a page is dated by the surest sign that it has", () => {
  test.each<[string, Parts, string, string]>([
    [
      "JSON-LD of the article",
      { head: linked('{"@type":"NewsArticle","datePublished":"2022-11-30"}') },
      "2022-11-30",
      "linked data",
    ],
    [
      "JSON-LD of the page, in a graph",
      {
        head: linked('{"@graph":[{"@type":"Person"},{"@type":"WebPage","datePublished":"2022-11-30T10:15:00+01:00"}]}'),
      },
      "2022-11-30T10:15:00+01:00",
      "linked data",
    ],
    [
      "JSON-LD with a line break in a string and a comma too many",
      { head: linked('// <![CDATA[\n{"@type":"Article","headline":"a\nb","datePublished":"2022-11-30",}\n// ]]>') },
      "2022-11-30",
      "linked data",
    ],
    [
      "a meta element",
      { head: '<meta property="article:published_time" content="2022-11-30T23:15:00-05:00">' },
      "2022-11-30T23:15:00-05:00",
      "meta element",
    ],
    [
      "seconds since 1970",
      { head: '<meta name="pubdate" content="1669803300">' },
      "2022-11-30T10:15:00Z",
      "meta element",
    ],
    [
      "microdata",
      { below: '<span itemprop="datePublished" content="2022-11-30">last week</span>' },
      "2022-11-30",
      "marked on the page",
    ],
    [
      "a time element",
      { below: '<time datetime="2022-11-30 10:15">Wednesday</time>' },
      "2022-11-30T10:15:00",
      "shown on the page",
    ],
    [
      "a class that says date",
      { below: '<p class="entry-date">30. November 2022</p>' },
      "2022-11-30",
      "shown on the page",
    ],
    [
      "a test id that says date",
      { below: '<p data-testid="article-date">3.11.2022</p>' },
      "2022-11-03",
      "shown on the page",
    ],
    [
      "what scripts build the page from",
      { after: '<script>var page = {"publishedAt":"2022-11-30T10:15:00Z"}</script>' },
      "2022-11-30T10:15:00Z",
      "page data",
    ],
    ["a line of its text", { below: "<p>Stand: 30.11.2022</p>" }, "2022-11-30", "text"],
    [
      "its last update, if there is nothing else",
      { head: '<meta property="article:modified_time" content="2022-11-30">' },
      "2022-11-30",
      "last update",
    ],
  ])("%s", (_, parts, written, sign) => {
    expect(dayAndSign(parts)).toEqual([written, sign]);
  });

  test.each([
    ["https://skerrow.example/2022/11/30/lamp", "2022-11-30"],
    ["https://skerrow.example/news/20221130-lamp.html", "2022-11-30"],
    ["https://skerrow.example/30-11-2022-lamp", "2022-11-30"],
  ])("its address %s", (address, day) => {
    expect(dayAndSign({}, address)).toEqual([day, "address"]);
  });

  test.each([
    "https://skerrow.example/2022/13/45/lamp",
    "https://skerrow.example/article-202211301",
    "https://skerrow.example/2022/lamp",
  ])("and not by the numbers in %s", (address) => expect(dateOf(page({}), address)).toBeUndefined());
});

describe("what is not the day of publication does not count", () => {
  test("dates of other articles beside this one, of comments and of the footer come last, and as guesses", () => {
    const beside = '<div class="related-posts"><time datetime="2021-01-01">then</time></div>';
    const parts = { above: beside, below: "<p>Published 30 November 2022</p>", after: beside };
    expect(dayAndSign(parts)).toEqual(["2022-11-30", "text"]);
    expect(dateOf(page({ after: '<footer class="comments">2 May 2021</footer>' }))).toMatchObject({ isGuessed: true });
  });

  test("a date above the headline gives way to one below it", () => {
    const parts = { above: '<p class="date">1 December 2022</p>', below: '<p class="date">30 November 2022</p>' };
    expect(dayAndSign(parts)).toEqual(["2022-11-30", "shown on the page"]);
  });

  test("a date in the future, or one that cannot be", () => {
    const head = '<meta name="date" content="2099-01-01">';
    expect(dayAndSign({ head, below: '<time datetime="2022-11-30"></time>' })).toEqual([
      "2022-11-30",
      "shown on the page",
    ]);
    expect(dateOf(page({ below: "<p>31.11.2022, 45/99/2022, 2022-00-10</p>" }))).toBeUndefined();
  });
});

test("an article is imported with the date of its page, but not with a guess", async () => {
  const founded = '<p class="x">The lamp was first lit on 4 July 1876, in front of all the people of the town.</p>';
  expect(await articleOf("a.html", page({ below: founded }))).toMatchObject({ published: "unknown" });
  expect(await articleOf("b.html", page({ below: `<p class="date">30.11.2022</p>${founded}` }))).toMatchObject({
    published: { date: "2022-11-30" },
  });
});

test("an instant in UTC keeps its moment, and gets the day that the page shows or has in its address", () => {
  const head = '<meta property="article:published_time" content="2022-12-01T03:30:00+00:00">';
  const evening = { published: { instant: Date.parse("2022-12-01T03:30:00Z") }, written: "2022-11-30" };
  expect(dateOf(page({ head }), "https://skerrow.example/2022/11/30/lamp")).toMatchObject(evening);
  expect(dateOf(page({ head, below: '<p class="date">November 30, 2022</p>' }))).toMatchObject(evening);
  expect(dateOf(page({ head, below: '<p class="date">November 20, 2022</p>' }))).toMatchObject({
    written: "2022-12-01T03:30:00Z",
  });
});

describe("dates in running text", () => {
  const days = (text: string, language?: string) =>
    datesWithin(text, language).map(({ day: { year, month, day } }) => `${year}-${month}-${day}`);

  test.each([
    ["on 30 November 2022 and Nov. 3rd, 2022", undefined, ["2022-11-30", "2022-11-3"]],
    ["2020. augusztus 18.", "hu", ["2020-8-18"]],
    ["29. listopada 2021.", "hr", ["2021-10-29"]],
    ["29 listopada 2021", "pl", ["2021-11-29"]],
    ["18 Ağustos 2020, 5 мая 2020 г., 20 Σεπ 2020", undefined, ["2020-8-18", "2020-5-5", "2020-9-20"]],
    ["2022年11月30日, 2022년 3월 4일", undefined, ["2022-11-30", "2022-3-4"]],
    ["৩০ এপ্রিল ২০২০, ٣٠ أبريل ٢٠٢٠", undefined, ["2020-4-30", "2020-4-30"]],
    ["05/11/2022", "en-US", ["2022-5-11"]],
    ["05/11/2022", "fr", ["2022-11-5"]],
    ["11/30/2022", "fr", ["2022-11-30"]],
    ["30.11.22, 10:15", "de", ["2022-11-30"]],
    ["version 1.2.3, call 030 12 34 56, 99/99/2022, 30 people in November 2022", undefined, []],
  ])("%s (%s)", (text, language, expected) => {
    expect(days(text, language)).toEqual(expected);
  });

  test("are found in whatever surrounds them", () => {
    const date = fc.date({ min: new Date("1950-01-01"), max: new Date("2026-11-22"), noInvalidDate: true });
    const language = fc.constantFrom(
      "en-US",
      "en-GB",
      "de",
      "fr",
      "es",
      "it",
      "pt",
      "nl",
      "pl",
      "cs",
      "tr",
      "ru",
      "uk",
      "el",
      "id",
    );
    fc.assert(
      fc.property(date, language, (some, locale) => {
        const written = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(some);
        const [found] = datesWithin(`(Reuters) – ${written} – x`, locale);
        const { year, month, day } = found?.day ?? {};
        expect([written, year, month, day]).toEqual([
          written,
          some.getUTCFullYear(),
          some.getUTCMonth() + 1,
          some.getUTCDate(),
        ]);
      }),
    );
  });
});
