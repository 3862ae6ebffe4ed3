import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.ts";
import { recognizeByText } from "../../../src/stories/recognize.ts";
import { openMadeOnce } from "../../../src/summarize/model/open-made-once.ts";

type Wording = { text: string };
const MINUTE = 60 * 1000;
const NOW = Date.parse("2026-11-22T12:00:00Z");

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ["Date", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

/** Any number of processes over one store. */
async function processes() {
  const opened = await openSqliteStore(":memory:", { clock: { now: Date.now }, recognition: recognizeByText });
  if (!opened.ok) throw new Error(opened.failure.message);
  const entries = opened.value.keyValue("made once");
  const log = pino({ level: "silent" });
  return () => openMadeOnce<Wording>({ entries, keepMs: 60 * MINUTE, log });
}

test("of many processes that would make the same, one does, and the others find it", async () => {
  const open = await processes();
  const all = Array.from({ length: 5 }, open);
  const done = Promise.withResolvers<void>();
  let made = 0;
  const making = all.map((each) =>
    each.make("a", async () => {
      made++;
      await done.promise;
      return { text: "said" };
    }),
  );
  await vi.waitFor(() => expect(made).toBe(1));
  expect(await Promise.all(all.map((each) => each.find("a")))).toEqual(all.map(() => "elsewhere"));
  expect(await open().find("b")).toBe(undefined);
  done.resolve();
  expect((await Promise.all(making)).filter((each) => each !== undefined)).toEqual([{ text: "said" }]);
  expect(made).toBe(1);
  expect(await open().find("a")).toEqual({ text: "said" });
});

test("what came to a word alone is anyone's to make", async () => {
  const open = await processes();
  expect(await open().make("a", async () => "no answer")).toBe("no answer");
  expect(await open().find("a")).toBe(undefined);
  expect(await open().make("a", async () => ({ text: "said" }))).toEqual({ text: "said" });
});

test("what takes long stays with who makes it", async () => {
  const open = await processes();
  const done = Promise.withResolvers<void>();
  const making = open().make("a", async () => {
    await done.promise;
    return { text: "said" };
  });
  for (let second = 0; second < 60; second++) await vi.advanceTimersByTimeAsync(1000);
  expect(await open().find("a")).toBe("elsewhere");
  expect(await open().make("a", async () => ({ text: "twice" }))).toBe(undefined);
  done.resolve();
  expect(await making).toEqual({ text: "said" });
});

test("a process that was killed at it keeps the others waiting for some seconds", async () => {
  const open = await processes();
  void open().make("a", () => new Promise<never>(() => {}));
  await vi.waitFor(async () => expect(await open().find("a")).toBe("elsewhere"));
  vi.clearAllTimers();
  vi.setSystemTime(NOW + 7000);
  expect(await open().find("a")).toBe(undefined);
  expect(await open().make("a", async () => ({ text: "said" }))).toEqual({ text: "said" });
});

test("a fault leaves no claim for longer than a kill would", async () => {
  const open = await processes();
  const failing = open().make("a", () => Promise.reject(new Error("disk full")));
  await expect(failing).rejects.toThrow("disk full");
  vi.setSystemTime(NOW + 7000);
  expect(await open().find("a")).toBe(undefined);
});
