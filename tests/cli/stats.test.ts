import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { drivenClock } from "../fakes/bot-with.ts";
import { tidingsHere } from "../fakes/tidings-here.ts";
import { digestOf, newSubscription, stateDueAt } from "../store/store-samples.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const HOUR = 60 * 60 * 1000;
const chat = { platform: "telegram", id: "42", kind: "private" } as const;

async function livelyStore() {
  const clock = drivenClock("2026-11-23T09:00:00Z");
  const here = tidingsHere(clock);
  const row = (id: string, day: string) =>
    JSON.stringify({ id, title: `Title ${id}`, body: `The text of ${id}, which is short.`, published_at: day });
  await here.run(["import", "-"], { input: [row("1", "2025-03-01"), row("2", "2026-11-20")].join("\n") });
  const opened = await openSqliteStore(`${here.folder}/data/tidings.db`, { clock });
  if (!opened.ok) throw new Error(opened.failure.message);
  const store = opened.value;
  const source = { url: "https://example.org/feed", title: "Example", readsPages: false };
  await store.addSource({ ...source, isDefault: true }, stateDueAt(NOW), NOW);
  const { source: other } = await store.addSource(
    { ...source, url: "https://other.example/feed", isDefault: false },
    stateDueAt(NOW),
    NOW,
  );
  await store.changeSource(other.id, { isPaused: true });
  const subscription = await store.addSubscription(
    newSubscription({ conversation: chat, nextDigestAt: NOW }),
    NOW - 2 * HOUR,
  );
  const resting = await store.addSubscription(newSubscription({ conversation: chat }), NOW);
  await store.restSubscription(resting.id, { by: "platform", because: "blocked" });
  await store.enqueueDigests([
    digestOf(subscription, { articles: [1], nextDigestAt: NOW + HOUR, now: NOW - 2 * HOUR }),
  ]);
  await store.close();
  clock.moveTo("2026-11-23T12:00:00Z");
  return here;
}

test("stats tell how much there is of everything, what waits, and what takes the room", async () => {
  const { run } = await livelyStore();
  const { status, out } = await run(["stats"]);
  expect(status).toBe(0);
  expect(out.split("\n").slice(0, 6)).toEqual([
    "articles: 2, published from 2025-03-01 to 2026-11-20, the last came in 3 hours ago; earlier versions: 0",
    "stories: 2",
    "sources: running 1, failing 0, paused 1, stopped 0, private 1",
    "conversations: 1",
    "subscriptions: running 1, rested by their readers 0, by the platform 1",
    "deliveries on telegram, waiting: 1, the oldest written 2 hours ago",
  ]);
  expect(out).toMatch(/^store: \d+ kB/m);
  for (const subject of ["articles", "index of words", "stories", "sources", "people", "digests", "kept by key"])
    expect(out).toMatch(new RegExp(`^ {2}${subject}: [\\d.]+ kB$`, "m"));
});

test("as JSON they are complete: what takes the room adds up to the file", async () => {
  const { run } = await livelyStore();
  const read = JSON.parse((await run(["stats", "--json"])).out);
  expect(read).toMatchObject({
    at: "2026-11-23T12:00:00.000Z",
    articles: { count: 2, oldest: "2025-03-01T23:59:59.999Z" },
    deliveries: [{ platform: "telegram", state: "waiting", count: 1, oldest: "2026-11-23T10:00:00.000Z" }],
  });
  const { all, free, by_subject } = read.bytes;
  const parts = Object.values<number>(by_subject).reduce((sum, bytes) => sum + bytes, free);
  expect(all - parts).toBeLessThan(0.1 * all);
});

test("a store that keeps nothing has none", async () => {
  const { run } = tidingsHere();
  expect(await run(["stats"], { settings: { DATABASE_URL: ":memory:" } })).toMatchObject({ status: 1 });
});
