import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { readTimes } from "../../../src/search/time/read-times.ts";
import { isWithin } from "../../../src/search/time/time-range.ts";

/** A Sunday. */
const NOW = Date.UTC(2026, 10, 22, 12);

const read = (question: string, language = "en", zone = "Europe/Vienna") =>
  readTimes(question, { now: NOW, zone, languages: [language] });

const daysIn = (question: string, language?: string) =>
  read(question, language).map(({ text, firstDay, lastDay }) => [text, firstDay, lastDay]);

test.each(["a 1-4 start", "Dun Meng", "China's 9/11", "Rio de Janeiro", "Plaza de Mayo", "planète de Mars"])(
  "“%s” is no time",
  (question) => {
    expect(read(question)).toEqual([]);
  },
);

describe("a time that is named is understood", () => {
  test.each([
    ["en", "iran since Monday", "since Monday", "2026-11-16", undefined],
    ["en", "what happened last week", "last week", "2026-11-09", "2026-11-15"],
    ["en", "this week in Kent", "this week", "2026-11-16", "2026-11-22"],
    ["en", "floods in March", "in March", "2026-03-01", "2026-03-31"],
    ["en", "floods in December", "in December", "2025-12-01", "2025-12-31"],
    ["en", "between 3 and 5 March 2024", "between 3 and 5 March 2024", "2024-03-03", "2024-03-05"],
    ["en", "between March and May", "between March and May", "2026-03-01", "2026-05-31"],
    ["en", "between November and February", "between November and February", "2025-11-01", "2026-02-28"],
    ["en", "drones today", "today", "2026-11-22", "2026-11-22"],
    ["en", "published on September 26, 2023", "on September 26, 2023", "2023-09-26", "2023-09-26"],
    ["en", "the last 3 days", "the last 3 days", "2026-11-19", "2026-11-22"],
    ["en", "two weeks ago", "two weeks ago", "2026-11-02", "2026-11-08"],
    ["en", "the last three days", "the last three days", "2026-11-19", "2026-11-22"],
    ["en", "the past week", "the past week", "2026-11-15", "2026-11-22"],
    ["de", "in den letzten zwei Wochen", "in den letzten zwei Wochen", "2026-11-08", "2026-11-22"],
    ["de", "vor einer Woche", "vor einer Woche", "2026-11-09", "2026-11-15"],
    ["es", "hace dos semanas", "hace dos semanas", "2026-11-02", "2026-11-08"],
    ["ru", "две недели назад", "две недели назад", "2026-11-02", "2026-11-08"],
    ["en", "before March 2024", "before March 2024", undefined, "2024-02-29"],
    ["en", "after 2020", "after 2020", "2021-01-01", undefined],
    ["en", "2024-03-05", "2024-03-05", "2024-03-05", "2024-03-05"],
    ["en", "election 2016", "2016", "2016-01-01", "2016-12-31"],
    ["de", "Drohnen seit Montag", "seit Montag", "2026-11-16", undefined],
    ["de", "letzte Woche", "letzte Woche", "2026-11-09", "2026-11-15"],
    ["de", "am 5.3.2024", "am 5.3.2024", "2024-03-05", "2024-03-05"],
    ["de", "zwischen 3. und 5. Mai 2024", "zwischen 3. und 5. Mai 2024", "2024-05-03", "2024-05-05"],
    ["de", "vor 3 Tagen", "vor 3 Tagen", "2026-11-19", "2026-11-19"],
    ["es", "sequía desde el lunes", "desde el lunes", "2026-11-16", undefined],
    ["es", "la semana pasada", "la semana pasada", "2026-11-09", "2026-11-15"],
    ["en", "grève la semaine dernière", "la semaine dernière", "2026-11-09", "2026-11-15"],
    ["en", "Новгород на прошлой неделе", "на прошлой неделе", "2026-11-09", "2026-11-15"],
    ["en", "google on 26/09/2023", "on 26/09/2023", "2023-09-26", "2023-09-26"],
    ["en", "google 9/26/2023", "9/26/2023", "2023-09-26", "2023-09-26"],
    ["fr", "google le 5/6/2023", "le 5/6/2023", "2023-06-05", "2023-06-05"],
    ["es", "5 de marzo de 2024", "5 de marzo de 2024", "2024-03-05", "2024-03-05"],
    ["fr", "depuis lundi", "depuis lundi", "2026-11-16", undefined],
    ["fr", "il y a 3 jours", "il y a 3 jours", "2026-11-19", "2026-11-19"],
    ["fr", "aujourd’hui", "aujourd’hui", "2026-11-22", "2026-11-22"],
    ["it", "la settimana scorsa", "la settimana scorsa", "2026-11-09", "2026-11-15"],
    ["pt", "desde segunda-feira", "desde segunda-feira", "2026-11-16", undefined],
    ["nl", "sinds maandag", "sinds maandag", "2026-11-16", undefined],
    ["en", "news from Friday 6 November", "from Friday 6 November", "2026-11-06", "2026-11-06"],
    ["en", "since Friday, November 6, 2026", "since Friday, November 6, 2026", "2026-11-06", undefined],
    ["de", "am Freitag, den 6. November", "am Freitag, den 6. November", "2026-11-06", "2026-11-06"],
    ["en", "noticias del viernes", "del viernes", "2026-11-20", "2026-11-20"],
    ["en", "nouvelles de vendredi", "de vendredi", "2026-11-20", "2026-11-20"],
    ["en", "札幌 昨日", "昨日", "2026-11-21", "2026-11-21"],
    ["en", "先週の大雪", "先週", "2026-11-09", "2026-11-15"],
    ["en", "台风 上周", "上周", "2026-11-09", "2026-11-15"],
    ["en", "昨天的新闻", "昨天", "2026-11-21", "2026-11-21"],
    ["en", "서울 지난주", "지난주", "2026-11-09", "2026-11-15"],
    ["en", "ماذا حدث أمس", "أمس", "2026-11-21", "2026-11-21"],
    ["en", "السودان الأسبوع الماضي", "الأسبوع الماضي", "2026-11-09", "2026-11-15"],
    ["en", "السودان منذ يوم الاثنين", "منذ يوم الاثنين", "2026-11-16", undefined],
    ["en", "दिल्ली पिछले सप्ताह", "पिछले सप्ताह", "2026-11-09", "2026-11-15"],
    ["en", "wiadomości z Sejmu wczoraj", "wczoraj", "2026-11-21", "2026-11-21"],
    ["en", "Sejm w zeszłym tygodniu", "w zeszłym tygodniu", "2026-11-09", "2026-11-15"],
    ["en", "Київ минулого тижня", "минулого тижня", "2026-11-09", "2026-11-15"],
    ["en", "İzmir geçen hafta", "geçen hafta", "2026-11-09", "2026-11-15"],
    ["en", "חיפה אתמול", "אתמול", "2026-11-21", "2026-11-21"],
    ["ru", "с понедельника", "с понедельника", "2026-11-16", undefined],
    ["ru", "в марте", "в марте", "2026-03-01", "2026-03-31"],
  ])("%s: %s", (language, question, text, firstDay, lastDay) => {
    expect(daysIn(question, language)).toEqual([[text, firstDay, lastDay]]);
    // An English conversation is not only about English news.
    expect(daysIn(question, "en")).toEqual([[text, firstDay, lastDay]]);
  });

  test("two dates of one sentence are two times", () => {
    expect(daysIn("between the report of October 1, 2023 and that of 5 November 2023")).toEqual([
      ["of October 1, 2023", "2023-10-01", "2023-10-01"],
      ["of 5 November 2023", "2023-11-05", "2023-11-05"],
    ]);
  });

  test.each([
    "may day march",
    "black friday deals",
    "man in black",
    "Theresa May",
    "no. 10",
    "1,000 drones",
    "was ist hier los",
  ])("no time is read from “%s”", (question) =>
    expect(read(question, question.startsWith("was") ? "de" : "en")).toEqual([]),
  );

  test.each([
    ["5/6/2023", "Europe/Vienna", "2023-06-05"],
    ["5/6/2023", "America/Chicago", "2023-05-06"],
    ["5/12/2026", "Europe/London", "2026-05-12"],
    ["11/12/2026", "Asia/Kolkata", "2026-11-12"],
  ])(
    "%s in English at %s, which may be two days, is %s: the one that has come, the asker's own first",
    (said, zone, day) => {
      const [time] = read(`google on ${said}`, "en", zone);
      expect([time?.firstDay, time?.lastDay]).toEqual([day, day]);
    },
  );

  test("a year alone may be a part of the topic", () => {
    expect(read("election 2016")[0]?.isFirm).toBe(false);
    expect(read("since 2016")[0]?.isFirm).toBe(true);
  });

  test("hours are counted from now", () => {
    expect(read("the last 5 hours")[0]?.from).toBe(NOW - 5 * 60 * 60 * 1000);
  });

  test("today is the asker's, where the day has begun or not", () => {
    const asked = { now: Date.UTC(2026, 10, 22, 23), languages: ["en"] };
    expect(readTimes("today", { ...asked, zone: "Europe/Vienna" })[0]?.firstDay).toBe("2026-11-23");
    expect(readTimes("today", { ...asked, zone: "America/New_York" })[0]?.firstDay).toBe("2026-11-22");
  });
});

