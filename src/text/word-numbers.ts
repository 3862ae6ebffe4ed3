/** Numbers for words, found by where a word stands in a text: no string is made of a word that is known. */
export type WordNumbers = {
  readonly size: number;
  /** Undefined for a word that has none yet. */
  get(text: string, start: number, end: number): number | undefined;
  set(word: string, number: number): void;
};

const FIRST_SLOTS = 1 << 12;
const FREE = -1;

/**
 * A hash table with open addressing. A `Map` needs the word as a string of its own, and a third of the time in which an
 * article is read went into making and hashing those.
 */
export function openWordNumbers(): WordNumbers {
  const words: string[] = [];
  const hashes: number[] = [];
  const numbers: number[] = [];
  let slots = new Int32Array(FIRST_SLOTS).fill(FREE);

  /** Where a word is, or the free slot where it belongs. */
  function slotOf(hash: number, text: string, start: number, end: number): number {
    let slot = hash & (slots.length - 1);
    for (let at = slots[slot] ?? FREE; at !== FREE; at = slots[slot] ?? FREE) {
      if (hashes[at] === hash && isSame(words[at] ?? "", text, start, end)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(FREE);
    for (const [at, word] of words.entries()) slots[slotOf(hashes[at] ?? 0, word, 0, word.length)] = at;
  }

  return {
    get size() {
      return words.length;
    },
    get(text, start, end) {
      const at = slots[slotOf(hashOf(text, start, end), text, start, end)] ?? FREE;
      return at === FREE ? undefined : numbers[at];
    },
    set(word, number) {
      if (words.length * 2 >= slots.length) grow();
      const hash = hashOf(word, 0, word.length);
      slots[slotOf(hash, word, 0, word.length)] = words.push(word) - 1;
      hashes.push(hash);
      numbers.push(number);
    },
  };
}

/** FNV-1a over the UTF-16 units, its bits mixed because slots are chosen by the lowest. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
