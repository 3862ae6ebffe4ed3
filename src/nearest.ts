/**
 * The word that `typed` was most likely meant to be, or undefined when none is near: at most one change for every three
 * letters. Distance: Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals" (1966).
 */
export function nearestOf(typed: string, words: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase().slice(0, 64);
  const most = Math.ceil(wanted.length / 3);
  return words
    .map((word) => ({ word, distance: distanceBetween(wanted, word.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((one, other) => one.distance - other.distance)[0]?.word;
}

/** How many letters to insert, delete or replace to make one of the other. */
export function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
