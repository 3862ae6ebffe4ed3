import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { NewArticle } from "../src/article.ts";
import { readArticles } from "../src/ingest/read-articles.ts";
import type { Reading } from "../src/ingest/reading.ts";

const folder = resolve(import.meta.dirname, "..", "samples");
const now = Date.parse("2026-11-22T12:00:00Z");

const readings: Reading[] = [];
for await (const reading of readArticles([folder], { now, isSample: true }).readings) readings.push(reading);
const articles = readings.flatMap((reading) => ("article" in reading ? [reading.article] : []));

const textsOf = ({ text, paragraphs }: NewArticle) => paragraphs.map(({ start, end }) => text.slice(start, end));

describe("the samples", () => {
  test("are read without one refusal, and the note about them is no article", () => {
    expect(readings.filter((reading) => "refused" in reading)).toEqual([]);
    expect(readings.filter((reading) => "skipped" in reading)).toEqual([{ skipped: join(folder, "ABOUT") }]);
  });

  test("are enough to talk about, from enough sources", () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    const named = articles.map(({ source }) => source).filter((source) => !/\.\w+$/.test(source));
    expect(new Set(named).size).toBeGreaterThanOrEqual(8);
    expect(new Set(articles.map(({ keys }) => keys[0])).size).toBe(articles.length);
  });

  test("all say that they are samples", () => {
    expect(articles.every(({ isSample }) => isSample)).toBe(true);
  });

  test("speak several languages, each told right", () => {
    const languages = Object.groupBy(articles, ({ language }) => language ?? "unknown");
    expect(languages.de?.length).toBeGreaterThanOrEqual(6);
    expect(Object.keys(languages).sort()).toEqual(["de", "en", "es", "fr"]);
  });

  test("have a headline of their own, and their dates are of two weeks", () => {
    expect(articles.filter(({ titleIsGuessed }) => titleIsGuessed).map(({ source }) => source)).toEqual([]);
    for (const { published, title } of articles) {
      if (published === "unknown") continue;
      const day = "date" in published ? published.date : new Date(published.instant).toISOString().slice(0, 10);
      expect(day >= "2026-11-08" && day <= "2026-11-21", `${title}: ${day}`).toBe(true);
    }
  });

  test("lead nowhere: every address is one of those that are kept for examples", () => {
    for (const { url } of articles) if (url) expect(new URL(url).hostname).toMatch(/\.example$/);
  });

  test("keep their prose and lose what scraping left around it", () => {
    for (const article of articles) {
      const paragraphs = textsOf(article);
      expect(paragraphs.length, article.title).toBeGreaterThanOrEqual(5);
      expect(paragraphs.join("\n"), article.title).not.toMatch(
        /will not be published|wird nicht veröffentlicht|Leave a (?:Reply|comment)|We use cookies|All rights reserved|^\W*$/m,
      );
    }
  });
});
