import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliveryKey, nextSlot } from "../../src/digest/schedule.ts";
import { everyDay } from "../../src/subscription.ts";

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number) => new Date(instant).toISOString();

const nextDigestAt = (time: string, zone: string, after: number) =>
  nextSlot({ times: [time], days: everyDay, zone }, after).at;

describe("the next digest", () => {
  test("comes today when its time is still to come, else tomorrow", () => {
    expect(iso(nextDigestAt("08:00", "Europe/Vienna", at("2026-11-22T06:59:59Z")))).toBe("2026-11-22T07:00:00.000Z");
    expect(iso(nextDigestAt("08:00", "Europe/Vienna", at("2026-11-22T07:00:00Z")))).toBe("2026-11-23T07:00:00.000Z");
  });

  test("keeps its time on the wall when clocks change", () => {
    expect(iso(nextDigestAt("08:00", "Europe/Vienna", at("2026-03-28T12:00:00Z")))).toBe("2026-03-29T06:00:00.000Z");
    expect(iso(nextDigestAt("08:00", "Europe/Vienna", at("2026-10-24T12:00:00Z")))).toBe("2026-10-25T07:00:00.000Z");
  });

  test("comes at the first minute there is when the clock jumps over its time", () => {
    expect(iso(nextDigestAt("02:30", "America/New_York", at("2026-03-08T05:00:00Z")))).toBe("2026-03-08T07:00:00.000Z");
  });

  test("comes at midnight when the clock jumps over the rest of the day", () => {
    expect(iso(nextDigestAt("23:30", "America/Nuuk", at("2026-03-28T12:00:00Z")))).toBe("2026-03-29T01:00:00.000Z");
    expect(iso(nextDigestAt("23:30", "America/Nuuk", at("2026-03-29T01:00:00Z")))).toBe("2026-03-30T00:30:00.000Z");
  });

  test("is one where a change of clocks brings two times together", () => {
    const schedule = { times: ["02:15", "02:45"], days: everyDay, zone: "Europe/Vienna" };
    const first = nextSlot(schedule, at("2026-03-28T12:00:00Z"));
    expect(iso(first.at)).toBe("2026-03-29T01:00:00.000Z");
    expect(nextSlot(schedule, first.at)).toMatchObject({ date: "2026-03-30", time: "02:15" });
  });

  test("comes once, at the first of the two, when its time comes twice", () => {
    const first = nextDigestAt("01:30", "America/New_York", at("2026-11-01T04:00:00Z"));
    expect(iso(first)).toBe("2026-11-01T05:30:00.000Z");
    expect(iso(nextDigestAt("01:30", "America/New_York", first))).toBe("2026-11-02T06:30:00.000Z");
  });

  test.each([
    ["Asia/Kathmandu", "2026-11-22T02:15:00.000Z"],
    ["Australia/Lord_Howe", "2026-11-22T21:00:00.000Z"],
    ["+05:30", "2026-11-22T02:30:00.000Z"],
  ])("knows the odd minutes of %s", (zone, expected) => {
    expect(iso(nextDigestAt("08:00", zone, at("2026-11-22T00:00:00Z")))).toBe(expected);
  });

  test("skips the day that Samoa skipped", () => {
    expect(iso(nextDigestAt("08:00", "Pacific/Apia", at("2011-12-29T18:00:01Z")))).toBe("2011-12-30T18:00:00.000Z");
  });

  test("in every zone it is in the future, at most a good day away, and has a key of its own", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const instants = fc.integer({ min: at("2016-01-01T00:00:00Z"), max: at("2026-12-31T00:00:00Z") });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, instants, (zone, minute, now) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const first = nextDigestAt(time, zone, now);
        const second = nextDigestAt(time, zone, first);
        expect(first).toBeGreaterThan(now);
        expect(second - first).toBeGreaterThan(18 * 3_600_000);
        expect(second - first).toBeLessThan(28 * 3_600_000);
        const keys = [first, second].map((due) =>
          deliveryKey({ id: 7, zone }, nextSlot({ times: [time], days: everyDay, zone }, due - 1)),
        );
        expect(new Set(keys).size).toBe(2);
      }),
      { numRuns: 500 },
    );
  });
});
