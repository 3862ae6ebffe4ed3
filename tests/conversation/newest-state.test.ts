import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

const at = (day: number, hour: number) => ({ instant: Date.UTC(2026, 10, day, hour) });

const burned: Told = {
  title: "Fire destroys market hall in Calder",
  source: "Daily Ledger",
  published: at(19, 9),
  body: [
    "A fire destroyed the market hall of Calder on Wednesday night.",
    "Police suspect arson in the market hall of Calder.",
  ],
};
const held: Told = {
  title: "Man held over Calder market hall fire",
  source: "Radio Calder",
  published: at(20, 9),
  body: ["Police in Calder arrested a man of 34 on suspicion of setting fire to the market hall of Calder."],
};
const freed: Told = {
  title: "Calder market hall fire: man freed",
  source: "Northern Wire",
  published: at(21, 8),
  body: ["The man who was arrested over the fire in the market hall of Calder was released on Saturday."],
};

describe("a story whose state has changed", () => {
  test.each([
    ["the state before it last", [held, burned, freed]],
    ["the state before it first", [freed, held, burned]],
  ])("leads with its newest report, though another stands best for it: %s", async (_, articles) => {
    const { ask } = await botWith(articles);
    const [story, ...others] = blocksOf(await ask("/news"), "story");
    expect(others).toEqual([]);
    expect(story?.title).toBe(freed.title);
    expect(story?.sentences.map(({ text }) => text)).toEqual(freed.body);
  });

  test("has the headline of now above its timeline", async () => {
    const { ask } = await botWith([held, burned, freed]);
    await ask("/news");
    expect(wordsOf(await ask("/story 1"))).toContain(`“${freed.title}”: 3 articles`);
  });

  test("is led by the one that stands best where all came within three hours, or nobody knows when", async () => {
    for (const published of [at(20, 11), "unknown"] as const) {
      const { ask } = await botWith([held, burned, { ...freed, published }]);
      expect(blocksOf(await ask("/news"), "story")[0]?.title).not.toBe(freed.title);
    }
  });

  test("is not led by a late copy of an early report", async () => {
    const agency = {
      ...burned,
      body: [
        ...burned.body,
        "The market hall of Calder, built in 1898, had been restored for four million euros only three years before.",
        "Forty traders lost their stalls in the fire, and the council of Calder said they may sell in the old port.",
      ],
    };
    const { ask } = await botWith([agency, held, { ...agency, source: "Echo", published: at(22, 9) }]);
    const [story] = blocksOf(await ask("/news"), "story");
    expect(story?.title).toBe(held.title);
  });
});
