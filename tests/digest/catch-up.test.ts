import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaughtUp, type Circumstances, catchUp } from "../../src/digest/catch-up.ts";
import { nextSlot, slotUntil } from "../../src/digest/schedule.ts";
import { everyDay, type Subscription } from "../../src/subscription.ts";
import { newSubscription } from "../store/store-samples.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const at = (iso: string) => Date.parse(iso);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

/** Every day at 08:00 in Vienna (07:00Z); 23 November 2026 is a Monday. */
const daily = (changes: Partial<Subscription> = {}): Subscription => ({
  ...newSubscription({ times: ["08:00"], zone: "Europe/Vienna", nextDigestAt: at("2026-11-23T07:00Z") }),
  id: 7,
  createdAt: at("2026-11-01T00:00Z"),
  lastDigestAt: at("2026-11-22T07:00:10Z"),
  ...changes,
});
const down = (from: string, until: string) => [{ from: at(from), until: at(until) }];
const shown = (result: CaughtUp) =>
  "slot" in result
    ? {
        slot: `${result.slot.date} ${result.slot.time}`,
        ...(result.lateness && {
          late: result.lateness.lateBy / MINUTE,
          missed: result.lateness.missed.map(({ date, time }) => `${date} ${time}`),
          notRunning: [iso(result.lateness.notRunning.from), iso(result.lateness.notRunning.until)],
        }),
      }
    : { waitUntil: iso(result.waitUntil), owedSince: result.owedSince && iso(result.owedSince) };
const at8 = (now: string, due = daily(), more: Partial<Circumstances> = {}) =>
  shown(catchUp(due, { now: at(now), outages: [], ...more }));

describe("a digest that is due", () => {
  test("stands for its slot, and says nothing of its time when it comes in time", () => {
    expect(at8("2026-11-23T07:00Z")).toEqual({ slot: "2026-11-23 08:00" });
  });

  test("is not said to be late because the bot was busy, or away for less than five minutes", () => {
    expect(at8("2026-11-23T07:20Z")).toEqual({ slot: "2026-11-23 08:00" });
    const outages = down("2026-11-23T06:58Z", "2026-11-23T07:04Z");
    expect(at8("2026-11-23T07:04Z", daily(), { outages })).toEqual({ slot: "2026-11-23 08:00" });
  });
});

describe("after a time in which the bot did not run,", () => {
  test("a digest goes out while its day is not over, and says when the bot did not run", () => {
    const outages = down("2026-11-23T06:52Z", "2026-11-23T08:10Z");
    expect(at8("2026-11-23T08:10Z", daily(), { outages })).toEqual({
      slot: "2026-11-23 08:00",
      late: 70,
      missed: [],
      notRunning: ["2026-11-23T06:52", "2026-11-23T08:10"],
    });
  });

  test("it does so until the last minute of its day in its own zone, and not a minute longer", () => {
    const outages = down("2026-11-23T06:52Z", "2026-11-23T23:30Z");
    expect(at8("2026-11-23T22:59Z", daily(), { outages })).toMatchObject({ slot: "2026-11-23 08:00", late: 959 });
    expect(at8("2026-11-23T23:00Z", daily(), { outages })).toEqual({
      waitUntil: "2026-11-24T07:00",
      owedSince: "2026-11-23T07:00",
    });
  });

  test("the next one stands for one whose day is over, and says so, in time itself", () => {
    const outages = down("2026-11-23T06:52Z", "2026-11-23T23:30Z");
    const owing = daily({ nextDigestAt: at("2026-11-24T07:00Z"), owedSince: at("2026-11-23T07:00Z") });
    expect(at8("2026-11-24T07:00Z", owing, { outages })).toEqual({
      slot: "2026-11-24 08:00",
      late: 0,
      missed: ["2026-11-23 08:00"],
      notRunning: ["2026-11-23T06:52", "2026-11-23T23:30"],
    });
  });

  test("several that were due are one, over all the time", () => {
    const twice = daily({ times: ["08:00", "18:00"] });
    const outages = down("2026-11-23T06:00Z", "2026-11-25T09:00Z");
    expect(at8("2026-11-25T09:00Z", twice, { outages })).toEqual({
      slot: "2026-11-25 08:00",
      late: 120,
      missed: ["2026-11-23 08:00", "2026-11-23 18:00", "2026-11-24 08:00", "2026-11-24 18:00"],
      notRunning: ["2026-11-23T06:00", "2026-11-25T09:00"],
    });
  });

  test("a weekly one still goes out when its day is over", () => {
    const weekly = daily({ days: [1] });
    const outages = down("2026-11-23T06:52Z", "2026-11-25T12:00Z");
    expect(at8("2026-11-25T12:00Z", weekly, { outages })).toMatchObject({ slot: "2026-11-23 08:00", late: 53 * 60 });
    expect(at8("2026-11-29T07:01Z", weekly, { outages })).toMatchObject({ waitUntil: "2026-11-30T07:00" });
  });

  test("years later, it is one digest and names the last thirty", () => {
    const result = catchUp(daily(), {
      now: at("2029-11-23T08:00Z"),
      outages: down("2026-11-23T06:00Z", "2029-11-23T08:00Z"),
    });
    expect("slot" in result && result.lateness?.missed).toHaveLength(30);
  });
});

