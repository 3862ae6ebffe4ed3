import { termsOf } from "../text/terms.ts";

/** Bodies that are never the same; what may be part of another, such as "officials" or "the government", is left out. */
const BODIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    police: "police",
    army: "army|military",
    prosecutors: "prosecutors?",
    court: "court",
    hospital: "hospital|doctors|medics",
    rescuers: "firefighters|fire brigade|rescuers",
    witnesses: "witnesses|residents",
    union: "union",
    company: "company|operator",
    rebels: "rebels|separatists",
  },
  de: {
    police: "Polizei",
    army: "Armee|Militär|Bundeswehr",
    prosecutors: "Staatsanwaltschaft",
    court: "Gericht",
    hospital: "Krankenhaus|Ärzte",
    rescuers: "Feuerwehr|Rettungskräfte",
    witnesses: "Augenzeugen|Zeugen|Anwohner",
    union: "Gewerkschaft",
    company: "Unternehmen|Betreiber",
    rebels: "Rebellen|Separatisten",
  },
};

/** How a body is said to speak; B stands for it. */
const FORMS: Readonly<Record<string, string[]>> = {
  en: [
    "^(?<who>(?:The )?(?:\\p{Lu}\\p{L}+ )?B said)(?: on \\p{Lu}\\p{L}+)?(?: that)? (?<claimed>.+)$",
    "^(?<claimed>.+?),? (?<who>(?:the )?(?:\\p{Lu}\\p{L}+ )?B said)(?: on \\p{Lu}\\p{L}+)?\\.?$",
    "^(?<who>According to (?:the )?B),? (?<claimed>.+)$",
    "^(?<claimed>.+?),? (?<who>according to (?:the )?B)\\.?$",
  ],
  de: [
    "^(?<claimed>.+?), (?<who>(?:teilten? (?:die |der |das )?B(?: am \\p{Lu}\\p{L}+)? mit|sagten? (?:die |der |das )?B))\\.?$",
    "^(?<who>(?:Laut|Nach Angaben (?:der|des|von)) (?:der |dem )?B) (?<claimed>.+)$",
    "^(?<who>(?:Die |Das |Der )?B teilten? mit), (?<claimed>.+)$",
  ],
};

type Speaker = {
  /** The kind of body. */
  speaker: string;
  /** Letter for letter: "the army said", and what it said. */
  text: string;
  claimed: string;
  /** The terms of `text`. */
  terms: ReadonlySet<string>;
};

/** Which body a sentence gives as the source of all that it says; undefined where it is none of those that are known. */
export function readSpeaker(sentence: string, language: string | undefined): Speaker | undefined {
  for (const { speaker, pattern } of patternsOf(language)) {
    const { who, claimed } = pattern.exec(sentence)?.groups ?? {};
    if (who === undefined || claimed === undefined) continue;
    return { speaker, text: who, claimed: claimed.replace(/[.!?]+$/u, ""), terms: new Set(termsOf(who, language)) };
  }
  return undefined;
}

const patterns = new Map<string, { speaker: string; pattern: RegExp }[]>();

function patternsOf(language = ""): { speaker: string; pattern: RegExp }[] {
  const known = patterns.get(language);
  if (known) return known;
  const made = Object.entries(BODIES[language] ?? {}).flatMap(([speaker, words]) =>
    (FORMS[language] ?? []).map((form) => ({
      speaker,
      pattern: new RegExp(
        form.replaceAll("B", () => `(?:${initialsOf(words)})(?!\\p{L})`),
        "u",
      ),
    })),
  );
  if (made.length > 0) patterns.set(language, made);
  return made;
}

/** "Police" at the head of a sentence is written large. */
const initialsOf = (words: string): string =>
  words
    .split("|")
    .map((word) => `[${word.charAt(0).toLowerCase()}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join("|");

/** All bodies that a text names. */
export function speakersIn(text: string, language: string | undefined): Set<string> {
  const bodies = Object.entries(BODIES[language ?? ""] ?? {});
  return new Set(
    bodies
      .filter(([, words]) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu").test(text))
      .map(([speaker]) => speaker),
  );
}
