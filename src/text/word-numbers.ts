/** Numbers for words, found by where a word stands in a text: no string is made of a word that is known. */
export type WordNumbers = {
  readonly size: number;
  /** Undefined for a word that has none yet. */
  get(text: string, start: number, end: number): number | undefined;
  set(word: string, number: number): void;
};

const FIRST_SLOTS = 1 << 12;
/** A slot is two numbers side by side, so that most look-ups read one place in memory: the hash, and 1 + the place of the word. */
const SLOT = 2;
const FREE = 0;

/**
 * A hash table with open addressing. A `Map` needs the word as a string of its own, and a third of the time in which an
 * article is read went into making and hashing those.
 */
export function openWordNumbers(): WordNumbers {
  const words: string[] = [];
  const numbers: number[] = [];
  let slots = new Int32Array(FIRST_SLOTS * SLOT);

  /** Where a word is, or the free slot where it belongs. */
  function slotOf(hash: number, text: string, start: number, end: number): number {
    const mask = slots.length - 1;
    let slot = (hash * SLOT) & mask;
    for (let at = slots[slot + 1]; at !== FREE && at !== undefined; at = slots[slot + 1]) {
      if (slots[slot] === hash && isSame(words[at - 1] ?? "", text, start, end)) return slot;
      slot = (slot + SLOT) & mask;
    }
    return slot;
  }

  function put(word: string, at: number): void {
    const hash = hashOf(word, 0, word.length);
    const slot = slotOf(hash, word, 0, word.length);
    slots[slot] = hash;
    slots[slot + 1] = at;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    for (const [at, word] of words.entries()) put(word, at + 1);
  }

  return {
    get size() {
      return words.length;
    },
    get(text, start, end) {
      const at = slots[slotOf(hashOf(text, start, end), text, start, end) + 1] ?? FREE;
      return at === FREE ? undefined : numbers[at - 1];
    },
    set(word, number) {
      if (words.length * 2 * SLOT >= slots.length) grow();
      numbers.push(number);
      put(word, words.push(word));
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
