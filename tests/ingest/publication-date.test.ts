import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicationDate } from "../../src/ingest/publication-date.ts";
import { NOW } from "./reading.ts";

const day = { date: "2022-11-30" };
const at = (iso: string) => ({ instant: Date.parse(iso) });

describe("a date is read as far as it says", () => {
  test.each([
    ["2022-11-30", day],
    ["20221130", day],
    [20221130, day],
    ["2022-11-30T10:15:00Z", at("2022-11-30T10:15:00Z")],
    ["2022-11-30T10:15:00.123+01:00", at("2022-11-30T09:15:00Z")],
    ["2022-11-30 10:15:00 +0100", at("2022-11-30T09:15:00Z")],
    ["2022-11-30T10:15", day],
    ["2022-11-30 10:15:00", day],
    ["Wed, 30 Nov 2022 10:15:00 GMT", at("2022-11-30T10:15:00Z")],
    ["Wed, 30 Nov 2022 10:15:00 -0500", at("2022-11-30T15:15:00Z")],
    ["30 Nov 2022 10:15 EST", at("2022-11-30T15:15:00Z")],
    ["November 30, 2022", day],
    ["30 November 2022", day],
    ["30. November 2022", day],
    ["30th of November, 2022", day],
    ["Nov. 30, 2022 10:15 AM", day],
    ["Nov 30, 2022, 10:15 p.m. UTC", at("2022-11-30T22:15:00Z")],
    ["Wednesday, 30 Nov 2022", day],
    ["Mittwoch, 30. November 2022, 14:05 Uhr", day],
    ["30.11.2022", day],
    ["30.11.2022, 14.05 Uhr MEZ", at("2022-11-30T13:05:00Z")],
    ["30/11/2022", day],
    ["11/30/2022", day],
    ["2022/11/30", day],
    ["05.11.2022", { date: "2022-11-05" }],
    ["11/11/2022", { date: "2022-11-11" }],
    ["30 novembre 2022 à 14h05", day],
    ["30 de noviembre de 2022", day],
    ["30 novembre 2022", day],
    ["30 de novembro de 2022", day],
    ["30 november 2022", day],
    ["1er août 2022", { date: "2022-08-01" }],
    ["3. März 2022", { date: "2022-03-03" }],
    [1669803300, at("2022-11-30T10:15:00Z")],
    [1669803300000, at("2022-11-30T10:15:00Z")],
    ["1669803300", at("2022-11-30T10:15:00Z")],
    ["1850-06-01", { date: "1850-06-01" }],
    ["2026-11-23", { date: "2026-11-23" }],
    ["2024-02-29", { date: "2024-02-29" }],
  ])("%s", (written, expected) => {
    expect(publicationDate(written, NOW)).toEqual(expected);
  });
});

describe("what leaves a doubt is unknown, and never today", () => {
  test.each([
    [undefined],
    [null],
    [""],
    ["yesterday"],
    ["05/11/2022"],
    ["2022"],
    ["November 2022"],
    ["30 November"],
    ["2023-02-29"],
    ["31 November 2022"],
    ["32.13.2022"],
    ["2022-11-30T25:00:00Z"],
    ["1799-12-31"],
    ["2026-11-24"],
    ["2026-11-24T12:00:01Z"],
    ["30 November 2222"],
    ["On November 30, 2022 the lamp failed"],
    ["30 people died in November 2022"],
    [0],
    [Number.NaN],
    [1e300],
    [{}],
    ["9".repeat(1000)],
  ])("%s", (written) => {
    expect(publicationDate(written, NOW)).toBe("unknown");
  });
});

test("a day is the same day, in whatever language it is written out", () => {
  const dates = fc.date({ min: new Date("1900-01-01"), max: new Date("2026-11-22"), noInvalidDate: true });
  const language = fc.constantFrom("en-US", "en-GB", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "pl");
  const style = fc.constantFrom("long", "medium", "full");
  fc.assert(
    fc.property(dates, language, style, (date, locale, dateStyle) => {
      const written = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }).format(date);
      expect([written, publicationDate(written, NOW)]).toEqual([written, { date: date.toISOString().slice(0, 10) }]);
    }),
  );
});

test("an instant is the same instant in every zone it is written for", () => {
  const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: NOW }).map((ms) => ms - (ms % 1000));
  fc.assert(
    fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instant, offset) => {
      const local = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
      const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
      const zone = `${offset < 0 ? "-" : "+"}${`${hours}`.padStart(2, "0")}:${`${minutes}`.padStart(2, "0")}`;
      expect(publicationDate(`${local}${zone}`, NOW)).toEqual({ instant });
    }),
  );
});

test("an offset that no zone has leaves the day", () => {
  for (const zone of ["-99:99", "+14:01", "-15:00", "+01:60"]) {
    expect([zone, publicationDate(`2022-11-30T10:00:00${zone}`, NOW)]).toEqual([zone, { date: "2022-11-30" }]);
  }
});

test("nothing that can stand in a field makes it throw", () => {
  fc.assert(fc.property(fc.anything(), (value) => void publicationDate(value, NOW)));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (value) => void publicationDate(value, NOW)));
});
