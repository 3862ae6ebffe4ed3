/**
 * How many slips make one word of the other: a letter left out, put in, replaced, or exchanged with its neighbour
 * (Damerau 1964, counted as optimal string alignment). More than `most` is answered by `most` + 1, which is quicker.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= other.length; column += 1) next.push(cellOf(line, column, next));
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row.at(-1) ?? 0, most + 1);

  function cellOf(line: number, column: number, next: readonly number[]): number {
    const isSame = one[line - 1] === other[column - 1];
    const replaced = (row[column - 1] ?? 0) + (isSame ? 0 : 1);
    const least = Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
    const isExchanged = one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1];
    return isExchanged && line > 1 && column > 1 ? Math.min(least, (before[column - 2] ?? 0) + 1) : least;
  }
}
