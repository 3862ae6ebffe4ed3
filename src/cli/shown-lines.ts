import wrapAnsi from "wrap-ansi";
import type { Published } from "../article.ts";
import type { Dropped } from "../ingest/page/drop-noise.ts";

const LABEL_WIDTH = 11;
const LONGEST_DROPPED = 60;

/** "title      Rain in Kent"; undefined when there is nothing to say. */
export const labelled = (label: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${label.padEnd(LABEL_WIDTH)}${value}`];

/** What was left out and by which rule, a line each. */
export const leftOut = (dropped: readonly Dropped[]): string[] =>
  dropped.map(({ text, rule }) => `“${shorten(text.replace(/\s+/g, " ").trim())}” (${rule})`);

const shorten = (line: string): string =>
  line.length > LONGEST_DROPPED ? `${line.slice(0, LONGEST_DROPPED - 1)}…` : line;

/** A day as a day, a moment to the minute in UTC; undefined when it is not known. */
export function dayOrMinute(published: Published): string | undefined {
  if (published === "unknown") return undefined;
  if ("date" in published) return published.date;
  return `${new Date(published.instant).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** "12 items" */
export const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

/** Lines broken to the width of a screen, each further one as far in as its own text begins. */
export function wrapped(line: string, width: number): string {
  const indent = /^(?:[a-z]+ {2,}| *)/.exec(line)?.[0].length ?? 0;
  const [first = "", ...rest] = wrapAnsi(line.slice(indent), width - indent, { hard: true }).split("\n");
  return [`${line.slice(0, indent)}${first}`, ...rest.map((more) => `${" ".repeat(indent)}${more}`)].join("\n");
}
