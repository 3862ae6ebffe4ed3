import { plainLine } from "../plain-characters.ts";

/** For labels, where Discord takes no more; never empty, because it takes no less either. */
export function shortened(label: string, limit: number): string {
  const line = plainLine(label) || "…";
  if (line.length <= limit) return line;
  // Cutting between the two halves of a character would leave half of it.
  return `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
