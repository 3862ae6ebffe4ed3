import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { openHealth } from "../../src/health/open-health.ts";
import { silentLog } from "../../src/log.ts";
import { startBot } from "../../src/main.ts";
import { botWith } from "../fakes/bot-with.ts";
import { freePort } from "../fakes/free-port.ts";
import { digestIn, fakePlatform, sourceThat, watchedBot } from "./watched-bot.ts";

/** A running bot, and what its port answers. */
async function probed(options: Parameters<typeof watchedBot>[0] = {}) {
  const port = await freePort();
  const bot = await watchedBot({ ...options, settings: { HEALTH_PORT: String(port), ...options.settings } });
  const get = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return { status: answer.status, text: await answer.text(), type: answer.headers.get("content-type") };
  };
  const json = async (path: string) => {
    const { status, text } = await get(path);
    return { status, ...JSON.parse(text) };
  };
  /** The value of a metric with these labels; undefined when it is not told. */
  const metric = async (name: string) => {
    const line = (await get("/metrics")).text.split("\n").find((each) => each.startsWith(`tidings_${name} `));
    return line === undefined ? undefined : Number(line.split(" ").at(-1));
  };
  return { ...bot, port, get, json, metric };
}

describe("/healthz", () => {
  test("says that the process lives, and how its loop does", async () => {
    const { json } = await probed();
    expect(await json("/healthz")).toEqual({
      status: 200,
      ok: true,
      reasons: [],
      version: expect.any(String),
      uptime_seconds: expect.any(Number),
      loop_delay_ms: expect.any(Number),
    });
  });

  test("is 503 when the clockwork has not ticked for five minutes, whatever the machine's clock says", async () => {
    let elapsed = 0;
    const health = await openHealth({ port: await freePort(), host: "127.0.0.1", version: "1" }, () => elapsed);
    const { parts } = await botWith();
    const nothing = () => Promise.reject(new Error("not asked"));
    const listening = await health.listen({
      store: parts.store,
      states: () => [],
      read: nothing,
      redact: String,
      log: silentLog,
    });
    onTestFinished(() => health.close());
    const url = `http://127.0.0.1:${listening.ok ? listening.value.port : ""}/healthz`;
    elapsed = 299_000;
    expect((await fetch(url)).status).toBe(200);
    elapsed = 300_000;
    const answer = await fetch(url);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ ok: false, reasons: [expect.stringContaining("for 5 minutes")] });
    health.tick();
    expect((await fetch(url)).status).toBe(200);
  });
});

describe("/readyz", () => {
  test("is 200 while a platform is connected or being tried", async () => {
    const chat = fakePlatform();
    const { json } = await probed({ platforms: [chat] });
    const platforms = [{ platform: "chat" }];
    expect(await json("/readyz")).toEqual({ status: 200, ok: true, reasons: [], migrations: "done", platforms });
    chat.has({ because: "It does not answer.", isFinal: false });
    expect(await json("/readyz")).toMatchObject({ status: 200, platforms: [{ trouble: "It does not answer." }] });
  });

  test("is 503 with the reasons when no platform will be connected again, and 200 while one is", async () => {
    const [chat, other] = [fakePlatform(), fakePlatform("other")];
    const { json } = await probed({ platforms: [chat, other] });
    chat.has({ because: "The token is refused.", isFinal: true });
    expect((await json("/readyz")).status).toBe(200);
    other.has({ because: "The bot is gone.", isFinal: true });
    expect(await json("/readyz")).toMatchObject({
      status: 503,
      ok: false,
      reasons: ["chat: The token is refused.", "other: The bot is gone."],
    });
  });

  test("is 503 when the store does not answer, without its password", async () => {
    const { json, store } = await probed({ settings: { LLM_API_KEY: "a-secret-key" } });
    store.nextSourceDueAt = () => Promise.reject(new Error("postgres://news:hunter22@db does not take a-secret-key"));
    expect(await json("/readyz")).toMatchObject({
      status: 503,
      reasons: ["The store does not answer: postgres://news:[secret]@db does not take [secret]"],
    });
  });

  test("does not wait for a store that never answers", { timeout: 30_000 }, async () => {
    const { json, store } = await probed();
    store.nextSourceDueAt = () => new Promise(() => {});
    expect(await json("/readyz")).toMatchObject({
      status: 503,
      reasons: [expect.stringContaining("within 2 seconds")],
    });
  });
});

