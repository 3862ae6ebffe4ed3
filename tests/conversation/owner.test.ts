import { describe, expect, test } from "vitest";
import { openFrontDoor } from "../../src/main.ts";
import type { Question } from "../../src/question.ts";
import { blocksOf, botWith, room, wordsOf } from "../fakes/bot-with.ts";
import { fakeLanguageModel } from "../fakes/fake-language-model.ts";
import { fakePlatform, group, olga, sourceThat, watchedBot } from "../health/watched-bot.ts";

const OWNER = { OWNER: "chat:olga" };
const ben: Partial<Question> = { asker: { platform: "chat", id: "ben" }, role: "reader" };

test("/access says so where it does not know what to do, and changes nothing", async () => {
  const { askAsOwner } = await watchedBot();
  for (const typed of ["/access banana", "/access listed banana"])
    expect(wordsOf(await askAsOwner(typed))).toContain(`I know no command “${typed}”`);
  expect(wordsOf(await askAsOwner("/access"))).toContain("(open)");
});

describe("/status", () => {
  test("is for the owner alone, and nobody else sees the answer", async () => {
    const { ask, askAsOwner } = await watchedBot();
    expect(wordsOf(await ask("/status"))).toContain("owner");
    expect(wordsOf(await ask("/status"))).not.toContain("Store:");
    expect((await askAsOwner("/status")).visibleTo).toBe("asker");
  });

  test("says how everything stands, in lines that fit a telephone", async () => {
    const bot = await watchedBot();
    await sourceThat(bot, {});
    bot.clock.moveTo("2026-11-22T14:00:00Z");
    await bot.look();
    const lines = wordsOf(await bot.askAsOwner("/status")).split("\n");
    expect(lines).toEqual([
      "Nothing needs you.",
      expect.stringMatching(/^Tidings \d+\.\d+\.\d+\S*, started 2 hours ago$/),
      "chat: connected",
      "Sources: 1 read",
      "Outbox: nothing waits",
      expect.stringMatching(/^Store: [\d.]+ [kM]B$/),
      "Who may ask · /sources",
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(48);
  });

  test("begins with what needs the owner, each with the remedy, whether or not it was told", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat] });
    await sourceThat(bot, {
      failing: { since: Date.parse("2026-11-20T12:00:00Z"), because: "has nothing at this address" },
    });
    chat.has({ because: "The token is refused. Set a new one.", isFinal: true });
    chat.answers({ retryAt: bot.clock.now() + 60_000, because: "refused" });
    await bot.look();
    bot.clock.moveTo("2026-11-22T12:02:00Z");
    const words = wordsOf(await bot.askAsOwner("/status"));
    expect(words).toMatch(
      /^2 things need you:\nThere is no connection to chat: The token is refused\. Set a new one\./,
    );
    expect(words).toContain("Harbour Courier has failed since Friday: has nothing at this address.");
    expect(words).toContain("chat: The token is refused. Set a new one.");
    expect(words).toContain("Outbox, chat: 1 message waits, the oldest written 2 minutes ago");
    expect(words).toContain("Sources: 0 read, 1 failing");
  });

  test("tells of the model's budget, and that it is spent", async () => {
    const model = await fakeLanguageModel();
    const settings = { LLM_URL: model.url, LLM_MODEL: "small", LLM_TOKENS_PER_DAY: "10" };
    const body = ["Rain fell in Kent for nine days, the office said.", "No train may leave Dover before Monday."];
    const bot = await watchedBot({ settings, told: [{ title: "Rain in Kent", body }] });
    expect(wordsOf(await bot.askAsOwner("/status"))).toContain("Language model today: 0 of 10 tokens");
    await bot.ask("/summary rain");
    const words = wordsOf(await bot.askAsOwner("/status"));
    expect(words).toContain("1 thing needs you:\nThe language model has spent its budget for today.");
    expect(words).toContain("LLM_TOKENS_PER_DAY");
  });

  test("speaks German", async () => {
    const bot = await watchedBot();
    await bot.askAsOwner("/settings language:de");
    expect(wordsOf(await bot.askAsOwner("/status"))).toContain("Nichts braucht dich.\nTidings");
  });
});

