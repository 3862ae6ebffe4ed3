import { DAY_SECONDS, type Wave } from "./deliver-day.ts";

const HOUR_SECONDS = 3600;

/**
 * An assumption, and no measurement: how the readers of a service in several languages may live, in hours from UTC. Give your own
 * with --zones "1:60,2:40".
 */
export const ZONES = "-8:6,-6:8,-5:13,-3:7,0:7,1:18,2:8,3:8,5.5:10,7:5,8:5,9:4,10:1";

/** Likewise for the hour at which they want their digest, on their own clock. 08:00 is what they get who name no time. */
export const TIMES = "6:4,7:14,8:58,9:6,12:4,18:9,20:5";

/** "8:58,9:6": what, and how many of all parts. Throws on anything else. */
export function readShares(text: string): { at: number; share: number }[] {
  const shares = text.split(",").map((part) => part.split(":").map(Number));
  const all = shares.reduce((sum, [, parts = Number.NaN]) => sum + parts, 0);
  if (!(all > 0)) throw new Error(`“${text}” is not of the form 8:58,9:6`);
  return shares.map(([at = Number.NaN, parts = 0]) => ({ at, share: parts / all }));
}

/** When their digests become due, one a day each. */
export const dueInADay = (subscriptions: number, zones: string, times: string): Wave[] =>
  readShares(zones).flatMap((zone) =>
    readShares(times).map((time) => ({
      second: ((((time.at - zone.at) * HOUR_SECONDS) % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS,
      digests: subscriptions * zone.share * time.share,
    })),
  );
