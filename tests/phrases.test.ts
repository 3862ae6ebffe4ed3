import { describe, expect, test } from "vitest";
import { allCommands } from "../commands/all-commands.ts";
import { allPhrases, phrasesFor } from "../src/phrases/all-phrases.ts";
import { english } from "../src/phrases/english.ts";
import { german } from "../src/phrases/german.ts";
import type { Phrases } from "../src/phrases/phrases.ts";

/** 14:05 on the clocks of Vienna. */
const MOMENT = Date.parse("2022-11-30T13:05:00Z");

/** What is said of sources, of stories, of the language model and to owners has tests of its own. */
const elsewhere = [
  "language",
  "languageName",
  "commands",
  "welcome",
  "sources",
  "model",
  "owner",
  "stories",
  "subscriptions",
  "privacy",
  "digests",
  "chat",
  "starting",
] as const;
type Sayings = Omit<Phrases, (typeof elsewhere)[number]>;

/** Everything a language says, with sample arguments. A phrase forgotten here stays a function, and a test says which. */
function everythingSaidIn(phrases: Phrases): Record<keyof Sayings, string> {
  const sayings = Object.fromEntries(
    Object.entries(phrases).filter(([key]) => !(elsewhere as readonly string[]).includes(key)),
  );
  return {
    ...(sayings as { [Key in keyof Sayings]: Sayings[Key] extends string ? string : never }),
    published: phrases.published("unknown"),
    moment: phrases.moment(MOMENT, "Europe/Vienna"),
    clockTime: phrases.clockTime(MOMENT, "Europe/Vienna"),
    number: phrases.number(12345),
    list: phrases.list(["a", "b", "c"]),
    sourceCount: phrases.sourceCount(3),
    alsoReportedBy: phrases.alsoReportedBy(["Nordland Post", "Taglicht"]),
    matched: phrases.matched(["iran", "drones"], { articles: 1, from: "2022-11-30", to: "2022-11-30" }),
    moreStories: phrases.moreStories(4),
    fileTooLarge: phrases.fileTooLarge("feeds.opml", 10),
    fileNotRead: phrases.fileNotRead("feeds.opml"),
    nothingAbout: phrases.nothingAbout("solar", 40, "2022-11-28", "2022-11-30"),
    showingInstead: phrases.showingInstead("Kyiv", "Kyvi"),
    timeAsked: phrases.timeAsked("2026-11-09", "2026-11-15"),
    nothingOfThatTime: phrases.nothingOfThatTime("solar", "since Monday", "2022-11-30"),
    notMatched: phrases.notMatched(["kent"]),
    nothingFromSources: phrases.nothingFromSources(["Nordland Post", "AP"]),
    onlyFrom: phrases.onlyFrom(["Nordland Post"]),
    without: phrases.without(["weather"]),
    unknownSource: phrases.unknownSource("Nordland Post"),
    onlyCommonWords: phrases.onlyCommonWords("the"),
    noMorePages: phrases.noMorePages(2),
    noSuchArticle: phrases.noSuchArticle("rain"),
    whichArticle: phrases.whichArticle("rain"),
    noSentences: phrases.noSentences("Rain"),
    sourceLine: phrases.sourceLine("Taglicht", 3, { date: "2022-11-30" }),
    badZone: phrases.badZone("Nowhere"),
    ambiguousZone: phrases.ambiguousZone("IST", ["Asia/Kolkata", "Asia/Jerusalem"]),
    tooManySubscriptions: phrases.tooManySubscriptions(10),
    subscriptionsHeading: phrases.subscriptionsHeading(2),
    unsubscribed: phrases.unsubscribed("drones"),
    noSuchSubscription: phrases.noSuchSubscription("7"),
    digestHeading: phrases.digestHeading("drones", phrases.moment(MOMENT, "Europe/Vienna")),
    nothingNew: phrases.nothingNew("drones", phrases.moment(MOMENT, "Europe/Vienna")),
    latestThereIs: phrases.latestThereIs("drones"),
    unknownLanguage: phrases.unknownLanguage("xx", ["English", "Deutsch"]),
    helpLine: phrases.helpLine("/topic drones", "a description"),
    optionLine: phrases.optionLine("page", "a description", false),
    unknownCommand: phrases.unknownCommand("topik", "topic"),
    notAllowed: phrases.notAllowed("owner"),
    notAllowedRemedy: phrases.notAllowedRemedy("manager"),
    tooManyQuestionsRemedy: phrases.tooManyQuestionsRemedy(30),
    missingOption: phrases.missingOption("words"),
    badOption: phrases.badOption("count", "99", phrases.takesNumber(1, 12)),
    takesNumber: phrases.takesNumber(1, 12),
    takesOneOf: phrases.takesOneOf(["en", "de"]),
    takesText: phrases.takesText(500),
    badOptionRemedy: phrases.badOptionRemedy("news", "/news"),
    failedRemedy: phrases.failedRemedy("a1b2"),
  };
}

