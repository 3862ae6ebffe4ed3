import { describe, expect, test } from "vitest";
import { readPage } from "../../src/ingest/page/read-page.ts";
import { articleOf, NOW, paragraphsOf } from "./reading.ts";

const FIRST = "The harbour board has voted to keep the old lighthouse burning for another ten years, its chair said.";
const SECOND = "“It costs us less than the paint,” the keeper, Ada Thorne, told the meeting on Tuesday evening.";
const THIRD = "Work on the lamp begins in March and should be finished before the herring fleet comes home in May.";
const FOURTH = "The vote was close, and two of the nine members of the board stayed away from it, as they had said.";

const around = (noise: string) => `<p>${FIRST}</p><p>${SECOND}</p>${noise}<p>${THIRD}</p><p>${FOURTH}</p>`;
const paragraphsFor = async (content: string) =>
  paragraphsOf(
    await articleOf(
      "page.html",
      `<!doctype html><html lang="en"><head><title>Lamp saved</title>
      <link rel="canonical" href="https://www.skerrow.example/lamp"></head>
      <body><article><h1>Lamp saved</h1>${content}</article></body></html>`,
    ),
  );
const ALL = [FIRST, SECOND, THIRD, FOURTH];

describe("elements within the article that are no part of its text are left out", () => {
  test.each([
    ["a caption by its class", '<div class="wp-caption-text">The lamp room, seen from the gallery</div>'],
    ["a credit", '<p class="photoCredit">Skerrow Press archive</p>'],
    ["a byline", '<div class="article__byline">Ada Thorne is our keeper of lights</div>'],
    ["a box on the author", '<div id="author-bio"><p>Jon Meer writes about the sea.</p></div>'],
    ["a box of related articles", '<div class="relatedArticles"><p>Herring fleet leaves early this year</p></div>'],
    [
      "a prompt for the newsletter",
      '<div class="newsletter-signup"><p>Every morning, the news of the harbour</p></div>',
    ],
    ["a promotion", '<div class="promo-box"><p>Our calendar of lights is out now</p></div>'],
    ["an advertisement", '<div class="ad-container"><p>Buy paint for your boat at Meer and Sons</p></div>'],
    ["tags", '<ul class="post-tags"><li>lighthouses</li><li>harbour</li></ul>'],
    ["what only a screen reader reads", '<p class="sr-only">Opens in a new window, or so it seems to us</p>'],
    ["links to other pages of the site", '<p><a href="/fleet">Herring fleet leaves early this year</a></p>'],
    [
      "a list of them",
      '<ul><li><a href="https://skerrow.example/a">Fleet leaves early</a></li><li><a href="/b">Bread dearer</a></li></ul>',
    ],
  ])("%s", async (_, noise) => {
    expect(await paragraphsFor(around(noise))).toEqual(ALL);
  });
});

describe("ordinary text that resembles them stays", () => {
  const text = "The captain of the fleet had credited the keeper before";
  test.each([
    ["a class whose words only begin alike", `<p class="captioned-not adrift sharepoint">${text}.</p>`],
    ["a sentence with a link in it", `<p>${text}, as <a href="/fleet">we reported on Monday</a>.</p>`],
    ["a link to a source elsewhere", `<p><a href="https://board.example/minutes">${text}</a></p>`],
    ["a quotation within a player", `<div class="video-player"><blockquote>${text}.</blockquote></div>`],
    ["a short heading over a part", `<h2>What the keeper said</h2><p>${text}.</p>`],
  ])("%s", async (_, content) => {
    expect((await paragraphsFor(around(content))).join(" ")).toContain(text);
  });

  test("most of the text, whatever the element around it is called", async () => {
    expect(await paragraphsFor(`<div class="promo">${around("")}</div>`)).toEqual(ALL);
    const parts = ALL.map((paragraph) => `<p class="tooltip">${paragraph}</p>`).join("");
    expect(await paragraphsFor(parts)).toEqual(ALL);
  });
});

test("headings that head nothing are left out", async () => {
  const summary = "Ten more years for the lamp, nine members, two of them away, and a keeper who never doubted it once";
  const content = `<h2>${summary}</h2><p>${FIRST}</p><h3>The vote</h3><p>${SECOND}</p><p>${THIRD}</p><h3>On other pages</h3>`;
  expect(await paragraphsFor(content)).toEqual([FIRST, "The vote", SECOND, THIRD]);
});

test("what is left out can be seen, with the rule that told it", () => {
  const markup = `<html><body><article>${around('<p class="photo-credit">Skerrow archive</p>')}</article></body></html>`;
  expect(readPage(markup, NOW)).toMatchObject({
    value: { dropped: [{ rule: "caption or credit", text: "Skerrow archive" }] },
  });
});

test("the page's own address above its text is left out", async () => {
  expect(await paragraphsFor(`<p>https://www.skerrow.example/lamp</p>${around("")}`)).toEqual(ALL);
});

test("a page that shows no text is read by what its JSON-LD gives", async () => {
  const linked = JSON.stringify({ "@type": "NewsArticle", headline: "Lamp saved", articleBody: ALL.join("\n\n") });
  const markup = `<html><head><script type="application/ld+json">${linked}</script></head><body><div id="app"></div></body></html>`;
  expect(paragraphsOf(await articleOf("page.html", markup))).toEqual(ALL);
});

describe("lines among the paragraphs", () => {
  const lines = [
    ["Iklan", "Iklan naik empat persen tahun ini, kata para penerbit di Skerrow."],
    ["Реклама", "Реклама подорожала на четыре процента, сообщили издатели."],
    [
      "The lamp room in May (AP Photo/Ada Thorne, File)",
      "The board (a photo of it hangs in the hall) met on Tuesday evening.",
    ],
    [
      "Jon Meer in Skerrow contributed to this report.",
      "Jon Meer contributed 40 pounds to this year's fund for the lamp.",
    ],
    [
      "CLICK HERE TO GET THE SKERROW PRESS APP",
      "Click here, it said on the screen, and the keeper clicked there all night.",
    ],
    [
      "READ MORE ON SKERROW PRESS BY CLICKING HERE",
      "Users who paid by clicking twice were charged twice, the bank admitted.",
    ],
    [
      "Skerrow Press may earn an affiliate commission if you buy something.",
      "The keeper may earn a medal for it, the board said in its letter.",
    ],
    [
      "Subscribe to Skerrow Press on YouTube for more news",
      "People subscribe to the view that lamps are worth more than paint.",
    ],
    [
      "This document is subject to copyright. No part may be reproduced.",
      "This document is subject to a vote of the board on Tuesday next week.",
    ],
  ];

  test.each(lines)("%s", async (noise, sentence) => {
    expect(await paragraphsFor(around(`<p>${noise}</p>`))).toEqual(ALL);
    expect(await paragraphsFor(around(`<p>${sentence}</p>`))).toContain(sentence);
  });

  test.each([
    ["10:48, Tue, Nov 19, 2019"],
    ["| UPDATED: 11:05, Tue, Nov 19, 2019"],
    ["By Jon Meer - 11/18/19 11:04 PM EST"],
    ["Today 12:01 AM"],
    ["Staff Writer"],
    ["desk@skerrow.example"],
  ])("above the first: %s", async (noise) => {
    expect(await paragraphsFor(`<p>${noise}</p>${around("")}`)).toEqual(ALL);
  });
});
