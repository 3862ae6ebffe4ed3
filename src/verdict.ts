import type { Instant } from "./clock.ts";

/**
 * Why a story is not in a digest; "passing": it only mentions the topic; "earlier": it was there at the
 * last one, which had better ones.
 */
export type LeftOut =
  | { because: "told"; at?: Instant | undefined }
  | { because: "muted"; word: string }
  | { because: "source" }
  | { because: "old" }
  | { because: "passing"; word: string }
  | { because: "earlier" }
  | { because: "cap"; source: string }
  | { because: "cut"; rank: number; of: number };

/**
 * What a story was ranked by: independent sources × newness (½^(age / 24 h)) × closeness to its topic, 0.1 at least.
 * `points` is the logarithm (base 2) of the product, which does not vanish for what is years old.
 */
export type Score = { sources: number; newness: number; closeness: number; points: number };
