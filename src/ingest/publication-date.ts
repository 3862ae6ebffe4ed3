import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";
import { readWrittenDate, type WrittenDate } from "./written-date.ts";

const HOUR_MS = 3_600_000;
/** Clocks differ by zones; what claims to be from later than that is mistaken. */
const LATEST_AHEAD_MS = 24 * HOUR_MS;
const EARLIEST_YEAR = 1800;
/** Epoch numbers above it are milliseconds: as seconds they would lie in the year 5138. */
const LARGEST_SECONDS = 1e11;

/**
 * The date of publication in a field or line that holds nothing else: ISO 8601, RFC 822, epoch seconds or milliseconds,
 * or a date in words. A date-time without a zone keeps its day only. What cannot be read, cannot be, lies more than 24
 * hours after `now` or before 1800 is "unknown": a missing date is never today.
 */
export function publicationDate(value: unknown, now: Instant): Published {
  if (typeof value === "number") return fromNumber(value, now);
  if (typeof value !== "string") return "unknown";
  const written = readWrittenDate(value);
  if (written) return judge(written, now);
  return /^\s*\d{9,13}\s*$/.test(value) ? fromNumber(Number(value), now) : "unknown";
}

function fromNumber(value: number, now: Instant): Published {
  const written = Number.isInteger(value) ? readWrittenDate(String(value)) : undefined;
  const asDay = written ? judge(written, now) : "unknown";
  if (asDay !== "unknown") return asDay;
  // Zero is how programs write "none".
  if (!Number.isFinite(value) || value === 0) return "unknown";
  return plausible(Math.round(Math.abs(value) > LARGEST_SECONDS ? value : value * 1000), now);
}

/** What a written date comes to: an instant only where its zone is known. */
export function judge({ year, month, day, time, offset }: WrittenDate, now: Instant): Published {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (year < EARLIEST_YEAR || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return "unknown";
  if (time && !isTimeOfDay(time)) return "unknown";
  if (time && offset !== undefined) {
    return plausible(midnight + (time.hour * 60 + time.minute - offset) * 60_000 + time.second * 1000, now);
  }
  return midnight > now + LATEST_AHEAD_MS ? "unknown" : { date: date.toISOString().slice(0, 10) };
}

// A leap second is 60; 24:00 is midnight.
const isTimeOfDay = ({ hour, minute, second }: NonNullable<WrittenDate["time"]>) =>
  hour <= 24 && minute < 60 && second <= 60;

function plausible(instant: Instant, now: Instant): Published {
  if (!(instant >= Date.UTC(EARLIEST_YEAR, 0, 1)) || instant > now + LATEST_AHEAD_MS) return "unknown";
  return { instant };
}
