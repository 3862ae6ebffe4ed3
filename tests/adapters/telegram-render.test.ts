import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { render } from "../../adapters/telegram/render.ts";
import { textOf } from "../../adapters/telegram/rich-text.ts";
import { ENTITY_LIMIT, MESSAGE_LIMIT } from "../../adapters/telegram/split-messages.ts";
import { type OutgoingMessage, writeMessages } from "../../adapters/telegram/write-messages.ts";
import type { Citation } from "../../src/article.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Block, Reply, StoryBlock } from "../../src/reply.ts";
import { parseTelegramHtml } from "../fakes/telegram-html.ts";

const phrases = phrasesFor("en");
const writing = { phrases, keepChoice: async () => "key" };
const write = (...[first, ...rest]: [Block, ...Block[]]) => writeMessages({ blocks: [first, ...rest] }, writing);

const htmlOf = (messages: OutgoingMessage[]) => messages.map((each) => (each.kind === "text" ? each.html : each.name));
const readable = (messages: OutgoingMessage[]) => htmlOf(messages).map(parseTelegramHtml);

const example: Citation = {
  article: 1,
  source: "Example Times",
  title: "Rain in Kent",
  url: "https://example.org/rain",
  published: { date: "2022-11-30" },
};

const story = (changes: Partial<StoryBlock> = {}): StoryBlock => ({
  kind: "story",
  title: example.title,
  titleIsGuessed: false,
  url: example.url,
  source: example.source,
  published: example.published,
  sentences: [{ text: "It rained.", article: 1, start: 0, end: 10 }],
  citations: [example],
  alsoReportedBy: [],
  isSample: false,
  ...changes,
});

describe("a story", () => {
  test("has its headline as a link, day and sources, sentences with numbers, and what the numbers stand for", async () => {
    expect(htmlOf(await write(story({ isUpdate: true })))).toEqual([
      [
        '<b><a href="https://example.org/rain">Rain in Kent</a></b>',
        "<b>Update · </b>30 Nov 2022 · one source",
        "",
        "It rained. [1]",
        '[1] <a href="https://example.org/rain">Example Times</a>',
      ].join("\n"),
    ]);
  });

  test("names the other sources, and the date of each where several are cited", async () => {
    const other = { ...example, article: 2, source: "Daily Example", url: "https://daily.example/rain" };
    const sentences = [...story().sentences, { text: "It poured.", article: 2, start: 0, end: 10 }];
    const third = { ...other, article: 3, source: "Third Example" };
    const [html] = htmlOf(
      await write(story({ sentences, citations: [example, other], alsoReportedBy: [other, third] })),
    );
    expect(html?.split("\n").slice(3)).toEqual([
      "• It rained. [1]",
      "• It poured. [2]",
      '[1] <a href="https://example.org/rain">Example Times</a> · 30 Nov 2022',
      '[2] <a href="https://daily.example/rain">Daily Example</a> · 30 Nov 2022',
      "<i>Also reported by Third Example</i>",
    ]);
  });

  test("whose headline was guessed shows so", async () => {
    expect(htmlOf(await write(story({ titleIsGuessed: true })))[0]).toContain("Rain in Kent…");
  });

  test.each(["javascript:alert(1)", "tg://user?id=11", "file:///etc/passwd", "data:text/html,x", "not an address", ""])(
    "never links to %s",
    async (url) => {
      const [html] = htmlOf(await write(story({ url, citations: [{ ...example, url }] })));
      expect(html).toContain("<b>Rain in Kent</b>");
      expect(html).not.toContain("<a");
    },
  );

  test("cannot be broken out of by the text of its source", async () => {
    const title = '</b><a href="tg://user?id=1">& "Rain"';
    const [html] = htmlOf(await write(story({ title, url: 'https://example.org/?q="><b>' })));
    expect(html).toContain("&lt;/b&gt;&lt;a href=&quot;tg://user?id=1&quot;&gt;&amp; &quot;Rain&quot;</a></b>");
    expect(html).toContain('<a href="https://example.org/?q=%22%3E%3Cb%3E">');
  });

  test("shows no control characters, no reversed text, and no half characters", async () => {
    const [html] = htmlOf(await write(story({ title: "Ra\u202Ein\u200B in\u0007 \ud83c Kent" })));
    expect(html).toContain("Rain in␇ \ufffd Kent");
  });
});

