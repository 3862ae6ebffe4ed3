import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import type { World } from "../../src/cli/subcommand.ts";
import { tidings } from "../../src/cli/tidings.ts";

const folder = mkdtempSync(join(tmpdir(), "tidings-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};

/** Runs `npx tidings read …` in the folder of the test files. */
async function run(words: string[], lines: unknown[] = []) {
  const written = { out: "", err: "" };
  const into = (to: "out" | "err") =>
    new Writable({
      write(chunk, _encoding, done) {
        written[to] += String(chunk);
        done();
      },
    });
  const world: World = {
    stdin: Readable.from(lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`)),
    stdout: into("out"),
    stderr: into("err"),
    environment: {},
    folder,
    clock: { now: () => Date.UTC(2026, 10, 22) },
    interrupted: new AbortController().signal,
  };
  const status = await tidings(["read", ...words], world);
  const rows = () =>
    written.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { status, ...written, rows };
}

const feed = file(
  "feed.xml",
  `<rss version="2.0"><channel><title>News</title><item><title>Rain in &lt;b&gt;Kent&lt;/b&gt;</title><link>rain</link>
   <description>It &amp;amp; rained.</description><author>ann@example.org (Ann Lee)</author>
   <pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate><enclosure url="a.mp3" type="audio/mpeg" length="5"/></item></channel></rss>`,
);
const SENTENCE = "The council closed the bridge on Tuesday because cracks were found in four of its piers, it said.";
const page = file(
  "page.html",
  `<html lang="en"><head><title>Bridge closes</title><meta property="article:published_time" content="2024-05-02T23:30:00-05:00">
   <meta property="og:site_name" content="Example News"><meta name="author" content="Ann Lee"></head>
   <body><article><p>${SENTENCE}</p><p>A ferry will carry people across, and the repair takes two years, the mayor said.</p></article></body></html>`,
);
const text = file("text.txt", `May 2, 2024\n\nBridge closes\n\n${SENTENCE}\n\nLeave a Reply\n`);

describe("for a person", () => {
  test("a text shows its title, date, paragraphs, and what was left out", async () => {
    const { out, status } = await run([text]);
    expect(status).toBe(0);
    expect(out).toMatch(/^title +Bridge closes$/m);
    expect(out).toMatch(/^published +2024-05-02 \(a line of the text\)$/m);
    expect(out).toMatch(/^1 paragraph$/m);
    const [shown, dropped] = out.split("left out:");
    expect(shown).toContain(SENTENCE);
    expect(dropped).toBe(
      "\n  “May 2, 2024” (date line)\n  “Bridge closes” (headline)\n  “Leave a Reply” (comment form)\n",
    );
  });

  test("a page says how its date is known, in its own words", async () => {
    const { out } = await run([page]);
    expect(out).toMatch(/^published +2024-05-02T23:30:00-05:00 \(meta element\)$/m);
    expect(out).toMatch(/^byline +Ann Lee$/m);
    expect(out).toMatch(/^source +Example News$/m);
  });

  test("a feed shows its items without markup", async () => {
    const { out } = await run([feed]);
    expect(out).toMatch(/^feed +News$/m);
    expect(out).toMatch(/^1 item$/m);
    expect(out).toMatch(/^Rain in Kent\n {2}2024-05-02 10:00 UTC · Ann Lee · 1 paragraph$/m);
  });

  test("a feed that would move the cursor cannot", async () => {
    const { out } = await run([
      file("escape.xml", "<rss><channel><item><title>&#155;2J&#8238;Rain</title></item></channel></rss>"),
    ]);
    expect(out).not.toMatch(/[\u009b\u202e]/u);
  });

  test("a title of a megabyte of tags is shown", async () => {
    const endless = file(
      "endless.xml",
      `<rss><channel><item><title>${"&lt;b>".repeat(300_000)}</title></item></channel></rss>`,
    );
    // Quadratic, this took minutes: the time a test may take is the bound.
    expect((await run([endless])).out).toMatch(/^1 item$/m);
  });

  test("what cannot be read is named on standard error, and fails only where nothing could be read", async () => {
    const mixed = await run([text, "missing.xml"]);
    expect([mixed.status, mixed.err]).toEqual([0, "missing.xml is not there (any more): check the path\n"]);
    expect((await run([])).err).toMatch(/npx tidings read news\.xml/);
  });

  test("as JSON, the same as in a pipeline", async () => {
    const [row] = (await run(["--json", feed])).rows();
    expect(row).toMatchObject({ file: feed, feed: { title: "News" }, items: [{ title: "Rain in <b>Kent</b>" }] });
  });
});

describe("as a filter", () => {
  const from = { url: "https://example.org/news/feed.xml", headers: { "content-type": "text/xml" } };

  test("each line is answered in order, each by its kind, and one bad line harms no other", async () => {
    const { rows, status } = await run(
      ["--jsonl"],
      [
        { id: 1, kind: "feed", path: feed, ...from },
        "no JSON",
        { id: 2, kind: "page", path: page },
        { id: 3, kind: "page", path: "missing.html" },
        { id: 4, kind: "novel", path: page },
        { id: 5, kind: "text", path: text },
        { id: 6, kind: "feed", path: page },
      ],
    );
    expect(status).toBe(0);
    expect(rows().map((row) => [row.id, Object.keys(row).slice(1).join()])).toEqual([
      [1, "feed,items"],
      [null, "error"],
      [2, "article"],
      [3, "error"],
      [4, "error"],
      [5, "article"],
      [6, "error"],
    ]);
    expect(rows()[6].error).toBe(
      "page.html is no feed but a web page (“Bridge closes”): find the feed's address on the site",
    );
  });

  test("a feed has all the fields that are promised, null where it says nothing", async () => {
    const [row] = (await run(["--jsonl"], [{ id: "a", kind: "feed", path: feed, ...from }])).rows();
    expect(row).toEqual({
      id: "a",
      feed: {
        title: "News",
        link: null,
        description: null,
        language: null,
        id: null,
        author: [],
        image: null,
        updated: null,
        categories: [],
      },
      items: [
        {
          id: "https://example.org/news/rain",
          title: "Rain in <b>Kent</b>",
          link: "https://example.org/news/rain",
          summary: "It &amp; rained.",
          content: null,
          author: ["Ann Lee (ann@example.org)"],
          published: "2024-05-02T10:00:00.000Z",
          updated: null,
          categories: [],
          enclosures: [{ url: "https://example.org/news/a.mp3", type: "audio/mpeg", length: "5" }],
          media: [],
          image: null,
          comments: null,
          source: null,
        },
      ],
    });
  });

  test("a page has its date as it writes it: in UTC it would be another day", async () => {
    const [row] = (await run(["--jsonl"], [{ id: 1, kind: "page", path: page, url: "https://example.org/a" }])).rows();
    expect(row.article).toMatchObject({
      title: "Bridge closes",
      byline: "Ann Lee",
      published: "2024-05-02T23:30:00-05:00",
      url: "https://example.org/a",
      site: "Example News",
      language: "en",
    });
    expect(row.article.body.split("\n\n")).toHaveLength(2);
  });
});
