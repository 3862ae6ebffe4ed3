import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DomainRest, restAfter } from "../../src/ingest/fetch/domain-rest.ts";
import { freshFor } from "../../src/ingest/fetch/fresh-for.ts";
import { planAfterReading, planWhileReading, type ReadResult } from "../../src/ingest/fetch/next-read.ts";
import { byHandFrom, firstPlan, isDue, movedTo, type ReadPlan } from "../../src/read-plan.ts";
import { NOON } from "./fetch-with.ts";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const news: ReadResult = { ok: true, hasNews: true };
const nothingNew: ReadResult = { ok: true, hasNews: false };
const failed = (code: string, retryAt?: number): ReadResult => ({ ok: false, failure: { code, retryAt } });

/** A source that is read whenever it is due, on a clock that jumps there; the waits between its reads. */
function waitsAfter(results: ReadResult[], floor?: number): { waits: number[]; plan: ReadPlan } {
  let plan = firstPlan(NOON);
  let now = NOON;
  const waits = results.map((result) => {
    plan = planAfterReading(plan, result, { now, random: 0, floor });
    const wait = plan.nextReadAt - now;
    now = plan.nextReadAt;
    return wait;
  });
  return { waits, plan };
}

const hours = ({ waits }: { waits: number[] }): number[] => waits.map((wait) => wait / HOUR);
const hoursAfter = (result: ReadResult): number => hours(waitsAfter([result]))[0] ?? 0;

describe("a source that answers", () => {
  test("is read at once the first time, then every hour while it has news", () => {
    expect(isDue(firstPlan(NOON), NOON)).toBe(true);
    expect(hours(waitsAfter([news, news, news]))).toEqual([1, 1, 1]);
  });

  test("is read a little less often while it has none, down to every six hours", () => {
    const { waits } = waitsAfter([...Array(30).fill(nothingNew), news]);
    expect(hours({ waits }).slice(0, 5)).toEqual([1.25, 1.5, 1.75, 2, 2.25]);
    expect(hours({ waits }).slice(-3)).toEqual([6, 6, 1]);
  });

  test.each([
    [0, 0.25],
    [15 * MINUTE, 0.25],
    [20 * MINUTE, 1 / 3],
    [3 * HOUR, 3],
    [48 * HOUR, 24],
    [-HOUR, 0.25],
    [Number.NaN, 1],
  ])("is read after %i ms at the earliest if its host wants that, within 15 minutes and a day", (floor, expected) => {
    expect(hours(waitsAfter([news], floor))).toEqual([expected]);
  });

  test.each([
    ["max-age or Expires", { freshFor: 3 * HOUR }, 3],
    ["less than the floor", { freshFor: 5 * MINUTE, wishes: { ttl: MINUTE, updateEvery: 0 } }, 1],
    ["ttl", { wishes: { ttl: 2 * HOUR } }, 2],
    ["the update period", { wishes: { updateEvery: 12 * HOUR } }, 12],
    ["the longest of them", { freshFor: 3 * HOUR, wishes: { ttl: 2 * HOUR, updateEvery: 4 * HOUR } }, 4],
    ["more than a day", { freshFor: 36 * HOUR, wishes: { ttl: 400 * DAY } }, 24],
    ["no end", { freshFor: Number.POSITIVE_INFINITY }, 24],
    ["nonsense", { freshFor: Number.NaN, wishes: { ttl: -5, updateEvery: Number.NaN } }, 1],
  ])("is read as rarely as it wishes: %s", (_, wishes, expected) => {
    expect(hoursAfter({ ...news, ...wishes })).toBe(expected);
  });

  test("keeps the wishes of its feed over answers without one, until the next feed", () => {
    const wishes = { ttl: 2 * HOUR };
    expect(hours(waitsAfter([{ ...news, wishes }, news, failed("timeout"), news]))).toEqual([2, 2, 1, 2]);
    expect(
      hours(
        waitsAfter([
          { ...news, wishes },
          { ...news, wishes: {} },
        ]),
      ),
    ).toEqual([2, 1]);
  });
});

