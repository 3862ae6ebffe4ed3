import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleOf, articlesOf, paragraphsOf, readAll } from "./reading.ts";

const FIRST =
  "The harbour board has voted to keep the old lighthouse of Skerrow burning for another ten years, its chair said.";
const SECOND = "“It costs us less than the paint,” the keeper, Ada Thorne, told the meeting on Tuesday evening.";
const LAST = "Work on the lamp begins in March and should be finished before the herring fleet comes home in May.";
const HEADLINE = "Skerrow lighthouse gets ten more years";

const page = (...lines: string[]) => articleOf("page.txt", lines.join("\n\n"));
const around = (noise: string) => page(HEADLINE, FIRST, noise, SECOND, LAST);

test("the headline, the day and the paragraphs come out of a page with all that stood around them", async () => {
  const article = await page(
    "November 30, 2022",
    '" "',
    HEADLINE,
    '" "',
    FIRST,
    SECOND,
    LAST,
    '" "',
    "Leave a Reply",
    "Your email address will not be published. Required fields are marked *",
  );
  expect(article).toMatchObject({ title: HEADLINE, titleIsGuessed: false, published: { date: "2022-11-30" } });
  expect(paragraphsOf(article)).toEqual([FIRST, SECOND, LAST]);
});

test("the text stays as it was given, to the letter", async () => {
  const text = `\t${HEADLINE}\r\n\r\n${FIRST}\r\n\u00a0\r\nAdvertisement\r\n${SECOND}  \r\n`;
  const article = await articleOf("page.txt", text);
  expect(article.text).toBe(text);
  expect(paragraphsOf(article)).toEqual([FIRST, SECOND]);
});

describe("what stands among the paragraphs of pages is no part of the article", () => {
  test.each([
    ["Advertisement"],
    ["ADVERTISEMENT"],
    ["Story continues below advertisement"],
    ["Anzeige"],
    ["Article continues after this ad"],
    ["Share on Facebook"],
    ["Share on Facebook   Tweet   WhatsApp"],
    ["Share | Print | E-mail"],
    ["Facebook Twitter Murmur WhatsApp"],
    ["Teilen  Twittern  Drucken"],
    ["Read more: Herring fleet leaves early this year"],
    ["Lesen Sie auch: Die Flotte läuft früher aus"],
    ["Also in this edition: Bread prices, page 4"],
    ["Sign up for our daily newsletter and never miss a story."],
    ["Subscribe to our newsletter"],
    ["Newsletter abonnieren"],
    ["Get the day's top stories delivered to your inbox"],
    ["Photo: Ada Thorne/Skerrow Press"],
    ["Photo by Ada Thorne"],
    ["Image caption: The lamp room, seen from the gallery."],
    ["(Photo by Ada Thorne/Getty Images)"],
    ["Foto: dpa"],
    ["Page 1 of 3"],
    ["Seite 2 von 4"],
    ["1 2 3 Next »"],
    ["© 2022 Skerrow Press. All rights reserved."],
    ["Copyright 2022 Skerrow Press"],
    ["Alle Rechte vorbehalten."],
    ["12 comments"],
    ["Comments (46)"],
    ["3 Kommentare"],
    ["We use cookies to give you the best experience on our website."],
    ["Wir verwenden Cookies, um diese Webseite zu verbessern. Mit der Nutzung sind Sie einverstanden."],
    ["Accept all"],
    ["Alle akzeptieren"],
    ["Follow us on Facebook and Instagram"],
    ["Your browser does not support the video element."],
    ["Listen to this article"],
    ["Was this article helpful?  Yes  No"],
    ["Report a correction      Reuse this content"],
    ["* * *"],
    ["“ ”"],
  ])("%s", async (noise) => {
    expect(paragraphsOf(await around(noise))).toEqual([FIRST, SECOND, LAST]);
  });
});

