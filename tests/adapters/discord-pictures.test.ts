import { expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { silentLog } from "../../src/log.ts";
import { openFrontDoor, openHouse, startBot } from "../../src/main.ts";
import { firstPlan } from "../../src/read-plan.ts";
import { configWith } from "../fakes/bot-with.ts";
import { startedDiscordWith } from "../fakes/discord-with.ts";
import { fakeWeb, says } from "../fakes/fake-web.ts";

const TOPICS = ["Seals off Kent", "Budget of Aldria", "Ferry to Split", "Storm over Bergen"];

const feedOf = (pictures: string[], channel = "") =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Example Times</title>${channel}${pictures
    .map(
      (picture, at) =>
        `<item><title>${TOPICS[at]}</title><guid>${at}</guid><description>${TOPICS[at]} kept officials busy on Monday.</description><media:thumbnail url="${picture}"/></item>`,
    )
    .join("")}</channel></rss>`;

/** The headlines that `/news` shows after a feed was read over the network, each with its picture. */
async function newsFrom(feed: string): Promise<Record<string, string | undefined>> {
  const web = await fakeWeb({ "/feed": says(feed) });
  const config = configWith({ ALLOW_PRIVATE: "127.0.0.1" });
  const house = await openHouse(config, systemClock);
  if (!house.ok) throw new Error(house.failure.message);
  const parts = { ...house.value, config, clock: systemClock, log: silentLog };
  const source = { url: `${web.origin}/feed`, title: "Example Times", readsPages: false, isDefault: true };
  await parts.store.addSource(source, { plan: firstPlan(0), refusedValidators: 0 }, 0);
  const bot = await startBot(parts, []);
  if (!bot.ok) throw new Error(bot.failure.message);
  await bot.value.read();
  const { fake } = await startedDiscordWith(openFrontDoor(parts));
  const { messages } = fake.slash("news", {});
  await fake.until(() => messages.length > 0);
  await bot.value.stop();
  await parts.store.close();
  expect(web.asked.map(({ url }) => url)).toEqual(["/feed"]);
  const cards = messages.flatMap(({ embeds = [] }) => embeds).filter(({ title }) => title !== undefined);
  return Object.fromEntries(cards.map(({ title = "", thumbnail }) => [title, thumbnail?.url]));
}

test("a story shows the picture of its article, small, and nobody fetches it for the bot", async () => {
  const pictures = ["a", "b", "c", "d"].map((name) => `https://pictures.example.org/${name}.jpg`);
  expect(await newsFrom(feedOf(pictures))).toEqual(
    Object.fromEntries(TOPICS.map((topic, at) => [topic, pictures[at]])),
  );
});

test("a feed that puts its logo beside everything shows none", async () => {
  const logo = "https://pictures.example.org/logo.png";
  expect(await newsFrom(feedOf(TOPICS.map(() => logo)))).toEqual(
    Object.fromEntries(TOPICS.map((topic) => [topic, undefined])),
  );
  const channel = `<image><url>${logo}</url></image>`;
  expect(await newsFrom(feedOf([logo], channel))).toEqual({ [TOPICS[0] ?? ""]: undefined });
});

test("addresses that would lead anywhere else than to a public picture over https are not handed on", async () => {
  const hostile = [
    "http://pictures.example.org/a.jpg",
    "https://127.0.0.1/a.jpg",
    "data:image/png;base64,AA",
    "//[::1",
  ];
  expect(await newsFrom(feedOf(hostile))).toEqual(Object.fromEntries(TOPICS.map((topic) => [topic, undefined])));
});
