import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/found-feed.ts";
import { discover } from "../../src/ingest/discover/discover.ts";
import { fakeWeb, leadsTo, type Page, says } from "../fakes/fake-web.ts";
import { NOON, webWith } from "./fetch-with.ts";
import { feedOf, rss } from "./round-with.ts";

const HTML = { headers: { "content-type": "text/html; charset=utf-8" } };
const page = (head: string, body = "<p>Welcome to the paper.</p>"): Page =>
  says(`<!doctype html><html><head><title>The Paper</title>${head}</head><body>${body}</body></html>`, HTML);
const announces = (...links: [href: string, title: string, type?: string][]): string =>
  links
    .map(
      ([href, title, type = "rss+xml"]) =>
        `<link rel="alternate" type="application/${type}" title="${title}" href="${href}">`,
    )
    .join("");
const atom = (title: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><entry><id>1</id><title>One</title><updated>2026-11-14T10:00:00Z</updated></entry></feed>`;

/** What is found behind what somebody types; "SITE" stands for the host of the test, without a scheme. */
async function finding(pages: Record<string, Page>, typed = "http://SITE/") {
  const web = await fakeWeb(pages);
  const host = web.origin.replace("http://", "");
  const answer = await discover(typed.replace("SITE", host), {
    web: webWith({ limits: { ports: [web.port] } }),
    clock: { now: () => NOON },
  });
  const asked = web.asked.map(({ url }) => url);
  const plain: Finding = JSON.parse(JSON.stringify(answer).replaceAll(host, "SITE"));
  return { found: plain, asked, web };
}

const offersOf = (found: Finding): string[] =>
  found.ok && found.value.as === "choice" ? found.value.offers.map(({ title, url }) => `${title} ${url}`) : [];
const feedOfFinding = (found: Finding) => (found.ok && found.value.as === "feed" ? found.value.feed : undefined);
const failureOf = (found: Finding) => (found.ok ? undefined : found.failure);

describe("the address of a feed", () => {
  test("takes one request, and comes with its latest headlines", async () => {
    const items =
      "<item><title>Old</title><pubDate>Mon, 09 Nov 2026 08:00:00 GMT</pubDate></item>" +
      "<item><title>New &amp;amp; hot</title><pubDate>Sat, 14 Nov 2026 08:00:00 GMT</pubDate></item>" +
      "<item><title>Middle</title><pubDate>Thu, 12 Nov 2026 08:00:00 GMT</pubDate></item>" +
      "<item><title>Oldest</title><pubDate>Sun, 01 Nov 2026 08:00:00 GMT</pubDate></item>";
    const { found, asked } = await finding(
      {
        "/news.xml": says(
          `<rss version="2.0"><channel><title>The Paper</title><link>http://paper.example/</link>${items}</channel></rss>`,
        ),
      },
      "http://SITE/news.xml",
    );
    expect(asked).toEqual(["/news.xml"]);
    expect(feedOfFinding(found)).toMatchObject({
      url: "http://SITE/news.xml",
      title: "The Paper",
      site: "http://paper.example/",
      items: 4,
    });
    expect(feedOfFinding(found)?.latest.map(({ title }) => title)).toEqual(["New & hot", "Middle", "Old"]);
  });

  test("keeps the publisher's order where items have no date", async () => {
    const { found } = await finding({ "/f": says(feedOf("First", "Second", "Third", "Fourth")) }, "http://SITE/f");
    expect(feedOfFinding(found)?.latest.map(({ title }) => title)).toEqual(["First", "Second", "Third"]);
  });

  test("that moved for good is kept as the new one, and only then", async () => {
    const feed = says(feedOf("First"));
    const permanent = await finding({ "/old": leadsTo("/new", 301), "/new": feed }, "http://SITE/old");
    expect(feedOfFinding(permanent.found)?.url).toBe("http://SITE/new");
    const temporary = await finding({ "/old": leadsTo("/new", 302), "/new": feed }, "http://SITE/old");
    expect(feedOfFinding(temporary.found)?.url).toBe("http://SITE/old");
  });

  test.each(["feed:http://SITE/f", "feed://SITE/f", "<http://SITE/f>", " “http://SITE/f”, ", "SITE/f"])(
    "may be typed as %s",
    async (typed) => {
      const { found } = await finding({ "/f": says(feedOf("First")) }, typed);
      // The server of the test speaks http only, so that https fails before anything is asked.
      expect(feedOfFinding(found)?.url).toBe("http://SITE/f");
    },
  );

  test("without a name is called by its host", async () => {
    const { found } = await finding(
      { "/f": says("<rss><channel><item><title>a</title></item></channel></rss>") },
      "http://SITE/f",
    );
    expect(feedOfFinding(found)?.title).toBe("SITE");
  });

  test("of teasers is told from one with whole texts", async () => {
    const teasing = rss([{ title: "A", link: "http://a.example/1", text: "Two lines of it … Read more" }]);
    expect(feedOfFinding((await finding({ "/f": says(teasing) }, "http://SITE/f")).found)?.carriesTeasers).toBe(true);
    const whole = rss([
      { title: "A", link: "http://a.example/1", text: "All of it stands here, to the end. ".repeat(40) },
    ]);
    expect(feedOfFinding((await finding({ "/f": says(whole) }, "http://SITE/f")).found)?.carriesTeasers).toBe(false);
  });
});

