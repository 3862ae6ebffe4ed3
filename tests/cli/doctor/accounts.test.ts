import { describe, expect, onTestFinished, test } from "vitest";
import { openTelegram } from "../../../adapters/telegram/telegram.ts";
import { systemClock } from "../../../src/clock.ts";
import { silentLog } from "../../../src/log.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.ts";
import { startFakeDiscord } from "../../fakes/fake-discord.ts";
import { openFakeTelegram } from "../../fakes/fake-telegram.ts";
import { fakeWeb, says } from "../../fakes/fake-web.ts";
import { freePort } from "../../fakes/free-port.ts";
import { notedBot } from "../../fakes/telegram-with.ts";
import { type Diagnosis, on, patient } from "./examined.ts";

async function telegram() {
  const fake = await openFakeTelegram();
  onTestFinished(() => fake.close());
  // Something waits for the bot, so that Telegram answers at once.
  fake.write("hello");
  const here = patient();
  const settings = { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.root };
  return { ...here, fake, doctor: (more: Record<string, string> = {}) => here.doctor({ ...settings, ...more }) };
}

async function discord() {
  const fake = await startFakeDiscord();
  onTestFinished(() => fake.close());
  const here = patient();
  const settings = { DISCORD_TOKEN: fake.token, DISCORD_API_ROOT: fake.apiRoot };
  return { ...here, fake, doctor: (more: Record<string, string> = {}) => here.doctor({ ...settings, ...more }) };
}

const worst = (subject: string, found: Diagnosis) => on(subject, found).filter((line) => !line.startsWith("good"));

describe("a Telegram bot", () => {
  test("is named, with the links that lead to it; what people wrote still waits for it", async () => {
    const { fake, doctor } = await telegram();
    const found = await doctor();
    expect(found.status).toBe(0);
    expect(on("Telegram", found)).toEqual([
      "good: it takes the token, which is @tidings_test_bot’s",
      "good: privacy mode is on: in groups it hears what is meant for it",
      "good: no other program asks for this bot’s messages",
      "good: talk to it at https://t.me/tidings_test_bot, add it to a group at https://t.me/tidings_test_bot?startgroup=true",
    ]);
    expect(fake.updates.unconfirmed()).toHaveLength(1);
    expect(new Set(fake.calls.map(({ method }) => method))).toEqual(new Set(["getMe", "getWebhookInfo", "getUpdates"]));
  });

  test("that hears all, goes nowhere and shows nothing inline is told where to change that", async () => {
    const { fake, doctor } = await telegram();
    Object.assign(fake.account, {
      can_join_groups: false,
      can_read_all_group_messages: true,
      supports_inline_queries: false,
    });
    const found = await doctor();
    const remedies = found.findings.filter(({ subject, severity }) => subject === "Telegram" && severity === "note");
    expect(remedies.map(({ remedy }) => /\/\w+/.exec(remedy ?? "")?.[0])).toEqual([
      "/setjoingroups",
      "/setprivacy",
      "/setinline",
    ]);
    expect(found.status).toBe(0);
  });

  test("whose messages another program takes is in trouble", async () => {
    const { fake, doctor } = await telegram();
    const patience = { retry: 0.01, stop: 1 };
    const other = openTelegram({ token: fake.token, apiRoot: fake.root, clock: systemClock, log: silentLog, patience });
    await other.start(notedBot());
    onTestFinished(() => other.stop());
    const found = await doctor();
    expect(found.status).toBe(1);
    expect(worst("Telegram", found)).toEqual(["trouble: another program asks for this bot’s messages"]);
  });

  test("that works here is not disturbed", async () => {
    const { fake, folder, doctor, run } = await telegram();
    await run(["import", "-"], { input: JSON.stringify({ title: "Rain", body: "Rain fell." }) });
    const opened = await openSqliteStore(`${folder}/data/tidings.db`);
    if (!opened.ok) throw new Error(opened.failure.message);
    onTestFinished(() => opened.value.close());
    await opened.value.claimForBot();
    expect((await doctor()).status).toBe(0);
    expect(fake.callsOf("getUpdates")).toEqual([]);
  });

  test("whose messages a webhook takes is in trouble, and only the host of the webhook is shown", async () => {
    const { fake, doctor } = await telegram();
    fake.webhook.url = "https://other.example/marker-path";
    const found = await doctor();
    expect(worst("Telegram", found)).toEqual(["trouble: a webhook takes this bot’s messages to other.example"]);
    expect(found.out).not.toContain("marker-path");
  });

  test("with a webhook of its own is told how Telegram fares with it", async () => {
    const { fake, doctor } = await telegram();
    const own = { TELEGRAM_WEBHOOK_URL: "https://news.example/hook" };
    expect(worst("Telegram", await doctor(own))).toEqual([]);
    fake.webhook.url = own.TELEGRAM_WEBHOOK_URL;
    expect(worst("Telegram", await doctor(own))).toEqual([]);
    Object.assign(fake.webhook, { last_error_message: "Connection refused", pending_update_count: 3 });
    expect(worst("Telegram", await doctor(own))).toEqual([
      "trouble: Telegram could not reach the webhook at news.example: Connection refused",
    ]);
    fake.webhook.url = "https://elsewhere.example/";
    expect(worst("Telegram", await doctor(own))).toEqual([
      "trouble: its webhook leads to elsewhere.example, and not to news.example",
    ]);
  });
});

