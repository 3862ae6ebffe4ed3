import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut } from "../../adapters/discord/lay-out.ts";
import { bold, link, plain } from "../../adapters/discord/markdown.ts";
import { type Part, remark } from "../../adapters/discord/part.ts";
import { plainPieces } from "../../adapters/discord/plain-pieces.ts";
import { render } from "../../adapters/discord/render.ts";
import { plainLine } from "../../adapters/plain-characters.ts";
import type { Citation, CitedSentence } from "../../src/article.ts";
import { english } from "../../src/phrases/english.ts";
import type { Block, Reply, StoryBlock } from "../../src/reply.ts";
import { shown } from "../fakes/discord-markdown.ts";
import { botSaying, startedDiscordWith } from "../fakes/discord-with.ts";
import { textOf } from "../fakes/fake-discord-answer.ts";
import { faultOfMessage } from "../fakes/fake-discord-checks.ts";

const hostile = fc
  .array(
    fc.constantFrom(
      ..."\\ * ** _ __ ~~ | || ` ``` [ ] ( ) < > # ## - + 1. 12) -# >>> @everyone @here <@300> <@&1> <#200> <:x:1> <a:y:2>".split(
        " ",
      ),
      ..."<t:0:F> </topic:1> https://evil.example http://x discord.gg/abc discordapp.com/invite/x [a](https://evil.example) 🛸 ™".split(
        " ",
      ),
      ...["seals", "Kent", " ", " ", "\n", "\u202e", "\u200b", "\ud800", "\u001b[2J"],
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

describe("text from outside", () => {
  test("is shown letter for letter and does nothing, whatever stands in it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shown(plain(text))).toEqual({ text: plainLine(text), acts: [] });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(shown(plain(text)).acts).toEqual([]);
      }),
    );
  });

  test("as a link does nothing but link", () => {
    const nasty = fc.constantFrom(..."*_~|`<>()[]\\ \u202e@".split(""), "**", "a", "%20", "é");
    const url = fc.array(nasty, { maxLength: 8 }).map((parts) => `https://a.example/${parts.join("")}`);
    fc.assert(
      fc.property(
        hostile.filter((text) => plainLine(text) !== ""),
        url,
        (text, address) => {
          const { text: seen, acts } = shown(link(text, address));
          expect(acts).toHaveLength(1);
          expect(["link", "address"]).toContain(acts[0]);
          expect(seen.startsWith(plainLine(text))).toBe(true);
        },
      ),
    );
  });

  test("as a link is what can be pressed, where Discord shows it so", () => {
    expect(link("Seals off Kent", "https://a.example/1")).toBe("[Seals off Kent](<https://a.example/1>)");
    expect(link("Seals [updated]", "https://a.example/1")).toBe("Seals \\[updated\\] <https://a.example/1>");
    expect(link("Seals 🦭", "https://a.example/1")).toBe("Seals 🦭 <https://a.example/1>");
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "not an address", ""])("never links to %s", (url) => {
    expect(shown(link("Seals", url))).toEqual({ text: "Seals", acts: [] });
  });

  test("cannot end the bold of a headline", () => {
    expect(bold(link("Seals", "https://a.example/**x**"))).toBe("**[Seals](<https://a.example/%2A%2Ax%2A%2A>)**");
  });
});

