import { expect, onTestFinished, test } from "vitest";
import { openDiscord } from "../../adapters/discord/discord.ts";
import { discord } from "../../adapters/discord/platform.ts";
import { discordSettings } from "../../adapters/discord/settings.ts";
import { readConfig } from "../../src/config.ts";
import { silentLog } from "../../src/log.ts";
import { say } from "../../src/reply.ts";
import { botSaying, discordWith } from "../fakes/discord-with.ts";
import { startFakeDiscord } from "../fakes/fake-discord.ts";
import { freePort } from "../fakes/free-port.ts";

const PING = { id: "1", type: 1, version: 1, application_id: "700" };

/** A bot that Discord reaches at its own address. */
async function reachable(bot = botSaying()) {
  const fake = await startFakeDiscord();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const adapter = openDiscord({
    token: fake.token,
    apiRoot: fake.apiRoot,
    endpoint: { host: "127.0.0.1", port, publicKey: fake.sender.publicKey },
    clock: { now: () => 0 },
    log: silentLog,
  });
  onTestFinished(async () => {
    await adapter.stop();
    await fake.close();
  });
  await adapter.start(bot);
  fake.bringTo(url);
  return { fake, bot, adapter, url };
}

test("Discord's question whether somebody is there is answered", async () => {
  const { fake, url } = await reachable();
  expect(await fake.sender.post(url, PING)).toEqual({ status: 200, body: '{"type":1}' });
});

test.each([
  ["another body than was signed", { body: JSON.stringify({ ...PING, type: 2 }) }],
  ["another moment than was signed", { timestamp: "1795000001" }],
  ["another signature", { signature: "00".repeat(64) }],
  ["no signature at all", { signature: "" }],
  ["a signature that is none", { signature: "not hex" }],
])("%s is refused, and nobody is asked", async (_, forged) => {
  const { fake, bot, url } = await reachable();
  expect(await fake.sender.post(url, PING, forged)).toMatchObject({ status: 401 });
  expect(bot.questions).toEqual([]);
});

test("what another key has signed is refused", async () => {
  const { url } = await reachable();
  const stranger = await startFakeDiscord();
  onTestFinished(() => stranger.close());
  expect(await stranger.sender.post(url, PING)).toMatchObject({ status: 401 });
});

test("what is no question is refused, whoever signed it", async () => {
  const { fake, url } = await reachable();
  expect((await fetch(url)).status).toBe(405);
  expect((await fetch(url, { method: "POST", body: "x".repeat(2_000_000) })).status).toBe(413);
  expect(await fake.sender.post(url, "a text")).toMatchObject({ status: 400 });
  expect(await fake.sender.post(url, { type: 99 })).toMatchObject({ status: 202 });
});

test("it is answered without any connection to the gateway, and digests are sent", async () => {
  const { fake, adapter } = await reachable();
  const asked = fake.slash("topic", { words: "seals" });
  await fake.until(() => asked.state === "answered");
  expect(asked.messages.map(({ content }) => content)).toEqual(["Hello."]);
  expect(fake.gateway.identified()).toBe(0);
  const to = { platform: "discord", id: "200", kind: "group" } as const;
  expect(await adapter.send(to, say("A digest."), "key")).toMatchObject({ sent: [expect.any(String)] });
});

test("a port that is taken is said with the setting to change, and nothing is left open", async () => {
  const { fake, url } = await reachable();
  const adapter = openDiscord({
    token: fake.token,
    apiRoot: fake.apiRoot,
    endpoint: { host: "127.0.0.1", port: Number(new URL(url).port), publicKey: fake.sender.publicKey },
    clock: { now: () => 0 },
    log: silentLog,
  });
  await expect(adapter.start(botSaying())).rejects.toThrow(/EADDRINUSE.*DISCORD_INTERACTIONS_LISTEN/);
  await adapter.stop();
});

test("what only sends opens no connection to the gateway, writes no menu, and says when the token is wrong", async () => {
  const { fake, adapter, start } = await discordWith(botSaying(), { only: "sending" });
  await start();
  const to = { platform: "discord", id: "200", kind: "group" } as const;
  expect(await adapter.send(to, say("A digest."), "key")).toMatchObject({ sent: [expect.any(String)] });
  expect(fake.gateway.identified()).toBe(0);
  expect(fake.commands()).toEqual([]);
  const wrong = await discordWith(botSaying(), { only: "sending", token: "wrong.secret.token" });
  await expect(wrong.start()).rejects.toThrow(/^Discord refused the token/);
});

test("by the settings: with a public key any number of processes listen, without one only one to each share", () => {
  const opened = (settings: Record<string, string>) => {
    const all = { DISCORD_TOKEN: "a.b.c", ...settings };
    const config = readConfig(discordSettings, { all, fromFile: [] });
    if (!config.ok) throw new Error(config.failure.message);
    return discord.open(config.value, { clock: { now: () => 0 }, log: silentLog });
  };
  expect(opened({})?.hears).toBe("all");
  expect(opened({ DISCORD_SHARDS: "0-3/8" })?.hears).toBe("0-3/8");
  expect(opened({ DISCORD_PUBLIC_KEY: "ab".repeat(32) })?.hears).toBeUndefined();
  expect(discordSettings.DISCORD_PUBLIC_KEY.schema.safeParse("abc").success).toBe(false);
});
