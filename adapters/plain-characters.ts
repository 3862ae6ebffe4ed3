/**
 * Text from outside, made harmless to show: escape sequences and other controls become visible pictures, what turns the
 * reading direction or takes no room is left out, half characters become U+FFFD. Letters, typographic quotes, accents,
 * emoji, and the joiners that Persian and Indic scripts need stay as they are. Line breaks and tabs stay.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(DIRECTION_CONTROLS, "")
    .replaceAll(INVISIBLES, "")
    .replaceAll(IDLE_JOINERS, "")
    .replaceAll(CONTROLS, pictureOf);
}

/** The same on one line: white space is folded, so that a hard-wrapped source reads as a sentence. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(FOLDED_SPACE, " ").trim();
}

/** Embeddings, overrides and isolates (Unicode UAX #9): they let text pose as other text, also beyond its own end. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Zero-width spaces, byte order marks, soft hyphens, annotations, invisible operators, tags, and the noncharacters
 * (which are for internal use only, and which a renderer may therefore use as its own marks).
 */
const INVISIBLES =
  /[\u00AD\u180E\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\uFDD0-\uFDEF\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/gu;

/** Joiners join emoji, and shape letters of scripts that are joined; between Latin letters they only hide. */
const IDLE_JOINERS =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}]]])[\u200C\u200D]/gv;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Not the no-break spaces, which typography means. */
const FOLDED_SPACE = /[ \t\n\v\f]+/g;

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = "\u2421";
const REPLACEMENT = "\uFFFD";

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code === DELETE) return PICTURE_OF_DELETE;
  return code < DELETE ? String.fromCharCode(CONTROL_PICTURES + code) : REPLACEMENT;
}
