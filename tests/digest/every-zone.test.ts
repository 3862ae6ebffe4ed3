import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { deliveryKey, nextSlot, type Slot, slotUntil } from "../../src/digest/schedule.ts";
import { everyDay, type Schedule } from "../../src/subscription.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const FIRST_YEAR = Date.parse("2017-01-01T00:00:00Z");
const LAST_YEAR = Date.parse("2027-01-01T00:00:00Z");
const zones = Intl.supportedValuesOf("timeZone");

/** A change of clocks: the minutes that a zone was ahead of UTC before and after it. */
type Change = { zone: string; at: number; before: number; after: number };

const zoned = (moment: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
const minutesAhead = (moment: number, zone: string) => zoned(moment, zone).offsetNanoseconds / 60e9;

function changesOf(zone: string): Change[] {
  const changes: Change[] = [];
  for (let from = zoned(FIRST_YEAR, zone); ; ) {
    const next = from.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds >= LAST_YEAR) return changes;
    const at = next.epochMilliseconds;
    changes.push({ zone, at, before: minutesAhead(at - 1, zone), after: minutesAhead(at, zone) });
    from = next;
  }
}

/** Of zones that change their clocks alike, one. */
function differentChanges(): Change[] {
  const all = zones.flatMap(changesOf).filter(({ before, after }) => before !== after);
  return [...new Map(all.map((change) => [`${change.at} ${change.before} ${change.after}`, change])).values()];
}

/** "HH:MM" of what is so many minutes after midnight. */
const timeAt = (minutes: number) => new Date((((minutes % 1440) + 1440) % 1440) * MINUTE).toISOString().slice(11, 16);

/** Times around a change that can go wrong: one in what it skips or repeats; that with others, on it and beside it. */
function timesAround({ at, before, after }: Change): string[][] {
  const [one, other] = [before, after].map((ahead) => at / MINUTE + ahead).toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  const within = timeAt(Math.floor((one + other) / 2));
  const times = [one - 1, one, other - 1, other, one + 8 * 60].map(timeAt);
  return [[within], [...new Set(["00:00", within, ...times])].toSorted()];
}

/**
 * What a person would do who looks at the clock on the wall every minute: when it first shows this time of a day, or a
 * later one of it, it is due; what is past at the first look was due before. Knows nothing of calendars and zones but how
 * far the wall is ahead.
 */
function watchTheWall({ at, before, after }: Change, times: readonly string[], from: number, until: number): number[] {
  const due: number[] = [];
  const shown = new Set<string>();
  let lastDay = new Date(from + before * MINUTE).toISOString().slice(0, 10);
  for (let moment = from; moment <= until; moment += MINUTE) {
    const wall = new Date(moment + (moment < at ? before : after) * MINUTE).toISOString();
    const [day, time] = [wall.slice(0, 10), wall.slice(11, 16)];
    // What the clock skipped of the day before comes with the first minute of the new one.
    const days = day > lastDay ? [lastDay, day] : [day];
    lastDay = day > lastDay ? day : lastDay;
    for (const each of days) {
      for (const wanted of times) {
        const isPast = each < day || time >= wanted;
        if (!isPast || shown.has(`${each} ${wanted}`)) continue;
        shown.add(`${each} ${wanted}`);
        due.push(moment);
      }
    }
  }
  return [...new Set(due)].filter((moment) => moment > from);
}

/** All slots in a time, as a bot finds them that always asks for the next. */
function stepsThrough(schedule: Schedule, from: number, until: number): Slot[] {
  const slots: Slot[] = [];
  for (let slot = nextSlot(schedule, from); slot.at <= until; slot = nextSlot(schedule, slot.at)) slots.push(slot);
  return slots;
}

describe("over ten years, in every zone,", () => {
  const changes = differentChanges();

  test("a digest is due at each change of clocks when the clock on the wall says so", { timeout: 300_000 }, () => {
    expect(changes.length).toBeGreaterThan(300);
    for (const change of changes) {
      const [from, until] = [change.at - DAY, change.at + DAY];
      for (const times of timesAround(change)) {
        const schedule = { times, days: everyDay, zone: change.zone };
        const moments = stepsThrough(schedule, from, until).map(({ at }) => at);
        const expected = watchTheWall(change, times, from, until);
        expect(moments, `${change.zone} ${new Date(change.at).toISOString()} ${times}`).toEqual(expected);
      }
    }
  });

  test("every slot is found again from its own moment, and none has the key of another", { timeout: 300_000 }, () => {
    for (const zone of zones) {
      const schedule = { times: ["02:30", "08:00"], days: everyDay, zone };
      const near = changesOf(zone).filter((_, index) => index % 7 === 0);
      const windows = [FIRST_YEAR, ...near.map(({ at }) => at - DAY)];
      for (const from of windows) {
        const slots = stepsThrough(schedule, from, from + 2 * DAY);
        const keys = slots.map((slot) => deliveryKey({ id: 7, zone }, slot));
        expect(new Set(keys).size).toBe(slots.length);
        for (const { at } of slots) expect(slotUntil(schedule, at).at).toBe(at);
      }
    }
  });
});

describe("a day that a zone skipped", () => {
  const until = Date.parse("2012-01-01T12:00:00Z");

  test("brings no digest, and the days around it one each", () => {
    const schedule = { times: ["08:00"], days: everyDay, zone: "Pacific/Apia" };
    const dates = stepsThrough(schedule, Date.parse("2011-12-28T12:00:00Z"), until).map(({ date }) => date);
    expect(dates).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]);
  });

  test("is made up for by the next one of that day of the week, a week later", () => {
    const fridays = { times: ["08:00"], days: [5], zone: "Pacific/Apia" } as const;
    expect(nextSlot(fridays, Date.parse("2011-12-28T12:00:00Z"))).toMatchObject({ date: "2012-01-06" });
  });
});
