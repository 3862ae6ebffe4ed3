import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { configFrom } from "../../src/all-settings.ts";
import { systemClock } from "../../src/clock.ts";
import { silentLog } from "../../src/log.ts";
import { openHouse } from "../../src/main.ts";
import { openIngestFor, openWebFor } from "../../src/newsroom/open-ingest.ts";
import { firstPlan } from "../../src/read-plan.ts";
import { type CuttableNetwork, openCuttableNetwork } from "../../tests/fakes/cuttable-network.ts";
import { startFakeDiscord } from "../../tests/fakes/fake-discord.ts";
import { openFakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { freePort } from "../../tests/fakes/free-port.ts";
import type { Cluster } from "./cluster.ts";
import { type Feeds, openFeeds } from "./feeds.ts";
import { type Doubts, publish, type Stage, subscribeReaders } from "./readers.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
/** No address but those of this machine. */
const ALLOW_PRIVATE = "127.0.0.0/8";

/** What the processes work on, and what is between them and the PostgreSQL. */
export type Scene = { stage: Stage; cluster: Cluster; network: CuttableNetwork; feeds: Feeds; folder: string };

/** Readers whose digests are all due when the first process starts, and feeds that fall due one by one for `duration`. */
export async function openScene(
  cluster: Cluster,
  { readers, duration, random }: { readers: number; duration: number; random: () => number },
): Promise<Scene> {
  const [telegram, discord] = [await openFakeTelegram(), await startFakeDiscord()];
  const databaseUrl = cluster.urlAt(cluster.port);
  const now = systemClock.now();
  const stage: Stage = { telegram, discord, databaseUrl, readers, time: new Date(now).toISOString().slice(11, 16) };
  await subscribeReaders(stage, now - DAY / 2);
  await publish(stage, 0, now, random);
  const feeds = await openFeeds();
  await addSources(databaseUrl, feeds.urls, duration);
  const network = await openCuttableNetwork(cluster.port);
  return { stage, cluster, network, feeds, folder: mkdtempSync(join(tmpdir(), "tidings-prove-")) };
}

async function addSources(databaseUrl: string, urls: readonly string[], duration: number): Promise<void> {
  const house = await openHouse({ DATABASE_URL: databaseUrl }, systemClock);
  if (!house.ok) throw new Error(house.failure.message);
  const { store } = house.value;
  const now = systemClock.now();
  for (const [at, url] of urls.entries()) {
    const plan = firstPlan(now + Math.round((at / urls.length) * duration));
    await store.addSource({ url, title: url, readsPages: false, isDefault: true }, { plan, refusedValidators: 0 }, now);
  }
  await store.close();
}

/** The settings of one more process, and where it takes what Telegram and Discord send. */
export async function settingsOfProcess({ stage, network, cluster, folder }: Scene) {
  const { telegram, discord } = stage;
  const [webhookPort, interactionsPort] = [await freePort(), await freePort()];
  const settings = {
    DATABASE_URL: cluster.urlAt(network.port),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_WEBHOOK_URL: "https://proof.example/telegram",
    TELEGRAM_WEBHOOK_LISTEN: `127.0.0.1:${webhookPort}`,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.apiRoot,
    DISCORD_PUBLIC_KEY: discord.sender.publicKey,
    DISCORD_INTERACTIONS_LISTEN: `127.0.0.1:${interactionsPort}`,
    ALLOW_PRIVATE,
    LOG_LEVEL: process.env.PROVE_LOG_LEVEL ?? "silent",
  };
  return {
    settings: process.env.PROVE_LOG_LEVEL ? { ...settings, LOG_FILE: join(folder, `${webhookPort}.log`) } : settings,
    webhook: `http://127.0.0.1:${webhookPort}/telegram`,
    interactions: `http://127.0.0.1:${interactionsPort}/`,
  };
}

/** Asks the PostgreSQL itself, not by the way that is cut. */
export async function query<Row>({ stage }: Scene, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** How often a process died while it sent a reader's digest. */
export async function doubtsOf(scene: Scene): Promise<Doubts> {
  const rows = await query<{ id: string; doubts: number }>(
    scene,
    "SELECT conversations.id, doubts FROM deliveries JOIN conversations ON conversations.key = conversation",
  );
  return new Map(rows.map(({ id, doubts }) => [`${id} 0`, Number(doubts)]));
}

/** What a killed process had begun to read is read when the source is due the next time: in this proof, now. */
export async function readTheRest({ stage, feeds }: Scene): Promise<{ all: number; missing: number; doubled: number }> {
  const clock = { now: () => systemClock.now() + DAY };
  const config = configFrom({ all: { DATABASE_URL: stage.databaseUrl, ALLOW_PRIVATE }, fromFile: [] });
  if (!config.ok) throw new Error(config.failure.message);
  const web = openWebFor(config.value, { clock, log: silentLog });
  const house = await openHouse(config.value, clock, { web });
  if (!house.ok) throw new Error(house.failure.message);
  const { store } = house.value;
  await openIngestFor({ store, web, config: config.value, clock, log: silentLog }).readDue();
  const articles = await store.latestArticles({ limit: 10 * feeds.titles.length });
  await store.close();
  const copies = Map.groupBy(articles, ({ title }) => title);
  const counts = feeds.titles.map((title) => copies.get(title)?.length ?? 0);
  return {
    all: feeds.titles.length,
    missing: counts.filter((count) => count === 0).length,
    doubled: counts.filter((count) => count > 1).length,
  };
}

export async function closeScene({ stage, cluster, network, feeds, folder }: Scene): Promise<void> {
  network.close();
  feeds.close();
  await Promise.all([stage.telegram.close(), stage.discord.close()]);
  await cluster.close();
  rmSync(folder, { recursive: true });
}