describe("/access", () => {
  const asOwner = (bot: Awaited<ReturnType<typeof botWith>>) => (line: string) => bot.ask(line, { asker: olga });

  test("is for the owner alone", async () => {
    const { ask } = await botWith([], { settings: OWNER });
    for (const line of ["/access", "/access listed", "/access allow chat:ben", "/access reset"]) {
      expect(wordsOf(await ask(line)), line).toContain("owner");
    }
    expect(wordsOf(await ask("/help", ben))).toContain("/topic");
  });

  test("shows what holds, and that it is as in the settings", async () => {
    const bot = await botWith([], { settings: { ...OWNER, LISTED: "chat:club" } });
    expect(wordsOf(await asOwner(bot)("/access"))).toBe(
      [
        "All as in the settings (.env).",
        "Who may ask: everybody where the bot is (open)",
        "Listed: chat:club",
        "One person: 20 questions a minute",
        "One conversation: 60 questions a minute",
        "Only who is listed",
      ].join("\n"),
    );
  });

  test("closes the bot to all but those who are listed, at once, and opens it again with a button", async () => {
    const bot = await botWith([], { settings: OWNER });
    const closed = await asOwner(bot)("/access listed");
    expect(wordsOf(closed)).toContain("only listed people and places (listed) (changed here; the settings say: open)");
    expect(blocksOf(await bot.ask("/help", ben), "failure")).toHaveLength(1);
    await bot.press(closed, "Open to everybody", { asker: olga });
    expect(blocksOf(await bot.ask("/help", ben), "failure")).toEqual([]);
  });

  test("lists people and places, this one where none is named, and takes them off again", async () => {
    const bot = await botWith([], { settings: { ...OWNER, ACCESS: "listed", LISTED: "chat:club" } });
    const mayAsk = async (as: Partial<Question>) =>
      blocksOf(await bot.ask("/help", { ...ben, ...as }), "failure").length === 0;
    expect(await mayAsk({})).toBe(false);
    expect(wordsOf(await asOwner(bot)("/access allow"))).toContain(
      "Listed: chat:club and chat:room (changed here; the settings say: chat:club)",
    );
    expect(await mayAsk({ conversation: { ...room, thread: "a thread of it" } })).toBe(true);
    await asOwner(bot)("/access deny chat:room");
    await asOwner(bot)("/access deny chat:club");
    expect(await mayAsk({})).toBe(false);
    expect(await mayAsk({ conversation: group })).toBe(false);
    await asOwner(bot)("/access allow chat:ben");
    expect(await mayAsk({})).toBe(true);
    expect(await mayAsk({ conversation: group })).toBe(true);
  });

  test("says what it takes where somebody is named in no way that it knows", async () => {
    const bot = await botWith([], { settings: OWNER });
    expect(wordsOf(await asOwner(bot)("/access allow ben"))).toBe(
      "“ben” names nobody. Give a platform and an id, such as chat:room, which is this conversation.",
    );
    expect(wordsOf(await asOwner(bot)("/access deny chat:ben"))).toBe("chat:ben is not listed. Listed: nobody.");
    for (const zero of ["of:reader questions:0", "reader 0", "conversation -1"]) {
      expect(wordsOf(await asOwner(bot)(`/access limit ${zero}`))).toContain("1 to 10,000");
    }
  });

  test("sets limits that hold in this very minute", async () => {
    const bot = await botWith([], { settings: OWNER });
    const isAnswered = async () => blocksOf(await bot.ask("/help", ben), "failure").length === 0;
    expect(await isAnswered()).toBe(true);
    expect(wordsOf(await asOwner(bot)("/access limit reader 2"))).toContain("One person: 2 questions a minute");
    expect([await isAnswered(), await isAnswered()]).toEqual([true, false]);
    await asOwner(bot)("/access limit reader 50");
    expect(await isAnswered()).toBe(true);
    await asOwner(bot)("/access limit conversation 1");
    expect(await isAnswered()).toBe(false);
  });

  test("goes back to the settings, and outlives a restart until then", async () => {
    const bot = await botWith([], { settings: OWNER });
    await asOwner(bot)("/access listed");
    await asOwner(bot)("/access limit reader 7");
    const again = openFrontDoor(bot.parts);
    const question = {
      conversation: room,
      asker: olga,
      role: "manager",
      command: "access",
      options: {},
      attachments: [],
    } as const;
    const shown = await again.answer({ ...question, attachments: [] });
    expect(wordsOf(shown)).toContain("7 questions a minute (changed here; the settings say: 20)");
    const reset = wordsOf(await asOwner(bot)("/access reset"));
    expect(reset).toContain("As in the settings again: who may ask and the limit of one person.");
    expect(reset).toContain("Who may ask: everybody where the bot is (open)\n");
    expect(reset).not.toContain("changed here");
  });

  test("never locks an owner out", async () => {
    const bot = await botWith([], { settings: OWNER });
    await asOwner(bot)("/access listed");
    await asOwner(bot)("/access limit reader 1");
    for (let times = 0; times < 5; times++) expect(wordsOf(await asOwner(bot)("/access"))).toContain("Listed");
  });
});
