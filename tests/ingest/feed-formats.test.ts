import { describe, expect, test } from "vitest";
import { atom, feedOf, onlyItem, rss, rssItem } from "./reading-feeds.ts";

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

describe("each format gives the same facts", () => {
  const wanted = {
    title: "Rain in Kent",
    link: "https://example.org/rain",
    summary: "It rained.",
    author: "Ann Lee",
    published: { instant: Date.UTC(2024, 4, 3, 10, 30) },
  };
  const facts: Record<string, string> = {
    "RSS 2.0": rssItem(
      `<title>Rain in Kent</title><link>https://example.org/rain</link><description>It rained.</description>
       <author>ann@example.org (Ann Lee)</author><pubDate>Fri, 03 May 2024 10:30:00 GMT</pubDate>`,
    ),
    "RSS 0.91, items beside the channel": `<rss version="0.91"><channel><title>News</title></channel><item>
       <title>Rain in Kent</title><link>https://example.org/rain</link><description>It rained.</description>
       <author>Ann Lee</author><pubDate>3 May 24 10:30 UT</pubDate></item></rss>`,
    RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${DC}>
       <channel rdf:about="https://example.org/"><title>News</title></channel>
       <item rdf:about="https://example.org/rain"><title>Rain in Kent</title><link>https://example.org/rain</link>
       <description>It rained.</description><dc:creator>Ann Lee</dc:creator><dc:date>2024-05-03T12:30+02:00</dc:date></item></rdf:RDF>`,
    "Atom 1.0":
      atom(`<entry><title>Rain in Kent</title><link href="https://example.org/rain"/><summary>It rained.</summary>
       <author><name>Ann Lee</name></author><published>2024-05-03T10:30:00Z</published></entry>`),
    "Atom 0.3": `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">Rain in Kent</title>
       <link rel="alternate" type="text/html" href="https://example.org/rain"/><summary>It rained.</summary>
       <author><name>Ann Lee</name></author><issued>2024-05-03T10:30:00Z</issued></entry></feed>`,
    "JSON Feed": JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      items: [
        {
          id: 1,
          title: "Rain in Kent",
          url: "https://example.org/rain",
          summary: "It rained.",
          authors: [{ name: "Ann Lee" }],
          date_published: "2024-05-03T10:30:00Z",
        },
      ],
    }),
  };

  test.each(Object.entries(facts))("%s", (_, text) => {
    const { title, link, summary, authors, published } = onlyItem(text);
    const [author] = authors;
    expect({ title: title?.value, link, summary: summary?.value, author: author?.name, published }).toEqual(wanted);
  });

  test("CDF, which has it in attributes and capitals", () => {
    const feed = feedOf(
      '<CHANNEL HREF="https://example.org/" LASTMOD="2024-05-03T10:30Z"><TITLE>News</TITLE><ITEM HREF="rain"><TITLE>Rain in Kent</TITLE><ABSTRACT>It rained.</ABSTRACT></ITEM></CHANNEL>',
      { url: "https://example.org/channel.cdf" },
    );
    expect(feed).toMatchObject({
      title: { value: "News" },
      link: "https://example.org/",
      updated: { instant: Date.UTC(2024, 4, 3, 10, 30) },
    });
    expect(feed.items[0]).toMatchObject({
      title: { value: wanted.title },
      link: wanted.link,
      summary: { value: wanted.summary },
    });
  });
});

test("a feed says who it is, and not what its picture or its search form is called", () => {
  const feed = feedOf(
    rss(
      `<image><title>Logo</title><link>https://example.org/logo</link><url>https://example.org/logo.png</url></image>
       <textInput><title>Search</title><link>https://example.org/search</link><description>Find</description></textInput>
       <title>News</title><link>https://example.org/</link><description>All of it</description><language>en_GB</language>
       <lastBuildDate>Fri, 03 May 2024 10:30:00 GMT</lastBuildDate><category>World</category><ttl>60</ttl>
       <managingEditor>desk@example.org</managingEditor>`,
    ),
  );
  expect(feed).toMatchObject({
    title: { value: "News" },
    link: "https://example.org/",
    description: { value: "All of it" },
    language: "en-GB",
    image: "https://example.org/logo.png",
    updated: { instant: Date.UTC(2024, 4, 3, 10, 30) },
    categories: ["World"],
    wishes: { ttl: 3_600_000 },
    authors: [{ email: "desk@example.org" }],
  });
});

describe("what an item brings along", () => {
  test("podcasts: picture, keywords and narrower categories", () => {
    const item = onlyItem(
      rssItem(
        `<title>Episode 1</title><itunes:author>Ann Lee</itunes:author><itunes:image href="/cover.jpg"/>
         <itunes:category text="Science"><itunes:category text="Weather"/></itunes:category><itunes:keywords>rain, kent</itunes:keywords>
         <enclosure url="https://example.org/1.mp3" type="audio/mpeg" length="12345"/>`,
        'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
      ),
      { url: "https://example.org/feed" },
    );
    expect(item.pictures[0]).toBe("https://example.org/cover.jpg");
    expect(item.categories).toEqual(["Science", "Weather", "rain", "kent"]);
    expect(item.enclosures).toEqual([{ url: "https://example.org/1.mp3", type: "audio/mpeg", length: "12345" }]);
    expect(item.authors).toEqual([{ name: "Ann Lee", email: undefined }]);
  });

  test("Media RSS: addresses in and out of groups, its title only where there is no other", () => {
    const media = 'xmlns:media="http://search.yahoo.com/mrss/"';
    const item = onlyItem(
      rssItem(
        `<media:title>A bridge, seen from above</media:title><title>Bridge closes</title>
         <media:group><media:content url="https://example.org/a.mp4" type="video/mp4"/><media:thumbnail url="https://example.org/a.jpg"/></media:group>
         <media:content url="https://example.org/b.jpg" medium="image"/>`,
        media,
      ),
    );
    expect(item.title?.value).toBe("Bridge closes");
    expect([...item.media].sort()).toEqual([
      "https://example.org/a.jpg",
      "https://example.org/a.mp4",
      "https://example.org/b.jpg",
    ]);
    expect(item.pictures[0]).toBe("https://example.org/a.jpg");
    expect(onlyItem(rssItem("<media:title>From above</media:title>", media)).title?.value).toBe("From above");
  });

  test("where it came from and where it is discussed", () => {
    const item = onlyItem(
      rssItem(
        '<source url="https://other.example/feed">Other News</source><comments>https://example.org/talk</comments>',
      ),
    );
    expect(item.source).toEqual({ title: { kind: "text", value: "Other News" }, link: "https://other.example/feed" });
    expect(item.comments).toBe("https://example.org/talk");
    const entry = onlyItem(atom('<entry><source><id>1</id><link href="https://other.example/"/></source></entry>'));
    expect(entry.source).toEqual({ title: undefined, link: "https://other.example/" });
  });

  test("a summary and the whole text, whatever they are called", () => {
    const content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
    const item = onlyItem(
      rssItem("<content:encoded><![CDATA[<p>All.</p>]]></content:encoded><description>Some.</description>", content),
    );
    expect([item.summary?.value, item.content?.value]).toEqual(["Some.", "<p>All.</p>"]);
    const two = onlyItem(rssItem("<description>Some.</description><summary>All.</summary>"));
    expect([two.summary?.value, two.content?.value]).toEqual(["Some.", "All."]);
  });

  test("entries of Atom without an author have that of the feed, items of RSS have none", () => {
    expect(onlyItem(atom("<author><name>Desk</name></author><entry><title>x</title></entry>")).authors).toEqual([
      { name: "Desk", email: undefined },
    ]);
    expect(onlyItem(rss("<managingEditor>Desk</managingEditor><item><title>x</title></item>")).authors).toEqual([]);
  });

  test.each([
    ["ann@example.org (Ann Lee)", { name: "Ann Lee", email: "ann@example.org" }],
    ["Ann Lee <ann@example.org>", { name: "Ann Lee", email: "ann@example.org" }],
    ["Ann Lee (ann+news@example.org)", { name: "Ann Lee", email: "ann+news@example.org" }],
    ["ann@example.org", { name: undefined, email: "ann@example.org" }],
    ["Ann Lee", { name: "Ann Lee", email: undefined }],
  ])("the author %s", (line, person) => {
    const escaped = line.replace("<", "&lt;");
    expect(onlyItem(rssItem(`<author>${escaped}</author>`)).authors).toEqual([person]);
  });

  test("two creators are two authors, the same one twice is one", () => {
    const item = onlyItem(
      rssItem("<dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator><dc:creator>Ann</dc:creator>", DC),
    );
    expect(item.authors.map(({ name }) => name)).toEqual(["Ann", "Bob"]);
  });
});

describe("what an item is known by", () => {
  test("its guid before its address, and its address before a digest", () => {
    expect(onlyItem(rssItem("<guid>42</guid><link>https://example.org/a</link>")).id).toBe("42");
    expect(onlyItem(rssItem("<link>https://example.org/a</link>")).id).toBe("https://example.org/a");
    const nameless = (title: string) => onlyItem(rssItem(`<title>${title}</title><pubDate>3 May 2024</pubDate>`)).id;
    expect(nameless("Rain")).toBe(nameless("Rain"));
    expect(nameless("Rain")).not.toBe(nameless("Snow"));
  });

  test("a guid that is an address serves as the link, unless it says that it is none", () => {
    const guid = (attributes: string) => onlyItem(rssItem(`<guid${attributes}>https://example.org/a</guid>`)).link;
    expect(guid("")).toBe("https://example.org/a");
    expect(guid(' isPermaLink="false"')).toBeUndefined();
  });

  test("an id keeps its spelling", () => {
    const id = (text: string) => onlyItem(atom(`<entry><id>${text}</id></entry>`)).id;
    for (const text of ["HTTP://www.EXAMPLE.org/%7Ebob", "tag:example.org,2024:1", "urn:uuid:1"])
      expect(id(text)).toBe(text);
  });

  test("a script is no link", () => {
    expect(onlyItem(rssItem("<link>javascript:alert(1)</link>")).link).toBeUndefined();
  });
});
