import type { Instant } from "../../src/clock.ts";
import { openHouse } from "../../src/main.ts";
import type { Newsroom } from "../../src/newsroom.ts";
import type { Conversation } from "../../src/question.ts";
import { firstPlan } from "../../src/read-plan.ts";
import { everyDay } from "../../src/subscription.ts";
import type { FakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { asNewArticle } from "../synthetic-articles.ts";
import { GROWING_FEEDS, type GrowingWeb } from "./growing-web.ts";
import { mixedArticles } from "./mixed-articles.ts";

const DAY = 24 * 60 * 60 * 1000;
const READERS = 400;
const FIRST_READER = 100_000;
const SEED = 11;
const BATCH = 100;

/** `stored` is how many articles are there before the bot starts. */
type Setting = { now: Instant; web: GrowingWeb; telegram: FakeTelegram; stored: number };

/** Articles of yesterday, sources that are read, and readers of digests at all hours, half of them on each platform. */
export async function settleSoak(databaseUrl: string, { now, web, telegram, stored }: Setting): Promise<void> {
  const house = await openHouse({ DATABASE_URL: databaseUrl }, { now: () => now });
  if (!house.ok) throw new Error(house.failure.message);
  const { store, newsroom } = house.value;
  await keepArticles(newsroom, stored, now - DAY);
  for (let feed = 0; feed < GROWING_FEEDS; feed += 1) {
    const source = { url: web.addressOf(feed), title: `Growing ${feed}`, readsPages: false, isDefault: true };
    await store.addSource(source, { plan: firstPlan(now), refusedValidators: 0 }, now);
  }
  for (let reader = 0; reader < READERS; reader += 1) {
    const conversation = conversationOf(reader);
    if (conversation.platform === "telegram")
      telegram.addChat({ id: Number(conversation.id), type: "private", first_name: `Reader ${reader}` });
    const time = `${String(reader % 24).padStart(2, "0")}:${String((reader * 7) % 60).padStart(2, "0")}`;
    await newsroom.digests.subscribe({
      ...{ conversation, topics: [], onlySources: [], withoutSources: [], muted: [], times: [time], days: everyDay },
      ...{ zone: "UTC", language: "en", length: "short", whenNothing: "say" },
    });
  }
  await store.close();
}

async function keepArticles(newsroom: Newsroom, count: number, published: Instant): Promise<void> {
  const texts = mixedArticles(SEED);
  for (let left = count; left > 0; left -= BATCH) {
    const some = Array.from({ length: Math.min(left, BATCH) }, () => texts.next().value);
    const rows = some.map((text) => ({ ...text, source: "Yesterday", published_at: "" }));
    await newsroom.keep(rows.map((row) => asNewArticle(row, { instant: published })));
  }
}

function conversationOf(reader: number): Conversation {
  const id = String(FIRST_READER + reader);
  // By twos, because every second hour is an even one.
  return Math.floor(reader / 2) % 2 === 0
    ? { platform: "telegram", id, kind: "private" }
    : { platform: "discord", id, kind: "group" };
}
