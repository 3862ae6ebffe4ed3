import { describe, expect, test } from "vitest";
import { atom, NOW } from "./reading-feeds.ts";
import { itemOf, itemsOf, paragraphsOf, readItems, readingOf } from "./reading-items.ts";

const RAIN =
  "The harbour board of Kent has voted to keep the old lighthouse burning, although nobody has asked for it.";
const MORE = "Its lamp was to be switched off in spring, when the last of its keepers leaves the service of the town.";
const html = (markup: string) => `<content:encoded><![CDATA[${markup}]]></content:encoded>`;
const LONG = `${RAIN} ${MORE} `.repeat(5);

describe("an item becomes an article", () => {
  test("with its text as a page would show it, its markup kept, and the noise around it marked as such", async () => {
    const markup = `<p>${RAIN}</p><div class="sharedaddy"><p>Share this</p></div><figure><img src="a.jpg"><figcaption>A ship</figcaption></figure><p>${MORE}<br>And so on.</p><p>Read more: <a href="/b">Ships</a></p>`;
    const item = await itemOf(`<title>Light stays</title><link>https://example.org/1</link>${html(markup)}`);
    expect(paragraphsOf(item).slice(0, 2)).toEqual([RAIN, MORE]);
    expect(item.article.text).not.toContain("Share this");
    expect(item.article.original?.markup).toContain('<div class="sharedaddy">');
    expect(item.article.original?.format).toBe("html");
    expect(item.terms.body).toContain("lighthous burn");
    expect(item.terms.title).toBe("light stay");
  });

  test("by the name of its source, with its author, address and date", async () => {
    const { article } = await itemOf(
      `<title>Light stays</title><link>https://example.org/1?utm_source=rss</link><author>ann@example.org (Ann Lee)</author>
       <pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate><description>${RAIN}</description>`,
      "<title>Another name</title>",
    );
    expect(article).toMatchObject({
      source: "Kent News",
      author: "Ann Lee",
      url: "https://example.org/1?utm_source=rss",
      published: { instant: Date.UTC(2026, 10, 22, 10) },
      isSample: false,
      titleIsGuessed: false,
    });
    expect(article.keys[0]).toBe("item:7:link:https://example.org/1");
    expect(article.keys[1]).toBe("url:https://example.org/1");
  });

  test("of the day it was last changed where it says nothing else, and never of today", async () => {
    const entry = (inside: string) => atom(`<entry><id>1</id><title>Rain</title>${inside}</entry>`);
    const changed = await readingOf(entry("<updated>2026-11-20T10:00:00Z</updated>"));
    expect(changed.items[0]?.article.published).toEqual({ instant: Date.UTC(2026, 10, 20, 10) });
    expect((await readingOf(entry(""))).items[0]?.article.published).toBe("unknown");
  });

  test.each([
    ["entities", "<title>Q&amp;A: caf&#233; &amp;eacute;</title>", "Q&A: café é"],
    ["double escaping", "<title>Q&amp;amp;amp;A &amp;quot;today&amp;quot;</title>", 'Q&A "today"'],
    ["tags", "<title>&lt;b&gt;Rain&lt;/b&gt; in &lt;i&gt;Kent&lt;/i&gt;</title>", "Rain in Kent"],
    [
      "tags that were escaped twice",
      "<title>&amp;lt;em&amp;gt;Rain&amp;lt;/em&amp;gt; in Kent</title>",
      "Rain in Kent",
    ],
    ["sections", "<title><![CDATA[  Rain &amp; wind\n in Kent ]]></title>", "Rain & wind in Kent"],
    ["signs that are none", "<title>5 &lt; 6 &amp; 7 > 2</title>", "5 < 6 & 7 > 2"],
  ])("whose title is plain (%s)", async (_, title, plain) => {
    expect((await itemOf(`${title}<link>https://example.org/1</link>`)).article.title).toBe(plain);
  });

  test("in its own language, whatever its feed claims; in the feed's where it is too short to tell", async () => {
    const german =
      "Der Rat der Stadt hat beschlossen, dass der alte Leuchtturm auch im nächsten Jahr noch brennen wird, und die Leute am Hafen freuen sich darüber.";
    const item = (inside: string) => itemOf(inside, "<language>en-us</language>");
    expect((await item(`<description>${german}</description>`)).article.language).toBe("de");
    expect((await item("<title>Rain</title>")).article.language).toBe("en");
  });

  test("called by its first words where it has no title", async () => {
    const { article } = await itemOf(`<description>${RAIN}</description>`);
    expect([article.title, article.titleIsGuessed]).toEqual([
      "The harbour board of Kent has voted to keep the old lighthouse",
      true,
    ]);
  });

  test("read as text where the whole of it stands in its title", async () => {
    const { article } = await itemOf(`<title>${LONG}</title><link>https://example.org/1</link>`);
    expect(article.text).toBe(LONG.trim());
    expect(article.titleIsGuessed).toBe(true);
  });

  test("of its title alone, or of its address alone, where there is nothing else", async () => {
    const [titled, addressed] = await itemsOf(
      "<item><title>Rain in Kent</title></item><item><link>https://example.org/rain</link></item>",
    );
    expect(titled?.article).toMatchObject({ title: "Rain in Kent", text: "", paragraphs: [] });
    expect(addressed?.article).toMatchObject({ title: "example.org/rain", text: "" });
  });

  test("with what a podcast says of it", async () => {
    const { article } = await itemOf(
      `<title>Episode 3</title><itunes:summary>${RAIN}</itunes:summary><enclosure url="https://example.org/3.mp3" type="audio/mpeg" length="1"/>`,
    );
    expect(article).toMatchObject({ title: "Episode 3", text: RAIN });
  });

  test("with the fuller of its texts", async () => {
    const swapped = await itemOf(`<title>Rain</title><description>${LONG}</description>${html("<p>Rain …</p>")}`);
    expect(swapped.article.text).toBe(LONG.trim());
  });

  test("with its lines kept where it is text with references and no markup", async () => {
    const { article } = await itemOf(`<title>Rain</title>${html("Wind &amp; rain.\nMore rain.")}`);
    expect(article.text).toBe("Wind & rain.\nMore rain.");
  });

  test("although its markup is too much for a page", async () => {
    const deep = `${"<div>".repeat(2000)}${RAIN}${"</div>".repeat(2000)}`;
    expect((await itemOf(`<title>Rain</title>${html(deep)}`)).article.text).toBe(RAIN);
  });
});

