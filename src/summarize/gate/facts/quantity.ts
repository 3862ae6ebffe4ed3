import type { Bound, Change } from "../lexicons/lexicon-words.ts";

/** A number, date or time that a sentence states; equal ones have an equal kind and value. */
export type Quantity = {
  kind: "number" | "year" | "date" | "month" | "weekday" | "time";
  value: string;
  unit: string | undefined;
  bound: Bound | undefined;
  /** "By 3 percent" or "to 3 percent", where it says so. */
  change: Change | undefined;
  /** The tokens that it covers: from `at` up to before `end`. */
  at: number;
  end: number;
  /** Keys of the nearest words with a meaning, and "@to" for a "to" before it: what it is the number of. */
  context: ReadonlySet<string>;
  /** Those of them that are written large: whose number it is. */
  names: ReadonlySet<string>;
  /** "Twelve of them": what they are stands beside another number. */
  isPart: boolean;
  /** The key of the word right behind it, which tells most. */
  nearest: string | undefined;
};
