import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Look } from "../../adapters/terminal/look.ts";
import { render } from "../../adapters/terminal/render.ts";
import type { Citation, CitedSentence } from "../../src/article.ts";
import { english } from "../../src/phrases/english.ts";
import { apologise, type Block, type Reply, type StoryBlock, say } from "../../src/reply.ts";
import { storyChoices } from "../../src/show-story.ts";

const plain: Look = { width: 80, colours: false, links: false, phrases: english };

const lines = (reply: Reply, look: Partial<Look> = {}) => render(reply, { ...plain, ...look }).split("\n");

const sentence = (text: string, article = 1): CitedSentence => ({ text, article, start: 0, end: text.length });

const cite = (article: number, source: string, more: Partial<Citation> = {}): Citation => ({
  article,
  source,
  title: `Title ${article}`,
  published: { date: "2022-11-30" },
  ...more,
});

const drones: StoryBlock = {
  kind: "story",
  title: "Russian officials begin drone training with Iran",
  titleIsGuessed: false,
  source: "000_12b2cd4e1486a85a.txt",
  published: { date: "2022-11-30" },
  sentences: [
    sentence(
      "Russian officials have commenced drone training offered by Iran, a US official said\nWednesday, after Washington previously accused Moscow of looking to Tehran as it\nstruggles in Ukraine.",
    ),
  ],
  citations: [cite(1, "000_12b2cd4e1486a85a.txt")],
  alsoReportedBy: [],
  isSample: false,
  because: ["iran", "drones"],
};

const matched: Block = {
  kind: "coverage",
  text: "matched: iran, drones · 1 article from 30 Nov 2022",
  asOf: 0,
  sourcesFailing: [],
};

describe("an answer about a topic", () => {
  const more = { command: "topic", options: { words: "iran drones", page: 2 } };
  const answer: Reply = { blocks: [drones, matched, ...storyChoices([drones], english, more)] };

  test("shows the story, its sentences with their source, why it matched, and what can be asked next", () => {
    expect(lines(answer)).toEqual([
      "Russian officials begin drone training with Iran",
      "30 Nov 2022 · one source",
      "",
      "  Russian officials have commenced drone training offered by Iran, a US official",
      "  said Wednesday, after Washington previously accused Moscow of looking to",
      "  Tehran as it struggles in Ukraine. [1]",
      "[1] 000_12b2cd4e1486a85a.txt",
      "",
      "matched: iran, drones · 1 article from 30 Nov 2022",
      "summary 1 · proof 1 · more",
    ]);
  });

  test("fits a narrow terminal", () => {
    expect(lines(answer, { width: 40 })).toEqual([
      "Russian officials begin drone training",
      "with Iran",
      "30 Nov 2022 · one source",
      "",
      "  Russian officials have commenced drone",
      "  training offered by Iran, a US",
      "  official said Wednesday, after",
      "  Washington previously accused Moscow",
      "  of looking to Tehran as it struggles",
      "  in Ukraine. [1]",
      "[1] 000_12b2cd4e1486a85a.txt",
      "",
      "matched: iran, drones · 1 article from",
      "30 Nov 2022",
      "summary 1 · proof 1 · more",
    ]);
  });

  test("has a bold title and dim notes where there are colours, and says the same", () => {
    const coloured = render(answer, { ...plain, colours: true });
    expect(coloured).toContain("\u001B[1mRussian officials begin drone training with Iran\u001B[22m");
    expect(coloured).toContain("\u001B[2m30 Nov 2022 · one source\u001B[22m");
    expect(stripVTControlCharacters(coloured)).toBe(render(answer, plain));
  });
});

describe("several stories", () => {
  const first: StoryBlock = {
    ...drones,
    title: "First",
    sentences: [sentence("One.", 7), sentence("Two.", 3), sentence("Three.", 7)],
    citations: [
      cite(3, "Herald", { published: { date: "2022-11-29" } }),
      cite(7, "Times", { url: "https://times.example/7" }),
    ],
    alsoReportedBy: [cite(3, "Herald"), cite(8, "Post"), cite(9, "Echo"), cite(10, "Echo")],
    source: "Times",
  };
  const second: StoryBlock = {
    ...drones,
    title: "Second, in its first words",
    titleIsGuessed: true,
    published: "unknown",
    isUpdate: true,
    sentences: [sentence("Four.", 5)],
    citations: [cite(5, "Echo")],
    source: "Echo",
    because: ["iran"],
  };

  test("number each article once across the answer, and say what each of them matched", () => {
    expect(lines({ blocks: [{ kind: "text", text: "Headlines" }, first, second] })).toEqual([
      "Headlines",
      "",
      "First",
      "30 Nov 2022 · 4 sources · iran, drones",
      "",
      "  One. [1]",
      "  Two. [2]",
      "  Three. [1]",
      "[1] Times, 30 Nov 2022 — https://times.example/7",
      "[2] Herald, 29 Nov 2022",
      "Also reported by Post and Echo",
      "",
      "Second, in its first words…",
      "Update · no date · one source · iran",
      "",
      "  Four. [3]",
      "[3] Echo",
    ]);
  });

  test("show the source and its address also where no sentence answers", () => {
    const story = { ...drones, sentences: [], citations: [], source: "Times", url: "https://times.example/7" };
    expect(lines({ blocks: [story] })).toEqual([
      "Russian officials begin drone training with Iran",
      "30 Nov 2022 · one source",
      "Times — https://times.example/7",
    ]);
  });
});

