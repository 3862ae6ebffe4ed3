import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTimes } from "../src/time-of-day.ts";
import { readDays } from "../src/weekday.ts";
import { readWishSentence } from "../src/wish-sentence.ts";

describe("a digest in a sentence", () => {
  test.each([
    ["iran drones", { topics: ["iran drones"] }],
    ["", { topics: [] }],
    ["top stories 08:00", { topics: [], times: "08:00" }],
    [
      "iran drones, floods every weekday at 8am and 6pm Vienna",
      { topics: ["iran drones", "floods"], times: "8am 6pm", days: "weekday", zone: "Vienna" },
    ],
    ["iran drones 08:00 New York", { topics: ["iran drones"], times: "08:00", zone: "New York" }],
    [
      "iran drones 8 am Europe/Vienna full",
      { topics: ["iran drones"], times: "8 am", zone: "Europe/Vienna", length: "full" },
    ],
    ["floods in Vienna", { topics: ["floods in Vienna"] }],
    ["black friday", { topics: ["black friday"] }],
    ["black friday 08:00", { topics: ["black friday"], times: "08:00" }],
    [
      "markets on Mondays and Fridays at 07:00, 17:30",
      { topics: ["markets"], times: "07:00 17:30", days: "Mondays Fridays" },
    ],
    ["markets every Monday and Thursday", { topics: ["markets"], days: "Monday Thursday" }],
    ["markets every day 6:30 in Tokyo", { topics: ["markets"], times: "6:30", days: "daily", zone: "Tokyo" }],
    ['"on monday" 08:00', { topics: ['"on monday"'], times: "08:00" }],
    ['"oil, gas" prices, -coal', { topics: ['"oil, gas" prices', "-coal"] }],
    ["about the sea; over the moon", { topics: ["the sea", "over the moon"] }],
    ["Hochwasser jeden Tag um 7:00 Uhr", { topics: ["Hochwasser"], times: "7:00", days: "daily" }],
    ["bitcoin 08:00 IST", { topics: ["bitcoin"], times: "08:00", zone: "IST" }],
    ["Apollo 11", { topics: ["Apollo 11"] }],
    ["8", { topics: [], times: "8" }],
    ["Stürme jeden Werktag um 8 Uhr", { topics: ["Stürme"], days: "Werktag", times: "8" }],
    ["floods um 7 Uhr in Berlin", { topics: ["floods"], times: "7", zone: "Berlin" }],
    ["drones Mon-Fri 08:00 UTC", { topics: ["drones"], days: "Mon-Fri", times: "08:00", zone: "UTC" }],
    ["drones 7pm Springfield", { topics: ["drones"], times: "7pm", zone: "Springfield" }],
    [
      "drones, floods daily 7pm in Lower Nowhere",
      { topics: ["drones", "floods"], days: "daily", times: "7pm", zone: "Lower Nowhere" },
    ],
    ['"the 3:10 to Yuma"', { topics: ['"the 3:10 to Yuma"'] }],
    ["high noon", { topics: ["high noon"] }],
    ["floods at noon", { topics: ["floods"], times: "noon" }],
    ["floods at 8 and 18", { topics: ["floods"], times: "8 18" }],
    ["floods weekdays at 7 IST", { topics: ["floods"], days: "weekdays", times: "7", zone: "IST" }],
    ["Hochwasser um 7 Uhr", { topics: ["Hochwasser"], times: "7" }],
    ["floods 7 o'clock", { topics: ["floods"], times: "7" }],
    [
      "floods weekly on Mondays 9am Berlin",
      { topics: ["floods"], days: "weekly Mondays", times: "9am", zone: "Berlin" },
    ],
    ["weekly", { topics: [], days: "weekly" }],
  ])("%j", (typed, understood) => expect(readWishSentence(typed)).toEqual({ ...understood }));

  test("any text is read, and no word of a plain topic is lost", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        (typed) => readWishSentence(typed).topics.length >= 0,
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[b-d]{4,7}$/), { minLength: 1, maxLength: 5 }), (words) => {
        expect(readWishSentence(words.join(" ")).topics).toEqual([words.join(" ")]);
      }),
    );
  });
});

describe("days, as people list them", () => {
  test.each([
    ["weekdays", [1, 2, 3, 4, 5]],
    ["every day", [1, 2, 3, 4, 5, 6, 7]],
    ["mon, wed and fri", [1, 3, 5]],
    ["Sundays", [7]],
    ["weekly Mondays", [1]],
    ["Mon-Thu", [1, 2, 3, 4]],
    ["fri - mon", [1, 5, 6, 7]],
    ["weekend", [6, 7]],
    ["Mo, Mi", [1, 3]],
    ["jeden Dienstag", [2]],
    ["weekly", [4]],
  ])("%s", (typed, days) => expect(readDays(typed, 4)).toEqual(days));

  test.each(["", "someday", "mon, whenever", "1", "mon-"])("%j are none", (typed) =>
    expect(readDays(typed, 1)).toBeUndefined(),
  );
});

describe("several times", () => {
  test.each([
    ["8:00 and 18:00", ["08:00", "18:00"]],
    ["6 pm, 8 am", ["08:00", "18:00"]],
    ["7:00 Uhr", ["07:00"]],
    ["08:00 08:00", ["08:00"]],
    ["8 and noon", ["08:00", "12:00"]],
    ["midnight", ["00:00"]],
  ])("%s", (typed, times) => expect(readTimes(typed)).toEqual(times));
  test.each(["", "teatime", "25", "08:00 and late"])("%j are none", (typed) =>
    expect(readTimes(typed)).toBeUndefined(),
  );
});
