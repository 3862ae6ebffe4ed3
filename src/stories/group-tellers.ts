import type { Grouping, Teller } from "../recognition.ts";
import { averageLink } from "./average-link.ts";
import { similarity } from "./similarity.ts";

/** Fitted on the tuning half of our own labelled set; see bench/README.md. */
export const SAME_EVENT = 0.22;

/**
 * Articles on one event become one story, its most central article first and the others in the order given. A story that
 * was there goes on where most of its articles are, so that a group with none of an old story is a new one.
 */
export function groupTellers(tellers: Teller[]): Grouping[] {
  const alike = tellers.map((one) => tellers.map((other) => (one === other ? 1 : similarity(one, other))));
  const groups = averageLink(alike, SAME_EVENT).map((group) => centralFirst(group, alike, tellers));
  const stories = storiesGoingOn(groups, tellers);
  return groups.map((group, at) => {
    const [first, ...rest] = group.flatMap((index) => tellers[index]?.article ?? []);
    if (first === undefined) throw new Error("A group of articles was empty.");
    return { story: stories.get(at), articles: [first, ...rest] };
  });
}

/** A copy leads nobody: its text is that of the first. */
function centralFirst(group: number[], alike: number[][], tellers: Teller[]): number[] {
  const closeness = (index: number) => group.reduce((sum, other) => sum + (alike[index]?.[other] ?? 0), 0);
  const firsts = group.filter((index) => tellers[index]?.copyOf === undefined);
  const leading = firsts.length > 0 ? firsts : group;
  const central = leading.reduce((best, index) => (closeness(index) > closeness(best) ? index : best));
  return [central, ...group.filter((index) => index !== central)];
}

/** The story of each group, by the group's place: the largest overlaps choose first, then the older stories, each once. */
function storiesGoingOn(groups: number[][], tellers: Teller[]): Map<number, number> {
  const overlaps = groups.flatMap((group, at) =>
    [...Map.groupBy(group, (index) => tellers[index]?.story)].flatMap(([story, held]) =>
      story === undefined ? [] : [{ at, story, size: held.length }],
    ),
  );
  const going = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, story } of overlaps.sort((one, other) => other.size - one.size || one.story - other.story)) {
    if (going.has(at) || taken.has(story)) continue;
    going.set(at, story);
    taken.add(story);
  }
  return going;
}
