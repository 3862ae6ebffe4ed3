import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { citiesByZone } from "../src/city-zones.ts";
import { readTimeOfDay } from "../src/time-of-day.ts";
import { readZone } from "../src/time-zone.ts";

describe("a time of day, as people type it", () => {
  test.each([
    ["08:00", "08:00"],
    ["8:00", "08:00"],
    ["08.30", "08:30"],
    ["17h45", "17:45"],
    ["8am", "08:00"],
    ["12am", "00:00"],
    ["12 pm", "12:00"],
    ["5:30 PM", "17:30"],
    ["00:00", "00:00"],
  ])("%s is %s", (typed, time) => expect(readTimeOfDay(typed)).toBe(time));

  test.each(["24:00", "8", "8:60", "13pm", "0am", "noon", "", "08:00:00", "-8:00"])("%j is none", (typed) =>
    expect(readTimeOfDay(typed)).toBeUndefined(),
  );

  test("whatever is typed comes to HH:MM or to nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}[:.h]\d{2} ?[ap]m?$/)), (typed) => {
        const time = readTimeOfDay(typed);
        expect(time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)).toBe(true);
      }),
    );
  });
});

describe("a time zone, as people type it", () => {
  test.each([
    ["Europe/Vienna", "Europe/Vienna"],
    ["europe/vienna", "Europe/Vienna"],
    ["Vienna", "Europe/Vienna"],
    ["new york", "America/New_York"],
    ["UTC", "UTC"],
    ["UTC+2", "+02:00"],
    ["utc-03:30", "-03:30"],
    ["GMT+5:45", "+05:45"],
    ["+0530", "+05:30"],
    ["CET", "Europe/Paris"],
    ["Wien", "Europe/Vienna"],
    ["München", "Europe/Berlin"],
    ["Zürich", "Europe/Zurich"],
    ["san  francisco", "America/Los_Angeles"],
    ["København", "Europe/Copenhagen"],
  ])("%s is %s", (typed, zone) => expect(readZone(typed)).toEqual({ zone }));

  test.each(["IST", "cst", "BST"])("%s could be several, and is not guessed", (typed) => {
    const read = readZone(typed);
    expect(typeof read === "object" && "ambiguous" in read && read.ambiguous.length).toBeGreaterThan(1);
  });

  test.each(["Gotham", "", "UTC+15", "UTC-13", "08:00", "Europe/Nowhere"])("%j is unknown", (typed) =>
    expect(readZone(typed)).toBe("unknown"),
  );

  test("every zone that stands for cities is one", () => {
    for (const zone of Object.keys(citiesByZone)) expect(() => Temporal.Now.zonedDateTimeISO(zone)).not.toThrow();
  });

  test("every zone there is can be typed by its name", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) expect(readZone(zone)).toEqual({ zone });
  });

  test("whatever is typed, a zone that comes of it can be used", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readZone(typed);
        if (typeof read !== "object" || !("zone" in read)) return;
        expect(() => new Intl.DateTimeFormat("en", { timeZone: read.zone })).not.toThrow();
      }),
    );
  });
});
