import { describe, expect, test } from "vitest";
import { atom, feedOf, onlyItem, readBytes, rss, rssItem } from "./reading-feeds.ts";

const titlesOf = (text: string) => feedOf(text).items.map(({ title }) => title?.value);

describe("a broken feed keeps what can be read", () => {
  const two = "<item><title>Rain</title></item><item><title>Snow</title></item>";
  test.each([
    ["junk before it", `\n\nPHP Warning: x in <b>y</b> on line 3<br />\n<?xml version="1.0"?>${rss(two)}`],
    ["spaces before the declaration", `  \n<?xml version="1.0"?>${rss(two)}`],
    ["cut off within a tag", `<rss><channel>${two}<item`],
    ["cut off without an end", `<rss><channel>${two}`],
    ["control characters", rss(two.replace("Rain", "Ra\u0000i\u000bn"))],
    ["a document type with declarations", `<!DOCTYPE rss [<!ENTITY % x "y"><!ELEMENT rss ANY>]>${rss(two)}`],
    ["items that do not end", "<rss><channel><item><title>Rain</title><item><title>Snow</title></channel></rss>"],
    [
      "titles that do not end",
      "<rss><channel><item><title>Rain<link>/1</link></item><item><title>Snow<link>/2</link></item></channel></rss>",
    ],
    ["ends without a beginning", rss(`</b></p>${two}</item></description>`)],
    ["a prefix that nobody declared", rss(two.replaceAll("title>", "media:title>"))],
    [
      "a second feed behind the first",
      `${rss("<item><title>Rain</title></item>")}${rss("<item><title>Snow</title></item>")}`,
    ],
    ["items without a channel", `<rss>${two}</rss>`],
    ["a byte order mark twice", `\ufeff\ufeff${rss(two)}`],
    ["single quotes and none", `<rss version=2.0><channel foo='a"b'>${two}</channel></rss>`],
  ])("%s", (_, text) => {
    expect(titlesOf(text)).toEqual(["Rain", "Snow"]);
  });

  test("a character section that is cut off keeps what it says", () => {
    expect(titlesOf("<rss><channel><item><title>Rain</title></item><item><title><![CDATA[Sno")).toEqual([
      "Rain",
      "Sno",
    ]);
  });
});

describe("characters", () => {
  const title = (text: string) => onlyItem(rssItem(`<title>${text}</title>`)).title?.value;

  test.each([
    ["Tom &amp; Jerry", "Tom & Jerry"],
    ["Tom & Jerry", "Tom & Jerry"],
    ["AT&T", "AT&T"],
    ["caf&eacute; &ndash; &#8364;5 &#x20AC;5", "café – €5 €5"],
    ["&unknown; stays", "&unknown; stays"],
    ["&notit; is not &not;it", "&notit; is not ¬it"],
    ["2 < 3", "2 < 3"],
    ["I <3 rain", "I <3 rain"],
    ["<![CDATA[I <3 rain]]>", "I <3 rain"],
    ["<![CDATA[Rain & <b>snow</b>]]>", "Rain & <b>snow</b>"],
    ["Rain <![CDATA[and]]> snow", "Rain and snow"],
    ["It\u0092s &#146;fine&#x92;", "It’s ’fine’"],
    // It could be a word of some language: only what no text has is repaired.
    ["sch&Atilde;&para;n", "schÃ¶n"],
  ])("%s", (given, wanted) => {
    expect(title(given)).toBe(wanted);
  });

  test("bytes that were taken for Latin-1 and written again are put right", () => {
    expect(title("Wait&acirc;&#128;&brvbar;")).toBe("Wait…");
    expect(title("Rain \u00e2\u0080\u0093 snow")).toBe("Rain – snow");
  });

  test("an ampersand in an address is no reference", () => {
    expect(onlyItem(rssItem("<link>https://example.org/?a=1&b=2&copy=3&amp;d=4</link>")).link).toBe(
      "https://example.org/?a=1&b=2&copy=3&d=4",
    );
  });
});