describe("skipped hours and days", () => {
  const at = (result: ReadResult, random = 0) =>
    new Date(planAfterReading(firstPlan(NOON), result, { now: NOON, random }).nextReadAt).toISOString().slice(0, 16);

  test("are waited out, in Greenwich", () => {
    expect(at({ ...news, wishes: { skipHours: [13, 14, 15] } })).toBe("2026-11-14T16:00");
    expect(at({ ...news, wishes: { skipHours: [13, 14, 15] } }, 0.5)).toBe("2026-11-14T16:03");
    // The 14th is a Saturday.
    expect(at({ ...news, wishes: { skipDays: [6, 0] } })).toBe("2026-11-16T00:00");
    expect(at({ ...news, wishes: { skipDays: [6, 0], skipHours: [24, 1] } })).toBe("2026-11-16T02:00");
    expect(at({ ...news, wishes: { skipHours: [12, 14] } })).toBe("2026-11-14T13:00");
  });

  test("that leave no hour of the week are not believed", () => {
    expect(at({ ...news, wishes: { skipDays: [0, 1, 2, 3, 4, 5, 6] } })).toBe("2026-11-14T13:00");
    expect(at({ ...news, wishes: { skipHours: Array.from({ length: 24 }, (_, hour) => hour) } })).toBe(
      "2026-11-14T13:00",
    );
  });
});

describe("a source that fails", () => {
  test.each(["timeout", "server error", "unreachable", "unknown host", "damaged", "not a feed", "private address"])(
    "with “%s” is tried again after one hour, two, four … a day, without end",
    (code) => {
      const { waits, plan } = waitsAfter(Array(40).fill(failed(code)));
      expect(hours({ waits }).slice(0, 7)).toEqual([1, 2, 4, 8, 16, 24, 24]);
      expect(hours({ waits }).at(-1)).toBe(24);
      expect(plan.stoppedBecause).toBeUndefined();
    },
  );

  test("backs off from its own floor", () => {
    expect(hours(waitsAfter(Array(3).fill(failed("timeout")), 3 * HOUR))).toEqual([3, 6, 12]);
  });

  test("recovers by itself with the first answer", () => {
    const { waits, plan } = waitsAfter([
      failed("timeout"),
      failed("timeout"),
      failed("server error"),
      news,
      failed("timeout"),
    ]);
    expect(hours({ waits })).toEqual([1, 2, 4, 1, 1]);
    expect(plan).toMatchObject({ failures: 1, failing: "trouble" });
  });

  test.each([
    ["gone", 1],
    ["not permitted", 3],
    ["not found", 7],
  ])("with “%s” is asked once a day and given up at answer %i", (code, answers) => {
    const almost = waitsAfter(Array(answers - 1).fill(failed(code)));
    expect(hours(almost)).toEqual(Array(answers - 1).fill(24));
    expect(almost.plan.stoppedBecause).toBeUndefined();
    const { plan } = waitsAfter(Array(answers).fill(failed(code)));
    expect(plan.stoppedBecause).toBe(code);
    expect(isDue(plan, plan.nextReadAt + 1000 * DAY)).toBe(false);
  });

  test("is not given up when the answers differ in between", () => {
    const { plan } = waitsAfter([...Array(6).fill(failed("not found")), news, ...Array(6).fill(failed("not found"))]);
    expect(plan).toMatchObject({ failures: 6, stoppedBecause: undefined });
  });

  test("because we stopped is as it was before", () => {
    const plan = planWhileReading(firstPlan(NOON), { now: NOON, random: 0 });
    expect(planAfterReading(plan, failed("stopped"), { now: NOON, random: 0 })).toEqual(plan);
  });

  test("for want of time waits an hour, two, four … a day, or as long as it asks, up to a week", () => {
    expect(hours(waitsAfter(Array(6).fill(failed("busy"))))).toEqual([1, 2, 4, 8, 16, 24]);
    expect(hoursAfter(failed("busy", NOON + 5 * HOUR))).toBe(5);
    expect(hoursAfter(failed("busy", NOON + 7 * DAY))).toBe(7 * 24);
    expect(hoursAfter(failed("busy", NOON + MINUTE))).toBe(1);
    expect(hoursAfter(failed("server error", NOON + 5 * HOUR))).toBe(5);
  });
});

