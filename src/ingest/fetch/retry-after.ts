import type { Instant } from "../../clock.ts";
import { httpDate } from "./http-date.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Longer waits are mistakes of a server: nobody wants to hear of a feed again in a year. */
const LONGEST_WAIT = 7 * DAY;

/** The moment a Retry-After names, in seconds from now or as a date; undefined when it names none, or one that is over. */
export function retryAtOf(retryAfter: string | undefined, now: Instant): Instant | undefined {
  const text = retryAfter?.trim() ?? "";
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : httpDate(text);
  return at === undefined || at <= now ? undefined : Math.min(at, now + LONGEST_WAIT);
}
