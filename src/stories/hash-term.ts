/** A term as a number of 32 bits (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, over UTF-16 units). */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Two numbers of 32 bits made one, in which every bit depends on both (the finish of MurmurHash3, public domain). */
export function mixHashes(one: number, other: number): number {
  let mixed = Math.imul(one, 0x9e3779b1) ^ other;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
