import { detached } from "./detached.ts";

/**
 * Remembers what `compute` answered for the words asked for lately: between `limit` and twice as many, so that a
 * long import cannot fill the memory. `compute` must depend on its word alone.
 */
export function rememberRecent(limit: number, compute: (word: string) => string): (word: string) => string {
  let recent = new Map<string, string>();
  let older = new Map<string, string>();

  const keep = (word: string, answer: string) => {
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    recent.set(word, answer);
    return answer;
  };

  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const own = detached(word);
    return keep(own, older.get(word) ?? compute(own));
  };
}
