import { describe, expect, test } from "vitest";
import { telegramSettings } from "../../adapters/telegram/settings.ts";
import { readConfig } from "../../src/config.ts";
import { allPhrases } from "../../src/phrases/all-phrases.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";
import { say } from "../../src/reply.ts";
import type { Ending } from "../fakes/fake-telegram.ts";
import { ada, privateChat } from "../fakes/telegram-chats.ts";
import { connectedTelegram, type NotedBot, notedBot, telegramWith } from "../fakes/telegram-with.ts";

const failing = (error_code: number, description: string) => ({ error_code, description });

describe("connecting", () => {
  test.each([
    [401, "Unauthorized"],
    [404, "Not Found"],
  ])("says what to do when the token is refused with %i, in one line without the token", async (code, words) => {
    const { adapter, telegram } = await telegramWith();
    telegram.next("getMe", failing(code, words));
    await expect(adapter.start(notedBot())).rejects.toThrow(
      /^Telegram refused the token\. Ask @BotFather for a new one \(\/token\) and set TELEGRAM_BOT_TOKEN\.$/,
    );
  });

  test("says where it looked when nobody is there, without the token", async () => {
    const { adapter, telegram } = await telegramWith();
    await telegram.close();
    const refused = await adapter.start(notedBot()).catch((error: Error) => error.message);
    expect(refused).toBe(
      `Telegram could not be reached at ${new URL(telegram.root).host} (ECONNREFUSED). Check the network and TELEGRAM_API_ROOT, then start again.`,
    );
  });

  test("tells a server that is not Telegram's from one that does not answer", async () => {
    const { adapter, telegram } = await telegramWith();
    telegram.next("getMe", "web page");
    await expect(adapter.start(notedBot())).rejects.toThrow(/\(it answered, but not as Telegram does\)/);
  });

  test("keeps the token out of the message when the address of the call stands in the error", async () => {
    const { adapter, telegram } = await telegramWith();
    telegram.next("getMe", ...Array<Ending>(30).fill("circle"));
    const refused = await adapter.start(notedBot()).catch((error: Error) => error.message);
    expect(refused).toContain("/bot[token]/getMe");
    expect(refused).not.toContain(telegram.token);
  });

  test("gives up on a server that never answers", async () => {
    const { adapter, telegram } = await telegramWith({ patience: { call: 0.2 } });
    telegram.next("getMe", "hang");
    await expect(adapter.start(notedBot())).rejects.toThrow("timed out after 0.2 seconds");
  });

  test("takes back the updates that a webhook had", async () => {
    const { telegram } = await connectedTelegram(notedBot());
    expect(telegram.callsOf("deleteWebhook")).toHaveLength(1);
  });
});

describe("the menu of commands", () => {
  const languages = (bot: NotedBot) => [
    ["", bot.phrasesFor(undefined)] as const,
    ...allPhrases.map((each) => [each.language, each] as const),
  ];
  const menuOf = (commands: NotedBot["commands"], { commands: texts }: Phrases) =>
    commands.map(({ name }) => ({ command: name, description: texts[name as keyof typeof texts].description }));

  test.each(["all_private_chats", "all_chat_administrators"])(
    "is published with every command for those who manage (%s), in each language",
    async (scope) => {
      const bot = notedBot();
      const { telegram } = await connectedTelegram(bot);
      for (const [language, phrases] of languages(bot)) {
        expect(telegram.menus.get(`${scope} ${language}`)).toEqual(menuOf(bot.commands, phrases));
      }
    },
  );

  test("shows the members of a group what they may do", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    const shown = telegram.menus.get("default ")?.map(({ command }) => command) ?? [];
    expect(shown).toEqual(expect.arrayContaining(["topic", "news", "summary", "help"]));
    expect(shown).not.toContain("subscribe");
    expect(shown).not.toContain("settings");
  });

  test("and what the bot says of itself are left alone where they are up to date", async () => {
    const { adapter, telegram } = await connectedTelegram(notedBot());
    const written = () => telegram.calls.filter(({ method }) => method.startsWith("setMy")).length;
    const before = written();
    await adapter.stop();
    telegram.menus.set("default ", []);
    telegram.profile.set("short de", "");
    await adapter.start(notedBot());
    expect(written()).toBe(before + 2);
  });

  test("stands beside what the bot is, in each language", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    for (const [language, { chat }] of languages(bot)) {
      expect(telegram.profile.get(`long ${language}`)).toBe(chat.description);
      expect(telegram.profile.get(`short ${language}`)).toBe(chat.shortDescription);
    }
  });

  test("that cannot be published keeps nobody from asking", async () => {
    const { adapter, telegram, logged } = await telegramWith();
    telegram.next("getMyCommands", failing(500, "Internal Server Error"));
    await adapter.start(notedBot());
    expect((await telegram.ask("/news")).text).toBe("Yes.");
    expect(logged.join()).toContain("menu");
  });
});

