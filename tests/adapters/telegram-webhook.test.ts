import { expect, test } from "vitest";
import { readListenAddress } from "../../adapters/listen-address.ts";
import { telegramSettings } from "../../adapters/telegram/settings.ts";
import { readConfig } from "../../src/config.ts";
import { say } from "../../src/reply.ts";
import { freePort } from "../fakes/free-port.ts";
import { ada, privateChat } from "../fakes/telegram-chats.ts";
import { connectedTelegram, notedBot, telegramWith } from "../fakes/telegram-with.ts";

const url = "https://news.example.org/telegram";
const messageOf = (text: string) => ({ message_id: 1, date: 1, chat: privateChat(ada), from: ada, text });

/** A bot that is sent its updates, and what Telegram does to send one. */
async function webhooked(bot = notedBot(), address = url) {
  const port = await freePort();
  const connected = await connectedTelegram(bot, { webhook: { url: address, host: "127.0.0.1", port } });
  const [{ secret_token } = {}] = connected.telegram.callsOf("setWebhook");
  const post = async (body: string, headers: Record<string, string> = {}, path = "/telegram", method = "POST") => {
    const secret = { "x-telegram-bot-api-secret-token": String(secret_token) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { ...secret, ...headers },
      ...(method === "POST" && { body }),
    });
    return response.status;
  };
  return { ...connected, bot, port, post };
}

const update = (id: number, text: string) => JSON.stringify({ update_id: id, message: messageOf(text) });

test("Telegram is told the address, what to send, and a secret; nothing is asked for", async () => {
  const { telegram } = await webhooked();
  const [call] = telegram.callsOf("setWebhook");
  expect(call).toMatchObject({ url, allowed_updates: expect.arrayContaining(["message", "callback_query"]) });
  expect(call?.secret_token).toMatch(/^[a-f0-9]{64}$/);
  expect(call).not.toHaveProperty("drop_pending_updates");
  expect(telegram.callsOf("getUpdates")).toEqual([]);
});

test("what is sent is answered, and once, however often it is sent", async () => {
  const { telegram, bot, post } = await webhooked();
  expect(await post(update(1, "/news"))).toBe(200);
  expect(await post(update(1, "/news"))).toBe(200);
  expect(await post(update(2, "/help"))).toBe(200);
  expect(bot.questions.map(({ command }) => command)).toEqual(["news", "help"]);
  expect(telegram.untaken(privateChat(ada))).toHaveLength(2);
});

test("an address may carry something behind a question mark, and is then nothing without it", async () => {
  const { bot, post } = await webhooked(notedBot(), `${url}?bot=news`);
  expect(await post(update(1, "/news"), {}, "/telegram?bot=news")).toBe(200);
  expect(await post(update(2, "/help"))).toBe(404);
  expect(bot.questions.map(({ command }) => command)).toEqual(["news"]);
});

test("what does not come from Telegram is not taken", async () => {
  const { bot, post } = await webhooked();
  expect(await post(update(1, "/news"), { "x-telegram-bot-api-secret-token": "guess" })).toBe(401);
  expect(await post(update(1, "/news"), { "x-telegram-bot-api-secret-token": "0".repeat(64) })).toBe(401);
  expect(await post(update(1, "/news"), { "x-telegram-bot-api-secret-token": "é".repeat(64) })).toBe(401);
  expect(await post(update(1, "/news"), {}, "/elsewhere")).toBe(404);
  expect(await post("", {}, "/telegram", "GET")).toBe(404);
  expect(await post("no update")).toBe(400);
  expect(await post("null")).toBe(400);
  expect(await post(`"${"x".repeat(2_000_000)}"`)).toBe(400);
  expect(bot.questions).toEqual([]);
});

test("stopping finishes what is being answered, and leaves the address to the next start", async () => {
  const slow = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const bot = notedBot(async () => {
    begun.resolve();
    await slow.promise;
    return say("At last.");
  });
  const { telegram, adapter, post } = await webhooked(bot);
  const answered = post(update(1, "/news"));
  await begun.promise;
  const stopped = adapter.stop();
  slow.resolve();
  await stopped;
  expect(await answered).toBe(200);
  expect(telegram.untaken(privateChat(ada)).map(({ text }) => text)).toEqual(["At last."]);
  expect(telegram.callsOf("deleteWebhook")).toEqual([]);
});

test("a bot that asks for updates again takes the webhook back, and loses nothing that waits", async () => {
  const { telegram } = await connectedTelegram(notedBot());
  expect(telegram.callsOf("deleteWebhook")).toEqual([{}]);
});

test("an address that Telegram does not take is explained, and so is a place that is taken", async () => {
  const port = await freePort();
  const refused = await telegramWith({ webhook: { url: "http://news.example.org/", host: "127.0.0.1", port } });
  await expect(refused.adapter.start(notedBot())).rejects.toThrow(
    /^Telegram did not take http:\/\/news\.example\.org\/ as a webhook \(400 Bad Request: bad webhook.*TELEGRAM_WEBHOOK_URL/,
  );
  const first = await webhooked();
  const second = await telegramWith({ webhook: { url, host: "127.0.0.1", port: first.port } });
  await expect(second.adapter.start(notedBot())).rejects.toThrow(/EADDRINUSE.*TELEGRAM_WEBHOOK_LISTEN/);
});

test.each([
  ["127.0.0.1:8443", { host: "127.0.0.1", port: 8443 }],
  ["[::1]:80", { host: "::1", port: 80 }],
])("%s is where it can listen", (listen, read) => {
  const config = readConfig(telegramSettings, { all: { TELEGRAM_WEBHOOK_LISTEN: listen }, fromFile: [] });
  expect(config.ok && readListenAddress(config.value.TELEGRAM_WEBHOOK_LISTEN)).toEqual(read);
});

test.each(["8443", "example.org", "a b:1"])("%s is no such place", (listen) => {
  expect(readConfig(telegramSettings, { all: { TELEGRAM_WEBHOOK_LISTEN: listen }, fromFile: [] })).toMatchObject({
    ok: false,
  });
});
