import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leadPicture } from "../../src/ingest/lead-picture.ts";
import { articleOf } from "./reading.ts";
import { rss } from "./reading-feeds.ts";
import { readingOf } from "./reading-items.ts";

const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const LONGEST = 2048;

/** The picture of each item of a feed of which these are the insides. */
async function picturesIn(items: string[], channel = ""): Promise<(string | undefined)[]> {
  const inside = items
    .map((item, at) => `<item><title>Item ${at}</title><guid>guid ${at}</guid>${item}</item>`)
    .join("");
  const { items: read } = await readingOf(rss(`${channel}${inside}`, MEDIA));
  return read.map(({ article }) => article.image);
}

const thumbnail = (url: string, more = "") => `<media:thumbnail url="${url}" ${more}/>`;

describe("the picture that leads an item", () => {
  test.each([
    ["a thumbnail", thumbnail("https://cdn.example.org/a.jpg")],
    ["media content", '<media:content url="https://cdn.example.org/a.jpg" medium="image"/>'],
    ["an enclosed picture", '<enclosure url="https://cdn.example.org/a.jpg" type="image/jpeg" length="1"/>'],
    ["one that is relative", thumbnail("//cdn.example.org/a.jpg")],
  ])("is %s", async (_, item) => {
    expect(await picturesIn([item])).toEqual(["https://cdn.example.org/a.jpg"]);
  });

  test("is the image of a JSON feed's item", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Kent News",
      items: [{ id: "1", title: "Seals", content_text: "Seals.", image: "/seals.jpg" }],
    };
    const { items } = await readingOf(JSON.stringify(feed));
    expect(items.map(({ article }) => article.image)).toEqual(["https://example.org/seals.jpg"]);
  });

  test("is none that is there to be counted", async () => {
    const pixel = thumbnail("https://count.example.org/1.gif", 'width="1" height="1"');
    const seen = '<media:content url="https://cdn.example.org/a.jpg" medium="image" width="640" height="1080"/>';
    expect(await picturesIn([pixel])).toEqual([undefined]);
    expect(await picturesIn([pixel + seen])).toEqual(["https://cdn.example.org/a.jpg"]);
  });

  test("is not the logo of the feed", async () => {
    const logo = "<image><url>https://example.org/logo.png</url></image>";
    expect(await picturesIn([thumbnail("https://example.org/logo.png")], logo)).toEqual([undefined]);
  });

  test("is not what the items of a feed have in common, but what each has beside it", async () => {
    const author = '<media:content url="https://example.org/author.png" medium="image"/>';
    const own = (at: number) => `<media:content url="https://example.org/${at}.png" medium="image"/>`;
    expect(await picturesIn([author, author])).toEqual([undefined, undefined]);
    expect(await picturesIn([author + own(1), author, author + own(3), own(4)])).toEqual([
      "https://example.org/1.png",
      undefined,
      "https://example.org/3.png",
      "https://example.org/4.png",
    ]);
  });

  test("may be that of another item as well: two reports of one event", async () => {
    const same = thumbnail("https://example.org/a.png");
    expect(await picturesIn([same, same, thumbnail("https://example.org/b.png")])).toEqual([
      "https://example.org/a.png",
      "https://example.org/a.png",
      "https://example.org/b.png",
    ]);
  });
});

describe("an address of a picture", () => {
  test.each([
    "http://example.org/a.jpg",
    "data:image/png;base64,iVBORw0KGgo=",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "//example.org/a.jpg",
    "https://user:secret@example.org/a.jpg",
    "https://user@example.org/a.jpg",
    "https://localhost/a.jpg",
    "https://127.0.0.1/a.jpg",
    "https://0x7f.1/a.jpg",
    "https://2130706433/a.jpg",
    "https://[::1]/a.jpg",
    "https://192.168.1.1/a.jpg",
    "https://nas/a.jpg",
    "https://nas.local/a.jpg",
    "https://router.internal./a.jpg",
    "https://co.uk/a.jpg",
    `https://example.org/${"a".repeat(LONGEST)}`,
    `https://example.org/${"ü".repeat(LONGEST / 2)}`,
    " ",
  ])("that may not be handed on is none: %s", (given) => {
    expect(leadPicture(given)).toBeUndefined();
  });

  test("comes out in the spelling of browsers, without a fragment", () => {
    expect(leadPicture(" HTTPS://Pictures.EXAMPLE.org/a b.jpg?w=640#x ")).toBe(
      "https://pictures.example.org/a%20b.jpg?w=640",
    );
    expect(leadPicture("https://bücher.example.org/ü.jpg")).toBe("https://xn--bcher-kva.example.org/%C3%BC.jpg");
  });

  test("of whatever a feed says is https, short enough, and read the same again, or none", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: "grapheme", maxLength: 40 }).map((path) => `https://example.org/${path}`),
      fc
        .tuple(fc.constantFrom("https://", "https:", "https:\\\\", "http://"), fc.string())
        .map((parts) => parts.join("")),
      fc.integer({ min: LONGEST - 30, max: LONGEST + 30 }).map((length) => `https://example.org/${"x".repeat(length)}`),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const picture = leadPicture(given);
        if (picture === undefined) return;
        const { protocol, username, password, hostname, hash, href } = new URL(picture);
        expect({ protocol, username, password, hash, href }).toEqual({
          ...{ protocol: "https:", username: "", password: "", hash: "" },
          href: picture,
        });
        expect(hostname).toContain(".");
        expect(picture.length).toBeLessThanOrEqual(LONGEST);
        expect(leadPicture(picture)).toBe(picture);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the picture that leads a page", () => {
  const pageWith = (head: string) =>
    articleOf(
      "a.html",
      `<html><head><title>Seals</title>${head}</head><body><p>Four seals were seen.</p></body></html>`,
    );
  const og = (url: string) => `<meta property="og:image" content="${url}">`;
  const linked = (more: object) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Seals", ...more })}</script>`;

  test("is what it gives to those who share it, else what it says for machines", async () => {
    expect(
      await pageWith(og("https://example.org/a.jpg") + linked({ image: "https://example.org/b.jpg" })),
    ).toMatchObject({
      image: "https://example.org/a.jpg",
    });
    expect(await pageWith(linked({ image: [{ url: "https://example.org/b.jpg" }] }))).toMatchObject({
      image: "https://example.org/b.jpg",
    });
  });

  test("is not the logo of its publisher", async () => {
    const publisher = { name: "Kent News", logo: { "@type": "ImageObject", url: "https://example.org/logo.png" } };
    expect((await pageWith(og("https://example.org/logo.png") + linked({ publisher }))).image).toBeUndefined();
    const own = { publisher, image: "https://example.org/b.jpg" };
    expect((await pageWith(og("https://example.org/logo.png") + linked(own))).image).toBe("https://example.org/b.jpg");
  });
});
