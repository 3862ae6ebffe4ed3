import type { Units } from "./units.ts";

/** Numbers for words, found by where a word stands in a text: no string is made of a word that is known. */
export type WordNumbers = {
  readonly size: number;
  /** Undefined for a word that has none yet. */
  get(units: Units, start: number, end: number): number | undefined;
  /** For a word that has none yet. */
  set(units: Units, start: number, end: number, number: number): void;
};

const FIRST_SLOTS = 1 << 12;
const FIRST_UNITS = 1 << 15;
/** A slot is two numbers side by side, so that most look-ups read one place in memory: the hash, and 1 + the place of the word. */
const SLOT = 2;
const FREE = 0;

/**
 * A hash table with open addressing. A `Map` needs the word as a string of its own, and a third of the time in which an
 * article is read went into making and hashing those.
 */
export function openWordNumbers(): WordNumbers {
  let slots = new Int32Array(FIRST_SLOTS * SLOT);
  /** All words one behind the other; where each of them ends, and its number. */
  let kept: Units = new Uint16Array(FIRST_UNITS);
  const ends: number[] = [];
  const numbers: number[] = [];
  const startOf = (place: number): number => ends[place - 1] ?? 0;

  /** Where a word is, or the free slot where it belongs. */
  function slotOf(hash: number, units: Units, start: number, end: number): number {
    const mask = slots.length - 1;
    let slot = (hash * SLOT) & mask;
    for (let at = slots[slot + 1]; at !== FREE && at !== undefined; at = slots[slot + 1]) {
      if (slots[slot] === hash && isSame(at - 1, units, start, end)) return slot;
      slot = (slot + SLOT) & mask;
    }
    return slot;
  }

  function isSame(place: number, units: Units, start: number, end: number): boolean {
    const first = startOf(place);
    if ((ends[place] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at += 1) if (kept[first + at - start] !== units[at]) return false;
    return true;
  }

  function put(place: number, units: Units, start: number, end: number): void {
    const hash = hashOf(units, start, end);
    const slot = slotOf(hash, units, start, end);
    slots[slot] = hash;
    slots[slot + 1] = place + 1;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    for (const [place, end] of ends.entries()) put(place, kept, startOf(place), end);
  }

  function keep(units: Units, start: number, end: number): void {
    const used = ends.at(-1) ?? 0;
    if (used + end - start > kept.length) {
      const more = new Uint16Array(2 * (used + end - start));
      more.set(kept);
      kept = more;
    }
    kept.set(units.subarray(start, end), used);
    ends.push(used + end - start);
  }

  return {
    get size() {
      return numbers.length;
    },
    get(units, start, end) {
      const at = slots[slotOf(hashOf(units, start, end), units, start, end) + 1] ?? FREE;
      return at === FREE ? undefined : numbers[at - 1];
    },
    set(units, start, end, number) {
      if (numbers.length * 2 * SLOT >= slots.length) grow();
      put(numbers.length, units, start, end);
      keep(units, start, end);
      numbers.push(number);
    },
  };
}

/** FNV-1a over the UTF-16 units, its bits mixed because slots are chosen by the lowest. */
function hashOf(units: Units, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
