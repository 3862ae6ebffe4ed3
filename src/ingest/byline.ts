// A person's name as bylines print it, in capitals or not; "van der" and the like stay small.
const PARTICLE = "(?:de|da|di|do|du|del|della|la|le|el|al|bin|ibn|van|von|der|den|ten|ter|zu|zum|y|e|dos|das)";
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const NAME = `${NAME_WORD}(?: (?:${PARTICLE} )*${NAME_WORD}){1,4}`;
const NAMES = `${NAME}(?:(?:, (?:and )?| and | AND | und | UND | et | y | e | en | & )${NAME}){0,5}`;
const LABEL =
  "(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|DOOR|(?:\\p{L}+ )?(?:[Ww]ritten|[Rr]eport(?:ed|ing)?|[Ss]tory|[Ww]ords|[Pp]osted|[Aa]nalysis) [Bb]y|(?:[Aa]uthor|[Aa]utor(?:in)?|AUTHOR|[Tt]ext|[Rr]eporter)\\s?:)";
// Where somebody works or is: "Reuters", "Staff Writer", "in Kyiv", "Political Correspondent".
const PLACE =
  "(?:,? (?:in|at|for|from|für|aus) (?:the )?|, | )\\p{Lu}[\\p{L}\\p{M}.&'’-]*(?: (?:(?:of|and|für|und|the) )?[\\p{L}.&'’-]+){0,4}";
const OFFICE =
  ",? (?:[\\p{L}-]+ ){0,4}(?:correspondent|editor|reporter|writer|analyst|columnist|journalist|korrespondent(?:in)?|redakteur(?:in)?)s?";
const POST = `(?:${OFFICE}|${PLACE})`;

const BYLINE = new RegExp(`^${LABEL} (?<names>${NAMES})(?<post>${POST})?$`, "u");
const STAFF = new RegExp(
  `^${LABEL} (?:\\p{L}+ ){0,3}(?:staff|reporters?|correspondents?|writers?|editors?|desk|agenc(?:y|ies)|newsroom|redaktion)$`,
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