describe("the other blocks", () => {
  const blocks: [Block, string][] = [
    [{ kind: "text", text: "one\ntwo" }, "one\ntwo"],
    [{ kind: "text", text: "one\n\n\n\ntwo" }, "one\n\ntwo"],
    [{ kind: "list", items: ["a < b", "c"] }, "• a &lt; b\n• c"],
    [
      { kind: "proof", sentence: { text: "It\nrained.", article: 1, start: 0, end: 10 }, citation: example },
      '<blockquote>It rained.</blockquote>\n<a href="https://example.org/rain">Rain in Kent</a>\nExample Times · 30 Nov 2022',
    ],
    [
      { kind: "disagreement", about: "How much rain", claims: [{ value: "2 mm", sources: [example] }] },
      '<b>How much rain</b>\n• 2 mm — <a href="https://example.org/rain">Example Times</a>',
    ],
    [
      {
        kind: "timeline",
        entries: [
          {
            at: { date: "2022-11-30" },
            stage: "first",
            sentence: { text: "It rains", article: 1, start: 0, end: 8 },
            citation: example,
            alsoReportedBy: [example],
          },
        ],
      },
      '<b>30 Nov 2022</b> · <a href="https://example.org/rain">Example Times</a> · first report\nIt rains [1]\n<i>Also reported by Example Times</i>',
    ],
    [{ kind: "form", command: "subscribe", action: "add", filledIn: { topic: "rain" } }, "/subscribe add topic:rain"],
    [{ kind: "page", number: 2, of: 3 }, "<i>2 / 3</i>"],
    [
      {
        kind: "coverage",
        text: "matched: rain",
        asOf: 0,
        sourcesFailing: [{ source: "Example Times", since: 0, reason: "does not answer" }],
      },
      "<i>matched: rain</i>\n• Example Times: does not answer",
    ],
    [{ kind: "failure", text: "It broke.", remedy: "Try again." }, "<b>It broke.</b>\nTry again."],
    [{ kind: "choices", choices: [{ label: "More", ask: { command: "news", options: {} } }] }, "…"],
    [{ kind: "picture", png: new Uint8Array(), alt: "a map" }, "1.png"],
    [{ kind: "file", name: "sources.opml", bytes: new Uint8Array() }, "sources.opml"],
    [{ kind: "text", text: " \n " }, "…"],
  ];

  test.each(blocks)("%# $kind", async (block, html) => {
    expect(htmlOf(await write(block))).toEqual([html]);
  });

  test("buttons hang below the last text, short ones side by side", async () => {
    const choices = ["Summary 1", "Proof 1", "More", "a label that needs a row of its own"].map((label) => ({
      label,
      ask: { command: "news", options: {} },
    }));
    const messages = await write({ kind: "text", text: "a".repeat(5000) }, { kind: "choices", choices });
    const rows = messages.map((each) =>
      each.kind === "text" ? each.keyboard?.inline_keyboard.map((row) => row.map(({ text }) => text)) : [],
    );
    expect(rows).toEqual([undefined, [["Summary 1", "Proof 1"], ["More"], ["A label that needs a row of its own"]]]);
  });
});

