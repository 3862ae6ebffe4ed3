import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterQuietHours, readQuietHours } from "../../src/quiet-hours.ts";

const at = (iso: string) => Date.parse(iso);
const heldUntil = (moment: string, from: string, until: string, zone = "Europe/Vienna") =>
  new Date(afterQuietHours(at(moment), { from, until }, zone)).toISOString().slice(0, 16);

describe("quiet hours", () => {
  test.each([
    ["22:00-07:00", { from: "22:00", until: "07:00" }],
    ["10pm to 7am", { from: "22:00", until: "07:00" }],
    ["22:00 – 7:30", { from: "22:00", until: "07:30" }],
    ["22:00 bis 07:00", { from: "22:00", until: "07:00" }],
    ["07:00-7am", "equal"],
    ["22:00", undefined],
    ["22:00-25:00", undefined],
    ["22:00-07:00-08:00", undefined],
  ])("are read from “%s”", (typed, expected) => {
    expect(readQuietHours(typed)).toEqual(expected);
  });

  test("that cross midnight hold what falls into them until they end, in the evening and in the morning", () => {
    expect(heldUntil("2026-11-23T20:59Z", "22:00", "07:00")).toBe("2026-11-23T20:59");
    expect(heldUntil("2026-11-23T21:00Z", "22:00", "07:00")).toBe("2026-11-24T06:00");
    expect(heldUntil("2026-11-24T05:59Z", "22:00", "07:00")).toBe("2026-11-24T06:00");
    expect(heldUntil("2026-11-24T06:00Z", "22:00", "07:00")).toBe("2026-11-24T06:00");
  });

  test("within a day hold nothing of the night", () => {
    expect(heldUntil("2026-11-23T12:00Z", "12:00", "14:00")).toBe("2026-11-23T13:00");
    expect(heldUntil("2026-11-23T13:00Z", "12:00", "14:00")).toBe("2026-11-23T13:00");
    expect(heldUntil("2026-11-23T23:00Z", "12:00", "14:00")).toBe("2026-11-23T23:00");
  });

  test("end at the first moment there is when the clock jumps over their end", () => {
    expect(heldUntil("2026-03-29T00:30Z", "22:00", "02:30")).toBe("2026-03-29T01:00");
  });

  test("that end in the hour that comes twice end at its first coming, and hold nothing back in time", () => {
    // 02:30 comes at 00:30Z and again at 01:30Z.
    expect(heldUntil("2026-10-25T00:15Z", "22:00", "02:30")).toBe("2026-10-25T00:30");
    expect(heldUntil("2026-10-25T01:15Z", "22:00", "02:30")).toBe("2026-10-25T01:15");
  });

  test("in every zone and at every moment end: never before, at most a good day later, and what is held is let through then", () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hours, minutes]) => `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`);
    const instants = fc.integer({ min: at("2016-01-01T00:00Z"), max: at("2026-12-31T00:00Z") });
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.tuple(time, time).filter(([from, until]) => from !== until),
        instants,
        (zone, [from, until], moment) => {
          const end = afterQuietHours(moment, { from, until }, zone);
          expect(end).toBeGreaterThanOrEqual(moment);
          expect(end - moment).toBeLessThan(26 * 3_600_000);
          expect(afterQuietHours(end, { from, until }, zone)).toBe(end);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
