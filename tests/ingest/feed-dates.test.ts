import fc from "fast-check";
import { expect, test } from "vitest";
import type { Published } from "../../src/article.ts";
import { feedDate } from "../../src/ingest/feed/feed-date.ts";
import { NOW, onlyItem, rssItem } from "./reading-feeds.ts";

const shown = (date: Published) => {
  if (date === "unknown") return date;
  return "date" in date ? date.date : new Date(date.instant).toISOString().replace(".000Z", "Z");
};

test.each([
  ["Thu, 02 May 2024 19:48:21 GMT", "2024-05-02T19:48:21Z"],
  ["Thu,  2 May 24 19:48 +0130", "2024-05-02T18:18:00Z"],
  ["2 May 2024 19:48:21 EDT", "2024-05-02T23:48:21Z"],
  ["Thu, 02 May 2024 19:48:21 PT", "2024-05-03T03:48:21Z"],
  ["Thu, 02 May 2024 19:48:21 GMT-01:30", "2024-05-02T21:18:21Z"],
  ["Thu, 02 May 2024 19:48:21 Etc/GMT", "2024-05-02T19:48:21Z"],
  ["Thu, 02 May 2024 19:48:21 +0000 (UTC)", "2024-05-02T19:48:21Z"],
  ["Thu, 02 May 2024 19:48:21 N", "2024-05-02T20:48:21Z"],
  ["Thursday, 02-May-24 19:48:21 GMT", "2024-05-02T19:48:21Z"],
  ["Thu, 02 May 2024", "2024-05-02"],
  ["Thu, 02 May 2024 19:48:21 XYZ", "2024-05-02"],
  ["Thu, 02 May 2024 19:48:21", "2024-05-02T19:48:21Z"],
  ["Thu May  2 19:48:21 2024", "2024-05-02T19:48:21Z"],
  ["Thu May 2 19:48:21 +0200 2024", "2024-05-02T17:48:21Z"],
  ["May 2, 2024 7:48 PM EST", "2024-05-03T00:48:00Z"],
  ["Thu, 2024/05/02 19:48:21 EDT", "2024-05-02T23:48:21Z"],
  ["2024-05-02T19:48:21.5+02:00", "2024-05-02T17:48:21Z"],
  ["2024-05-02T19:48Z", "2024-05-02T19:48:00Z"],
  ["2024-05-02T19", "2024-05-02T19:00:00Z"],
  ["20240502T194821Z", "2024-05-02T19:48:21Z"],
  ["2024-05-02 19:48:21.0", "2024-05-02T19:48:21Z"],
  ["2024-005-02T19:48:21Z", "2024-05-02T19:48:21Z"],
  ["2024-05", "2024-05-01"],
  ["2024", "2024-01-01"],
  ["2024-123", "2024-05-02"],
  ["2024366", "2024-12-31"],
  ["240502", "2024-05-02"],
  ["1714679301", "2024-05-02T19:48:21Z"],
  ["1714679301000", "2024-05-02T19:48:21Z"],
  ["2024년 05월 02일  19:48:21", "2024-05-02T10:48:21Z"],
  ["2024-05-02 오후 7:48:21", "2024-05-02T10:48:21Z"],
  ["2024年5月2日 19:48", "2024-05-02"],
  ["Πέμ, 02 Μαΐ 2024 12:00:00 EST", "2024-05-02T17:00:00Z"],
  ["2024-május-02T9:15-05:00", "2024-05-02T14:15:00Z"],
  ["Do, 02 Mai 2024 19:48:21 +0200", "2024-05-02T17:48:21Z"],
  ["Чт, 02 мая 2024 19:48:21 +0300", "2024-05-02T16:48:21Z"],
  ["2. Mai 2024, 19:48 Uhr", "2024-05-02T19:48:00Z"],
  ["2024-05-02T12:00:00-99:99", "2024-05-02"],
])("%s is %s", (text, wanted) => {
  expect(shown(feedDate(text, NOW))).toBe(wanted);
});

test.each([
  ["Thu, 99 Jun 2024 12:00:00 GMT"],
  ["Thu, 31 Jun 2024 12:00:00 GMT"],
  ["Thu, 02 May 2024 12:61:00 GMT"],
  ["Thu, 02 May 2024 11:47:32 +00:zz"],
  ["Thu, 02 May 2024 1:2:3:4 GMT"],
  ["2023-02-29"],
  ["2023366"],
  ["2024-05-02T25:00:00Z"],
  ["2024-05-02-01"],
  ["22013"],
  ["0000-00-00 00:00:00"],
  ["Thu, 01 Jan 1970 00:00:00 +0000"],
  ["2099-01-01"],
  ["tomorrow"],
  [""],
])("%j is no date", (text) => {
  expect(feedDate(text, NOW)).toBe("unknown");
});

test("the year 1970 began with a moment that programs write for none, but it was a year", () => {
  expect(shown(feedDate("Thu, 01 Jan 1970 00:00:01 GMT", NOW))).toBe("1970-01-01T00:00:01Z");
});

test("every moment comes back from the spellings that programs use most", () => {
  const moments = fc.integer({ min: Date.UTC(1971, 0, 1) / 1000, max: NOW / 1000 }).map((seconds) => seconds * 1000);
  fc.assert(
    fc.property(moments, fc.integer({ min: -12 * 60, max: 14 * 60 }), (instant, offset) => {
      const local = new Date(instant + offset * 60_000);
      const zone = `${offset < 0 ? "-" : "+"}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0")}:${String(Math.abs(offset) % 60).padStart(2, "0")}`;
      const mail = local.toUTCString().replace("GMT", zone.replace(":", ""));
      for (const text of [mail, local.toISOString().replace(".000Z", zone)])
        expect(feedDate(text, NOW)).toEqual({ instant });
    }),
  );
});

test("the date of the Dublin Core is that of the item where there is no other", () => {
  const item = onlyItem(rssItem("<dc:date>2024-05-02</dc:date>"));
  expect([item.published, item.updated]).toEqual([{ date: "2024-05-02" }, { date: "2024-05-02" }]);
  expect(onlyItem(rssItem("<pubDate>never</pubDate><dc:date>2024-05-02</dc:date>")).published).toEqual({
    date: "2024-05-02",
  });
});