/** What people and pages throw at a bot, between ordinary words. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom(
    "<b>",
    "</b>",
    "&lt;",
    "&amp;amp;",
    '"><script>',
    "\ud800",
    "\u202E",
    "a".repeat(5000),
    "😀".repeat(3000),
  ),
  fc.lorem({ mode: "sentences", maxCount: 30 }),
);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  hostile,
  fc.constant(undefined),
);

const anyCitation: fc.Arbitrary<Citation> = fc.record({
  article: fc.constant(0),
  source: hostile,
  title: hostile,
  url: address,
  published: fc.constantFrom<Citation["published"][]>(
    "unknown",
    { date: "2022-11-30" },
    { instant: 1_669_800_000_000 },
  ),
});

const anyStory = fc.record({
  title: hostile,
  url: address,
  source: hostile,
  texts: fc.array(hostile, { maxLength: 4 }),
  cited: anyCitation,
  alsoReportedBy: fc.array(anyCitation, { maxLength: 3 }),
  isUpdate: fc.boolean(),
});

/** Each about an article of its own. */
const anyStories = fc.array(anyStory, { minLength: 1, maxLength: 200, size: "max" }).map((stories) =>
  stories.map(({ texts, cited, ...rest }, article) =>
    story({
      ...rest,
      sentences: texts.map((text) => ({ text, article, start: 0, end: text.length })),
      citations: [{ ...cited, article }],
    }),
  ),
);

/** Only what the typed builder makes, each part closed by itself. */
const STRICT =
  /^(?:[^<>&"]|&(?:lt|gt|amp|quot);|<\/?(?:b|i|blockquote)>|<a href="https?:(?:[^<>&"]|&(?:lt|gt|amp|quot);)*">|<\/a>)*$/u;

const letters = (text: string) => text.replaceAll(/\s/g, "");

describe("any reply", () => {
  test("becomes messages that Telegram takes: short enough, valid each by itself, with no more entities than it keeps", async () => {
    await fc.assert(
      fc.asyncProperty(anyStories, async (stories) => {
        const messages = await writeMessages({ blocks: stories as Reply["blocks"] }, writing);
        for (const html of htmlOf(messages)) {
          expect(html).toMatch(STRICT);
          const { text, entities } = parseTelegramHtml(html);
          expect(text.trim()).not.toBe("");
          expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
          expect(entities.length).toBeLessThanOrEqual(ENTITY_LIMIT);
          expect(text.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("loses nothing when it is divided, and keeps its order", async () => {
    await fc.assert(
      fc.asyncProperty(anyStories, async (stories) => {
        const reply = { blocks: stories as Reply["blocks"] };
        const messages = readable(await writeMessages(reply, writing));
        const whole = render(reply, phrases).sections.flat().map(textOf);
        expect(letters(messages.map(({ text }) => text).join(""))).toBe(letters(whole.join("")));
      }),
      { numRuns: 20 },
    );
  });

  test("shows every letter of an ordinary headline and sentence", async () => {
    const words = fc.lorem({ mode: "sentences", maxCount: 400 });
    await fc.assert(
      fc.asyncProperty(words, words, async (title, sentence) => {
        const messages = readable(
          await write(story({ title, sentences: [{ text: sentence, article: 1, start: 0, end: sentence.length }] })),
        );
        const shown = letters(messages.map(({ text }) => text).join(""));
        expect(shown.startsWith(letters(title))).toBe(true);
        expect(shown).toContain(`${letters(sentence)}[1]`);
      }),
      { numRuns: 50 },
    );
  });

  test("is divided between stories where they fit", async () => {
    const stories = Array.from({ length: 60 }, (_, index) => story({ title: `Story ${index} ${"long ".repeat(60)}` }));
    const messages = await writeMessages({ blocks: stories as Reply["blocks"] }, writing);
    expect(messages.length).toBeGreaterThan(1);
    for (const { text } of readable(messages)) {
      expect(text).toMatch(/^Story \d+/);
      expect(text).toMatch(/\[1\] Example Times$/);
    }
  });

  test("of many short stories begins a new message before Telegram would drop a link", async () => {
    const stories = Array.from({ length: 100 }, (_, index) => story({ title: String(index) }));
    const messages = readable(await writeMessages({ blocks: stories as Reply["blocks"] }, writing));
    expect(messages.every(({ entities }) => entities.length <= ENTITY_LIMIT)).toBe(true);
    const links = messages.flatMap(({ entities }) => entities.filter(({ type }) => type === "text_link"));
    expect(links).toHaveLength(200);
  });
});