describe("a reading of a feed", () => {
  test("says what the feed says of itself", async () => {
    const reading = await readingOf(
      `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Kent &amp;amp; Sussex</title>
       <link>https://example.org/</link><ttl>90</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
       <skipHours><hour>1</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays><item/></channel></rss>`,
    );
    expect(reading).toEqual({
      title: "Kent & Sussex",
      site: "https://example.org/",
      wishes: { ttl: 90 * 60_000, updateEvery: 6 * 3_600_000, skipHours: [1, 0], skipDays: [0] },
      items: [],
      known: 0,
      empty: 1,
      isCut: false,
    });
  });

  test("makes nothing again of what came before, unless it says something else now", async () => {
    const feed = (title: string) =>
      `<item><guid>1</guid><title>Rain</title></item><item><guid>2</guid><title>${title}</title></item><item><guid>3</guid><title>Sun</title></item>`;
    const before = await itemsOf(feed("Wind"));
    const seen = new Map(before.slice(0, 2).map(({ key, fingerprint }) => [key, fingerprint]));
    let asked: string[] = [];
    const itemsSeen = async (keys: string[]) => {
      asked = keys;
      return seen;
    };
    const again = await itemsOf(feed("Storm"), { itemsSeen });
    expect(asked).toEqual(["guid:1", "guid:2", "guid:3"]);
    expect(again.map(({ key, article }) => [key, article.title])).toEqual([
      ["guid:2", "Storm"],
      ["guid:3", "Sun"],
    ]);
  });

  test("goes on in pieces, so that a first one of 2,000 long items ends as well", { timeout: 60_000 }, async () => {
    const items = Array.from(
      { length: 2100 },
      (_, at) => `<item><guid>g${at}</guid><title>Rain ${at}</title>${html(`<p>${at} ${LONG}</p>`.repeat(2))}</item>`,
    );
    const reading = await readItems(
      `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${items.join("")}</channel></rss>`,
    );
    if (!reading.ok) expect.fail(reading.failure.message);
    expect(reading.value.items.map(({ key }) => key)).toEqual(Array.from({ length: 2000 }, (_, at) => `guid:g${at}`));
    expect(reading.value.isCut).toBe(true);
  });

  test("fails with the reason where there is no feed", async () => {
    expect(await readItems("<html><title>Sign in</title><input type=password></html>")).toMatchObject({
      ok: false,
      failure: { code: "login", message: expect.stringContaining("login page") },
    });
  });
});

describe("what only says what its page is about is a teaser", () => {
  const read = (inside: string) => itemOf(`<title>Rain</title><link>https://example.org/1</link>${inside}`);
  test.each([
    ["a short summary", `<description>${RAIN}</description>`],
    ["nothing", ""],
    ["a text that breaks off", html(`<p>${LONG} and then…</p>`)],
    ["a text that breaks off in brackets", html(`<p>${LONG} and then [&#8230;]</p>`)],
    ["a text that leads on", html(`<p>${LONG}</p><p><a href="/1">Continue reading →</a></p>`)],
    ["a text that leads on in German", html(`<p>${LONG} <a href="/1">Weiterlesen &raquo;</a></p>`)],
    ["a text that leads on in Japanese", html(`<p>${LONG}</p><a href="/1">続きを読む</a>`)],
    [
      "a text that breaks off above the line of a blog program",
      html(`<p>${LONG} and [&hellip;]</p><p>The post <a>Rain</a> appeared first on <a>Kent</a>.</p>`),
    ],
  ])("%s", async (_, inside) => {
    expect((await read(inside)).isTeaser).toBe(true);
  });

  test.each([
    ["a whole text", html(`<p>${LONG}</p>`)],
    ["a whole text that the feed calls its description", `<description>${LONG}</description>`],
    ["a note with a text of its own", html(`<p>${RAIN} ${MORE}</p>`)],
    ["a text in which somebody hesitates", html(`<p>${LONG}</p><p>“Well… read more books”, she said.</p>`)],
    [
      "a short text in a writing that needs few characters",
      `<description>${"議会は灯台を残すことを決めた。".repeat(20)}</description>`,
    ],
  ])("%s is none", async (_, inside) => {
    expect((await read(inside)).isTeaser).toBe(false);
  });

  test("what leads nowhere is none", async () => {
    expect((await itemOf(`<title>Rain</title><description>${RAIN}</description>`)).isTeaser).toBe(false);
  });
});

test("a date in the future is no date", async () => {
  const day = new Date(NOW + 3 * 86_400_000).toUTCString();
  expect((await itemOf(`<title>Rain</title><pubDate>${day}</pubDate>`)).article.published).toBe("unknown");
});
