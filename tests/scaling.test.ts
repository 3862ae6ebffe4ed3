import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { beyondFree, deliverDay, latenessOf, spread, type Wave } from "../bench/scaling/deliver-day.ts";
import { dueInADay, readShares, TIMES, ZONES } from "../bench/scaling/readers.ts";

const root = join(import.meta.dirname, "..");
const HOUR = 3600;
const atEight = (digests: number): Wave[] => [{ second: 8 * HOUR, digests }];
const lastOf = (waves: Wave[], perSecond: number) => latenessOf(deliverDay(waves, perSecond) ?? [], 100);

describe("a day of deliveries", () => {
  test("a million at the same moment, thirty a second, take nine hours", () => {
    expect(lastOf(atEight(1_000_000), 30) / HOUR).toBeCloseTo(9.2, 0);
    expect(latenessOf(deliverDay(atEight(1_000_000), 30) ?? [], 50) / HOUR).toBeCloseTo(4.6, 0);
  });

  test("what comes while others wait waits behind them", () => {
    const later = [...atEight(36_000), { second: 8.5 * HOUR, digests: 36_000 }];
    expect(lastOf(later, 10) / HOUR).toBeCloseTo(1.5, 1);
  });

  test("what the night does not finish is late in the morning; more than a day holds never ends", () => {
    const [evening, morning] = [{ second: 23 * HOUR, digests: 36_000 * 3 }, ...atEight(36)];
    expect(lastOf([morning as Wave], 10)).toBeLessThan(5);
    // From 23:00 to 02:00: the one at 01:00 waits for an hour.
    expect(latenessOf(deliverDay([evening as Wave, { second: HOUR, digests: 1e6 }], 1e9) ?? [], 50)).toBeLessThan(1);
    expect(lastOf([evening as Wave, { second: HOUR, digests: 10 }], 10) / HOUR).toBeCloseTo(3, 0);
    expect(deliverDay(atEight(864_001), 10)).toBeUndefined();
  });

  test("spread over an hour, none is lost, and none waits where the hour has room", () => {
    const waves = spread(atEight(36_000), HOUR);
    expect(waves.reduce((sum, { digests }) => sum + digests, 0)).toBeCloseTo(36_000);
    expect(lastOf(waves, 10)).toBeLessThanOrEqual(60);
  });

  test("costs what goes beyond the free ones", () => {
    expect(beyondFree(atEight(1000), 100, 30)).toBeCloseTo(700);
    expect(beyondFree(atEight(20), 100, 30)).toBe(0);
  });
});

describe("readers", () => {
  test("are all there, each once a day, by their own clocks", () => {
    const due = dueInADay(1000, ZONES, TIMES);
    expect(due.reduce((sum, { digests }) => sum + digests, 0)).toBeCloseTo(1000);
    expect(dueInADay(10, "1:1", "8:1")).toEqual([{ second: 7 * HOUR, digests: 10 }]);
    expect(dueInADay(10, "10:1", "8:1")).toEqual([{ second: 22 * HOUR, digests: 10 }]);
    expect(() => readShares("eight")).toThrow("is not of the form");
  });
});

describe("docs/scaling.md", () => {
  test("shows what its command prints", () => {
    const printed = execFileSync(process.execPath, ["bench/scaling.ts"], { cwd: root, encoding: "utf8" });
    const rows = printed.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(20);
    const page = readFileSync(join(root, "docs/scaling.md"), "utf8");
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });
});
