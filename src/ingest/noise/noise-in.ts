import { partsOf } from "../line-parts.ts";
import { allNoiseRules } from "./all-noise-rules.ts";
import { LONGEST_NOISE, type NoiseRule } from "./noise-shape.ts";

/** What people do who are quoted, a language each. */
const SPEAKING = {
  en: ["said", "says", "told", "added", "wrote", "warned"],
  de: ["sagte", "sagt", "erklärte", "schrieb", "warnte"],
  fr: ["a dit", "dit", "a déclaré", "explique", "écrit", "affirme"],
  es: ["dijo", "dice", "afirmó", "explicó", "escribió", "advirtió"],
  pt: ["disse", "diz", "afirmou", "explicou", "escreveu", "avisou"],
  ru: ["сказала?", "говорит", "заявила?", "написала?", "объяснила?", "предупредила?"],
  it: ["ha detto", "dice", "ha dichiarato", "spiega"],
};
// Somebody is quoted: whatever the words resemble, they are the article's.
const REPORTED_SPEECH = new RegExp(
  `[,”"“»«][ —–-]{0,3}(?:\\p{L}+ ){0,4}(?:${Object.values(SPEAKING).flat().join("|")})(?!\\p{L})`,
  "iu",
);
const DECORATION = /^[\s\-–—*•|>»›«<=_~#]+|[\s\-–—*•|>»›«<=_~#]+$/gu;
const BRACKETS = /^(?:\(([^()]*)\)|\[([^[\]]*)\])$/u;
/** Wide gaps within a line part what stands side by side on a page. */
const GAP = /(?<=[^\s.!?:;])(?:\t| {2,})(?=\S)/gu;

/** The line as rules see it: straight apostrophes, single spaces, no bullets, dashes or brackets around it, wide gaps as bars. */
export function bare(line: string): string {
  const spaced = line.replace(GAP, " | ").replace(/\s+/gu, " ").replaceAll("’", "'").replace(DECORATION, "");
  const undecorated = spaced.replace(BRACKETS, "$1$2").trim();
  // What ends in a star is a field of a form, and the star tells.
  return /\w\s?\*\s*$/u.test(line) ? `${undecorated} *` : undecorated;
}

/** The rule that recognizes a bare line, if it is noise where it stands. */
export function noiseIn(line: string, atEdge: boolean): NoiseRule | undefined {
  if (line.length > LONGEST_NOISE) return undefined;
  const rule = ruleFor(line, atEdge) ?? ruleForAll(partsOf(line), atEdge);
  return rule && !REPORTED_SPEECH.test(line) ? rule : undefined;
}

const ruleFor = (line: string, atEdge: boolean) =>
  allNoiseRules.find(({ where, matches }) => (atEdge || where === "anywhere") && matches(line));

/** What stands side by side is noise when each of it is. */
function ruleForAll(parts: string[], atEdge: boolean): NoiseRule | undefined {
  if (parts.length < 2) return undefined;
  const rules = parts.map((part) => ruleFor(part, atEdge));
  return rules.every((rule) => rule !== undefined) ? rules[0] : undefined;
}
