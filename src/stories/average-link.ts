/**
 * Groups things by average-link clustering: the two groups that are most alike on average are joined, again and again,
 * until no two reach `threshold`. A roundup that resembles two events therefore does not make one of them, as it would
 * if its nearest neighbour were enough. Takes the similarities of all pairs; gives back the indices of each group in
 * rising order, the groups in the order of their first.
 */
export function averageLink(similarities: number[][], threshold: number): number[][] {
  const groups = new Map(similarities.map((_, index) => [index, [index]]));
  const between = similarities.map((row) => [...row]);
  for (let pair = likestPair(groups, between, threshold); pair; pair = likestPair(groups, between, threshold)) {
    join(pair, groups, between);
  }
  return [...groups.values()].map((group) => group.sort((one, other) => one - other));
}

type Groups = Map<number, number[]>;

function likestPair(groups: Groups, between: number[][], threshold: number): [number, number] | undefined {
  let [likest, best]: [[number, number] | undefined, number] = [undefined, threshold];
  const keys = [...groups.keys()];
  for (const [position, one] of keys.entries()) {
    const row = between[one] ?? [];
    for (let next = position + 1; next < keys.length; next += 1) {
      const other = keys[next] ?? one;
      const similarity = row[other] ?? 0;
      if (similarity > best || (likest === undefined && similarity === best))
        [likest, best] = [[one, other], similarity];
    }
  }
  return likest;
}

/** The second group goes into the first, whose averages become those of both, weighted by their sizes (UPGMA). */
function join([one, other]: [number, number], groups: Groups, between: number[][]): void {
  const joined = groups.get(one) ?? [];
  const joining = groups.get(other) ?? [];
  for (const third of groups.keys()) {
    const average =
      ((between[one]?.[third] ?? 0) * joined.length + (between[other]?.[third] ?? 0) * joining.length) /
      (joined.length + joining.length);
    for (const [row, column] of [
      [one, third],
      [third, one],
    ] as const) {
      const cells = between[row];
      if (cells) cells[column] = average;
    }
  }
  groups.set(one, [...joined, ...joining]);
  groups.delete(other);
}
