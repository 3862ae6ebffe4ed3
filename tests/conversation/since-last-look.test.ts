import { describe, expect, test, vi } from "vitest";
import type { Conversation, Reader } from "../../src/question.ts";
import { articleOf, blocksOf, botWith, drivenClock, type Told, wordsOf } from "../fakes/bot-with.ts";

const strike: Told = {
  title: "Ferry crews of Lindholm walk out",
  source: "Nordland Post",
  url: "https://nordland.example/strike",
  published: { instant: Date.parse("2026-11-22T06:00:00Z") },
  body: [
    "Crews of the Lindholm ferries went on strike on Thursday, the union said.",
    "The operator Nordsund had refused to pay six per cent more.",
  ],
};
const navy: Told = {
  title: "Lindholm ferry strike: navy sends ships",
  source: "Harbour Courier",
  published: { instant: Date.parse("2026-11-22T13:00:00Z") },
  body: [
    "Crews of the Lindholm ferries are on strike, the union said.",
    "The navy will carry 300 patients to the mainland, minister Ida Brandt announced.",
  ],
};
const echo: Told = {
  title: "Lindholm ferry crews on strike",
  source: "Echo",
  published: { instant: Date.parse("2026-11-22T13:00:00Z") },
  body: [
    "The crews of the Lindholm ferries went on strike, the union said. The operator Nordsund refused to pay more.",
  ],
};
const otters: Told = {
  title: "Otters return to Lindholm after the strike of the ferries",
  published: { date: "2026-11-02" },
  body: [
    "Biologists counted forty otters along the upper Velm, the first since the Lindholm ferries began their strike.",
  ],
};

const ben: Reader = { platform: "chat", id: "ben" };
const elsewhere: Conversation = { platform: "chat", id: "elsewhere", kind: "group" };

/** A bot that was asked about the strike at noon; `later` comes in after that, and it is three o’clock. */
async function askedBefore(later: Told[], told: Told[] = [strike]) {
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const bot = await botWith(told, { clock });
  await bot.ask("/settings zone:Europe/Vienna");
  const first = await bot.ask("/topic Lindholm ferry strike");
  clock.moveTo("2026-11-22T14:30:00Z");
  if (later.length > 0) await bot.parts.newsroom.keep(later.map(articleOf));
  clock.moveTo("2026-11-22T15:00:00Z");
  return { ...bot, first, clock };
}

describe("a topic that is asked again", () => {
  test("shows what was added since, on the clock of the conversation, and nothing of what was told", async () => {
    const { ask } = await askedBefore([navy]);
    const reply = await ask("/topic Lindholm ferry strike");
    expect(wordsOf(reply)).toContain("New since 13:00:");
    const [story, ...others] = blocksOf(reply, "story");
    expect(others).toEqual([]);
    expect(story).toMatchObject({ isUpdate: true, title: navy.title });
    expect(story?.sentences.map(({ text }) => text)).toEqual([navy.body[1]]);
  });

  test("keeps what was told before behind a choice", async () => {
    const { ask, press } = await askedBefore([navy]);
    const all = await press(await ask("/topic Lindholm ferry strike"), "What I told you before");
    const [story] = blocksOf(all, "story");
    expect(story?.isUpdate).toBeUndefined();
    expect([story?.source, ...(story?.alsoReportedBy.map(({ source }) => source) ?? [])]).toContain(strike.source);
  });

  test("shows a story of which nothing was told as it is", async () => {
    const { ask } = await askedBefore([otters]);
    const [story] = blocksOf(await ask("/topic Lindholm ferry strike"), "story");
    expect(story).toMatchObject({ title: otters.title });
    expect(story?.sentences.map(({ text }) => text)).toEqual(otters.body);
    expect(story?.isUpdate).toBeUndefined();
  });

  test("is looked for once, as the first time", async () => {
    const { ask, parts } = await askedBefore([navy]);
    const looks = vi.spyOn(parts.store, "candidates");
    await ask("/topic Lindholm ferry strike", { conversation: elsewhere });
    const atFirst = looks.mock.calls.length;
    await ask("/topic Lindholm ferry strike");
    expect(looks.mock.calls.length).toBe(2 * atFirst);
  });

  test("says in one line that there is nothing new", async () => {
    const { ask, press } = await askedBefore([]);
    const reply = await ask("/topic Lindholm ferry strike");
    expect(blocksOf(reply, "story")).toEqual([]);
    expect(wordsOf(reply)).toBe("Nothing new on “Lindholm ferry strike” since 13:00.\nWhat I told you before");
    expect(blocksOf(await press(reply, "What I told you before"), "story")).toHaveLength(1);
  });

  test("is nothing new where another source only repeats what was told", async () => {
    const { ask } = await askedBefore([echo]);
    expect(wordsOf(await ask("/topic Lindholm ferry strike"))).toContain("Nothing new");
  });

  test("is told again when an article was edited, with what the edit says", async () => {
    const edited = "The strike ended after 9 hours, captain Ines Varga told reporters.";
    const { ask } = await askedBefore([{ ...strike, body: [...strike.body, edited] }]);
    const [story] = blocksOf(await ask("/topic Lindholm ferry strike"), "story");
    expect(story?.sentences.map(({ text }) => text)).toEqual([edited]);
  });

  test("is known by its words, in whatever order and chatter", async () => {
    const { ask } = await askedBefore([]);
    expect(wordsOf(await ask("what's new with the ferry strike in Lindholm?"))).toContain("Nothing new");
  });

  test("in German", async () => {
    const { ask } = await askedBefore([]);
    await ask("/settings language:de");
    expect(wordsOf(await ask("/topic Lindholm ferry strike"))).toContain("seit 13:00.\nSchon Gesagtes");
  });
});

describe("what was told", () => {
  test("is what the conversation was told, whoever asked", async () => {
    const { ask } = await askedBefore([]);
    expect(wordsOf(await ask("/topic Lindholm ferry strike", { asker: ben }))).toContain("Nothing new");
  });

  test("is not what another conversation was told", async () => {
    const { ask } = await askedBefore([]);
    expect(blocksOf(await ask("/topic Lindholm ferry strike", { conversation: elsewhere }), "story")).toHaveLength(1);
  });

  test("hides nothing from another question about the same story", async () => {
    const { ask } = await askedBefore([]);
    expect(blocksOf(await ask("/topic Nordsund"), "story")).toHaveLength(1);
    expect(blocksOf(await ask("/news"), "story")).toHaveLength(1);
  });

  test("does not make older stories new that were on no page yet", async () => {
    const more = ["glacier", "election", "football", "vaccine"].map(
      (subject): Told => ({
        title: `Strike and ${subject} in Lindholm`,
        body: [`The ferry strike of Lindholm meets the ${subject}.`],
      }),
    );
    const { ask } = await askedBefore([], [strike, ...more]);
    expect(wordsOf(await ask("/topic Lindholm ferry strike"))).toContain("Nothing new");
  });

  test("goes along when a conversation moves", async () => {
    const { ask, parts } = await askedBefore([]);
    await parts.store.moveConversation({ platform: "chat", id: "room", kind: "group" }, elsewhere);
    expect(wordsOf(await ask("/topic Lindholm ferry strike", { conversation: elsewhere }))).toContain("Nothing new");
  });
});