describe("an ordinary sentence that merely resembles them stays", () => {
  test.each([
    ["Advertisement spending rose 4% last year."],
    ["Anzeige erstattete der Wirt erst am Montag, wie die Polizei mitteilte."],
    ["Leave a reply on the answering machine, police told the caller."],
    ["Share prices on the island fell by a tenth."],
    ["Share it on Facebook and you may be fined, the harbour master warned."],
    ["Print sales of the newspaper have halved."],
    ["Read more books, the keeper advises her visitors."],
    ["Related: the two men were cousins, the court heard."],
    ["Sign up for the army newsletter, recruits were told."],
    ["Subscribers to the newsletter lost their savings in March."],
    ["Photo editors at the paper walked out on Monday."],
    ["Photo by drone showed the wreck before anybody else saw it."],
    ["Copyright law protects the songs for 70 years, the court said."],
    ["Page 1 of the report names the three officials."],
    ["Seite 2 von insgesamt vier fehlt in den Akten."],
    ["Comments on the plan are welcome until May."],
    ["12 comments were read out at the hearing."],
    ["We baked cookies for the crew of the lifeboat."],
    ["We use cookies as bait, the trapper explained to visitors."],
    ["Accept all the terms or leave, the owners told the crew."],
    ["Follow us to the lighthouse, the children shouted."],
    ["Your email will not be read aloud, the judge promised."],
    ["Home is where the herring is."],
    ["By Monday the river had fallen by a metre."],
    ["Von Anna Müller fehlt seit Sonntag jede Spur."],
    ["Tags were found on eleven of the dead birds."],
    ["Search teams reached the boat at dawn."],
    ["“Advertisement,” he said, “is the mother of trade.”"],
    ["The Titanic sank on April 15, 1912."],
    ["November 30, 2022 was the day on which the lamp first failed."],
  ])("%s", async (sentence) => {
    expect(paragraphsOf(await around(sentence))).toEqual([FIRST, sentence, SECOND, LAST]);
    expect(paragraphsOf(await page(HEADLINE, FIRST, SECOND, LAST, sentence))).toContain(sentence);
  });
});

describe("what stands above the first sentence and below the last one goes, too", () => {
  test.each([
    ["Home > World > Europe"],
    ["Home / News / Skerrow"],
    ["Skip to content"],
    ["Menu"],
    ["Sign in"],
    ["By Ada Thorne"],
    ["BY ADA THORNE AND JON VAN DER MEER"],
    ["By Ada Thorne, Maritime Correspondent"],
    ["Von Anna Müller, Hamburg"],
    ["5 min read"],
    ["Last updated: 1 December 2022, 10:15"],
    ["Stand: 30.11.2022, 14:05 Uhr"],
    ["Breaking news"],
  ])("%s", async (noise) => {
    const article = await page(noise, HEADLINE, FIRST, SECOND, LAST);
    expect([article.title, ...paragraphsOf(article)]).toEqual([HEADLINE, FIRST, SECOND, LAST]);
    const below = await page(HEADLINE, noise, FIRST, SECOND, LAST);
    expect([below.title, ...paragraphsOf(below)]).toEqual([HEADLINE, FIRST, SECOND, LAST]);
  });

  test.each([
    ["Tags: lighthouse, harbour"],
    ["Reporting by Ada Thorne in Skerrow; Editing by Jon Meer"],
    ["Back to top"],
    ["Impressum | Datenschutz | Kontakt"],
    ["Previous post: Fleet comes home"],
    ["30 November 2022"],
  ])("at the end: %s", async (noise) => {
    expect(paragraphsOf(await page(HEADLINE, FIRST, SECOND, LAST, noise))).toEqual([FIRST, SECOND, LAST]);
  });
});

describe("who wrote it and when is read from lines of their own", () => {
  test.each([
    ["By Ada Thorne", "Ada Thorne", "unknown"],
    ["By Ada Thorne and Jon van der Meer", "Ada Thorne and Jon van der Meer", "unknown"],
    ["By Ada Thorne, maritime correspondent", "Ada Thorne", "unknown"],
    ["By Ada Thorne | November 30, 2022", "Ada Thorne", { date: "2022-11-30" }],
    ["Posted on November 30, 2022 by Ada Thorne", "Ada Thorne", { date: "2022-11-30" }],
    ["By Ada Thorne, 30 November 2022", "Ada Thorne", { date: "2022-11-30" }],
    ["Von Anna Müller, 30.11.2022", "Anna Müller", { date: "2022-11-30" }],
    ["World • 3 min read • 30 Nov 2022 10:15 GMT", undefined, { instant: Date.UTC(2022, 10, 30, 10, 15) }],
    ["Veröffentlicht am 30. November 2022, 14:05 Uhr", undefined, { date: "2022-11-30" }],
    ["Skerrow, 30 November 2022", undefined, { date: "2022-11-30" }],
    ["Updated: November 30, 2022", undefined, "unknown"],
  ])("%s", async (line, author, published) => {
    const article = await page(HEADLINE, line, FIRST, SECOND, LAST);
    expect([article.author, article.published]).toEqual([author, published]);
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND, LAST]);
  });

  test("also between a line that sums up and the article itself", async () => {
    const article = await page(
      HEADLINE,
      "A close vote ends a long quarrel.",
      "Ada Thorne",
      "30 November 2022",
      FIRST,
      LAST,
    );
    expect(article).toMatchObject({ author: "Ada Thorne", published: { date: "2022-11-30" } });
    expect(paragraphsOf(article)).toEqual(["A close vote ends a long quarrel.", FIRST, LAST]);
  });

  test("but the dates between the paragraphs of a chronicle are its headings", async () => {
    const article = await page(HEADLINE, FIRST, "30 November 2022", SECOND, "1 December 2022", LAST);
    expect(article.published).toBe("unknown");
    expect(paragraphsOf(article)).toEqual([FIRST, "30 November 2022", SECOND, "1 December 2022", LAST]);
  });
});