describe("whatever the zone and the day of ten years", () => {
  const zone = fc.constantFrom(
    "UTC",
    "Europe/Vienna",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "+05:45",
  );
  const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2029, 11, 31) });
  const phrases = [
    "today",
    "yesterday",
    "since Monday",
    "last week",
    "this month",
    "in March",
    "on Friday",
    "3 days ago",
    "last 36 hours",
    "between March and May",
    "last year",
    "seit gestern",
    "en febrero",
  ];

  test("a range begins before it ends, is not of the future, and stands where it says", () => {
    fc.assert(
      fc.property(zone, moment, fc.constantFrom(...phrases), (zone, now, phrase) => {
        const question = `news ${phrase} from Lirio`;
        const [time] = readTimes(question, { now, zone, languages: ["en"] });
        expect(question.slice(time?.start, time?.end)).toBe(time?.text);
        expect(phrase.endsWith(time?.text ?? "?")).toBe(true);
        expect(time?.from ?? now).toBeLessThanOrEqual(now);
        if (time?.from !== undefined && time.until !== undefined) expect(time.from).toBeLessThan(time.until);
      }),
    );
  });

  test("this very moment is within today, and not within yesterday", () => {
    fc.assert(
      fc.property(zone, moment, (zone, now) => {
        const [today] = readTimes("today", { now, zone, languages: ["en"] });
        const [yesterday] = readTimes("yesterday", { now, zone, languages: ["en"] });
        if (!today || !yesterday) throw new Error("not understood");
        expect([isWithin({ instant: now }, today), isWithin({ instant: now }, yesterday)]).toEqual([true, false]);
        expect(yesterday.until).toBe(today.from);
      }),
    );
  });

  test("a day that is written out is that day", () => {
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 0, max: 4000 }), (zone, now, back) => {
        const day = Temporal.Instant.fromEpochMilliseconds(now)
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .subtract({ days: back });
        const written = new Intl.DateTimeFormat("en-GB", {
          day: "numeric",
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        });
        const said = written.format(new Date(`${day}T00:00:00Z`));
        const [time] = readTimes(`flood on ${said}`, { now, zone, languages: ["en"] });
        expect([time?.firstDay, time?.lastDay]).toEqual([day.toString(), day.toString()]);
      }),
    );
  });

  test("nothing that can be typed makes it fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), zone, moment, (question, zone, now) => {
        for (const { text, start, end } of readTimes(question, { now, zone, languages: ["de", "en"] })) {
          expect(question.slice(start, end)).toBe(text);
        }
      }),
    );
  });
});
