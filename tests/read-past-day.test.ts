import { expect, test } from "vitest";
import { readPastDay } from "../src/read-past-day.ts";

/** A Monday; in Auckland it is Tuesday already. */
const NOW = Date.parse("2026-11-23T12:00:00Z");

test.each([
  ["today", "2026-11-23"],
  ["Yesterday", "2026-11-22"],
  ["gestern", "2026-11-22"],
  ["Sunday", "2026-11-22"],
  ["Monday", "2026-11-16"],
  ["last Friday", "2026-11-20"],
  ["2026-11-20", "2026-11-20"],
  ["20 November", "2026-11-20"],
  ["3. Dezember", "2025-12-03"],
  ["tomorrow", undefined],
  ["2026-12-01", undefined],
  ["3 December 2026", undefined],
  ["someday", undefined],
])("“%s” is %s", (typed, day) => {
  expect(readPastDay(typed, NOW, "UTC")).toBe(day);
});

test("days are those of the zone", () => {
  expect(readPastDay("yesterday", NOW, "Pacific/Auckland")).toBe("2026-11-23");
});
