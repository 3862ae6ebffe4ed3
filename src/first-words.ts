/** The beginning of a text, at most `limit` UTF-16 code units long, and not cut inside a word where it has more than one. */
export function firstWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit + 1).replace(/\s+\S*$/, "");
  return start.length <= limit ? start : text.slice(0, limit).replace(/[\ud800-\udbff]$/, "");
}
