import type { Outcome } from "../outcome.ts";
import type { Origin } from "./reading.ts";

/** A file, or standard input, that can be read once: whole or piece by piece. */
export type ArticleFile = Origin & {
  /** All bytes; fails with a reason that follows the name when there are more than `limit` or they cannot be read. */
  whole(limit: number): Promise<Outcome<Uint8Array>>;
  /** Throws what the system says when it cannot be read. */
  pieces(): AsyncIterable<Uint8Array>;
};
