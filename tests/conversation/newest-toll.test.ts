import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

const at = (day: number, hour: number) => ({ instant: Date.UTC(2026, 10, day, hour) });

const first: Told = {
  title: "Ferry Aurelia capsizes off Kelder island",
  source: "Northern Wire",
  published: at(20, 6),
  body: [
    "The passenger ferry Aurelia capsized off the island of Kelder early on Friday.",
    "At least 12 people died on the ferry, the coast guard said.",
    "The ferry Aurelia had left the port of Sund with 210 people on board.",
  ],
};
const second: Told = {
  title: "At least 19 dead as ferry Aurelia sinks near Kelder",
  source: "Daily Ledger",
  published: at(20, 9),
  body: [
    "At least 19 people were killed when the passenger ferry Aurelia sank off the island of Kelder on Friday, police said.",
    "The ferry Aurelia carried 245 people, the port authority said.",
  ],
};
const third: Told = {
  title: "Toll of ferry Aurelia off Kelder rises to 27",
  source: "Radio Kelder",
  published: at(20, 18),
  body: [
    "The death toll of the passenger ferry Aurelia off the island of Kelder rose to 27 on Friday evening.",
    "The coast guard said that eleven passengers of the ferry were missing.",
  ],
};
const story = [second, first, third];

const toldIn = (reply: Parameters<typeof blocksOf>[0]) =>
  blocksOf(reply, "story").flatMap(({ title, sentences }) => [title, ...sentences.map(({ text }) => text)]);
const OLD = /\b(?:12|19)\b/;

/** In other words than the reports before it, and with the number by the way. */
const arrest: Told = {
  title: "Captain of sunken ferry Aurelia arrested",
  source: "Radio Kelder",
  published: at(21, 7),
  body: [
    "Police arrested the captain of the ferry Aurelia on Saturday on suspicion of negligence.",
    "The ferry sank off the island of Kelder on Friday, which killed at least 27 people.",
  ],
};

describe("a number of dead that a later report has replaced", () => {
  test.each(["/news", "/topic ferry Aurelia", "/topic people killed Kelder"])("is not told by %s", async (words) => {
    const { ask } = await botWith([second, first, arrest]);
    const told = toldIn(await ask(words));
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter((text) => OLD.test(text))).toEqual([]);
  });

  test("is not in the summary of the story", async () => {
    const { ask, press } = await botWith(story);
    await ask("/topic ferry Aurelia");
    const [summary = never()] = blocksOf(await press(await ask("/story 1"), "summary"), "story");
    expect(summary.sentences.map(({ text }) => text)).toContain(third.body[0]);
    expect(summary.sentences.filter(({ text }) => OLD.test(text))).toEqual([]);
  });

  test("stays in its timeline, under its own time", async () => {
    const { ask } = await botWith(story);
    await ask("/topic ferry Aurelia");
    const [timeline = never()] = blocksOf(await ask("/story 1"), "timeline");
    expect(timeline.entries.map(({ sentence }) => sentence.text)).toContain(second.body[0]);
  });

  test.each([
    "how many people died on the ferry?",
    "how many people were killed when the Aurelia sank?",
    "what is the death toll of the Aurelia?",
    "how many died?",
  ])("is no answer to “%s”", async (question) => {
    const { ask } = await botWith(story);
    const reply = await ask(`/ask ${question}`);
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toBe(third.body[0]);
    expect(wordsOf(reply)).not.toContain("No sentence answers");
  });

  test("is no answer once it was lowered, in a story of its own", async () => {
    const lowered: Told = {
      title: "Coast guard corrects count of victims",
      source: "Northern Wire",
      published: at(22, 15),
      body: ["The coast guard on Sunday lowered the death toll of the Aurelia disaster to 25 from 27."],
    };
    const { ask } = await botWith([...story, lowered]);
    const reply = await ask("/ask how many people died on the Aurelia?");
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toBe(lowered.body[0]);
  });
});

describe("how many died", () => {
  test("is answered in words that the question does not hold", async () => {
    const { ask } = await botWith([
      {
        title: "Fähre vor Kelder gesunken",
        language: "de",
        published: at(20, 10),
        body: ["Vor Kelder ist am Freitag die Fähre gesunken.", "Mindestens 19 Menschen kamen ums Leben."],
      },
    ]);
    const reply = await ask("/ask wie viele Menschen starben auf der Fähre?", { language: "de" });
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toBe("Mindestens 19 Menschen kamen ums Leben.");
  });

  test("in a blast is not answered by how many died on a ferry", async () => {
    const { ask } = await botWith(story);
    const reply = await ask("/ask how many people died in the blast?");
    expect(blocksOf(reply, "proof")).toEqual([]);
    expect(blocksOf(reply, "story")).toEqual([]);
  });

  test("is not answered by how many are missing or were on board", async () => {
    const { ask } = await botWith([{ ...first, body: [first.body[0] ?? "", first.body[2] ?? ""] }]);
    expect(wordsOf(await ask("/ask how many people were injured on the ferry?"))).toContain("No sentence answers");
  });
});

function never(): never {
  throw new Error("No story was shown.");
}