describe("markup", () => {
  const summary = (inside: string) => onlyItem(rssItem(`<description>${inside}</description>`)).summary;

  test("escaped, in a character section or naked, it is the same", () => {
    for (const inside of [
      "&lt;p&gt;It &lt;b&gt;rained&lt;/b&gt;.&lt;/p&gt;",
      "<![CDATA[<p>It <b>rained</b>.</p>]]>",
      "<p>It <b>rained</b>.</p>",
    ]) {
      expect(summary(inside)).toEqual({ kind: "html", value: "<p>It <b>rained</b>.</p>" });
    }
  });

  test("that was escaped twice is unescaped twice, an example of markup is not", () => {
    expect(summary("&amp;lt;p&amp;gt;It rained.&amp;lt;/p&amp;gt;")?.value).toBe("<p>It rained.</p>");
    expect(summary("<![CDATA[<p>Write &lt;p&gt; for a paragraph.</p>]]>")?.value).toBe(
      "<p>Write &lt;p&gt; for a paragraph.</p>",
    );
  });

  test("Atom says which is which", () => {
    const content = (inside: string) => onlyItem(atom(`<entry>${inside}</entry>`)).content;
    expect(content('<content type="text">a &lt;b> c</content>')).toEqual({ kind: "text", value: "a <b> c" });
    expect(content('<content type="html">&lt;b>a&lt;/b></content>')).toEqual({ kind: "html", value: "<b>a</b>" });
    expect(
      content('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a &lt; <br/><b>c</b></div></content>'),
    ).toEqual({
      kind: "html",
      value: "<div>a &lt; <br /><b>c</b></div>",
    });
    expect(
      content(`<content type="application/octet-stream">${Buffer.from("<b>a</b>").toString("base64")}</content>`)
        ?.value,
    ).toBe("<b>a</b>");
  });

  test("a title that is called like an element of a drawing stays the title", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>A circle</title></svg>';
    const item = onlyItem(rssItem(`<description>${svg}</description><title>Rain</title>`));
    expect(item.title?.value).toBe("Rain");
    expect(item.summary?.value).toContain("<title>A circle</title>");
  });
});

describe("addresses are absolute", () => {
  const from = { url: "https://example.org/news/feed.xml" };

  test("relative to the nearest xml:base, then to content-location, then to the feed's own address", () => {
    const feed =
      '<rss xml:base="https://base.example/a/"><channel><item xml:base="b/"><link>c</link></item><item><link>c</link></item></channel></rss>';
    expect(feedOf(feed, from).items.map(({ link }) => link)).toEqual([
      "https://base.example/a/b/c",
      "https://base.example/a/c",
    ]);
    const plain = rssItem("<link>c</link>");
    expect(onlyItem(plain, { ...from, headers: { "content-location": "/moved/" } }).link).toBe(
      "https://example.org/moved/c",
    );
    expect(onlyItem(plain, from).link).toBe("https://example.org/news/c");
  });

  test("also within markup, which else stays letter for letter", () => {
    const html = `<p class=x>A <a href=" /b?c&amp;d ">link</a>, <img src='e.png' srcset="e.png 1x, /f.png 2x"> <A HREF=//g.example/h>x</A> <a href="https://i.example/">y</a></p>`;
    expect(onlyItem(rssItem(`<description><![CDATA[${html}]]></description>`), from).summary?.value).toBe(
      `<p class=x>A <a href="https://example.org/b?c&amp;d">link</a>, <img src='https://example.org/news/e.png' srcset="https://example.org/news/e.png 1x, https://example.org/f.png 2x"> <A HREF=https://g.example/h>x</A> <a href="https://i.example/">y</a></p>`,
    );
  });

  test("a base that is not of the web is none", () => {
    expect(onlyItem(rssItem("<link>a</link>", 'xml:base="javascript:alert(1)//"'), from).link).toBe(
      "https://example.org/news/a",
    );
  });
});

describe("what is no feed is named", () => {
  const page = (title: string, body = "") =>
    `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;

  test.each([
    ["login", page("News", '<form><input name="p" type="password"></form>')],
    ["login", page("Sign in – Example News")],
    ["captcha", page("Just a moment...")],
    ["captcha", page("News", '<div class="g-recaptcha"></div>')],
    ["error page", page("404 Not Found")],
    ["error page", page("Example News – Seite nicht gefunden")],
    ["moved", page("301 Moved Permanently")],
    ["moved", page("", '<meta http-equiv="refresh" content="0;url=/new">')],
    ["page", page("Example News – the front page", '<a href="/login">Log in</a>')],
    ["json", '{"error":"no such feed"}'],
    ["json", "[1,2,3]"],
    ["empty", ""],
    ["empty", " \n"],
    ["empty", '<?xml version="1.0"?>\n<!-- nothing -->'],
    ["xml", '<opml version="2.0"><body><outline text="x"/></body></opml>'],
    ["xml", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
    ["text", "It rained in Kent on Tuesday."],
    ["binary", "%PDF-1.7"],
  ])("%s: %s", (code, text) => {
    const read = readBytes(text);
    expect(!read.ok && read.failure.code).toBe(code);
    expect(!read.ok && read.failure.message).toMatch(/^is /);
  });

  test("a note that it has moved is passed on with the new address", () => {
    const read = readBytes(page("", '<meta http-equiv="refresh" content="0; url=https://example.org/new?a&amp;b">'));
    expect(!read.ok && read.failure.message).toContain("use https://example.org/new?a&b");
  });

  test("words of feeds deep within other XML make no feed of it", () => {
    const read = readBytes("<dictionary><entry><title>rain</title></entry></dictionary>");
    expect(!read.ok && read.failure.message).toContain("<dictionary>");
  });

  test("a feed without items is a feed", () => {
    expect(feedOf(rss("<title>News</title>")).items).toEqual([]);
  });
});