describe("a page that announces its feed", () => {
  test("takes two requests", async () => {
    const { found, asked } = await finding({
      "/": page(announces(["/feed.rss", "The Paper"])),
      "/feed.rss": says(feedOf("First")),
    });
    expect(asked).toEqual(["/", "/feed.rss"]);
    expect(feedOfFinding(found)).toMatchObject({ url: "http://SITE/feed.rss", title: "Example Times" });
  });

  test("may announce it relative to a base, anywhere, in capitals", async () => {
    const link = '<LINK HREF="world.xml" TYPE="Application/RSS+XML; charset=utf-8" REL="Alternate nofollow">';
    const { asked } = await finding({
      "/": page('<base href="/feeds/">', `<div>${link}</div>`),
      "/feeds/world.xml": says(feedOf("First")),
    });
    expect(asked).toEqual(["/", "/feeds/world.xml"]);
  });

  test("in several formats is asked for one", async () => {
    const { asked } = await finding({
      "/": page(
        announces(
          ["/atom", "The Paper (Atom 1.0)", "atom+xml"],
          ["/rss", "The Paper RSS 2.0"],
          ["/feed.json", "The Paper JSON Feed", "feed+json"],
        ),
      ),
      "/atom": says(atom("The Paper")),
    });
    expect(asked).toEqual(["/", "/atom"]);
  });

  test("is not asked for the comments as well", async () => {
    const { asked } = await finding({
      "/": page(announces(["/comments/feed/", "The Paper » Comments Feed"], ["/feed/", "The Paper » Feed"])),
      "/feed/": says(feedOf("First")),
    });
    expect(asked).toEqual(["/", "/feed/"]);
  });

  test("of comments only is taken at its word", async () => {
    const { found } = await finding({
      "/": page(announces(["/comments/feed/", "Comments"])),
      "/comments/feed/": says(feedOf("First")),
    });
    expect(feedOfFinding(found)?.url).toBe("http://SITE/comments/feed/");
  });

  test("announces no translation, style or embedding as one", async () => {
    const others =
      '<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/css" href="/rss.css">' +
      '<link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="alternate" type="application/json" href="/wp-json/1">';
    const { asked } = await finding({
      "/": page(others + announces(["/feed", "News"])),
      "/feed": says(feedOf("First")),
    });
    expect(asked).toEqual(["/", "/feed"]);
  });

  test("counts although it holds a form for a login", async () => {
    const { found } = await finding({
      "/": page(announces(["/feed", "News"]), '<form><input type="password"></form>'),
      "/feed": says(feedOf("First")),
    });
    expect(feedOfFinding(found)?.url).toBe("http://SITE/feed");
  });
});

describe("a page that announces several feeds", () => {
  test("is one request; they are offered in its words", async () => {
    const { found, asked } = await finding({
      "/": page(announces(["/world.rss", "World"], ["/sport.rss", "Sport &amp; games"], ["/x.rss", ""])),
    });
    expect(asked).toEqual(["/"]);
    expect(offersOf(found)).toEqual([
      "World http://SITE/world.rss",
      "Sport & games http://SITE/sport.rss",
      "SITE/x.rss http://SITE/x.rss",
    ]);
  });

  test("offers two of one name and one format both", async () => {
    const { found } = await finding({ "/": page(announces(["/a.rss", "News"], ["/b.rss", "News"])) });
    expect(offersOf(found)).toEqual(["News http://SITE/a.rss", "News http://SITE/b.rss"]);
  });

  test("offers ten at most", async () => {
    const links = Array.from({ length: 40 }, (_, at): [string, string] => [`/${at}.rss`, `Part ${at}`]);
    expect(offersOf((await finding({ "/": page(announces(...links)) })).found)).toHaveLength(10);
  });
});

