import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openPace } from "../../adapters/telegram/pace.ts";

const SECONDS = 5;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** When each of many messages that wait may go, in milliseconds from now. */
async function turnsOf(pace: ReturnType<typeof openPace>, messages: number): Promise<number[]> {
  const begin = performance.now();
  const turns: number[] = [];
  for (let message = 0; message < messages; message += 1) {
    void pace.turn().then(() => turns.push(performance.now() - begin));
  }
  await vi.advanceTimersByTimeAsync(SECONDS * 1000);
  return turns;
}

/** Of any second, how many go in it at most. */
const mostInASecond = (turns: number[]): number =>
  Math.max(...turns.map((begin) => turns.filter((turn) => turn >= begin && turn < begin + 1000).length));

describe("the pace of a broadcast", () => {
  test("is nearly what Telegram lets through, and never more", async () => {
    const turns = await turnsOf(openPace(), 200);
    expect(mostInASecond(turns)).toBe(30);
    expect(turns.length).toBeGreaterThan(0.95 * 30 * SECONDS);
  });

  test("makes up for a bot that is busy, and is never more for it", async () => {
    // Nothing is seen to but every 23 milliseconds: whatever became due in between is late.
    const exact = setTimeout;
    const late = (milliseconds: number) => Math.ceil((performance.now() + milliseconds) / 23) * 23 - performance.now();
    vi.spyOn(globalThis, "setTimeout").mockImplementation(((work: () => void, milliseconds = 0) =>
      exact(work, late(milliseconds))) as typeof setTimeout);
    const turns = await turnsOf(openPace(), 200);
    expect(mostInASecond(turns)).toBeLessThanOrEqual(30);
    expect(turns.length).toBeGreaterThan(0.95 * 30 * SECONDS);
  });

  test("is nearly a thousand a second where the owner pays, and never more", async () => {
    const turns = await turnsOf(openPace({ isPaid: true }), 6000);
    expect(mostInASecond(turns)).toBe(1000);
    expect(turns.length).toBeGreaterThan(0.95 * 1000 * SECONDS);
  });

  test("is that of everybody again when nothing is paid for any more", async () => {
    const pace = openPace({ isPaid: true });
    await turnsOf(pace, 100);
    pace.slowDown();
    expect(mostInASecond(await turnsOf(pace, 200))).toBe(30);
  });
});
