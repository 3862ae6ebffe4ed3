import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Concern } from "../../src/concern.ts";
import { type ToldConcern, tellConcerns } from "../../src/newsroom/tell-concerns.ts";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const disk: Concern = { kind: "disk", since: 0, free: 1, folder: "data" };
const all = ["platform", "disk", "database", "ceiling", "source", "place"] as const;

/** What is told while the disk is full in these minutes, looked at every minute for so long. */
function told(isFull: (minute: number) => boolean, minutes: number) {
  const said: { minute: number; what: "begun" | "over" }[] = [];
  let kept: ToldConcern[] = [];
  for (let minute = 0; minute < minutes; minute++) {
    const concerns = isFull(minute) ? [{ ...disk, since: minute * MINUTE, free: minute }] : [];
    const telling = tellConcerns({ concerns, complete: all }, kept, minute * MINUTE);
    for (const what of ["begun", "over"] as const) if (telling[what].length > 0) said.push({ minute, what });
    kept = JSON.parse(JSON.stringify(telling.told));
  }
  return { said, kept };
}

describe("a concern", () => {
  test("is told once when it begins, and once when nothing was seen of it for an hour", () => {
    const { said } = told((minute) => minute >= 10 && minute < 300, 600);
    expect(said).toEqual([
      { minute: 10, what: "begun" },
      { minute: 360, what: "over" },
    ]);
  });

  test("that is away for less than an hour is not over", () => {
    expect(told((minute) => minute % 61 < 5, 600).said).toEqual([{ minute: 0, what: "begun" }]);
  });

  test("that comes and goes all week is told of a dozen times, not a hundred", () => {
    const { said } = told((minute) => minute % 180 < 5, 7 * 24 * 60);
    expect(said.length).toBeLessThan(12);
    expect(said[0]).toEqual({ minute: 0, what: "begun" });
  });

  test("that comes back after a week is new", () => {
    const weeks = 8 * 24 * 60;
    const { said } = told((minute) => minute < 5 || (minute > weeks && minute < weeks + 5), weeks + 200);
    expect(said.map(({ what }) => what)).toEqual(["begun", "over", "begun", "over"]);
    expect(said[3]?.minute).toBe(weeks + 5 + 60);
  });

  test("that only goes on changes nothing of what is kept: a full disk is not written to every minute", () => {
    const { kept } = told(() => true, 5);
    expect(kept).toEqual([{ concern: { ...disk, free: 0 }, times: 1 }]);
  });

  test("of a kind that could not be looked at is neither over nor forgotten", () => {
    const kept: ToldConcern[] = [{ concern: disk, times: 1 }];
    const telling = tellConcerns({ concerns: [], complete: ["source"] }, kept, 10 * DAY);
    expect(telling).toEqual({ begun: [], over: [], told: kept });
  });

  test("is never told as over before it began, nor twice in a row, and never more than 24 times a day", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 30 }), (lengths) => {
        const ends: number[] = [];
        for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
        const isFull = (minute: number) => ends.filter((end) => end <= minute).length % 2 === 0;
        const { said } = told(isFull, Math.min(ends.at(-1) ?? 0, 3 * 24 * 60));
        for (const [at, { what }] of said.entries()) expect(what).toBe(at % 2 === 0 ? "begun" : "over");
        for (const { minute } of said) {
          const thatDay = said.filter((other) => other.minute >= minute && other.minute < minute + 24 * 60);
          expect(thatDay.length).toBeLessThanOrEqual(24);
        }
      }),
      { numRuns: 50 },
    );
  });
});