const menuTextsOf = ({ commands }: Phrases): [string, string][] =>
  Object.entries(commands).flatMap(([name, { description, options }]): [string, string][] => [
    [name, description],
    ...Object.entries(options).map(([option, text]): [string, string] => [`${name} ${option}`, text]),
  ]);

describe.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))("in %s", (_, phrases) => {
  test("there is something to say everywhere", () => {
    for (const [key, said] of Object.entries(everythingSaidIn(phrases))) {
      expect(said, key).toBeTypeOf("string");
      expect(said.trim(), key).not.toBe("");
      expect(said, key).not.toMatch(/undefined|null|NaN|\[object|#/);
    }
    for (const line of phrases.welcome) expect(line.trim()).not.toBe("");
  });

  test("what menus say fits the narrowest platform", () => {
    for (const [where, text] of menuTextsOf(phrases)) {
      expect(text, where).not.toBe("");
      expect([...text].length, where).toBeLessThanOrEqual(100);
    }
  });

  test("the menus explain every command with every option, and no other", () => {
    const explained = Object.entries(phrases.commands).map(([name, { options }]) => [
      name,
      Object.keys(options).sort(),
    ]);
    const asked = allCommands.map(({ name, actions }) => [
      name,
      [...new Set(Object.values(actions).flatMap(({ options }) => Object.keys(options.shape)))].sort(),
    ]);
    expect(Object.fromEntries(explained)).toEqual(Object.fromEntries(asked));
  });

  test("the welcome fits a terminal of 100 columns", () => {
    for (const line of phrases.welcome) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("a button says it in few words", () => {
    for (const label of [phrases.summaryChoice, phrases.proofChoice, phrases.moreChoice]) {
      expect(label.length).toBeLessThanOrEqual(34);
    }
  });

  test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "UTC"])(
    "a day stays that day in %s",
    (zone) => {
      const anywhere = phrases.published({ date: "2022-11-30" });
      expect(phrases.published({ date: "2022-11-30" }, zone)).toBe(anywhere);
      expect(anywhere).toContain("30");
      expect(anywhere).toContain("2022");
    },
  );

  test("a moment is shown on the clock of its zone", () => {
    expect(phrases.published({ instant: MOMENT }, "Europe/Vienna")).toContain("14:05");
    expect(phrases.published({ instant: MOMENT }, "Asia/Tokyo")).toContain("22:05");
    expect(phrases.clockTime(Date.parse("2022-11-30T23:00:00Z"), "Europe/Vienna")).toBe("00:00");
    const newYear = Date.parse("2022-12-31T23:30:00Z");
    expect(phrases.published({ instant: newYear }, "Europe/Vienna")).toContain("2023");
    expect(phrases.published({ instant: newYear }, "UTC")).toContain("2022");
  });

  test("without a zone a moment is given as its day only", () => {
    expect(phrases.published({ instant: MOMENT })).toBe(phrases.published({ date: "2022-11-30" }));
  });

  test("a command is offered with the option that may be left out marked", () => {
    expect(phrases.optionLine("page", "text", true)).not.toBe(phrases.optionLine("page", "text", false));
  });

  test("what was typed is repeated in the refusal", () => {
    expect(phrases.noSuchArticle("solar eclipse")).toContain("solar eclipse");
    expect(phrases.unknownCommand("topik", "topic")).toContain("/topic");
    expect(phrases.unknownCommand("topik", undefined)).not.toContain("undefined");
    expect(phrases.badZone("Nowhere")).toContain("Nowhere");
  });

  test("a quoted word stands between the marks of the language, never straight ones", () => {
    for (const [key, said] of Object.entries(everythingSaidIn(phrases))) expect(said, key).not.toContain('"');
  });
});

// Taken from another language as they are: bare numbers, lists and patterns that hold nothing but their arguments.
const SAME_EVERYWHERE = new Set(["clockTime", "helpLine"]);

test("no German sentence is an English one left behind", () => {
  const inEnglish = everythingSaidIn(english);
  const same = Object.entries(everythingSaidIn(german)).filter(
    ([key, said]) => inEnglish[key as keyof Sayings] === said,
  );
  expect(same.map(([key]) => key).filter((key) => !SAME_EVERYWHERE.has(key))).toEqual([]);
  const menu = new Map(menuTextsOf(english));
  expect(menuTextsOf(german).filter(([where, text]) => menu.get(where) === text)).toEqual([]);
  for (const line of german.welcome) expect(english.welcome).not.toContain(line);
});

describe("English", () => {
  test.each([
    [0, "0 sources"],
    [1, "one source"],
    [2, "2 sources"],
    [1200, "1,200 sources"],
  ])("counts %i sources", (count, said) => expect(english.sourceCount(count)).toBe(said));

  test("says how many sources have nothing of their own", () => {
    expect(english.sourceCount(3, 1)).toBe("3 sources (1 with much the same text)");
  });

  test.each([
    [0, "0 more stories"],
    [1, "1 more story"],
    [2, "2 more stories"],
  ])("counts %i stories more", (count, said) => expect(english.moreStories(count)).toBe(said));

  test.each([
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("lists %j", (items, said) => expect(english.list(items)).toBe(said));

  test("names the days that a topic answer rests on", () => {
    const matched = (from?: string, to?: string) => english.matched(["iran", "drones"], { articles: 1, from, to });
    expect(matched("2022-11-30", "2022-11-30")).toBe("matched: iran, drones · 1 article from 30 Nov 2022");
    expect(matched("2022-11-28", "2022-11-30")).toBe("matched: iran, drones · 1 article from 28–30 Nov 2022");
    expect(matched()).toBe("matched: iran, drones · 1 article");
  });

  test("says a date, a moment and that there is none", () => {
    expect(english.published({ date: "2022-11-30" })).toBe("30 Nov 2022");
    expect(english.published({ instant: MOMENT }, "Europe/Vienna")).toBe("30 Nov 2022, 14:05");
    expect(english.published("unknown")).toBe("no date");
  });
});

describe("German", () => {
  test.each([
    [0, "0 Quellen"],
    [1, "eine Quelle"],
    [2, "2 Quellen"],
    [1200, "1.200 Quellen"],
  ])("counts %i sources", (count, said) => expect(german.sourceCount(count)).toBe(said));

  test.each([
    [0, "0 weitere Meldungen"],
    [1, "1 weitere Meldung"],
    [2, "2 weitere Meldungen"],
  ])("counts %i stories more", (count, said) => expect(german.moreStories(count)).toBe(said));

  test.each([
    [["a"], "a"],
    [["a", "b"], "a und b"],
    [["a", "b", "c"], "a, b und c"],
  ])("lists %j", (items, said) => expect(german.list(items)).toBe(said));

  test("names the days that a topic answer rests on", () => {
    const matched = (from?: string, to?: string) => german.matched(["drohnen"], { articles: 2, from, to });
    expect(matched("2022-11-30", "2022-11-30")).toBe("gefunden: drohnen · 2 Artikel vom 30. Nov. 2022");
    expect(matched("2022-11-28", "2022-11-30")).toBe("gefunden: drohnen · 2 Artikel vom 28.–30. Nov. 2022");
    expect(matched()).toBe("gefunden: drohnen · 2 Artikel");
  });

  test("says a date, a moment and that there is none", () => {
    expect(german.published({ date: "2022-11-30" })).toBe("30. Nov. 2022");
    expect(german.published({ instant: MOMENT }, "Europe/Vienna")).toBe("30. Nov. 2022, 14:05");
    expect(german.moment(MOMENT, "Europe/Vienna")).toBe("Mittwoch, 30. November, 14:05");
    expect(german.published("unknown")).toBe("ohne Datum");
  });

  test("quotes „like this“", () => {
    expect(german.noSuchArticle("Regen")).toContain("„Regen“");
  });
});

test("a region is spoken to in its language, and an unknown one in English", () => {
  expect(phrasesFor("de-AT")).toBe(german);
  expect(phrasesFor("DE_ch")).toBe(german);
  expect(phrasesFor("pt-BR")).toBe(english);
  expect(phrasesFor(undefined)).toBe(english);
});
