// Pictures of what people see on Discord and Telegram: the real adapters, over the small platforms of the tests, with the
// samples as news. `node bench/pictures.ts FOLDER` needs a Chromium on this machine; FOLDER is made where it is missing.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { openDiscord } from "../adapters/discord/discord.ts";
import { openTelegram } from "../adapters/telegram/telegram.ts";
import type { NewArticle } from "../src/article.ts";
import { readArticles } from "../src/ingest/read-articles.ts";
import { silentLog } from "../src/log.ts";
import { type BotParts, openHouse, samplesFolder, startBot } from "../src/main.ts";
import { configWith, drivenClock } from "../tests/fakes/bot-with.ts";
import { startFakeDiscord } from "../tests/fakes/fake-discord.ts";
import { idBehind } from "../tests/fakes/fake-discord-answer.ts";
import { ANNOUNCEMENTS } from "../tests/fakes/fake-discord-world.ts";
import { openFakeTelegram } from "../tests/fakes/fake-telegram.ts";
import { ada, aGroup } from "../tests/fakes/telegram-chats.ts";
import { discordPage, type Exchange as OnDiscord } from "./pictures/discord-page.ts";
import { takePicture } from "./pictures/take-picture.ts";
import { type Exchange as OnTelegram, telegramPage } from "./pictures/telegram-page.ts";

const ZONE = "Europe/Vienna";
const [folder = "./pictures"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const clock = drivenClock("2026-11-21T19:00:00Z");

/** The evening before, when whoever wants a digest says so; the next morning; and when their digest comes. */
const EVENING = "2026-11-21T19:00:00Z";
const MORNING = "2026-11-22T06:30:00Z";
const DUE = "2026-11-22T07:00:10Z";

async function emptyHouse(): Promise<BotParts> {
  const config = configWith({ READER_QUESTIONS_PER_MINUTE: "1000" });
  const house = await openHouse(config, clock);
  if (!house.ok) throw new Error(house.failure.message);
  return { ...house.value, config, clock, log: silentLog };
}

/** The samples as if they were news, every other with a picture: an answer would otherwise say that they are none. */
async function fill({ newsroom }: BotParts): Promise<void> {
  const articles: NewArticle[] = [];
  const { readings } = readArticles([samplesFolder()], { now: clock.now(), isSample: false });
  for await (const reading of readings) if ("article" in reading) articles.push(reading.article);
  await newsroom.keep(
    articles.map((article, at) =>
      at % 2 === 0 ? article : { ...article, image: `https://pictures.example.org/${at}` },
    ),
  );
}

async function onDiscord(): Promise<Record<string, OnDiscord[]>> {
  clock.moveTo(EVENING);
  const parts = await emptyHouse();
  const fake = await startFakeDiscord();
  const { token, apiRoot } = fake;
  const adapter = openDiscord({
    token,
    apiRoot,
    clock,
    log: silentLog,
    shards: "auto",
    fileHosts: [],
    guild: undefined,
  });
  const bot = await startBot(parts, [adapter]);
  if (!bot.ok) throw new Error(bot.failure.message);
  const answered = async (asked: ReturnType<typeof fake.slash>) => {
    await fake.until(() => asked.messages.length > 0);
    return asked;
  };
  const slash = async (
    asked: string,
    options: Record<string, unknown> = {},
    where: object = {},
  ): Promise<OnDiscord> => {
    const command = asked.replace("/", "");
    const { messages } = await answered(fake.slash(command, options, { isManager: true, ...where }));
    return { asked, messages };
  };
  const wish = { topics: "drones, election, climate", time: "08:00", zone: ZONE };
  const subscribed = await slash("/subscribe", wish, { action: "add", channel: ANNOUNCEMENTS });
  clock.moveTo(MORNING);
  await fill(parts);
  const topic = await slash("/topic", { words: "election" }, { action: "show" });
  const proof = await answered(fake.press(idBehind(topic.messages.at(-1), "Proof 1")));
  const shown = {
    subscribed: [subscribed],
    topic: [topic],
    proof: [{ messages: proof.messages }],
    differing: [await slash("/topic", { words: "drones airport" }, { action: "show" })],
    news: [await slash("/news")],
    story: [await slash("/story", { article: "1" })],
    search: [await slash("/search", { words: "aldria" })],
    summary: [await slash("/summary", { article: "1" })],
    nothing: [await slash("/topic", { words: "quantum knitting" }, { action: "show" })],
    sources: [await slash("/sources", {}, { action: "list" })],
    help: [await slash("/help")],
    settings: [await slash("/settings", {}, { action: "show" })],
  };
  const before = fake.messagesIn(ANNOUNCEMENTS).length;
  clock.moveTo(DUE);
  await bot.value.tick();
  const digest = fake.messagesIn(ANNOUNCEMENTS).slice(before);
  await bot.value.stop();
  await parts.store.close();
  await fake.close();
  return { ...shown, digest: [{ messages: digest }] };
}

async function onTelegram(): Promise<Record<string, OnTelegram[]>> {
  clock.moveTo(EVENING);
  const parts = await emptyHouse();
  const fake = await openFakeTelegram();
  const adapter = openTelegram({ token: fake.token, apiRoot: fake.root, clock, log: silentLog });
  const bot = await startBot(parts, [adapter]);
  if (!bot.ok) throw new Error(bot.failure.message);
  const ask = async (asked: string): Promise<OnTelegram> => ({ asked, messages: [await fake.ask(asked)] });
  const wish = `/subscribe drones, election, climate 08:00 ${ZONE}`;
  fake.setStanding(aGroup, ada, "administrator");
  const subscribed = { asked: wish, messages: [await fake.ask(wish, { chat: aGroup })] };
  clock.moveTo(MORNING);
  await fill(parts);
  const shown = {
    subscribed: [subscribed],
    topic: [await ask("election")],
    differing: [await ask("drones airport")],
    news: [await ask("/news")],
    story: [await ask("/story 1")],
    search: [await ask("/search aldria")],
    nothing: [await ask("quantum knitting")],
    settings: [await ask("/settings")],
    help: [await ask("/help")],
    start: [await ask("/start")],
  };
  clock.moveTo(DUE);
  await bot.value.tick();
  const digest = fake.untaken(aGroup);
  await bot.value.stop();
  await parts.store.close();
  await fake.close();
  return { ...shown, digest: [{ messages: digest }] };
}

const looks = ["light", "dark"] as const;
const showing = { now: Date.parse(DUE), zone: ZONE };
for (const [name, exchanges] of Object.entries(await onDiscord()))
  for (const look of looks)
    for (const width of [1280, 400]) {
      const file = resolve(join(folder, `discord-${name}-${look}-${width}.png`));
      takePicture(discordPage(exchanges, look, showing), width, file);
      console.log(file);
    }
for (const [name, exchanges] of Object.entries(await onTelegram()))
  for (const look of looks) {
    const file = resolve(join(folder, `telegram-${name}-${look}-400.png`));
    takePicture(telegramPage(exchanges, look), 400, file);
    console.log(file);
  }
