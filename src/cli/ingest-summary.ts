import { plainLine } from "../../adapters/plain-characters.ts";
import type { Instant } from "../clock.ts";
import type { SourceReport } from "../newsroom/read-source.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What came of a round, in lines for people: one in all, and one for each source of which there is something to say. */
export function summarizeIngest(reports: readonly SourceReport[], tookMs: number, now: Instant): string[] {
  const read = reports.filter((report) => report.as === "read");
  const failed = reports.filter((report) => report.as === "failed");
  const resting = reports.filter((report) => report.as === "resting");
  const moved = read.flatMap(({ source, note }) => (note === undefined ? [] : [`${nameOf(source)} ${note}`]));
  const added = sum(read.map((report) => report.added));
  const updated = sum(read.map((report) => report.updated));
  const counts = `read ${count(read.length, "source")} in ${Math.max(1, Math.round(tookMs / SECOND))} s: ${count(added, "new article")}, ${updated} updated`;
  const details = [
    ...failed.map(({ source, because }) => `${nameOf(source)}: ${because}; ${nextTry(source, now)}`),
    ...resting.map(
      ({ source, until }) => `${nameOf(source)} rests for ${duration(until - now)}: its site asked for it`,
    ),
    ...moved,
  ];
  return [
    failed.length > 0 ? `${counts}; ${failed.length} could not be read:` : counts,
    // Titles and reasons come from outside: no control character reaches the terminal.
    ...details.map((line) => `  ${plainLine(line)}`),
  ];
}

const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0);
const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

const nameOf = ({ title, url }: SourceReport["source"]): string => (title === "" ? url : `${title} (${url})`);

function nextTry({ state }: SourceReport["source"], now: Instant): string {
  if (state.plan.stoppedBecause !== undefined) return "not read any more until it is resumed";
  return `tried again in ${duration(state.plan.nextReadAt - now)}`;
}

/** "45 minutes", "3 hours", "2 days": never shorter than it is. */
export function duration(milliseconds: number): string {
  if (milliseconds <= 90 * MINUTE) return count(Math.max(1, Math.ceil(milliseconds / MINUTE)), "minute");
  if (milliseconds <= 36 * HOUR) return count(Math.ceil(milliseconds / HOUR), "hour");
  return count(Math.ceil(milliseconds / DAY), "day");
}