describe("a long answer", () => {
  const line = fc.integer({ min: 1, max: 1900 }).map((length) => plain(`x${"a ".repeat(length / 2)}b`));
  const lines = fc.array(line, { maxLength: 8 });
  const card = fc.record({
    title: fc.option(
      line.map((text) => text.slice(0, 200)),
      { nil: undefined },
    ),
  });
  const part: fc.Arbitrary<Part> = fc.oneof(
    lines.map(remark),
    fc.record({ card, lines }).map((each) => each as Part),
  );

  test("is divided into messages that Discord takes, and nothing is lost", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const sheets = layOut(parts);
        expect(sheets.map(faultOfMessage)).toEqual(sheets.map(() => undefined));
        const seen = sheets.flatMap((sheet) => textOf(sheet).split("\n")).filter((each) => each !== "");
        const given = parts.flatMap(({ card, lines }) => [
          ...(card?.title === undefined ? [] : [card.title]),
          ...lines,
        ]);
        expect(seen).toEqual(given);
      }),
    );
  });

  const story = (name: string): Part => ({ card: { title: plain(name) }, lines: [plain("x".repeat(1900))] });

  test("is divided between stories where they fit", () => {
    const sheets = layOut(["one", "two", "three", "four"].map(story));
    expect(sheets.map(({ embeds }) => embeds.map(({ title }) => title))).toEqual([["one", "two", "three"], ["four"]]);
  });

  test("has its first words above, and what follows the stories below them", () => {
    const [sheet, ...more] = layOut([remark([plain("Headlines")]), story("one"), remark([plain("3 more")])]);
    expect(more).toEqual([]);
    expect(sheet?.content).toBe("Headlines");
    expect(sheet?.embeds.map(({ title, description }) => title ?? description)).toEqual(["one", "3 more"]);
  });

  test("goes on in another card where a story is longer than one", () => {
    const long: Part = {
      card: { title: plain("one") },
      lines: Array.from({ length: 5 }, () => plain("x".repeat(1900))),
    };
    const embeds = layOut([long]).flatMap((sheet) => sheet.embeds);
    expect(embeds.map(({ title }) => title)).toEqual(["one", undefined, undefined]);
  });

  test("of one endless paragraph is divided between words, or inside a word that is longer than a message", () => {
    const words = fc.array(fc.oneof(hostile, fc.string({ minLength: 50, maxLength: 300 })), { maxLength: 20 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        const pieces = plainPieces(text, 100);
        expect(pieces.every((piece) => piece.length <= 100)).toBe(true);
        const seen = pieces.map((piece) => shown(piece).text).join("");
        expect(seen.replaceAll(" ", "")).toBe(plainLine(text).replaceAll(" ", ""));
        expect(pieces.flatMap((piece) => shown(piece).acts)).toEqual([]);
      }),
    );
  });
});

const sentence = (text: string, article: number): CitedSentence => ({ text, article, start: 0, end: text.length });
const kestrel: Citation = {
  article: 7,
  source: "Kestrel Post",
  title: "Seals off Kent",
  url: "https://kestrel.example/1",
  published: { date: "2026-11-21" },
};
const mole: Citation = { ...kestrel, article: 9, source: "Mole Daily", url: "https://mole.example/9" };
const story: StoryBlock = {
  kind: "story",
  title: "Seals off Kent",
  titleIsGuessed: false,
  url: "https://kestrel.example/1",
  source: "Kestrel Post",
  published: { date: "2026-11-21" },
  sentences: [sentence("Four hundred seals.", 7), sentence("More than last year.", 9)],
  citations: [kestrel, mole],
  alsoReportedBy: [mole, { ...mole, source: "Example Times" }],
  isSample: false,
};

const contentOf = (...blocks: [Block, ...Block[]]): string =>
  layOut(render({ blocks }, english).parts).map(textOf).join("\n--\n");

describe("a story", () => {
  test("has its headline, day, sentences with numbers, what they stand for, and who else reports it", () => {
    expect(contentOf(story)).toBe(
      [
        "[Seals off Kent](<https://kestrel.example/1>)",
        "-# 21 Nov 2026 · 3 sources",
        "- Four hundred seals. \\[1\\]",
        "- More than last year. \\[2\\]",
        "-# \\[1\\] [Kestrel Post](<https://kestrel.example/1>) · 21 Nov 2026",
        "-# \\[2\\] [Mole Daily](<https://mole.example/9>) · 21 Nov 2026",
        "-# Also reported by Example Times",
      ].join("\n"),
    );
  });

  test("with a moment shows it on the reader's own clock, a guessed title with an ellipsis, an update as one", () => {
    const instant = Date.parse("2026-11-21T23:30:00Z");
    const content = contentOf({ ...story, published: { instant }, titleIsGuessed: true, isUpdate: true });
    expect(content).toContain(`-# **Update** · <t:${instant / 1000}:R> · 3 sources`);
    expect(content).toContain("Seals off Kent…");
    expect(contentOf({ ...story, published: "unknown" })).toContain("no date · 3 sources");
  });

  test("names the headline's source where no sentence is its", () => {
    expect(contentOf({ ...story, sentences: [sentence("More than last year.", 9)] })).toContain(
      "Also reported by Kestrel Post and Example Times",
    );
    expect(contentOf({ ...story, sentences: [], alsoReportedBy: [] })).toContain(
      "-# [Kestrel Post](<https://kestrel.example/1>)",
    );
  });

  test("that is hostile pings nobody and shows as plain text", async () => {
    const title = "@everyone <@300> **free** [click](https://evil.example) # <:x:1> \u202e`rm` discord.gg/abc";
    const nasty: Reply = {
      blocks: [
        { ...story, title, source: title, sentences: [sentence(title, 7)], citations: [{ ...kestrel, source: title }] },
      ],
    };
    const { fake, adapter } = await startedDiscordWith(botSaying(nasty));
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    await adapter.send({ platform: "discord", id: "200", kind: "group" }, nasty, "digest 1");
    const [delivered] = fake.messagesIn("200");
    for (const message of [asked.messages[0], delivered]) {
      expect(message?.allowed_mentions).toEqual({ parse: [] });
      const [card] = message?.embeds ?? [];
      expect(shown(card?.title ?? "")).toEqual({ text: plainLine(title), acts: [] });
      const { text, acts } = shown(card?.description ?? "");
      expect(text.split(plainLine(title))).toHaveLength(3);
      expect(new Set(acts)).toEqual(new Set(["address", "small print"]));
    }
  });
});

