import type { Finding } from "../../finding.ts";
import type { TimeTold } from "../../time-told.ts";

const subject = "clock";
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Ours against what others said; the one in the middle, because single servers are often wrong. */
export function checkClock(times: readonly TimeTold[]): Finding[] {
  const differences = times.map(({ theirs, ours }) => ours - theirs).toSorted((one, other) => one - other);
  const difference = differences[Math.floor(differences.length / 2)];
  if (difference === undefined) return [];
  const isFast = difference > 0;
  const told = `${times.length === 1 ? "another computer" : `${times.length} others`} asked`;
  if (Math.abs(difference) <= MINUTE) return [{ subject, severity: "good", what: `right to the minute, by ${told}` }];
  return [
    {
      subject,
      severity: "trouble",
      what: `it is ${lengthOf(Math.abs(difference))} ${isFast ? "fast" : "slow"}, by ${told}`,
      why: `Digests come that much too ${isFast ? "early" : "late"}, and news looks ${isFast ? "older" : "newer"} than it is.`,
      remedy: "Have the machine keep time: timedatectl set-ntp true",
    },
  ];
}

function lengthOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (minutes < 120) return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 60 / 24)} days`;
}