test("whoever wrote the headline is named, also where the sentences are those of others", () => {
  const story: StoryBlock = { ...drones, source: "Echo", alsoReportedBy: [], citations: [cite(1, "Times")] };
  expect(lines({ blocks: [story] })).toContain("Also reported by Echo");
});

describe("an address", () => {
  const long = `https://times.example/${"long/".repeat(20)}`;
  const story: StoryBlock = { ...drones, source: "Times", url: long, citations: [cite(1, "Times", { url: long })] };

  test("stands whole on its own line where there is no room, so that it can be copied", () => {
    expect(lines({ blocks: [story] }).slice(-2)).toEqual(["[1] Times", `    ${long}`]);
  });

  test("is a link where the terminal has them, and only an address of the web is", () => {
    const open = `\u001B]8;;${long}\u0007`;
    expect(lines({ blocks: [story] }, { links: true }).at(-1)).toBe(`    ${open}${long}\u001B]8;;\u0007`);
    const odd = { ...drones, url: "javascript:alert(1)", citations: [cite(1, "Times", { url: "file:///etc/passwd" })] };
    expect(render({ blocks: [odd] }, { ...plain, links: true })).not.toContain("\u001B");
  });

  test("of a title that wraps is whole on each of its lines", () => {
    const title = "A title that goes on and on until it has filled more than one line of the terminal";
    const shown = lines({ blocks: [{ ...story, title }] }, { links: true, colours: true, width: 60 });
    for (const line of shown.slice(0, 2)) {
      expect(line).toContain(`\u001B]8;;${long}\u0007`);
      expect(line).toContain("\u001B]8;;\u0007");
    }
  });
});

test("a proof is the sentence in its own typography, with source, date and address", () => {
  const text = "“There is no ‘deal’ – none…,” she said.";
  const citation = cite(1, "Times", { title: "No deal", url: "https://times.example/7" });
  expect(lines({ blocks: [{ kind: "proof", sentence: sentence(text), citation }] })).toEqual([
    `  ${text}`,
    "No deal",
    "Times, 30 Nov 2022 — https://times.example/7",
  ]);
});

test("an apology says what happened and what to do", () => {
  expect(lines(apologise("Nothing about “solar”.", "Try fewer words."))).toEqual([
    "Nothing about “solar”.",
    "Try fewer words.",
  ]);
});

test("choices that are too long to type are chosen by number", () => {
  const choices = ["Rain in Kent (Herald)", "Rain in Kent floods the valley again (Times)"].map((label) => ({
    label,
    ask: { command: "summary", options: {} },
  }));
  expect(lines(say("Which one?", { kind: "choices", choices }))).toEqual([
    "Which one?",
    "  1. Rain in Kent (Herald)",
    "  2. Rain in Kent floods the valley again (Times)",
  ]);
});

