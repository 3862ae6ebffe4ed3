/** The languages whose words the shapes know (ISO 639-1); "any" for what needs no words. */
type NoiseLanguage = "any" | "en" | "de" | "fr" | "es" | "pt" | "ru" | "it" | "nl" | "pl" | "uk" | "ar" | "zh" | "ja";

/**
 * A kind of line that stands on news pages beside the article. A shape looks at one block of the text, alone, on one line
 * and without the decoration around it, and describes all of it from its first letter to its last: an ordinary sentence
 * that merely begins like noise ("Advertisement spending rose 4% last year.") is none.
 */
export type NoiseShape = {
  /** What a person is told was left out. */
  name: string;
  /** "edges": only before the first sentence and after the last one, where pages have their furniture. */
  where: "anywhere" | "edges";
  /** UTF-16 code units; 120 where it is not said. */
  longest?: number;
  /** A line may say something else before: "Skerrow Press. All rights reserved." */
  isEnding?: true;
  /** Whole lines as regular expressions, in small letters; large ones are the same. Other scripts' words are welcome. */
  lines: Partial<Record<NoiseLanguage, readonly string[]>>;
};

/** A shape made ready to be asked. */
export type NoiseRule = Pick<NoiseShape, "name" | "where"> & { matches(line: string): boolean };

/** No longer block is noise. */
export const LONGEST_NOISE = 400;
const LONGEST_LINE = 120;

/** The rule of a shape. The lines of all languages are one pattern: what a page speaks, its furniture need not. */
export function ruleOf({ name, where, longest = LONGEST_LINE, isEnding, lines }: NoiseShape): NoiseRule {
  const pattern = new RegExp(`^${isEnding ? "(?:.*\\P{L})?" : ""}(?:${Object.values(lines).flat().join("|")})$`, "iu");
  return { name, where, matches: (line) => line.length <= longest && pattern.test(line) };
}
