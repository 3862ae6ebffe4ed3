import type { Units } from "./units.ts";

/** Numbers for words, found by where a word stands in a text: no string is made of a word that is known. */
export type WordNumbers = {
  readonly size: number;
  /** Undefined for a word that has none yet. */
  get(units: Units, start: number, end: number): number | undefined;
  /** For a word that has none yet; no less than 0. */
  set(units: Units, start: number, end: number, number: number): void;
};

const FIRST_SLOTS = 1 << 12;
/** Two hashes of a word and 1 + its number lie side by side, so that a look-up reads one place in memory. */
const SLOT_BITS = 2;
const SLOT = 1 << SLOT_BITS;
const FREE = 0;

/**
 * A hash table with open addressing. A `Map` needs the word as a string of its own, and a third of the time in which an
 * article is read went into making and hashing those. Words are told apart by 64 bits of hash alone: among a hundred
 * thousand of them, two are taken for one with a chance of about 1 to 3,000,000,000, and then two terms count as one.
 */
export function openWordNumbers(): WordNumbers {
  let slots = new Int32Array(FIRST_SLOTS * SLOT);
  let size = 0;

  /** Where a word is, or the free slot where it belongs. */
  function slotOf(hash: number, other: number): number {
    const mask = slots.length - 1;
    let slot = (hash << SLOT_BITS) & mask;
    while (slots[slot + 2] !== FREE && (slots[slot] !== hash || slots[slot + 1] !== other)) slot = (slot + SLOT) & mask;
    return slot;
  }

  function put(hash: number, other: number, held: number): void {
    const slot = slotOf(hash, other);
    slots[slot] = hash;
    slots[slot + 1] = other;
    slots[slot + 2] = held;
  }

  function grow(): void {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += SLOT) {
      const held = before[slot + 2] ?? FREE;
      if (held !== FREE) put(before[slot] ?? 0, before[slot + 1] ?? 0, held);
    }
  }

  return {
    get size() {
      return size;
    },
    get(units, start, end) {
      const hash = hashOf(units, start, end);
      const held = slots[slotOf(hash, otherHashOf(units, start, end)) + 2] ?? FREE;
      return held === FREE ? undefined : held - 1;
    },
    set(units, start, end, number) {
      if (size * 2 * SLOT >= slots.length) grow();
      const hash = hashOf(units, start, end);
      put(hash, otherHashOf(units, start, end), number + 1);
      size += 1;
    },
  };
}

/** FNV-1a over the UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), its bits mixed because slots are chosen by the lowest. */
function hashOf(units: Units, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Of words with one hash another one, because it begins elsewhere and multiplies by something else. */
function otherHashOf(units: Units, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 0x5bd1e995) + (units[at] ?? 0)) | 0;
  return hash;
}