describe("a page that announces none", () => {
  test("may link to one", async () => {
    const links =
      '<a href="/about">About</a><a href="https://reader.example/subscribe?url=https%3A%2F%2Fpaper.example%2Frss">In a reader</a>' +
      '<a href="/service/rss.xml">Our <b>news</b> feed</a>';
    const { asked } = await finding({ "/": page("", links), "/service/rss.xml": says(feedOf("First")) });
    expect(asked).toEqual(["/", "/service/rss.xml"]);
  });

  test("may link to a page of feeds: those are offered", async () => {
    const { found, asked } = await finding({
      "/": page("", '<a href="/rss">RSS</a>'),
      "/rss": page("", '<a href="/world.rss">World</a> <a href="/sport.rss">Sport</a>'),
    });
    expect(asked).toEqual(["/", "/rss"]);
    expect(offersOf(found)).toEqual(["World http://SITE/world.rss", "Sport http://SITE/sport.rss"]);
  });

  test("has the usual places tried, one after another, up to the first feed", async () => {
    const { found, asked } = await finding(
      { "/a": page(""), "/rss": page("", "nothing"), "/rss.xml": says(feedOf("First")) },
      "http://SITE/a",
    );
    expect(asked).toEqual(["/a", "/feed", "/rss", "/rss.xml"]);
    expect(feedOfFinding(found)?.url).toBe("http://SITE/rss.xml");
  });

  test("is left alone when its host wants its peace", async () => {
    const { found, asked } = await finding({
      "/": page(""),
      "/feed": says("", { status: 429, headers: { "retry-after": "60" } }),
    });
    expect(asked).toEqual(["/", "/feed"]);
    expect(failureOf(found)?.code).toBe("no feed");
  });

  test("and has none is told so, with what can be done", async () => {
    const { found, asked } = await finding({ "/": page("") });
    expect(asked).toHaveLength(7);
    expect(failureOf(found)).toEqual({
      code: "no feed",
      host: "SITE",
      message: "SITE announces no feed on this page, and there is none in the usual places.",
    });
  });
});

describe("what cannot be read is explained", () => {
  test.each([
    [
      "a captcha",
      says("<html><head><title>Just a moment...</title></head><body></body></html>"),
      "captcha",
      /wants to know whether a person is asking/,
    ],
    ["a missing page", says("no", { status: 404 }), "not found", /nothing at this address \(404\)/],
    ["a picture", says(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), "binary", /SITE\/ /],
    ["a sitemap", says("<urlset><url/></urlset>"), "xml", /a sitemap/],
    ["nothing", says(""), "empty", /is empty/],
  ])("%s", async (_, answer, code, message) => {
    const { found, asked } = await finding({ "/": answer });
    expect(failureOf(found)).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(asked).toEqual(["/"]);
  });

  test("a login page", async () => {
    const login = says('<html><head><title>Sign in</title></head><body><input type="password"></body></html>');
    expect(failureOf((await finding({ "/": login })).found)).toMatchObject({
      code: "login",
      message: expect.stringContaining("a login page"),
    });
  });

  test.each(["http://127.0.0.1/feed", "http://[::1]/", "http://169.254.169.254/latest"])(
    "a private address: %s",
    async (typed) => {
      const answer = await discover(typed, { web: webWith({ allowed: [] }), clock: { now: () => NOON } });
      expect(failureOf(answer)?.code).toBe("private address");
    },
  );

  test.each(["iran drones", "", "news", "file:///etc/passwd", "javascript:alert(1)", "https://me:pw@example.org/"])(
    "what is no address: %s",
    async (typed) => {
      const answer = await discover(typed, { web: webWith({}), clock: { now: () => NOON } });
      expect(failureOf(answer)?.code).toBe("not an address");
    },
  );

  test("a page of a hundred thousand elements, in a few seconds", async () => {
    const { found } = await finding({ "/": page("", "<i>".repeat(100_000)) });
    expect(failureOf(found)?.message).toMatch(/give the address of its feed/);
  });
});
