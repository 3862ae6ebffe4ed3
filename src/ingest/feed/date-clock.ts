import type { WrittenDate } from "../written-date.ts";

const CLOCK =
  /^(?:(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,]\d+)?)?)?|(?<packed>\d{4}(?:\d{2})?)(?:[.,]\d+)?)(?:\s*(?<half>[ap])\.?m\.?)?(?:\s*(?:uhr|h)\b)?(?![\d:])\s*(?<zone>.*)$/i;
const OFFSET = /^(?:(?:etc\/)?(?:gmt|utc|ut)\s*)?([+-])(\d{1,2}):?(\d{2})?(?:\s*\([^()]*\))?$/i;
/** No place on earth is further from UTC. */
export const FURTHEST_MINUTES = 15 * 60;

/** Zones by name, in minutes east of UTC: RFC 822 section 5.1, those that feeds of the USA and of Europe use, and UTC. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ z: 0, ut: 0, utc: 0, gmt: 0, "etc/gmt": 0, "etc/utc": 0, wet: 0 },
    ...{ at: -4, ast: -4, adt: -3, et: -5, est: -5, edt: -4, ct: -6, cst: -6, cdt: -5 },
    ...{ mt: -7, mst: -7, mdt: -6, pt: -8, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10 },
    ...{ bst: 1, west: 1, cet: 1, mez: 1, met: 1, cest: 2, mesz: 2, eet: 2, eest: 3, msk: 3 },
    ...{ hkt: 8, sgt: 8, awst: 8, jst: 9, kst: 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
    // The military zones; J is missing, and RFC 1123 found the signs of RFC 822 to be wrong.
    ...{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, k: 10, l: 11, m: 12 },
    ...{ n: -1, o: -2, p: -3, q: -4, r: -5, s: -6, t: -7, u: -8, v: -9, w: -10, x: -11, y: -12 },
  }).map(([zone, hours]) => [zone, hours * 60]),
);

type Clock = Pick<WrittenDate, "time" | "offset">;

/**
 * "10:14:55.5 +0100", "16:31 EST", "101455Z". Without a zone it is UTC; with an unknown one the time cannot be told and is
 * left out. Undefined when it is no time of day.
 */
export function readClock(text: string): Clock | undefined {
  const { packed = "", half, zone = "", ...spread } = CLOCK.exec(text.trim())?.groups ?? {};
  const [hour, minute = "0", second = "0"] = packed.match(/../g) ?? [spread.hour, spread.minute, spread.second];
  if (hour === undefined) return undefined;
  const time = { hour: hourOf(Number(hour), half), minute: Number(minute), second: Number(second) };
  const offset = zone === "" ? 0 : offsetOf(zone);
  if (offset !== undefined) return { time, offset };
  return /^[a-z][a-z/_ ]*$/i.test(zone) ? {} : undefined;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function offsetOf(zone: string): number | undefined {
  const named = ZONES.get(zone.toLowerCase());
  if (named !== undefined) return named;
  const [, sign, hours, minutes = "0"] = OFFSET.exec(zone) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > FURTHEST_MINUTES) return undefined;
  return sign === "-" ? -offset : offset;
}
