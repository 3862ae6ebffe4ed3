import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/question.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.ts";
import { recognizeByText } from "../../../src/stories/recognize.ts";
import { openSpending } from "../../../src/summarize/model/spending.ts";
import type { SpendingCeiling } from "../../../src/wording.ts";
import { drivenClock } from "../../fakes/bot-with.ts";

const here: Conversation = { platform: "chat", id: "here", kind: "group" };
const there: Conversation = { platform: "chat", id: "there", kind: "group" };
const call = { input: 600, output: 400 };

async function spendingWith(everyone: SpendingCeiling, conversation: SpendingCeiling = everyone) {
  const clock = drivenClock("2026-11-22T23:00:00Z");
  const opened = await openSqliteStore(":memory:", { clock, recognition: recognizeByText });
  if (!opened.ok) throw new Error(opened.failure.message);
  const open = () =>
    openSpending({
      keyValue: opened.value.keyValue("model spending"),
      prices: { input: 1, output: 10 },
      ceilings: { everyone, conversation },
      clock,
    });
  return { clock, store: opened.value, open, spending: open() };
}

describe("a ceiling", () => {
  test("of tokens holds for a conversation, and leaves the others theirs", async () => {
    const { spending } = await spendingWith({ tokens: 9000 }, { tokens: 2500 });
    expect(await spending.reserve(here, call)).toBeDefined();
    expect(await spending.reserve(here, call)).toBeDefined();
    expect(await spending.reserve(here, call)).toBe(undefined);
    expect(await spending.reserve(there, call)).toBeDefined();
    expect((await spending.report(here)).today).toMatchObject({ calls: 2, tokens: 2000, refused: 1 });
    expect((await spending.report("everyone")).today).toMatchObject({ calls: 3, tokens: 3000, refused: 1 });
  });

  test("of tokens or money holds for all conversations together", async () => {
    for (const ceiling of [{ tokens: 1999 }, { tokens: 9000, money: 0.009 }]) {
      const { spending } = await spendingWith(ceiling, { tokens: 9000 });
      expect(await spending.reserve(here, call)).toBeDefined();
      expect(await spending.reserve(there, call)).toBe(undefined);
    }
  });

  test("of money holds for a conversation", async () => {
    const { spending } = await spendingWith({ tokens: 9000 }, { tokens: 9000, money: 0.009 });
    expect(await spending.reserve(here, call)).toBeDefined();
    expect(await spending.reserve(here, call)).toBe(undefined);
    expect(await spending.reserve(there, call)).toBeDefined();
  });

  test("holds against many who ask at once, because a call counts before it is made", async () => {
    const { spending } = await spendingWith({ tokens: 5000 });
    const reserved = await Promise.all(Array.from({ length: 20 }, () => spending.reserve(here, call)));
    expect(reserved.filter((each) => each !== undefined)).toHaveLength(5);
    expect((await spending.report(here)).today).toMatchObject({ calls: 5, tokens: 5000, refused: 15 });
  });

  test("holds for several processes together, and none misses what another spent", async () => {
    const { open } = await spendingWith({ tokens: 5000 }, { tokens: 3000 });
    const processes = Array.from({ length: 5 }, () => open());
    const reserved = await Promise.all(
      [here, there].flatMap((conversation) =>
        processes.flatMap((spending) => [spending.reserve(conversation, call), spending.reserve(conversation, call)]),
      ),
    );
    const taken = reserved.filter((each) => each !== undefined);
    const [spending] = processes as [(typeof processes)[number]];
    const { today } = await spending.report("everyone");
    expect(today).toMatchObject({ calls: taken.length, tokens: 1000 * taken.length, refused: 20 - taken.length });
    expect(taken.length).toBeGreaterThanOrEqual(3);
    expect(taken.length).toBeLessThanOrEqual(5);
    for (const conversation of [here, there]) {
      expect((await spending.report(conversation)).today.tokens).toBeLessThanOrEqual(3000);
    }
    await Promise.all(taken.map((each, at) => processes[at]?.settle(each, { input: 10, output: 0 })));
    expect((await spending.report("everyone")).today.tokens).toBe(10 * taken.length);
  });

  test("is counted anew on the next day in UTC", async () => {
    const { spending, clock } = await spendingWith({ tokens: 1000 });
    const reserved = await spending.reserve(here, call);
    expect(await spending.reserve(here, call)).toBe(undefined);
    clock.moveTo("2026-11-23T00:00:00Z");
    expect(await spending.reserve(here, call)).toBeDefined();
    // What was spent yesterday is put right yesterday.
    if (reserved) await spending.settle(reserved, { input: 1, output: 0 });
    expect((await spending.report(here)).today.tokens).toBe(1000);
    expect((await spending.report(here)).last30Days.tokens).toBe(1001);
  });
});

describe("what was spent", () => {
  test("is what was really used, once that is known", async () => {
    const { spending } = await spendingWith({ tokens: 2000 });
    for (let times = 0; times < 5; times += 1) {
      const reserved = await spending.reserve(here, call);
      if (reserved) await spending.settle(reserved, { input: 100, output: 20 });
    }
    const { today } = await spending.report(here);
    expect(today).toMatchObject({ calls: 5, tokens: 600, refused: 0 });
    expect(today.money).toBeCloseTo(5 * 0.0003, 10);
  });

  test("is there after a restart, and gone after 30 days", async () => {
    const { open, spending, clock } = await spendingWith({ tokens: 2000 });
    await spending.reserve(here, call);
    await spending.noteSaved(here, call);
    expect((await open().report(here)).today).toMatchObject({
      calls: 1,
      tokens: 1000,
      fromCache: 1,
      tokensSaved: 1000,
    });
    clock.moveTo("2026-12-21T23:59:00Z");
    expect((await open().report(here)).last30Days.tokens).toBe(1000);
    clock.moveTo("2026-12-22T00:00:00Z");
    expect((await open().report(here)).last30Days.tokens).toBe(0);
  });

  test("follows a conversation to its new id", async () => {
    const { spending, store } = await spendingWith({ tokens: 2000 });
    await spending.reserve(here, call);
    await store.moveConversation(here, there);
    expect((await spending.report(there)).today.tokens).toBe(1000);
  });
});
