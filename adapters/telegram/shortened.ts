import { plainLine } from "../plain-characters.ts";

/** The text on one line, with an ellipsis where it has more UTF-16 units than the limit; an ellipsis where it is empty. */
export function shortened(text: string, limit: number): string {
  const line = plainLine(text) || "…";
  if (line.length <= limit) return line;
  return `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
