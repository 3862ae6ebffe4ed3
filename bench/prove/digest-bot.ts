// The whole bot over one store and a fake Telegram, on a clock that whoever started it drives by messages.
import { openTelegram } from "../../adapters/telegram/telegram.ts";
import { coreSettings, readConfig } from "../../src/config.ts";
import { silentLog } from "../../src/log.ts";
import { openHouse, startBot } from "../../src/main.ts";

const [databaseUrl = "", apiRoot = "", token = "", start = "0"] = process.argv.slice(2);
let now = Number(start);
const clock = { now: () => now };

const config = readConfig(coreSettings, { all: { DATABASE_URL: databaseUrl }, fromFile: [] });
if (!config.ok) throw new Error(config.failure.message);
const house = await openHouse(config.value, clock);
if (!house.ok) throw new Error(house.failure.message);
const parts = { ...house.value, config: config.value, clock, log: silentLog };
const bot = await startBot(parts, [openTelegram({ token, apiRoot, clock, log: silentLog })]);
if (!bot.ok) throw new Error(bot.failure.message);

process.on("message", async (next: number) => {
  now = next;
  await bot.value.tick();
  process.send?.("ticked");
});
process.send?.("ready");
