import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { startFakeDiscord } from "./fakes/fake-discord.ts";
import { textOf } from "./fakes/fake-discord-answer.ts";
import { openFakeTelegram } from "./fakes/fake-telegram.ts";
import { freePort } from "./fakes/free-port.ts";
import { freshDatabase } from "./fakes/fresh-postgres.ts";
import { newFolder, spawnTidings } from "./fakes/run-tidings.ts";
import { ada, privateChat } from "./fakes/telegram-chats.ts";

const server = process.env.TEST_DATABASE_URL;
const DOES_NOT_HANG = 120_000;
const chat = privateChat(ada);

/** What the log says of a process that has taken up a duty. */
const inCharge = (duty: string) => `"duty":"${duty}","msg":"in charge"`;
const BOTH = ["listen telegram all", "send telegram"];
const LISTENS = '"only":"listening"';

/** A process of the program, and what its log says. */
function startProcess(settings: Record<string, string>) {
  const child = spawnTidings(["start"], newFolder(), settings);
  let log = "";
  const waiting = new Map<string, () => void>();
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
    for (const [words, tell] of waiting) if (log.includes(words)) tell();
  });
  return {
    child,
    hasSaid: (words: string) => log.includes(words),
    says: (words: string) =>
      new Promise<void>((resolve) => {
        if (log.includes(words)) resolve();
        waiting.set(words, resolve);
      }),
  };
}

/** Processes of the real program, on one PostgreSQL and one bot's token. */
describe.skipIf(!server)("several processes on one PostgreSQL", () => {
  const fresh = freshDatabase(server ?? "");

  async function oneBot() {
    const telegram = await openFakeTelegram();
    onTestFinished(() => telegram.close());
    const settings = {
      DATABASE_URL: await fresh(),
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      LOG_LEVEL: "info",
    };
    const start = (more: Record<string, string> = {}) => startProcess({ ...settings, ...more });
    return { telegram, start };
  }

  test("each answers what the webhook's balancer brings it", { timeout: DOES_NOT_HANG }, async () => {
    const { telegram, start } = await oneBot();
    for (const number of [1, 2]) {
      const port = await freePort();
      const { says } = start({
        TELEGRAM_WEBHOOK_URL: "https://news.example/telegram",
        TELEGRAM_WEBHOOK_LISTEN: `127.0.0.1:${port}`,
      });
      await says(LISTENS);
      const answered = telegram.nextMessage(chat);
      const secret = String(telegram.callsOf("setWebhook").at(-1)?.secret_token);
      const message = { message_id: number, date: 1_790_000_000, chat, from: ada, text: "/help" };
      const taken = await fetch(`http://127.0.0.1:${port}/telegram`, {
        method: "POST",
        headers: { "x-telegram-bot-api-secret-token": secret },
        body: JSON.stringify({ update_id: number, message }),
      });
      expect(taken.status).toBe(200);
      expect((await answered).text).toContain("/topic");
    }
  });

  test("one asks Telegram for updates and one sends; another does so when it is killed", {
    timeout: DOES_NOT_HANG,
  }, async () => {
    const { telegram, start } = await oneBot();
    const one = start();
    await Promise.all(BOTH.map((duty) => one.says(inCharge(duty))));
    const other = start();
    await other.says("Tidings is at work");
    expect((await telegram.ask("/help")).text).toContain("/topic");
    expect(BOTH.filter((duty) => other.hasSaid(inCharge(duty)))).toEqual([]);
    one.child.kill("SIGKILL");
    await Promise.all(BOTH.map((duty) => other.says(inCharge(duty))));
    expect((await telegram.ask("/help")).text).toContain("/topic");
  });

  test("one that is told to stop ends in order, and another takes over", { timeout: DOES_NOT_HANG }, async () => {
    const { telegram, start } = await oneBot();
    const one = start();
    await one.says(inCharge("listen telegram all"));
    const other = start();
    await other.says("Tidings is at work");
    const exit = once(one.child, "exit");
    one.child.kill("SIGTERM");
    expect(await exit).toEqual([0, null]);
    await other.says(inCharge("listen telegram all"));
    expect((await telegram.ask("/help")).text).toContain("/topic");
  });

  test("each keeps its share of the connections to Discord, and one that stands by takes up those of a killed one", {
    timeout: DOES_NOT_HANG,
  }, async () => {
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    discord.grow({ shards: 2, servers: 8 });
    const settings = {
      DATABASE_URL: await fresh(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_ROOT: discord.apiRoot,
      LOG_LEVEL: "info",
    };
    const [first, second] = ["0-0/2", "1-1/2"];
    const startWith = (share: string) => startProcess({ ...settings, DISCORD_SHARDS: share });
    const hears = (share: string) => inCharge(`listen discord ${share}`);
    const answerOver = async (shard: number) => {
      const { messages } = discord.slash("help", {}, { shard });
      await discord.until(() => messages.length > 0);
      return textOf(messages[0] ?? {});
    };

    const [one, other] = [startWith(first), startWith(second)];
    await Promise.all([one.says(hears(first)), other.says(hears(second))]);
    const standby = startWith(first);
    await standby.says("Tidings is at work");
    for (const shard of [0, 1]) expect(await answerOver(shard)).toContain("/topic");
    expect(standby.hasSaid(hears(first))).toBe(false);
    const before = discord.gateway.identified();

    one.child.kill("SIGKILL");
    await standby.says(hears(first));
    for (const shard of [0, 1]) expect(await answerOver(shard)).toContain("/topic");
    // Whoever kept the other share goes on with the connection that it has.
    expect(discord.gateway.identified()).toBe(before + 1);
    expect(discord.violations).toEqual([]);
  });

  test("one that only writes digests listens to nobody and sends nothing", { timeout: DOES_NOT_HANG }, async () => {
    const { telegram, start } = await oneBot();
    const { says } = start({ ROLES: "ingest,write" });
    await says("Tidings is at work");
    expect(telegram.calls).toEqual([]);
  });
});