describe("a Discord bot", () => {
  test("is named, with its logins, its servers and its invitation", async () => {
    const { fake, doctor } = await discord();
    const found = await doctor();
    expect(found.status).toBe(0);
    expect(on("Discord", found)).toEqual([
      "good: it takes the token, which is that of “Tidings”",
      "good: 999 of 1000 logins are left today, and it needs 1",
      "good: no privileged intent is on; none is needed",
      "good: it is in 1 server, with what it needs to write there",
      expect.stringMatching(/^good: let it into a server: https:\/\/discord\.com\/oauth2\/authorize\?client_id=700&/),
    ]);
    expect(on("clock", found)).toEqual(["good: right to the minute, by another computer asked"]);
    expect(fake.requests.every(({ method }) => method === "GET")).toBe(true);
    expect(fake.violations).toEqual([]);
  });

  test.each([
    [0, "trouble: 0 of 1000 logins are left today, and this bot needs 1"],
    [40, "note: 40 of 1000 logins are left today; it needs 1 for each start"],
  ])("with %i logins left is told what that means", async (remaining, told) => {
    const { fake, doctor } = await discord();
    const session_start_limit = { total: 1000, remaining, reset_after: 7_200_000, max_concurrency: 1 };
    fake.answerWith(/^GET \/gateway\/bot$/, { status: 200, body: { url: "wss://x", shards: 1, session_start_limit } });
    expect(worst("Discord", await doctor())).toEqual([told]);
  });

  test("that was set up otherwise than it needs is told each thing", async () => {
    const { fake, doctor } = await discord();
    const application = { id: "700", name: "Tidings", flags: 1 << 19, bot_public: false, bot_require_code_grant: true };
    const elsewhere = { interactions_endpoint_url: "https://other.example/marker-path", verify_key: "a".repeat(64) };
    fake.answerWith(/^GET \/applications\/@me$/, { status: 200, body: { ...application, ...elsewhere } });
    fake.allow(1n << 10n);
    const found = await doctor({ DISCORD_GUILD_ID: "12345" });
    expect(worst("Discord", found)).toEqual([
      "note: privileged intents are on that are not needed: Message Content",
      "trouble: the bot asks for a code grant when it is let in",
      "trouble: what people ask is sent to other.example, and DISCORD_PUBLIC_KEY is not set",
      "trouble: the bot is not in the server that DISCORD_GUILD_ID names (12345)",
      "note: in 1 of its servers it lacks permissions: Kent Weather Watch (Send Messages, Embed Links, Attach Files, Send Messages in Threads)",
    ]);
  });

  test("that is to be sent what people ask needs Discord to know the key and the address", async () => {
    const { doctor } = await discord();
    expect(worst("Discord", await doctor({ DISCORD_PUBLIC_KEY: "a".repeat(64) }))).toEqual([
      "trouble: DISCORD_PUBLIC_KEY is set, and Discord knows no address to send to",
    ]);
  });
});

