import { describe, expect, test } from "vitest";
import { botWith, room, wordsOf } from "../fakes/bot-with.ts";

const owner = { asker: { platform: "chat", id: "olga" } };
const bot = async () => await botWith([], { settings: { OWNER: "chat:olga" } });

describe("of what is changed at the same moment nothing is lost", () => {
  test("neither of two settings", async () => {
    const { ask, parts } = await bot();
    await Promise.all([ask("/settings language:de"), ask("/settings zone:Asia/Tokyo"), ask("/settings length:full")]);
    expect(await parts.newsroom.settingsOf(room)).toEqual({ language: "de", zone: "Asia/Tokyo", length: "full" });
  });

  test("no word of those that are muted and unmuted", async () => {
    const { ask, parts } = await bot();
    await ask("/mute quiz");
    await Promise.all(
      ["/mute horoscope", "/mute whales", "/mute whales", "/mute remove quiz"].map((line) => ask(line)),
    );
    expect((await parts.newsroom.settingsOf(room)).mutedWords?.toSorted()).toEqual(["horoscope", "whales"]);
  });

  test("nobody whom the owner lets ask", async () => {
    const { ask } = await bot();
    await Promise.all(["listed", "allow chat:anna", "allow chat:ben"].map((wish) => ask(`/access ${wish}`, owner)));
    const shown = wordsOf(await ask("/access", owner));
    for (const told of ["listed", "chat:anna", "chat:ben"]) expect(shown).toContain(told);
  });
});
