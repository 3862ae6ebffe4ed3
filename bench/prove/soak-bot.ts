// The bot over one store, small feeds, a fake Telegram and a fake Discord, on a clock that its parent drives: all that it
// does every minute, without the minutes. Answers to each message, on request with what it holds.
import { pino } from "pino";
import { openDiscord } from "../../adapters/discord/discord.ts";
import { openTelegram } from "../../adapters/telegram/telegram.ts";
import { coreSettings, readConfig } from "../../src/config.ts";
import { databasePath } from "../../src/database-path.ts";
import { nothingAllowed } from "../../src/ingest/fetch/allow-list.ts";
import { openWeb } from "../../src/ingest/fetch/open-web.ts";
import { sharedDomain } from "../../src/ingest/shared-domain.ts";
import { openHouse, startBot } from "../../src/main.ts";
import { openIngest } from "../../src/newsroom/run-ingest.ts";
import { drivenTime } from "../../tests/fakes/driven-time.ts";
import type { SoakOrder, SoakStart } from "./soak-words.ts";
import { takeSample } from "./take-sample.ts";

const start = JSON.parse(process.argv[2] ?? "") as SoakStart;
const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

let errors = 0;
const log = pino(
  { level: "error" },
  {
    write(line: string) {
      errors += 1;
      process.stderr.write(line);
    },
  },
);

const time = drivenTime(start.now);
time.hurry();
const { clock } = time;
const config = readConfig(coreSettings, {
  all: {
    DATABASE_URL: start.databaseUrl,
    HEALTH_PORT: String(start.healthPort),
    // Sources are read below: the bot's own thread would read them by the clock of the machine.
    ROLES: "answer,write,send",
    // A minute passes in less than a second here: nobody asks too often.
    READER_QUESTIONS_PER_MINUTE: "10000",
    CONVERSATION_QUESTIONS_PER_MINUTE: "10000",
  },
  fromFile: [],
});
if (!config.ok) throw new Error(config.failure.message);
const house = await openHouse(config.value, clock, { log, searchThreads: 2 });
if (!house.ok) throw new Error(house.failure.message);
const { store } = house.value;

// What waits for a time-out of the real clock would pile up where a minute is a tenth of a second.
const patience = { answer: 5, call: 5 };
const adapters = [
  openTelegram({ ...start.telegram, patience, clock, log }),
  openDiscord({ ...start.discord, patience: { answer: 5_000 }, clock, log }),
];
const bot = await startBot({ ...house.value, config: config.value, clock, log }, adapters);
if (!bot.ok) throw new Error(bot.failure.message);
const web = openWeb({
  ...{ clock, log, version: "0.0.0", limits: { ports: [start.webPort] } },
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  isPublic: (address) => address === "127.0.0.1",
});
const domainOf = (url: string) => sharedDomain(url, nothingAllowed);
const ingest = openIngest({ ...time, store, web, random: Math.random, floor: QUARTER_OF_AN_HOUR, domainOf, log });

process.on("message", async ({ now, sample }: SoakOrder) => {
  await time.pass(Math.max(0, now - clock.now()));
  await ingest.readDue();
  await bot.value.tick();
  await bot.value.look();
  process.send?.(sample ? takeSample({ file: databasePath(start.databaseUrl), now: clock.now(), errors }) : {});
});
process.send?.({});
