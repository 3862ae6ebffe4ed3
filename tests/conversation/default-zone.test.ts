import { expect, test } from "vitest";
import { botWith, room, wordsOf } from "../fakes/bot-with.ts";

const settings = { TIME_ZONE: "Wien" };

test("whoever has not said where they are is where the owner's setting says", async () => {
  const { ask } = await botWith([], { settings });
  expect(wordsOf(await ask("/subscribe seals 08:00"))).toContain("Europe/Vienna");
});

test("their own zone stays theirs", async () => {
  const { ask, parts } = await botWith([], { settings });
  await parts.newsroom.changeSettings(room, { zone: "Asia/Tokyo" });
  expect(wordsOf(await ask("/subscribe seals 08:00"))).toContain("Asia/Tokyo");
});

test("a zone that is none is refused with an example", async () => {
  await expect(botWith([], { settings: { TIME_ZONE: "Atlantis" } })).rejects.toThrow(
    /TIME_ZONE is “Atlantis”, but it takes a time zone or a large city\. Example: TIME_ZONE=Europe\/Vienna/,
  );
});