describe("reading by hand", () => {
  const plan = planAfterReading(firstPlan(NOON), news, { now: NOON, random: 0 });

  test("is possible every five minutes", () => {
    expect(byHandFrom(firstPlan(NOON), NOON)).toBe(NOON);
    expect(byHandFrom(plan, NOON + MINUTE)).toBe(NOON + 5 * MINUTE);
    expect(byHandFrom(plan, NOON + HOUR)).toBe(NOON + HOUR);
  });

  test("waits as long as the server asked, whatever else happens", () => {
    const resting = planAfterReading(plan, failed("busy", NOON + 6 * HOUR), { now: NOON, random: 0 });
    expect(byHandFrom(resting, NOON + HOUR)).toBe(NOON + 6 * HOUR);
    const later = planAfterReading(resting, failed("timeout"), { now: NOON + HOUR, random: 0 });
    expect(byHandFrom(later, NOON + 2 * HOUR)).toBe(NOON + 6 * HOUR);
    expect(later.nextReadAt).toBeGreaterThanOrEqual(NOON + 6 * HOUR);
  });
});

test("a restart in the middle of a read does not ask again at once", () => {
  const plan = planWhileReading(firstPlan(NOON), { now: NOON, random: 0.5 });
  expect(plan).toMatchObject({ nextReadAt: NOON + 63 * MINUTE, lastReadAt: NOON });
  expect(isDue(plan, NOON + HOUR)).toBe(false);
});

describe("a source that moves", () => {
  const toA: ReadResult = { ...news, permanentUrl: "https://a.example/" };
  const toB: ReadResult = { ...news, permanentUrl: "https://b.example/" };

  test.each([
    ["two equal answers", [toA, toA], "https://a.example/"],
    ["a failure in between", [toA, failed("timeout"), toA], "https://a.example/"],
    ["one answer", [toA], undefined],
    ["two different answers", [toA, toB], undefined],
    ["a word back", [toA, news, toA], undefined],
    ["a change of mind", [toA, toA, toB], undefined],
  ])("after %s", (_, results, address) => {
    expect(movedTo(waitsAfter(results).plan)).toBe(address);
  });
});

describe("a domain", () => {
  const rest = (answers: ReadResult[]): DomainRest | undefined =>
    answers.reduce<DomainRest | undefined>(
      (before, answer) => restAfter(before, answer, before?.until ?? NOON, 0),
      undefined,
    );

  test("rests as long as one of its hosts asks", () => {
    expect(rest([failed("busy", NOON + 5 * MINUTE)])?.until).toBe(NOON + 5 * MINUTE);
    expect(rest([failed("busy", NOON + 7 * DAY)])?.until).toBe(NOON + 7 * DAY);
  });

  test("rests an hour, doubled up to a day, when nobody says how long", () => {
    const ends = [1, 2, 3, 4, 5, 6].map(
      (times) => ((rest(Array(times).fill(failed("busy")))?.until ?? 0) - NOON) / HOUR,
    );
    expect(ends).toEqual([1, 3, 7, 15, 31, 55]);
  });

  test("rests for nothing else, and no longer once it answers", () => {
    expect(rest([failed("timeout"), failed("server error"), news])).toBeUndefined();
    expect(rest([failed("busy"), news])).toBeUndefined();
    expect(rest([failed("busy"), failed("timeout")])).toEqual(rest([failed("busy")]));
  });

  test("goes on resting when an answer comes that was asked for before", () => {
    const resting = restAfter(undefined, failed("busy", NOON + HOUR), NOON, 0);
    expect(restAfter(resting, news, NOON + MINUTE, 0)).toEqual(resting);
    expect(restAfter(resting, failed("busy", NOON + 2 * MINUTE), NOON + MINUTE, 0)?.until).toBe(NOON + HOUR);
  });
});

describe("how long an answer is fresh", () => {
  const date = "Sat, 14 Nov 2026 12:00:00 GMT";

  test.each([
    [{}, undefined],
    [{ "cache-control": "max-age=600" }, 600],
    [{ "cache-control": "public, Max-Age = 600, must-revalidate", age: "100" }, 500],
    [{ "cache-control": 'max-age="600"', age: "9999" }, 0],
    [{ "cache-control": "max-age=600", expires: "Sat, 14 Nov 2026 13:00:00 GMT", date }, 600],
    [{ "cache-control": "s-maxage=600" }, undefined],
    [{ "cache-control": "no-cache, max-age=600" }, 0],
    [{ "cache-control": "no-store" }, 0],
    [{ expires: "Sat, 14 Nov 2026 13:00:00 GMT", date }, 3600],
    [{ expires: "Sat, 14 Nov 2026 11:00:00 GMT", date }, 0],
    [{ expires: "0", date }, 0],
    [{ expires: "-1" }, 0],
    [{ expires: "Sat, 14 Nov 2026 13:00:00 GMT" }, undefined],
  ])("of %j", (headers, seconds) => {
    expect(freshFor(headers)).toBe(seconds === undefined ? undefined : seconds * 1000);
  });
});

