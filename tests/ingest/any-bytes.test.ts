import fc from "fast-check";
import { expect, test } from "vitest";
import type { NewArticle } from "../../src/article.ts";
import { allArticleReaders } from "../../src/ingest/all-article-readers.ts";
import { clean } from "../../src/ingest/clean.ts";
import type { Reading } from "../../src/ingest/reading.ts";
import { streamFile } from "../../src/ingest/stream-file.ts";
import { NOW } from "./reading.ts";

function expectSoundSpans({ text, paragraphs }: Pick<NewArticle, "text" | "paragraphs">) {
  let end = 0;
  for (const span of paragraphs) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

const words = fc.constantFrom(
  "The harbour board has voted to keep the old lighthouse burning.",
  "By Ada Thorne",
  "November 30, 2022",
  "Leave a Reply",
  "Name *",
  "Related articles",
  "Advertisement",
  "Home > World",
  "# Heading",
  "---",
  "title: x",
  "```",
  "- a",
  "> b",
  '" "',
  "<p>",
  "</p>",
  "<html>",
  "<br>",
  "<table><tr><td>",
  "<script>",
  '<meta charset="utf-16">',
  '{"title":"a","body":"b"}',
  "[",
  "]",
  "{",
  "\u0000",
  "\ud800",
  "日本語の文章です。",
);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, fc.string({ unit: "binary" })), { maxLength: 30 })
  .chain((parts) => fc.constantFrom("\n", "\n\n", "\r\n", " ", "").map((between) => parts.join(between)));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 500 }),
  text.map((some) => new Uint8Array(Buffer.from(some))),
  text.map((some) => new Uint8Array(Buffer.from(some, "utf16le"))),
  text.map((some) => new Uint8Array(Buffer.from(some, "latin1"))),
);

for (const reader of allArticleReaders) {
  test(`any bytes in a ${reader.endings[0]} end in articles or refusals, and in sound paragraphs`, async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const pieces = async function* () {
          yield some;
        };
        const file = streamFile(`any${reader.endings[0]}`, pieces());
        const readings: Reading[] = await Array.fromAsync(reader.read(file, { now: NOW, isSample: false }));
        expect(readings.length).toBeGreaterThan(0);
        for (const reading of readings) {
          if ("article" in reading) {
            expectSoundSpans(reading.article);
            expect(reading.article.keys.length).toBeGreaterThan(0);
          } else expect(reading).toMatchObject({ refused: { reason: expect.stringContaining(":") } });
        }
      }),
      { numRuns: 300 },
    );
  });
}

test("cleaning leaves something of every text that has a letter, and marks nothing twice", () => {
  fc.assert(
    fc.property(text, (some) => {
      const cleaned = clean(some, { now: NOW });
      expectSoundSpans({ text: some, ...cleaned });
      if (/\p{L}/u.test(some)) expect(cleaned.paragraphs.length).toBeGreaterThan(0);
      if (cleaned.titleIsGuessed) expect(cleaned.title.split(" ").length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 2000 },
  );
});

test("long texts of every shape are read in time that grows with their length", () => {
  const shapes = [
    "a",
    "a ",
    "a\n",
    "a\n\n",
    "By ",
    "1",
    "1 ",
    " ",
    "\t",
    "  x",
    "|",
    "- ",
    "A B, ",
    "“",
    "> ",
    "home/",
    "not a newsletter ",
    "share ",
    "cookies we use ",
  ];
  for (const shape of shapes) {
    const began = performance.now();
    clean(shape.repeat(200_000 / shape.length), { now: NOW });
    expect([shape, performance.now() - began < 15_000]).toEqual([shape, true]);
  }
});
