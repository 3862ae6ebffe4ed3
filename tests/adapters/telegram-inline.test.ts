import { describe, expect, onTestFinished, test } from "vitest";
import { openTelegram } from "../../adapters/telegram/telegram.ts";
import { startBot } from "../../src/main.ts";
import { say } from "../../src/reply.ts";
import { botWith, drivenClock } from "../fakes/bot-with.ts";
import { openFakeTelegram } from "../fakes/fake-telegram.ts";
import { ben, me, privateChat } from "../fakes/telegram-chats.ts";
import { connectedTelegram, notedBot } from "../fakes/telegram-with.ts";

const kent = (index: number) => ({
  title: `Rain in Kent, report ${index}`,
  body: [
    `Rain fell on village number ${index} in Kent, and ${index} barns were flooded by the river ${"abcdefghijklmnopqrstuvwxyz"[index]}.`,
  ],
  source: `Paper ${index}`,
  url: `https://example.org/${index}`,
  published: { date: `2026-11-${String(20 - (index % 15)).padStart(2, "0")}` },
});

/** The whole bot over articles of its own, beside a small Telegram. */
async function running(articles: number) {
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const { parts } = await botWith(
    Array.from({ length: articles }, (_, index) => kent(index)),
    { clock },
  );
  const telegram = await openFakeTelegram();
  const adapter = openTelegram({ token: telegram.token, apiRoot: telegram.root, clock, log: parts.log });
  const started = await startBot(parts, [adapter]);
  if (!started.ok) throw new Error(started.failure.message);
  onTestFinished(async () => {
    await started.value.stop();
    await telegram.close();
  });
  return telegram;
}

type Result = { id: string; title: string; description: string; input_message_content: { message_text: string } };
const resultsOf = ({ results }: Record<string, unknown>) => results as Result[];

describe("behind the bot's name, in any chat", () => {
  test("a topic gives up to ten stories to send, for this person, and the next ten by paging", async () => {
    const telegram = await running(25);
    const first = await telegram.typeInline("kent rain");
    expect(first).toMatchObject({ is_personal: true, cache_time: 30, next_offset: "2" });
    const pages = [first, await telegram.typeInline("kent rain", "2"), await telegram.typeInline("kent rain", "3")];
    const titles = pages.flatMap((page) => resultsOf(page).map(({ title }) => title));
    expect(resultsOf(first)).toHaveLength(10);
    expect(pages[2]?.next_offset).toBe("");
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toHaveLength(25);
  });

  test("what is sent is the story as the bot itself would tell it, with a way to more", async () => {
    const telegram = await running(1);
    const [result] = resultsOf(await telegram.typeInline("kent rain"));
    expect(result).toMatchObject({
      title: "Rain in Kent, report 0",
      description: expect.stringContaining("Paper 0 · 20 Nov 2026 · Rain fell on village"),
      input_message_content: { parse_mode: "HTML", link_preview_options: { is_disabled: true } },
      reply_markup: { inline_keyboard: [[{ url: `https://t.me/${me.username}?start=summary_1` }]] },
    });
    expect(result?.input_message_content.message_text).toContain('<a href="https://example.org/0">');
  });

  test("no words give the headlines, and words that match nothing give none, with a way to the bot", async () => {
    const telegram = await running(3);
    expect(resultsOf(await telegram.typeInline(""))[0]?.title).toContain("Rain in Kent");
    const nothing = await telegram.typeInline("solar panels");
    expect(nothing).toMatchObject({ results: [], next_offset: "", button: { start_parameter: "inline" } });
    expect((await telegram.ask("/start inline")).text).toContain("every sentence with its source");
  });

  test("what was only typed was not told: asking for it brings it all", async () => {
    const telegram = await running(1);
    await telegram.typeInline("kent rain");
    expect((await telegram.ask("kent rain")).text).toContain("Rain in Kent, report 0");
  });

  test("twenty letters use up nobody's questions", async () => {
    const telegram = await running(1);
    for (let typed = 0; typed < 30; typed++) await telegram.typeInline("kent rain");
    expect((await telegram.ask("kent rain")).text).toContain("Rain in Kent, report 0");
  });

  test("the reader is asked for in their own chat and language", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    const { button } = await telegram.typeInline("drones", "", ben);
    expect(bot.questions[0]).toMatchObject({
      conversation: { id: "12", kind: "private" },
      language: "de",
      role: "reader",
      isGlance: true,
    });
    expect(button).toMatchObject({ text: bot.phrasesFor("de").chat.askHere });
  });

  test("an offset that is no page of ours is the first", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    await telegram.typeInline("drones", "-1;drop");
    expect(bot.questions[0]?.options).toMatchObject({ page: 1 });
  });

  test("a query that Telegram no longer waits for is noted, and the bot goes on", async () => {
    const { telegram, logged } = await connectedTelegram(notedBot());
    telegram.next("answerInlineQuery", { error_code: 400, description: "Bad Request: query is too old" });
    await telegram.typeInline("drones");
    expect((await telegram.ask("/help")).text).toBe("Yes.");
    expect(logged.join()).toContain("query is too old");
  });
});

describe("called into a chat that it is no member of", () => {
  test("answers in one message what follows its name", async () => {
    const bot = notedBot();
    const { telegram } = await connectedTelegram(bot);
    const { guest_query_id, result } = await telegram.callGuest(`@${me.username} iran drones`);
    expect(guest_query_id).toBe("8");
    expect(result).toMatchObject({ type: "article", input_message_content: { message_text: "Yes." } });
    expect(bot.questions[0]).toMatchObject({ command: "topic", options: { words: "iran drones" }, role: "reader" });
    expect(telegram.untaken(privateChat(ben))).toEqual([]);
  });

  test("leads to the rest where there is more than one message takes", async () => {
    const long = say("first ".repeat(600), { kind: "text", text: "second ".repeat(500) });
    const { telegram } = await connectedTelegram(notedBot(() => long));
    const { result } = await telegram.callGuest(`@${me.username} iran drones`);
    expect(result).toMatchObject({
      reply_markup: { inline_keyboard: [[{ text: "More", url: `https://t.me/${me.username}?start=key0` }]] },
    });
  });
});
