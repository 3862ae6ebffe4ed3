import { expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

// It is Sunday, 22 November 2026. More than the headlines look at, all of them first seen this minute.
const undated = Array.from(
  { length: 260 },
  (_, at): Told => ({
    title: `Archive ${at}`,
    body: [`Box ${at} of the old archive was opened.`],
  }),
);
const storm: Told = {
  title: "Storm over Kent",
  published: { date: "2026-11-21" },
  body: ["The storm brought down trees in Kent on Saturday."],
};

test("many articles without a date keep nothing of a day from being found", async () => {
  const { ask } = await botWith([storm, ...undated]);
  for (const question of ["/topic yesterday", "/topic news of this week", "/news this month"]) {
    const reply = await ask(question);
    expect(blocksOf(reply, "story").map(({ title }) => title)).toEqual(["Storm over Kent"]);
    expect(wordsOf(reply)).not.toContain("Nothing");
  }
});

test("nor do they where they hold the words more often", async () => {
  const storms = undated.map(({ title }): Told => ({ title: `Storm ${title}`, body: ["Storm, storm and storm."] }));
  const { ask } = await botWith([storm, ...storms]);
  expect(blocksOf(await ask("/topic storm since Friday"), "story").map(({ title }) => title)).toEqual([
    "Storm over Kent",
  ]);
});

test("what is of a day comes before what has no date in the headlines", async () => {
  const { ask } = await botWith([storm, ...undated]);
  const titles = blocksOf(await ask("/news 3"), "story").map(({ title }) => title);
  expect(titles[0]).toBe("Storm over Kent");
  expect(titles).toHaveLength(3);
});

test("where nothing is of the time alone that was asked for, the answer says so without naming a topic", async () => {
  const { ask } = await botWith([storm]);
  expect(wordsOf(await ask("/topic today"))).toContain("Nothing from Sun 22 Nov 2026. What I have, up to 21 Nov 2026:");
});

test("an answer that stops looking says that there may be more", async () => {
  const { ask } = await botWith([storm, ...undated]);
  expect(wordsOf(await ask("/topic archive"))).toContain("60 articles or more");
  expect(wordsOf(await ask("/search archive"))).toContain("200 articles or more");
  expect(wordsOf(await ask("/topic Kent"))).not.toContain("or more");
});
