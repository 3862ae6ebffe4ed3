import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readTypedText } from "../../adapters/typed-text.ts";
import { writeTypedText } from "../../adapters/write-typed-text.ts";
import { allCommands } from "../../commands/all-commands.ts";
import { action, type Command } from "../../src/command.ts";
import { say } from "../../src/reply.ts";
import { TIME_OF_DAY } from "../../src/time-of-day.ts";
import { ZONE_AS_TYPED } from "../../src/time-zone.ts";

const read = (text: string) => readTypedText(text, allCommands);

/** Text, a shape and another text: what stands where on the line. */
const remind: Command = {
  name: "remind",
  example: "/remind iran drones 08:00",
  defaultAction: "add",
  actions: {
    add: action({
      options: z.object({
        topic: z.string().meta({ keepsQuotes: true }).optional(),
        time: z.string().regex(TIME_OF_DAY).optional(),
        zone: z.string().meta({ typedAs: ZONE_AS_TYPED }).optional(),
      }),
      run: async () => say(""),
    }),
  },
};

/** A command for tests, with the kinds of options that today's commands do not have. */
const feeds: Command = {
  name: "feeds",
  example: "/feeds",
  defaultAction: "list",
  actions: {
    list: action({ options: z.object({}), run: async () => say("") }),
    add: action({
      options: z.object({ url: z.url(), name: z.string().optional(), often: z.boolean().optional() }),
      run: async () => say(""),
    }),
    tune: action({
      options: z.object({
        order: z.enum(["Newest", "best"]).optional(),
        weight: z.number().min(0).max(1).optional(),
        paused: z.boolean().optional(),
      }),
      run: async () => say(""),
    }),
  },
};
const readFeeds = (text: string) => readTypedText(text, [feeds]);

describe("text without a command", () => {
  test("is a topic, as it was typed", () => {
    expect(read("  iran's “drones”, 5 ")).toEqual({ command: "topic", options: { words: "iran's “drones”, 5" } });
  });

  test("an empty line asks for no topic", () => {
    expect(read(" \n ")).toEqual({ command: "topic", options: {} });
  });
});

describe("a command", () => {
  test.each([
    ["/topic iran drones", { command: "topic", options: { words: "iran drones" } }],
    ["/TOPIC@TidingsBot iran drones", { command: "topic", options: { words: "iran drones" } }],
    ['/topic "iran drones"', { command: "topic", options: { words: '"iran drones"' } }],
    ["/topic", { command: "topic", options: {} }],
    ["/", { command: "help", options: {} }],
    ["/help topic", { command: "help", options: { command: "topic" } }],
    ["/start abc", { command: "start", options: { topic: "abc" } }],
    ["/summary 1", { command: "summary", options: { article: "1" } }],
    [
      "/summary https://example.org/a?b=c:d",
      { command: "summary", options: { article: "https://example.org/a?b=c:d" } },
    ],
    ["/proof #12:100-220,300-410 #13:0-9", { command: "proof", options: { article: "#12:100-220,300-410 #13:0-9" } }],
  ])("%s", (text, asked) => {
    expect(read(text)).toEqual(asked);
  });

  test.each([
    ["/sumary 1", { unknown: "sumary", nearest: "summary" }],
    ["/nonsense", { unknown: "nonsense" }],
    ["/home/anna/notes.txt", { unknown: "home/anna/notes.txt" }],
    ["/новости", { unknown: "новости" }],
  ])("%s is not known", (text, asked) => {
    expect(read(text)).toEqual(asked);
  });
});

describe("numbers", () => {
  test.each([
    ["/news", {}],
    ["/news climate", { topic: "climate" }],
    ["/news climate 5", { topic: "climate", count: 5 }],
    ["/news climate 5 2", { topic: "climate", count: 5, page: 2 }],
    ["/news 5", { count: 5 }],
    ["/news world cup 2026", { topic: "world cup 2026" }],
    ['/news "5"', { topic: '"5"' }],
  ])("%s: those at the end are the count and the page, where they can be", (text, options) => {
    expect(read(text)).toEqual({ command: "news", options });
  });

  test("a lone number is the count, also when there cannot be as many: the answer says how many there can be", () => {
    expect(read("/news 50")).toEqual({ command: "news", options: { count: 50 } });
  });

  test("at the end of a topic they belong to the topic", () => {
    expect(read("/topic apollo 11")).toEqual({ command: "topic", options: { words: "apollo 11" } });
    expect(read("/topic apollo 11 page:2")).toEqual({ command: "topic", options: { words: "apollo 11", page: 2 } });
  });

  test("what is no number stays text, so that its check can name it", () => {
    expect(read("/resume two")).toEqual({ command: "resume", options: { number: "two" } });
    expect(read("/resume 2 3")).toEqual({ command: "resume", options: { number: "2 3" } });
    expect(read("/news count:many")).toEqual({ command: "news", options: { count: "many" } });
  });
});

