import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes, rss } from "./reading-feeds.ts";

/** Far over the tenths of a second it takes, far under the minutes of what grows with the square: no measurement. */
const MOST_MS = 15_000;
const repeated = (times: number, piece: string) => piece.repeat(times);
const laughs = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${repeated(10, `&l${level};`)}">`,
).join("");
const item = "<item><title>Rain</title><link>https://example.org/1</link></item>";

const hostile: Record<string, string> = {
  "a billion laughs": `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>${rss("<item><title>&l10;</title></item>")}`,
  "an external entity": `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss("<item><title>&x;</title></item>")}`,
  "200,000 nested tags": rss(`${item}<item>${repeated(200_000, "<b>")}`),
  "200,000 nested tags, closed": rss(`<item>${repeated(200_000, "<b>")}${repeated(200_000, "</b>")}</item>${item}`),
  "200,000 items left open": rss(repeated(200_000, "<item><title>Rain")),
  "200,000 closing tags without a beginning": rss(repeated(200_000, "</b>")),
  "300,000 attributes": rss(
    `<item><title ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(" ")}>x</title></item>`,
  ),
  "300,000 namespaces": rss(
    repeated(1000, `<item ${Array.from({ length: 300 }, (_, at) => `xmlns:a${at}="u"`).join(" ")}><a1:b/></item>`),
  ),
  "scopes within scopes": rss(
    repeated(190, '<a xmlns:b="1" xmlns:c="2" xmlns:d="3">') + repeated(200_000, '<x:y xmlns="" />'),
  ),
  "a flood of document types": `${repeated(100_000, "<!DOCTYPE ")}${rss(item)}`,
  "a flood of openings": repeated(1_000_000, "<"),
  "a flood of ampersands": rss(`<item><title>${repeated(1_000_000, "&")}</title></item>`),
  "a flood of half references": rss(`<item><title>${repeated(200_000, "&#x1f")}</title></item>`),
  "a flood of unknown names": rss(
    `<item><title>${Array.from({ length: 100_000 }, (_, at) => `&n${at};`).join("")}</title></item>`,
  ),
  "a flood of relative links": rss(
    `<item><description>${repeated(100_000, "&lt;a href='x'&gt;")}</description></item>`,
  ),
  "a flood of half tags": rss(`<item><description>${repeated(300_000, "&lt;a href=")}</description></item>`),
  "a flood of spaces": rss(
    `<item><author>${repeated(1_000_000, " ")}x</author><description>href${repeated(1_000_000, " ")}</description></item>`,
  ),
  "a flood of escaped tags": rss(`<item><description>${repeated(200_000, "&amp;lt;img ")}</description></item>`),
  "an author without an end": rss(`<item><author>${repeated(500_000, "a@")}</author></item>`),
  "a date without an end": rss(`<item><pubDate>${repeated(500_000, "1 ")}</pubDate></item>`),
  "a million categories": rss(`<item>${repeated(300_000, "<category>x</category>")}</item>`),
  "nested categories": rss(`<item>${repeated(190, '<itunes:category text="x">')}</item>`),
  "names of the language's own": rss(
    "<__proto__><title>x</title></__proto__><constructor/><item><__proto__ toString='1'>y</__proto__></item>",
  ),
  "a character section without an end": rss(`${item}<item><title><![CDATA[${repeated(500_000, "]]")}`),
  "a page without an end": `<html><title>${repeated(500_000, "<meta ")}`,
  "inputs without an end": `<html>${repeated(100_000, "<input ")}`,
  "JSON that nests": `${repeated(500_000, "[")}`,
  "a JSON Feed that nests": `{"version":"https://jsonfeed.org/version/1","items":${repeated(5000, "[")}${repeated(5000, "]")}}`,
};

test.each(Object.entries(hostile))("%s ends in an answer soon", (_, text) => {
  const bytes = Buffer.from(text);
  // Time of the processor: that of the clock depends on what else the machine does.
  const start = process.cpuUsage();
  readBytes(bytes, { url: "https://example.org/feed" });
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MS);
});

test("an entity of a document type is left as it is written: nothing is expanded, nothing is fetched", () => {
  for (const name of ["a billion laughs", "an external entity"]) {
    const read = readBytes(hostile[name] ?? "");
    expect(read.ok && read.value.items[0]?.title?.value).toMatch(/^&(?:l10|x);$/);
  }
});

test("names of the language's own change nothing in it", () => {
  readBytes(hostile["names of the language's own"] ?? "");
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).title).toBeUndefined();
});

test("what is read before a limit is kept, and it is said that there was more", () => {
  const items = readBytes(rss(repeated(2500, item)));
  expect(items.ok && [items.value.items.length, items.value.isCut]).toEqual([2000, true]);
  const deep = readBytes(hostile["200,000 nested tags"] ?? "");
  expect(deep.ok && deep.value.items[0]?.title?.value).toBe("Rain");
});

test("one field holds a million characters and no more", () => {
  const read = readBytes(rss(`<item><title>${repeated(3_000_000, "x")}</title></item>${item}`));
  expect(read.ok && read.value.items.map(({ title }) => title?.value.length)).toEqual([1_000_000, 4]);
});

const pieces = fc.constantFrom(
  ...[
    "<rss>",
    "<channel>",
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?xml ",
    "?>",
  ],
  ...[
    "<entry>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<rdf:RDF>",
    "<CHANNEL HREF='x'>",
    "<!DOCTYPE x [",
    "]>",
  ],
  ...[
    "<link href='a' rel=",
    "<media:group>",
    "<itunes:image href=''/>",
    "<pubDate>",
    "2024-02-30",
    "&",
    "&amp;lt;p&amp;gt;",
  ],
  ...[
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
    '{"id":1}',
    "]}",
    "<html>",
    "\0",
    "\ufeff",
    "<",
    ">",
    "'",
    '"',
    "=",
    " ",
  ],
);

test("any bytes as a feed end in a feed or in a reason", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 40 })
      .map((parts) => Buffer.from(parts.join(""))),
    fc.array(pieces, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(""), "utf16le")),
  );
  const url = fc.option(fc.oneof(fc.webUrl(), fc.string({ maxLength: 10 })), { nil: undefined });
  const type = fc.option(
    fc.string({ maxLength: 20 }).map((label) => `text/xml; charset=${label}`),
    { nil: undefined },
  );
  fc.assert(
    fc.property(bytes, url, type, (given, address, contentType) => {
      const read = readBytes(given, { url: address, headers: { "content-type": contentType } });
      if (!read.ok) expect(read.failure.message).toMatch(/^(?:is|has|shows) /);
      else for (const { id } of read.value.items) expect(typeof id).toBe("string");
    }),
    { numRuns: 500 },
  );
});
