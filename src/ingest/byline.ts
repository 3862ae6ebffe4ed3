// A person's name as bylines print it, in capitals or not; "van der" and the like stay small.
const PARTICLE = "(?:de|da|di|do|du|del|della|la|le|el|al|bin|ibn|van|von|der|den|ten|ter|zu|zum|y|e|dos|das)";
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const NAME = `${NAME_WORD}(?: (?:${PARTICLE} )*${NAME_WORD}){1,4}`;
const NAMES = `${NAME}(?:(?:, (?:and )?| and | AND | und | UND | et | y | e | en | и | та | i | & )${NAME}){0,5}`;
/** What stands before the name, a language each; in small letters, or with a capital, or all in capitals. */
const LABELS = {
  en: [
    "by",
    "written by",
    "reported by",
    "reporting by",
    "story by",
    "words by",
    "posted by",
    "analysis by",
    "author:",
  ],
  de: ["von", "autor:", "autorin:", "text:", "ein beitrag von", "aufgezeichnet von"],
  fr: ["par", "auteur :", "auteure :", "texte :", "propos recueillis par", "écrit par"],
  es: ["por", "autor:", "autora:", "texto:", "escrito por"],
  pt: ["por", "autor:", "autora:", "texto:", "escrito por", "reportagem de"],
  ru: ["автор:", "автор", "текст:", "авторы:", "корреспондент"],
  it: ["di", "a cura di", "autore:"],
  nl: ["door", "auteur:"],
  pl: ["autor:", "autorka:", "tekst:"],
  uk: ["автор:", "текст:"],
};
const anyCase = (letter: string) => `[${letter}${letter.toUpperCase()}]`;
const inAnyCase = (label: string) =>
  [label.replace(/^\p{L}/u, anyCase), label.toUpperCase()].join("|").replace(/ ?:/g, "\\s?:");
const LABEL = `(?:(?:\\p{L}+ )?(?:[Ww]ritten|[Rr]eport(?:ed|ing)?|[Ss]tory|[Ww]ords|[Pp]osted|[Aa]nalysis) [Bb]y|[Rr]eporter\\s?:|${Object.values(LABELS).flat().map(inAnyCase).join("|")})`;
// Where somebody works or is: "Reuters", "Staff Writer", "in Kyiv", "Political Correspondent".
const PLACE =
  "(?:,? (?:in|at|for|from|für|aus|à|en|em|para|pour|в|из|für|da|de) (?:the )?|, | )\\p{Lu}[\\p{L}\\p{M}.&'’-]*(?: (?:(?:of|and|für|und|the) )?[\\p{L}.&'’-]+){0,4}";
const OFFICE =
  ",? (?:[\\p{L}-]+ ){0,4}(?:correspondent|editor|reporter|writer|analyst|columnist|journalist|korrespondent(?:in)?|redakteur(?:in)?|journaliste|correspondante?|corresponsal|periodista|redactora?|repórter|jornalista|correspondente|корреспондент|журналист)s?";
const POST = `(?:${OFFICE}|${PLACE})`;

const BYLINE = new RegExp(`^${LABEL} (?<names>${NAMES})(?<post>${POST})?$`, "u");
const STAFF = new RegExp(
  `^${LABEL} (?:\\p{L}+ ){0,3}(?:staff|reporters?|correspondents?|writers?|editors?|desk|agenc(?:y|ies)|newsroom|redaktion|rédaction|redacción|redação|редакция)$`,
  "iu",
);
const WITH_AGENCIES =
  /^(?:[\p{L}'’-]+ ){0,5}[\p{L}'’-]+, (?:with|and|mit) (?:news )?(?:agencies|agenturen|reuters|ap|afp|dpa)$/iu;
const NAME_ALONE = new RegExp(`^${NAMES}$`, "u");
const NOT_A_NAME =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|the|day|night|week|year)\b/iu;
const LONGEST = 120;

/** Who wrote it, in a line that says that and nothing else; `author` is undefined for "By our staff". */
export function readByline(line: string): { author: string | undefined } | undefined {
  if (line.length > LONGEST) return undefined;
  const names = BYLINE.exec(line)?.groups?.names;
  if (names && !NOT_A_NAME.test(names)) return { author: names };
  return STAFF.test(line) || WITH_AGENCIES.test(line) ? { author: undefined } : undefined;
}

/** A line that could be a name, which only its neighbours can tell. */
export const looksLikeName = (line: string): boolean =>
  line.length <= LONGEST && NAME_ALONE.test(line) && !NOT_A_NAME.test(line);