describe("in quiet hours", () => {
  const quiet = { hours: { from: "22:00", until: "07:00" }, zone: "Europe/Vienna" };
  const late = (changes: Partial<Subscription> = {}) =>
    daily({ times: ["23:00"], nextDigestAt: at("2026-11-23T22:00Z"), ...changes });

  test("a digest waits for their end, and then stands for its own slot, of the day before", () => {
    expect(at8("2026-11-23T22:00Z", late(), { quiet })).toEqual({
      waitUntil: "2026-11-24T06:00",
      owedSince: "2026-11-23T22:00",
    });
    const held = late({ nextDigestAt: at("2026-11-24T06:00Z"), owedSince: at("2026-11-23T22:00Z") });
    expect(at8("2026-11-24T06:00Z", held, { quiet })).toEqual({ slot: "2026-11-23 23:00" });
  });

  test("several digests become one at their end", () => {
    const held = late({
      times: ["06:00", "23:00"],
      nextDigestAt: at("2026-11-24T06:00Z"),
      owedSince: at("2026-11-23T22:00Z"),
    });
    expect(at8("2026-11-24T06:00Z", held, { quiet })).toEqual({ slot: "2026-11-24 06:00" });
  });

  test("a late one waits as well, and what they held back is late only from their end on", () => {
    const outages = down("2026-11-23T21:30Z", "2026-11-24T08:10Z");
    expect(at8("2026-11-24T08:10Z", late(), { quiet, outages })).toMatchObject({ slot: "2026-11-23 23:00", late: 130 });
    const soon = down("2026-11-23T21:30Z", "2026-11-24T03:00Z");
    expect(at8("2026-11-24T03:00Z", late(), { quiet, outages: soon })).toMatchObject({ waitUntil: "2026-11-24T06:00" });
    const held = late({ nextDigestAt: at("2026-11-24T06:00Z"), owedSince: at("2026-11-23T22:00Z") });
    expect(at8("2026-11-24T06:00Z", held, { quiet, outages: soon })).toEqual({ slot: "2026-11-23 23:00" });
  });
});

describe("when the rules of a zone have changed since a digest was planned", () => {
  test("so that its time comes later, the last one is not given again, and nothing is owed", () => {
    // Planned for 06:00Z, when Vienna was still thought to be at +02:00.
    const planned = daily({ nextDigestAt: at("2026-11-23T06:00Z"), lastDigestAt: at("2026-11-22T07:00:10Z") });
    expect(at8("2026-11-23T06:00Z", planned)).toEqual({ waitUntil: "2026-11-23T07:00", owedSince: undefined });
  });

  test("so that its time was earlier, it goes out when it was planned", () => {
    const planned = daily({ nextDigestAt: at("2026-11-23T08:00Z") });
    expect(at8("2026-11-23T08:00Z", planned)).toEqual({ slot: "2026-11-23 08:00" });
  });
});

test("whatever the gaps between ticks: no slot twice, none forgotten, and never two digests within one tick", () => {
  const zones = fc.constantFrom("Europe/Vienna", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Nuuk");
  const times = fc.uniqueArray(fc.constantFrom("00:00", "02:15", "02:45", "08:00", "18:30", "23:30"), { minLength: 1 });
  const days = fc.subarray([...everyDay], { minLength: 1 });
  const gaps = fc.array(fc.integer({ min: 1, max: 4 * 24 * 60 }), { minLength: 5, maxLength: 40 });
  const starts = fc.integer({ min: at("2026-01-01T00:00Z"), max: at("2026-12-01T00:00Z") });
  fc.assert(
    fc.property(zones, times, days, gaps, starts, (zone, unordered, weekdays, minutes, start) => {
      const schedule = { times: unordered.toSorted(), days: weekdays, zone };
      let due = daily({
        ...schedule,
        createdAt: start,
        lastDigestAt: undefined,
        nextDigestAt: nextSlot(schedule, start).at,
      });
      let now = start;
      let owedFrom = due.nextDigestAt;
      const written = new Set<string>();
      for (const gap of minutes) {
        const outages = [{ from: now, until: now + gap * MINUTE }];
        now += gap * MINUTE;
        if (due.nextDigestAt > now) continue;
        const result = catchUp(due, { now, outages });
        if ("waitUntil" in result) {
          expect(result.waitUntil).toBeGreaterThan(now);
          expect(result.owedSince).toBe(owedFrom);
          due = { ...due, nextDigestAt: result.waitUntil, owedSince: result.owedSince };
          continue;
        }
        const key = `${result.slot.date} ${result.slot.time}`;
        expect(written.has(key)).toBe(false);
        written.add(key);
        expect(result.slot).toEqual(slotUntil(schedule, now));
        expect(now - result.slot.at).toBeLessThan(8 * DAY);
        const nextDigestAt = nextSlot(schedule, now).at;
        due = { ...due, nextDigestAt, lastDigestAt: now, owedSince: undefined };
        owedFrom = nextDigestAt;
      }
    }),
    { numRuns: 200 },
  );
});