describe("runs of lines", () => {
  const form = ["Leave a comment", "Name *", "Email *", "Website", "Jon says: the lamp is fine", "Post Comment"];

  test("a form for comments ends the article, with all that is in it", async () => {
    expect(paragraphsOf(await page(HEADLINE, FIRST, SECOND, LAST, ...form))).toEqual([FIRST, SECOND, LAST]);
  });

  test("a heading for comments without a form takes nothing with it", async () => {
    const article = await page(HEADLINE, FIRST, "12 comments", SECOND, LAST);
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND, LAST]);
  });

  test("a form above the article does not swallow it", async () => {
    const article = await page(...form, FIRST, SECOND, LAST);
    expect(paragraphsOf(article)).toEqual(expect.arrayContaining([FIRST, SECOND, LAST]));
  });

  test("links to other articles go with their heading, up to the next sentence", async () => {
    const article = await page(
      HEADLINE,
      FIRST,
      "Related articles",
      "Herring fleet leaves early",
      "Paint gets dearer",
      SECOND,
      LAST,
    );
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND, LAST]);
  });

  test("headings within an article stay", async () => {
    const article = await page(HEADLINE, FIRST, "What happens next", SECOND, "The cost", LAST);
    expect(paragraphsOf(article)).toEqual([FIRST, "What happens next", SECOND, "The cost", LAST]);
  });
});

describe("headlines", () => {
  test("a name of a section or a paper above it is none", async () => {
    expect((await page("The Skerrow Times", "Europe", HEADLINE, FIRST, LAST)).title).toBe(HEADLINE);
  });

  test("one that is repeated, or carries the name of the site, counts once", async () => {
    const article = await page(`${HEADLINE} | Skerrow Times`, HEADLINE, FIRST, HEADLINE, LAST);
    expect(paragraphsOf(article)).toEqual([FIRST, LAST]);
  });

  test("without one the first words serve, at most twelve, and are marked so", async () => {
    const article = await page(FIRST, SECOND);
    expect(article).toMatchObject({
      title: "The harbour board has voted to keep the old lighthouse of Skerrow",
      titleIsGuessed: true,
    });
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND]);
  });
});

describe("lines and paragraphs", () => {
  const wrap = (text: string, width: number) => text.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").trim();

  test.each([60, 72, 80])("a text wrapped at %i columns has the paragraphs that it had before", async (width) => {
    const article = await page(
      HEADLINE,
      ...[`${FIRST} ${SECOND}`, `${SECOND} ${LAST}`].map((text) => wrap(text, width)),
    );
    expect(article.title).toBe(HEADLINE);
    expect(paragraphsOf(article).map((text) => text.replaceAll("\n", " "))).toEqual([
      `${FIRST} ${SECOND}`,
      `${SECOND} ${LAST}`,
    ]);
  });

  test("a line is a paragraph where no blank lines part them", async () => {
    const article = await articleOf("page.txt", [HEADLINE, FIRST, SECOND, LAST].join("\n"));
    expect([article.title, ...paragraphsOf(article)]).toEqual([HEADLINE, FIRST, SECOND, LAST]);
  });

  test("old line ends, mixed ones and Unicode's own part lines alike", async () => {
    const article = await articleOf("page.txt", `${HEADLINE}\r${FIRST}\r\n${SECOND}\u2028${LAST}\n`);
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND, LAST]);
  });

  test("a text of nothing but noise keeps it: whoever gave it took it for an article", async () => {
    expect(paragraphsOf(await page("Advertisement", "Share"))).toEqual(["Advertisement", "Share"]);
  });
});

const seeds = process.env.TIDINGS_SEEDS;

test.skipIf(!seeds)("the real page that was given as an example", async () => {
  const folder = seeds ?? "";
  const article = articlesOf(await readAll([folder]))[0];
  if (!article) throw new Error(`${folder} holds ${readdirSync(join(folder))}`);
  expect(article).toMatchObject({
    title: "Russian officials begin drone training with Iran",
    titleIsGuessed: false,
    published: { date: "2022-11-30" },
  });
  expect(article.paragraphs).toHaveLength(11);
  expect(paragraphsOf(article).join("\n")).toContain("“During the last several weeks");
  expect(paragraphsOf(article).join("\n")).not.toMatch(/" "|November 30|Leave a Reply|email address|Required fields/);
});