describe("times and zones", () => {
  test.each([
    ["iran drones 08:00 Europe/Vienna", { topic: "iran drones", time: "08:00", zone: "Europe/Vienna" }],
    ["iran drones Europe/Vienna 08:00", { topic: "iran drones", time: "08:00", zone: "Europe/Vienna" }],
    ["iran drones Europe/Vienna", { topic: "iran drones", zone: "Europe/Vienna" }],
    ["iran drones 5:30 pm UTC+2", { topic: "iran drones", time: "5:30 pm", zone: "UTC+2" }],
    ["iran drones 08:00 New York", { topic: "iran drones", time: "08:00", zone: "New York" }],
    ["iran drones 08:00", { topic: "iran drones", time: "08:00" }],
    ["08:00 vienna", { time: "08:00", zone: "vienna" }],
    ["iran drones", { topic: "iran drones" }],
    ["AC/DC", { topic: "AC/DC" }],
    ['"the 08:00 news" 09:00', { topic: '"the 08:00 news"', time: "09:00" }],
    ["topic:iran drones 08:00 zone:Vienna", { topic: "iran drones", time: "08:00", zone: "Vienna" }],
    ["topic=“iran drones” zone: Vienna time:8h30", { topic: "iran drones", time: "8h30", zone: "Vienna" }],
    ["iran ZONE:Vienna drones", { topic: "iran", zone: "Vienna drones" }],
    ["iran zone:", { topic: "iran" }],
  ])("/remind %s", (line, options) => {
    expect(readTypedText(`/remind ${line}`, [remind])).toEqual({ command: "remind", options });
  });

  test("/settings takes the language and the zone one after the other", () => {
    expect(read("/settings de Europe/Berlin")).toEqual({
      command: "settings",
      options: { language: "de", zone: "Europe/Berlin" },
    });
  });
});

describe("a command with several actions", () => {
  test.each([
    ["/feeds", { command: "feeds", options: {} }],
    [
      "/feeds ADD https://example.org/rss",
      { command: "feeds", action: "add", options: { url: "https://example.org/rss" } },
    ],
    [
      "/feeds add https://example.org/rss Example Times",
      { command: "feeds", action: "add", options: { url: "https://example.org/rss", name: "Example Times" } },
    ],
    [
      "/feeds add name:'x' https://example.org/rss",
      { command: "feeds", action: "add", options: { name: "'x'", url: "https://example.org/rss" } },
    ],
    [
      "/feeds tune newest 0.5 off",
      { command: "feeds", action: "tune", options: { order: "Newest", weight: 0.5, paused: false } },
    ],
    ["/feeds tune order:worst", { command: "feeds", action: "tune", options: { order: "worst" } }],
  ])("%s", (text, asked) => {
    expect(readFeeds(text)).toEqual(asked);
  });
});

const heads = ["", ...[...allCommands, feeds].map(({ name }) => `/${name} `), "/feeds add ", "/feeds tune "];
const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom('"', "“", "”", "\\", "topic:", "zone=", "count:", "5", "08:00", "8 am", "Europe/Vienna", " ", "\n"),
  ),
);

test("any text is read as something", () => {
  fc.assert(
    fc.property(fc.constantFrom(...heads), pieces, (head, parts) => {
      const asked = readTypedText(head + parts.join(""), [...allCommands, feeds]);
      expect("unknown" in asked || typeof asked.command === "string").toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each(["lorem ipsum ", "x", '" "', "topic:", "5 ", "\u0000\uFFFF"])(
  "a very long line of %j is read too",
  (piece) => {
    for (const head of heads) readTypedText(head + piece.repeat(30_000), [...allCommands, feeds]);
  },
);

describe("what is written as a line is read back the same", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom('a "b" \\', "count:5", "“x”", "", " ", "8:00"));
  const int = fc.integer();

  test("for text and whole numbers", () => {
    const optionsOf = fc.record({ topic: text, count: int, page: int }, { requiredKeys: [] });
    fc.assert(
      fc.property(optionsOf, (options) => {
        expect(read(writeTypedText({ command: "news", options }, allCommands))).toEqual({ command: "news", options });
      }),
      { numRuns: 1000 },
    );
  });

  test("for several texts, and the action of a command with one", () => {
    const optionsOf = fc.record({ topic: text, time: text, zone: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(optionsOf, (options) => {
        const line = writeTypedText({ command: "remind", action: "add", options }, [remind]);
        expect(readTypedText(line, [remind])).toEqual({ command: "remind", options });
      }),
      { numRuns: 1000 },
    );
  });

  // Plus zero: a negative zero is written as zero.
  test("for choices of words, numbers, yes and no, and the action of a command with several", () => {
    const optionsOf = fc.record(
      {
        order: fc.constantFrom("Newest", "best"),
        weight: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        paused: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(optionsOf, (options) => {
        const line = writeTypedText({ command: "feeds", action: "tune", options }, [feeds]);
        expect(readFeeds(line)).toEqual({ command: "feeds", action: "tune", options });
      }),
    );
  });
});