describe("every kind of block", () => {
  const every: { [Kind in Block["kind"]]: [Extract<Block, { kind: Kind }>, string] } = {
    text: [{ kind: "text", text: "Headlines\nof today" }, "Headlines\nof today"],
    story: [
      { ...story, sentences: [], alsoReportedBy: [], url: undefined, citations: [] },
      "Seals off Kent\n-# 21 Nov 2026 · one source\n-# Kestrel Post",
    ],
    proof: [
      { kind: "proof", sentence: sentence("Four hundred seals.", 7), citation: kestrel },
      "> Four hundred seals.\n-# [Seals off Kent](<https://kestrel.example/1>)\n-# Kestrel Post · 21 Nov 2026",
    ],
    list: [{ kind: "list", items: ["1. seals", "- moles"] }, "- 1\\. seals\n- \\- moles"],
    choices: [{ kind: "choices", choices: [] }, ""],
    disagreement: [
      {
        kind: "disagreement",
        about: "How many seals",
        claims: [
          { value: "400", sources: [kestrel, mole] },
          { value: "500", sources: [mole] },
        ],
      },
      "**How many seals**\n- 400: Kestrel Post and Mole Daily\n- 500: Mole Daily",
    ],
    timeline: [
      {
        kind: "timeline",
        entries: [
          {
            at: { date: "2026-11-20" },
            stage: "first",
            sentence: { text: "First seal.", article: 1, start: 0, end: 11 },
            citation: { ...kestrel, url: undefined },
            alsoReportedBy: [mole],
          },
        ],
      },
      "**20 Nov 2026** · first report\nFirst seal. \\[1\\]\n-# Kestrel Post\n-# Also reported by Mole Daily",
    ],
    form: [{ kind: "form", command: "subscribe", action: "add", filledIn: { topic: "seals" } }, ""],
    page: [{ kind: "page", number: 2, of: 3 }, "-# 2 / 3"],
    picture: [{ kind: "picture", png: new Uint8Array([1]), alt: "A seal" }, ""],
    file: [{ kind: "file", name: "seals.opml", bytes: new Uint8Array([1]) }, ""],
    coverage: [
      {
        kind: "coverage",
        text: "matched: seals",
        asOf: 0,
        sourcesFailing: [{ source: "Mole Daily", since: 0, reason: "no answer" }],
      },
      "-# matched: seals\n-# Mole Daily: no answer",
    ],
    failure: [{ kind: "failure", text: "No.", remedy: "Try this." }, "No.\nTry this."],
  };

  test.each(Object.entries(every))("%s", (_, [block, content]) => {
    expect(contentOf(block)).toBe(content);
  });

  test("pictures and files travel with the message", async () => {
    const reply: Reply = { blocks: [every.picture[0], every.file[0]] };
    const { fake } = await startedDiscordWith(botSaying(reply));
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    expect(asked.messages[0]?.attachments).toEqual([
      { id: "0", filename: "1.png", description: "A seal" },
      { id: "1", filename: "seals.opml" },
    ]);
  });

  test("no message is longer than Discord takes, however long a title, an address or a name is", () => {
    const long = {
      ...story,
      title: `${"long* ".repeat(600)}`,
      source: "s_".repeat(3000),
      url: `https://a.example/${"x".repeat(1800)}`,
    };
    const sheets = layOut(
      render({ blocks: [long, { ...every.proof[0], citation: { ...kestrel, source: "n".repeat(5000) } }] }, english)
        .parts,
    );
    expect(sheets.map(faultOfMessage)).toEqual(sheets.map(() => undefined));
  });
});