describe("a platform", () => {
  const tokens = { DISCORD_TOKEN: "marker.discord.token", TELEGRAM_BOT_TOKEN: "42:marker-telegram-token" };

  test("that refuses the token says where a new one comes from", async () => {
    const [first, second] = [await telegram(), await discord()];
    const refused = await first.doctor({ TELEGRAM_BOT_TOKEN: tokens.TELEGRAM_BOT_TOKEN });
    expect(refused.status).toBe(1);
    expect(worst("Telegram", refused)).toEqual(["trouble: Telegram refused the token"]);
    expect(worst("Discord", await second.doctor({ DISCORD_TOKEN: tokens.DISCORD_TOKEN }))).toEqual([
      "trouble: Discord refused the token",
    ]);
  });

  test("that is away is trouble, and one that is another server as well", async () => {
    const away = `http://127.0.0.1:${await freePort()}`;
    const { origin: other } = await fakeWeb({});
    for (const root of [away, other]) {
      const found = await patient().doctor({ ...tokens, DISCORD_API_ROOT: root, TELEGRAM_API_ROOT: root });
      expect(found.status).toBe(1);
      expect([worst("Discord", found), worst("Telegram", found)]).toEqual([[expect.anything()], [expect.anything()]]);
    }
  });

  test("is not asked offline", async () => {
    const [{ fake: one }, { fake: other }] = [await telegram(), await discord()];
    const { status } = await patient().doctor(
      { ...tokens, DISCORD_API_ROOT: other.apiRoot, TELEGRAM_API_ROOT: one.root },
      ["--offline"],
    );
    expect(status).toBe(0);
    expect([one.calls, other.requests]).toEqual([[], []]);
  });
});

describe("no secret", () => {
  const secrets = {
    DISCORD_TOKEN: "marker1.discord.token",
    TELEGRAM_BOT_TOKEN: "42:marker2-telegram-token",
    LLM_API_KEY: "sk-marker3",
    KEYV_URL: "redis://reader:marker4@127.0.0.1:9",
    DATABASE_URL: "postgres://news:marker5@127.0.0.1:9/news?password=marker6",
    DISCORD_PUBLIC_KEY: "0123456789abcdef".repeat(4),
  };
  const echo = says(JSON.stringify({ ok: false, error_code: 500, description: JSON.stringify(secrets), ...secrets }), {
    status: 500,
    headers: { "content-type": "application/json" },
  });

  test("is shown, in any setting, whatever the others say back", async () => {
    const pages = Object.fromEntries(
      ["/v10/applications/@me", "/v1/chat/completions", "/bot42:marker2-telegram-token/getMe"].map((path) => [
        path,
        echo,
      ]),
    );
    const { origin } = await fakeWeb(pages);
    const roots = { DISCORD_API_ROOT: origin, TELEGRAM_API_ROOT: origin, LLM_URL: `${origin}/v1`, LLM_MODEL: "small" };
    const { run } = patient();
    for (const words of [["doctor"], ["doctor", "--json"]]) {
      const { status, out, err } = await run(words, { settings: { ...secrets, ...roots } });
      expect(status).toBe(1);
      expect(`${out}${err}`).not.toMatch(/marker\d/);
    }
  });

  test("is shown of a setting that does not fit, or that is misspelt", async () => {
    const { run, writeEnv } = patient();
    writeEnv("DISCORD_TOKN=marker1\nTELEGRAM_BOT_TOKEN=marker2\nDATABASE_URL=postgres://news:marker5@\n");
    const { status, out } = await run(["doctor"], { settings: { DATABASE_URL: "postgres://news:marker5@" } });
    expect(status).toBe(1);
    expect(out).toContain("DISCORD_TOKN");
    expect(out).not.toMatch(/marker\d/);
  });
});