/** One block of every kind: a new kind does not compile until it stands here. */
const everyKind: { [Kind in Block["kind"]]: [Extract<Block, { kind: Kind }>, string] } = {
  text: [{ kind: "text", text: "Plain\nwords" }, "Plain\nwords"],
  story: [{ ...drones, sentences: [], citations: [] }, drones.title],
  proof: [{ kind: "proof", sentence: sentence("Proven."), citation: cite(1, "Times") }, "  Proven."],
  list: [{ kind: "list", items: ["one", "two"] }, "  one\n  two"],
  choices: [{ kind: "choices", choices: [{ label: "more", ask: { command: "news", options: {} } }] }, "more"],
  disagreement: [
    {
      kind: "disagreement",
      about: "How many were hurt",
      claims: [
        { value: "40", sources: [cite(1, "Times"), cite(2, "Herald")] },
        { value: "12", sources: [cite(3, "Echo")] },
      ],
    },
    "How many were hurt\n  40 — Times and Herald\n  12 — Echo",
  ],
  timeline: [
    {
      kind: "timeline",
      entries: [
        {
          at: { date: "2022-11-30" },
          stage: "first",
          sentence: { text: "It began.", article: 1, start: 0, end: 9 },
          citation: cite(1, "Times"),
          alsoReportedBy: [cite(2, "Echo")],
        },
      ],
    },
    "30 Nov 2022 · Times · first report\n  It began. [1]\n  Also reported by Echo",
  ],
  form: [
    { kind: "form", command: "subscribe", action: "add", filledIn: { topic: "iran drones", time: "08:00" } },
    '/subscribe add topic:"iran drones" time:08:00',
  ],
  page: [{ kind: "page", number: 2, of: 5 }, "2/5"],
  picture: [{ kind: "picture", png: new Uint8Array(), alt: "Rain a day" }, "[Rain a day]"],
  file: [{ kind: "file", name: "articles.json", bytes: new Uint8Array(1500) }, "[articles.json, 2 kB]"],
  coverage: [
    { ...matched, kind: "coverage", sourcesFailing: [{ source: "Echo", since: 0, reason: "did not answer" }] },
    "matched: iran, drones · 1 article from 30 Nov 2022\n  Echo: did not answer",
  ],
  failure: [{ kind: "failure", text: "No.", remedy: "Try again." }, "No.\nTry again."],
};

test.each(Object.values(everyKind))("$kind is shown", (block, shown) => {
  expect(render({ blocks: [block] }, plain)).toContain(shown);
});

describe("what comes from outside", () => {
  const evil = "\u001B[2J\u001B]0;owned\u0007\u202Egnp.exe\u200B\r";
  const outside: Reply = {
    blocks: [
      {
        ...drones,
        title: evil,
        source: evil,
        url: `https://times.example/${evil}`,
        sentences: [sentence(evil)],
        citations: [cite(1, evil, { url: `https://times.example/${evil}` })],
        alsoReportedBy: [cite(2, `${evil}2`)],
        because: [evil],
      },
      { kind: "proof", sentence: sentence(evil), citation: cite(1, evil, { title: evil, url: evil }) },
      { kind: "list", items: [evil] },
      { kind: "text", text: evil },
      {
        kind: "coverage",
        text: evil,
        asOf: 0,
        sourcesFailing: [{ source: evil, since: 0, reason: evil }],
      },
      { kind: "disagreement", about: evil, claims: [{ value: evil, sources: [cite(1, evil)] }] },
      {
        kind: "timeline",
        entries: [
          {
            at: "unknown",
            stage: "added",
            sentence: { text: evil, article: 1, start: 0, end: evil.length },
            citation: cite(1, evil),
            alsoReportedBy: [cite(2, evil)],
          },
        ],
      },
      { kind: "form", command: "topic", action: evil, filledIn: { words: evil } },
      { kind: "picture", png: new Uint8Array(), alt: evil },
      { kind: "file", name: evil, bytes: new Uint8Array() },
      { kind: "choices", choices: [{ label: evil, ask: { command: "news", options: {} } }] },
      { kind: "failure", text: evil, remedy: evil },
    ],
  };

  test("cannot steer the terminal, wherever it stands", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there.
    expect(render(outside, plain)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u200B]/);
  });

  test("cannot break out of a link or a colour", () => {
    const shown = render(outside, { ...plain, colours: true, links: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the only sequences that may be there.
    const known = /\u001B\[(1|2|22)m|\u001B\]8;;(https:\/\/times\.example\/[!-~]*)?\u0007/g;
    expect(shown.replaceAll(known, "")).not.toContain("\u001B");
  });
});

test("no line is wider than the terminal, in any script", () => {
  const words = fc.array(
    fc.constantFrom("rain", "über", "伊朗外交部发言人表示", "👩‍👩‍👧", "می‌خواهم", "x".repeat(70), "[9]", "e\u0301"),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 100 }), (all, width) => {
      const text = all.join(" ");
      const reply: Reply = {
        blocks: [
          { ...drones, title: text, sentences: [sentence(text)] },
          { kind: "list", items: [text] },
        ],
      };
      for (const line of lines(reply, { width, colours: true })) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test("a number never stands alone on a line", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "bcd", "efghij"), { minLength: 2, maxLength: 30 }), (words) => {
      const reply: Reply = { blocks: [{ ...drones, sentences: [sentence(words.join(" "))] }] };
      expect(lines(reply, { width: 30 })).not.toContainEqual(expect.stringMatching(/^\s+\[1\]$/));
    }),
  );
});

test("a form that asks for one thing says what to type in front of it", () => {
  const filledIn = { chosen: "rain", enough: true };
  const reply: Reply = { blocks: [{ kind: "form", command: "start", action: "welcome", filledIn, asks: "time" }] };
  expect(lines(reply, { width: 80 }).join("\n")).toContain("chosen:rain enough:true time:…");
});
