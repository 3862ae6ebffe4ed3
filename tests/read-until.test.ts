import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likelyZones } from "../src/likely-zones.ts";
import { readUntil } from "../src/read-until.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z"); // a Sunday
const until = (typed: string, zone = "Europe/Vienna") => {
  const at = readUntil(typed, NOW, zone);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe("until when, as people type it", () => {
  test.each([
    ["tomorrow", "2026-11-22T23:00:00.000Z"],
    ["until Friday", "2026-11-26T23:00:00.000Z"],
    ["Sunday", "2026-11-28T23:00:00.000Z"],
    ["2026-12-01", "2026-11-30T23:00:00.000Z"],
    ["3 December", "2026-12-02T23:00:00.000Z"],
    ["Dec 3rd, 2027", "2027-12-02T23:00:00.000Z"],
    ["bis zum 3. Dezember", "2026-12-02T23:00:00.000Z"],
    ["3.12.", "2026-12-02T23:00:00.000Z"],
    ["1 May", "2027-04-30T22:00:00.000Z"],
    ["2 weeks", "2026-12-06T12:00:00.000Z"],
    ["for 3 hours", "2026-11-22T15:00:00.000Z"],
    ["a month", "2026-12-22T12:00:00.000Z"],
    ["für 2 Tage", "2026-11-24T12:00:00.000Z"],
    ["übermorgen", "2026-11-23T23:00:00.000Z"],
  ])("%s", (typed, iso) => expect(until(typed)).toBe(iso));

  test("is the day of the place", () => expect(until("tomorrow", "Asia/Tokyo")).toBe("2026-11-22T15:00:00.000Z"));

  test.each(["", "yesterday", "2026-11-22", "2020-01-01", "31 February", "900 months", "soon", "2999-01-01", "0 days"])(
    "%j is no moment ahead",
    (typed) => expect(until(typed)).toBeUndefined(),
  );

  test("any text comes to a moment ahead or to none", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const at = readUntil(typed, NOW, "UTC");
        expect(at === undefined || at > NOW).toBe(true);
      }),
    );
  });
});

describe("where somebody is likely to live", () => {
  test.each([
    ["de-AT", ["Europe/Vienna"]],
    ["de", ["Europe/Berlin"]],
    ["en-GB", ["Europe/London"]],
    ["nonsense-", []],
  ])("who speaks %s", (language, zones) => expect(likelyZones(language, NOW)).toEqual(zones));

  test("is asked by the times that clocks show, of a large country and of a language of the world", () => {
    expect(likelyZones("en", NOW)).toEqual([
      "America/New_York",
      "America/Chicago",
      "America/Denver",
      "America/Los_Angeles",
      "Europe/London",
    ]);
  });
});
