import { expect, test } from "vitest";
import { blocksOf, botWith, drivenClock, wordsOf } from "../fakes/bot-with.ts";

const old = {
  title: "Flood reaches the old town of Lirio",
  published: { date: "2026-11-10" },
  body: ["The flood reached the old town of Lirio in the night."],
};

test("what /digest told for want of anything newer was told before, and is not said to be too old", async () => {
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const { ask } = await botWith([old], { clock });
  await ask("/subscribe flood 08:00 UTC");
  const digest = await ask("/digest");
  expect(blocksOf(digest, "story")).toHaveLength(1);
  const why = wordsOf(await ask("/why 1"));
  expect(why).not.toContain("too old");
  expect(why).toContain("Told before (12:00)");
});
