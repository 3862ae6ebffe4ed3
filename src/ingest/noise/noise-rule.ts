/**
 * A kind of line that stands on news pages beside the article. A rule looks at one block of the text, alone, on one line
 * and without the decoration around it, and describes all of it from its first letter to its last: an ordinary sentence
 * that merely begins like noise ("Advertisement spending rose 4% last year.") is none.
 */
export type NoiseRule = {
  name: string;
  /** "edges": only before the first sentence and after the last one, where pages have their furniture. */
  where: "anywhere" | "edges";
  matches(line: string): boolean;
};

/** No longer block is noise. */
export const LONGEST_NOISE = 400;
const LONGEST_LINE = 120;

/** A pattern for whole lines, in large or small letters. */
export const whole = (...alternatives: string[]): RegExp => new RegExp(`^(?:${alternatives.join("|")})$`, "iu");

export const noiseRule = (
  name: string,
  where: NoiseRule["where"],
  pattern: RegExp,
  atMost: number = LONGEST_LINE,
): NoiseRule => ({ name, where, matches: (line) => line.length <= atMost && pattern.test(line) });
