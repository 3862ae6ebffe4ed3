// What 5,000 servers of ten channels each cost the bot, compared with one: `node bench/discord-memory.ts`.
import { fork } from "node:child_process";
import { once } from "node:events";
import { openDiscord } from "../adapters/discord/discord.ts";
import { silentLog } from "../src/log.ts";
import { phrasesFor } from "../src/phrases/all-phrases.ts";
import { say } from "../src/reply.ts";
import { startFakeDiscord } from "../tests/fakes/fake-discord.ts";

const SERVERS = [1, 5000];
const MEGABYTE = 1024 * 1024;

type Memory = { rss: number; heap: number };

/** The fake lives in this process, the bot in one of its own: only what the bot holds is measured. */
async function measure(servers: number): Promise<Memory> {
  const fake = await startFakeDiscord();
  fake.grow({ servers });
  const bot = fork(import.meta.filename, ["bot", fake.token, fake.apiRoot], { execArgv: ["--expose-gc"] });
  const [memory] = (await once(bot, "message")) as [Memory];
  bot.kill();
  await fake.close();
  return memory;
}

async function beTheBot(token: string, apiRoot: string): Promise<void> {
  const adapter = openDiscord({ token, apiRoot, clock: { now: () => 0 }, log: silentLog });
  await adapter.start({
    commands: [],
    phrasesFor,
    languageOf: async () => "en",
    answer: async () => say("Hello."),
    suggest: async () => [],
    keepChoice: async () => "key",
    recallChoice: async () => undefined,
    keepPages: async () => "key",
    recallPages: async () => undefined,
    wishesOf: async () => ({}),
    noteLost: async () => {},
    noteBack: async () => {},
    noteMoved: async () => {},
  });
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss: rss / MEGABYTE, heap: heapUsed / MEGABYTE });
}

const [role, token = "", apiRoot = ""] = process.argv.slice(2);
if (role === "bot") await beTheBot(token, apiRoot);
else {
  const [one, many] = [await measure(SERVERS[0] ?? 1), await measure(SERVERS[1] ?? 1)];
  process.stdout.write(
    `${SERVERS.join(" and ")} servers: ${[one, many].map(({ rss, heap }) => `${rss.toFixed(0)} MB resident (${heap.toFixed(0)} MB heap)`).join(", ")}\n`,
  );
  process.stdout.write(
    `difference: ${(many.rss - one.rss).toFixed(0)} MB resident, ${(many.heap - one.heap).toFixed(0)} MB heap\n`,
  );
}
