import { LONGEST_NOISE, noiseRule, whole } from "./noise-rule.ts";

// What advertisements and rules between sections leave behind: " " in quotes, asterisks, dashes.
const strayMarks = /^[^\p{L}\p{N}]*$/u;

const pageNumber = whole(
  "(?:page|seite|página|pagina) \\d{1,4}(?: ?(?:of|von|de|di|van|/) ?\\d{1,4})?|\\d{1,3} ?(?:/|of|von) ?\\d{1,3}",
  "(?:(?:previous|prev|zurück|vorherige)[ |]+)?1[ |…]+2(?:[ |…]+\\d{1,4}){0,15}(?:[ |»›>]+(?:next|last|weiter|nächste))?",
  "(?:next|previous|older|newer|nächster?|vorheriger?) (?:page|article|story|post|seite|artikel|beitrag)s?(?:\\s?: ?\\S.{0,150})?",
);

const mediaPlayer = whole(
  "your browser does not support\\b.{0,80}|to view this (?:video|content)\\b.{0,120}",
  "(?:this )?(?:video|audio|media) (?:player is loading|can ?not be played|playback is (?:unsupported|not supported))\\b.{0,60}",
  "(?:loading|play|pause|watch|mute)(?: (?:the )?(?:video|audio|live))?(?:\\.\\.\\.|…)?",
  "listen to (?:this|the) (?:article|story)(?: [^.]{1,30})?|artikel (?:anhören|vorlesen lassen)",
  "(?:please )?enable javascript\\b.{0,100}|(?:bitte )?aktivieren sie javascript\\b.{0,100}|text ?size|schriftgröße",
);

// Behind words for the front page any mark divides; elsewhere only arrows do: "Home / News", "World > Europe > Kent".
const breadcrumb =
  /^(?:[\p{L}\p{N}&'-][\p{L}\p{N}&' -]{0,30}[>›»]\s?){1,8}[^>›».!?]{0,80}$|^(?:home|start|startseite|homepage)(?: ?[/|·] ?[\p{L}\p{N}&'-][\p{L}\p{N}&' -]{0,30}){1,8}$/iu;

const LEGAL =
  "(?:about us|contact(?: us)?|terms(?: of (?:use|service))?|privacy(?: policy)?|imprint|impressum|kontakt|agb|sitemap|help|hilfe|rss|datenschutz)";
const navigation = whole(
  "skip to (?:main )?(?:content|navigation)|(?:zum|direkt zum) (?:haupt)?inhalt(?: springen)?",
  "(?:(?:main|open) )?menu|menü|(?:toggle )?navigation|home|start(?:seite)?|homepage|inicio|accueil",
  "search|suchen?|close|schließen",
  "(?:(?:log|sign) ?(?:in|out|up)|register|my account|anmelden|registrieren|abmelden|mein konto|abo|abonnieren)(?:(?: ?[/|] ?| or | oder )(?:(?:log|sign) ?(?:in|up)|register|registrieren))?",
  "already a subscriber\\?.{0,40}|(?:bereits abonnent|schon abonniert)\\?.{0,40}",
  "back to (?:top|home|homepage|news|all .{1,30})|(?:zurück )?(?:nach oben|zum seitenanfang|zur startseite)",
  `${LEGAL}(?:[ |·•]+${LEGAL})*`,
  "(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|schlagwörter|schlagworte|themen|kategorien?|stichwörter)\\s?:.{0,200}",
  "(?:posted|filed) (?:in|under) [^.!?]{1,60}|posted by \\S{1,30}|\\S|late edition|early edition",
  "breaking(?: news)?|live|exclusive|updated|eilmeldung|exklusiv",
);

const contact = whole(
  "[\\w.+-]+@[\\w-]+\\.[\\w.]+|@\\w{2,30}|(?:https?://)?(?:www\\.)?(?:twitter|x|facebook|instagram)\\.com/\\S+",
);

/** What a page is built of around its articles. */
export const pageFurniture = [
  noiseRule("stray marks", "anywhere", strayMarks, LONGEST_NOISE),
  noiseRule("page number", "anywhere", pageNumber),
  noiseRule("media player", "anywhere", mediaPlayer, 160),
  noiseRule("breadcrumb", "edges", breadcrumb),
  noiseRule("contact", "edges", contact),
  noiseRule("navigation", "edges", navigation, 220),
];