describe("whatever happens", () => {
  const wait = fc.oneof(fc.double(), fc.integer({ min: -HOUR, max: 30 * DAY }), fc.constant(undefined));
  const wishes = fc.record(
    {
      ttl: wait,
      updateEvery: wait,
      skipHours: fc.array(fc.integer({ min: 0, max: 24 })),
      skipDays: fc.array(fc.integer({ min: 0, max: 6 })),
    },
    { requiredKeys: [] },
  );
  const answered = fc.record({ ok: fc.constant(true as const), hasNews: fc.boolean(), freshFor: wait, wishes });
  const codes = fc.constantFrom("busy", "timeout", "not found", "not permitted", "gone", "server error", "anything");
  const restHours = fc.option(fc.integer({ min: 1, max: 7 * 24 }), { nil: undefined });
  const refused = fc.record({ code: codes, restHours });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const floor = fc.integer({ min: 0, max: 2 * DAY });
  const life = fc.array(fc.tuple(fc.oneof(answered, refused), random), { minLength: 1, maxLength: 12 });

  /** Calls `check` with every plan of a life of reads, each at the moment that the last one planned. */
  function live(
    events: [
      typeof answered extends fc.Arbitrary<infer A> ? A | { code: string; restHours: number | undefined } : never,
      number,
    ][],
    lowest: number,
    check: (plan: ReadPlan, now: number, retryAt: number) => void,
  ) {
    let plan = firstPlan(NOON);
    for (const [event, chance] of events) {
      const now = plan.nextReadAt;
      const retryAt = "code" in event && event.restHours !== undefined ? now + event.restHours * HOUR : undefined;
      const result = "code" in event ? failed(event.code, retryAt) : event;
      plan = planAfterReading(plan, result, { now, random: chance, floor: lowest });
      check(plan, now, retryAt ?? now);
    }
  }

  test("no source is asked before its floor, nor before it allows it", () => {
    fc.assert(
      fc.property(life, floor, (events, lowest) => {
        live(events, lowest, (plan, now, retryAt) => {
          expect(plan.nextReadAt).toBeGreaterThanOrEqual(now + Math.max(15 * MINUTE, Math.min(DAY, lowest)));
          expect(plan.nextReadAt).toBeGreaterThanOrEqual(retryAt);
          expect(byHandFrom(plan, now)).toBeGreaterThanOrEqual(retryAt);
        });
      }),
    );
  });

  test("no source is forgotten: it is asked within a day of what it allows, skipped days aside", () => {
    fc.assert(
      fc.property(life, floor, (events, lowest) => {
        live(events, lowest, (plan, now, retryAt) => {
          const asked = (retryAt - now) * 1.1;
          expect(plan.nextReadAt).toBeLessThanOrEqual(now + Math.max(DAY, asked) + 7 * DAY + HOUR);
          const isSkipping = plan.wishes?.skipHours?.length || plan.wishes?.skipDays?.length;
          if (!isSkipping) expect(plan.nextReadAt).toBeLessThanOrEqual(now + Math.max(DAY, asked) + 1);
        });
      }),
    );
  });

  test("chance delays and never hurries, by a tenth at most", () => {
    fc.assert(
      fc.property(codes, random, (code, chance) => {
        const at = (given: number) =>
          planAfterReading(firstPlan(NOON), failed(code), { now: NOON, random: given }).nextReadAt - NOON;
        expect(at(chance)).toBeGreaterThanOrEqual(at(0));
        expect(at(chance)).toBeLessThanOrEqual(at(0) * 1.1 + 1);
      }),
    );
  });

  test("a plan is plain data: it comes back from JSON as it was", () => {
    fc.assert(
      fc.property(life, floor, (events, lowest) => {
        live(events, lowest, ({ wishes: _, ...plan }) => {
          const defined = Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined));
          expect(JSON.parse(JSON.stringify(plan))).toEqual(defined);
        });
      }),
    );
  });
});