describe("listening", () => {
  test("goes on after Telegram stumbled, asked for a pause, or did not answer", async () => {
    const { adapter, telegram } = await telegramWith();
    const pause = { ...failing(429, "Too Many Requests: retry after 0"), parameters: { retry_after: 0 } };
    telegram.next("getUpdates", failing(502, "Bad Gateway"), pause, failing(500, "Internal Server Error"));
    await adapter.start(notedBot());
    expect((await telegram.ask("/news")).text).toBe("Yes.");
  });

  test("another program with the same token is named in the log, once, and the bot goes on trying", async () => {
    const { adapter, telegram, logged } = await telegramWith();
    const conflict = failing(409, "Conflict: terminated by other getUpdates request");
    telegram.next("getUpdates", conflict, conflict, conflict);
    await adapter.start(notedBot());
    await telegram.ask("/news");
    expect(logged.filter((line) => line.includes("Another program"))).toHaveLength(1);
    expect(logged.join()).toContain("Telegram answers again");
  });

  test("a webhook that somebody has set since is named", async () => {
    const { adapter, telegram, logged } = await telegramWith();
    const conflict =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first";
    telegram.next("getUpdates", failing(409, conflict));
    await adapter.start(notedBot());
    await telegram.ask("/news");
    expect(logged.join()).toContain("A webhook takes this bot's messages");
  });

  test("the token stands in no line of the log, whatever fails", async () => {
    const { adapter, telegram, logged } = await connectedTelegram(notedBot(), {
      patience: { call: 0.2, retry: 5, stop: 0.05 },
    });
    const gone = telegram.called("sendChatAction");
    telegram.write("/news");
    await gone;
    await telegram.close();
    await adapter.send({ platform: "telegram", id: "11", kind: "private" }, say("Hello."), "key");
    await adapter.stop();
    expect(logged.length).toBeGreaterThan(1);
    expect(logged.join()).not.toContain(telegram.token);
  });
});

describe("stopping", () => {
  test("finishes what is being answered, and confirms it to Telegram", async () => {
    const slow = Promise.withResolvers<void>();
    const { adapter, telegram } = await connectedTelegram(
      notedBot(async () => {
        await slow.promise;
        return say("At last.");
      }),
    );
    const begun = telegram.called("sendChatAction");
    telegram.write("/news");
    await begun;
    const stopped = adapter.stop();
    slow.resolve();
    await stopped;
    expect(telegram.untaken(privateChat(ada)).map(({ text }) => text)).toEqual(["At last."]);
    expect(telegram.updates.unconfirmed()).toEqual([]);
  });

  test("does not wait for ever, and leaves what is unanswered to the next start", async () => {
    const { adapter, telegram } = await connectedTelegram(
      notedBot(() => new Promise(() => {})),
      { patience: { stop: 0.05 } },
    );
    const begun = telegram.called("sendChatAction");
    telegram.write("/news");
    await begun;
    await adapter.stop();
    expect(telegram.callsOf("getUpdates").at(-1)).toMatchObject({ offset: 1001, timeout: 0 });
  });

  test("takes no more questions", async () => {
    const bot = notedBot();
    const { adapter, telegram } = await connectedTelegram(bot);
    await telegram.ask("/news");
    await adapter.stop();
    telegram.write("/help");
    expect(bot.questions.map(({ command }) => command)).toEqual(["news"]);
    expect(telegram.updates.unconfirmed()).toHaveLength(1);
  });
});

describe("the settings", () => {
  const read = (all: Record<string, string>) => readConfig(telegramSettings, { all, fromFile: [] });

  test("none are needed", () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        TELEGRAM_API_ROOT: "https://api.telegram.org",
        TELEGRAM_WEBHOOK_LISTEN: "127.0.0.1:8443",
        TELEGRAM_PAID_BROADCAST: "off",
      },
    });
  });

  test("an address may end with a slash", () => {
    expect(read({ TELEGRAM_API_ROOT: "http://127.0.0.1:8081/" })).toMatchObject({
      value: { TELEGRAM_API_ROOT: "http://127.0.0.1:8081" },
    });
  });

  test("a token that is none is refused without being shown", () => {
    const refused = read({ TELEGRAM_BOT_TOKEN: "hunter2 hunter2" });
    expect(refused).toMatchObject({ failure: { message: expect.stringContaining("TELEGRAM_BOT_TOKEN") } });
    expect(JSON.stringify(refused)).not.toContain("hunter2");
  });

  test.each(["ftp://example.org", "api.telegram.org", "//"])("%s is no address of a server", (address) => {
    expect(read({ TELEGRAM_API_ROOT: address })).toMatchObject({ ok: false });
  });
});
