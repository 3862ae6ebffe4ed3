// The whole bot over one store, a fake Telegram and a fake Discord, on a clock that its parent drives by messages.
import { flushCompileCache } from "node:module";
import { openDiscord } from "../../adapters/discord/discord.ts";
import { openTelegram } from "../../adapters/telegram/telegram.ts";
import { coreSettings, readConfig } from "../../src/config.ts";
import { silentLog } from "../../src/log.ts";
import { openHouse, startBot } from "../../src/main.ts";
import type { BotStart } from "./readers.ts";

const { databaseUrl, now: start, telegram, discord } = JSON.parse(process.argv[2] ?? "") as BotStart;
let now = start;
const clock = { now: () => now };

const config = readConfig(coreSettings, { all: { DATABASE_URL: databaseUrl }, fromFile: [] });
if (!config.ok) throw new Error(config.failure.message);
const house = await openHouse(config.value, clock);
if (!house.ok) throw new Error(house.failure.message);
const parts = { ...house.value, config: config.value, clock, log: silentLog };
const common = { clock, log: silentLog };
const bot = await startBot(parts, [openTelegram({ ...telegram, ...common }), openDiscord({ ...discord, ...common })]);
if (!bot.ok) throw new Error(bot.failure.message);

process.on("message", async (next: number) => {
  now = next;
  await bot.value.tick();
  process.send?.("ticked");
});
// Starts are most of what this takes; whoever is killed leaves no cache otherwise.
flushCompileCache();
process.send?.("ready");