describe("/metrics", () => {
  test("counts questions by command and outcome, and nothing of what they ask", async () => {
    const { ask, metric, get } = await probed();
    await ask("/help");
    await ask("/topic hunter-of-the-marshes", { asker: { platform: "chat", id: "anna-anna" } });
    await ask("/nonsense-from-a-reader");
    await ask("/status");
    expect(await metric('questions_total{command="help",outcome="answered"}')).toBe(1);
    expect(await metric('questions_total{command="none",outcome="refused"}')).toBe(1);
    expect(await metric('questions_total{command="status",outcome="refused"}')).toBe(1);
    expect(await metric('question_seconds_count{command="help"}')).toBe(1);
    const { text } = await get("/metrics");
    for (const never of ["marshes", "anna", "nonsense", "room"]) expect(text).not.toContain(never);
  });

  test("counts a question that failed on our side", async () => {
    const { ask, metric, store } = await probed();
    store.coverage = () => Promise.reject(new Error("a fault"));
    store.latestStories = () => Promise.reject(new Error("a fault"));
    await ask("/news");
    expect(await metric('questions_total{command="news",outcome="failed"}')).toBe(1);
  });

  test("tells of digests, deliveries and what waits", async () => {
    const chat = fakePlatform();
    const { clock, bot, metric, newsroom } = await probed({ platforms: [chat] });
    expect(await digestIn({ newsroom })).toBe("2026-11-22T12:30:00.000Z");
    chat.answers({ retryAt: Date.parse("2026-11-22T12:32:00Z"), because: "busy" });
    clock.moveTo("2026-11-22T12:30:40Z");
    await bot.tick();
    clock.moveTo("2026-11-22T12:40:40Z");
    expect(await metric("digest_lateness_seconds_count")).toBe(1);
    expect(await metric('digest_lateness_seconds_bucket{le="15"}')).toBe(0);
    expect(await metric('digest_lateness_seconds_bucket{le="60"}')).toBe(1);
    expect(await metric('deliveries_total{platform="chat",result="retried"}')).toBe(1);
    expect(await metric('deliveries_waiting{platform="chat"}')).toBe(1);
    expect(await metric('deliveries_oldest_seconds{platform="chat"}')).toBe(600);
    chat.answers({ sent: ["1"] });
    await bot.tick();
    expect(await metric('deliveries_total{platform="chat",result="sent"}')).toBe(1);
    expect(await metric('deliveries_waiting{platform="chat"}')).toBe(0);
  });

  test("tells of sources, the store, platforms, the loop and memory", async () => {
    const chat = fakePlatform();
    const { metric, get, ...bot } = await probed({ platforms: [chat] });
    await sourceThat(bot, { failing: { since: 0, because: "gone" } });
    expect(await metric('sources{state="failing"}')).toBe(1);
    expect(await metric("store_bytes")).toBeGreaterThan(10_000);
    expect(await metric("store_up")).toBe(1);
    expect(await metric('platform_connected{platform="chat"}')).toBe(1);
    chat.has({ because: "away", isFinal: false });
    expect(await metric('platform_connected{platform="chat"}')).toBe(0);
    const { text, type } = await get("/metrics");
    expect(type).toContain("text/plain");
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(text).toContain("process_resident_memory_bytes");
    expect(text).toContain("nodejs_gc_duration_seconds");
    expect(text).not.toMatch(/^tidings_model_/m);
  });

  test("goes on without what cannot be read", async () => {
    const { metric, store } = await probed();
    store.waitingDeliveries = () => Promise.reject(new Error("the database is away"));
    expect(await metric("store_up")).toBe(0);
    expect(await metric("store_bytes")).toBeUndefined();
    expect(await metric("deliveries_given_up_total")).toBe(0);
  });
});

describe("the port", () => {
  test("names its pages where there is none, takes questions only, and is closed with the bot", async () => {
    const { get, bot } = await probed();
    expect(await get("/")).toMatchObject({ status: 404, text: "Here are /healthz, /readyz, /metrics.\n" });
    expect((await get("/metrics?name=x")).status).toBe(200);
    expect((await get("/healthz", { method: "POST" })).status).toBe(405);
    await bot.stop();
    await expect(get("/healthz")).rejects.toThrow();
  });

  test("that is taken stops the start, with what to do", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    onTestFinished(() => void other.close());
    const { parts } = await botWith([], { settings: { HEALTH_PORT: String(port) } });
    expect(await startBot(parts, [fakePlatform().adapter])).toMatchObject({
      ok: false,
      failure: {
        message: expect.stringMatching(/^HEALTH_PORT \d+ cannot be opened on 127\.0\.0\.1 .*Name another port/),
      },
    });
  });
});
