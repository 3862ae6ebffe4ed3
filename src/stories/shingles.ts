import { hashTerm, mixHashes } from "./hash-term.ts";

/** Every three terms in a row, as numbers of 32 bits, in the order of the text; none for fewer than three. */
export function shinglesOf(body: string): number[] {
  const shingles: number[] = [];
  let [before, last, count] = [0, 0, 0];
  for (const term of body.split(" ")) {
    if (term === "") continue;
    const hash = hashTerm(term);
    count += 1;
    if (count >= 3) shingles.push(mixHashes(mixHashes(before, last), hash));
    [before, last] = [last, hash];
  }
  return shingles;
}
