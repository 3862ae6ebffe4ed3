import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { APPLICATION_ID } from "../../src/store/sqlite/inspect-file.ts";
import { termsOf } from "../../src/text/terms.ts";
import { newsroomWith } from "./newsroom-with.ts";
import { ferryReports, otherReports } from "./story-texts.ts";

const MIGRATIONS = new URL("../../src/store/sqlite/migrations/", import.meta.url);
const BEFORE_STORIES = 3;

/** A file as the version before stories left it, with these articles. */
function archiveWith(reports: { title: string; body: string; source?: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), "tidings-older-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "tidings.db");
  const database = new DatabaseSync(file);
  for (const name of readdirSync(MIGRATIONS).sort().slice(0, BEFORE_STORIES)) {
    database.exec(readFileSync(new URL(name, MIGRATIONS), "utf8"));
  }
  database.exec(`PRAGMA user_version = ${BEFORE_STORIES}; PRAGMA application_id = ${APPLICATION_ID}`);
  const article = database.prepare(
    `INSERT INTO articles (is_sample, first_seen_at, published_day, latest_moment, sort_at, title_terms, body_terms, source,
       language, title, title_is_guessed, paragraphs, text)
     VALUES (0, 0, '2026-11-20', ?, ?, 1, 1, ?, 'en', ?, 0, ?, ?)`,
  );
  const terms = database.prepare("INSERT INTO article_terms (rowid, title, body) VALUES (?, ?, ?)");
  const moment = Date.parse("2026-11-20T23:59:59.999Z");
  for (const { title, body, source = "Older Times" } of reports) {
    const { lastInsertRowid } = article.run(moment, moment, source, title, `[0,${body.length}]`, body);
    terms.run(lastInsertRowid, termsOf(title, "en").join(" "), termsOf(body, "en").join(" "));
    database
      .prepare("INSERT INTO article_keys (key, article) VALUES (?, ?)")
      .run(`url:https://www.example.org/${lastInsertRowid}`, lastInsertRowid);
  }
  database.close();
  return file;
}

const open = async (file: string) => {
  const opened = await newsroomWith(`file:${file}`);
  onTestFinished(() => opened.store.close());
  return opened;
};

test("articles from before there were stories have theirs when they are asked for", async () => {
  const { stories, newsroom } = await open(archiveWith([...ferryReports, ...otherReports]));
  expect(await stories(5, 4, 3, 2, 1)).toEqual([[5], [4], [1, 2, 3]]);
  const headlines = await newsroom.newsFor(undefined).latestStories({ count: 9, page: 1 });
  expect(headlines.stories).toHaveLength(3);
});

test("what comes in later joins them, also when nobody has asked", async () => {
  const [ferry, sameFerry, thirdFerry] = ferryReports;
  const { keep, stories } = await open(archiveWith([ferry, sameFerry]));
  const [kept] = await keep(otherReports[0]);
  expect(kept?.as).toBe("added");
  await keep({ ...thirdFerry, published: { date: "2026-11-20" } });
  expect(await stories(4)).toEqual([[1, 2, 4]]);
});

test("an address that is known with www. is known without", async () => {
  const { newsroom } = await open(archiveWith(ferryReports));
  const news = newsroom.newsFor(undefined);
  expect((await news.articleByUrl("https://example.org/2"))?.id).toBe(2);
  expect((await news.articleByUrl("https://www.example.org/2/"))?.id).toBe(2);
});
