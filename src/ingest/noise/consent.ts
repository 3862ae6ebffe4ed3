import { LONGEST_NOISE, type NoiseRule, noiseRule, whole } from "./noise-rule.ts";

const buttons = whole(
  "(?:accept|allow|agree to|reject|decline|refuse|manage|save|show)(?: (?:all|only|my|the|necessary|essential|optional|your))*(?: (?:cookies?|preferences|settings|choices|purposes|details))?(?: (?:and|&) (?:close|continue|proceed))?",
  "(?:cookie|privacy|consent) (?:policy|settings|preferences|notice|statement|choices|consent|manager)",
  "(?:necessary|essential|functional|analytics|marketing) cookies",
  "i (?:agree|accept)|got it!?|your privacy(?: choices)?|(?:we value|about) your privacy\\.?",
  "(?:alle|alles|nur notwendige|auswahl|essenzielle)(?: cookies)? (?:akzeptieren|annehmen|ablehnen|zulassen|bestätigen|speichern)",
  "akzeptieren|ablehnen|zustimmen|datenschutz(?:erklärung)?",
  "(?:cookie|privatsphäre|datenschutz)-?\\s?(?:einstellungen|richtlinien?|hinweise?)",
);

// A banner speaks in the site's name, of cookies, of what it does with them, and of the site or its visitors.
const banner = [
  /^(?:we|this (?:web)?site|our (?:web)?sites?|by (?:continuing|using|clicking)|wir|diese (?:web)?(?:site|seite)|unsere (?:web)?(?:site|seite)n?|durch die (?:weitere )?nutzung|mit der nutzung|ce site|nous|este sitio|usamos)\b/iu,
  /\bcookies?\b/iu,
  /\b(?:us(?:e|es|ing)|stores?|places?|accept|agree|consent|verwende[nt]?|nutz(?:en|t)|setz(?:en|t)|akzeptieren|einverstanden|utilis\w*|utiliza\w*|usamos)\b/iu,
  /\b(?:web)?sites?\b|\bbrows(?:ing|er)\b|\bexperience\b|\bconsent\b|\bpolicy\b|\bpersonali[sz]|\banaly[sz]e\b|\bprivacy\b|\b(?:web)?seiten?\b|\bnutzererlebnis\b|\beinverstanden\b|\bdatenschutz|\binhalte\b|\bexpérience\b|\bexperiencia\b/iu,
];

/** The banner that asks to be let set cookies. */
export const consent: NoiseRule[] = [
  noiseRule("cookie banner button", "anywhere", buttons),
  {
    name: "cookie banner",
    where: "anywhere",
    matches: (line) => line.length <= LONGEST_NOISE && banner.every((pattern) => pattern.test(line)),
  },
];
