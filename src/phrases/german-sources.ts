import type { Instant } from "../clock.ts";
import { formatsOf } from "./dates.ts";
import type { SourcePhrases, Told } from "./source-phrases.ts";

const { published, near, ago, number, plural } = formatsOf("de-DE");

/** „14:00 Uhr“, „Dienstag, 14:00 Uhr“, „30. Nov. 2026“. */
function until(instant: Instant, { now, zone }: Told): string {
  const { day, time } = near(instant, now, zone ?? "UTC");
  return [day, time && clock(time, zone)].filter((part) => part !== undefined).join(", ");
}

/** „14:00 Uhr“, „Dienstag“, „30. Nov. 2026“. */
function since(instant: Instant, { now, zone }: Told): string {
  const { day, time = "" } = near(instant, now, zone ?? "UTC");
  return day ?? clock(time, zone);
}

const clock = (time: string, zone: string | undefined) => `${time} Uhr${zone === undefined ? " (UTC)" : ""}`;

// Nominativ und Akkusativ sind gleich: Die Sätze sind so gebaut, dass „Feeds“ immer passt.
const feeds = (count: number) => plural(count, { one: "# Feed", other: "# Feeds" });

/** Was einer Quelle fehlt, als Satz ohne Subjekt; die Kennungen sind die der Fehler. */
const TROUBLES: Readonly<Record<string, string>> = {
  "not an address": "hat keine gültige Webadresse",
  "private address": "liegt in einem privaten Netz und wird nicht gelesen",
  "closed port": "nennt einen Anschluss, der nicht zum Web gehört",
  "unknown host": "gibt es unter diesem Namen nicht",
  unreachable: "ist nicht zu erreichen",
  "untrusted certificate": "hat kein gültiges Zertifikat",
  timeout: "antwortet nicht rechtzeitig",
  "too large": "sendet mehr, als ein Feed braucht",
  "too many redirects": "leitet immer weiter",
  "bad redirect": "leitet dorthin weiter, wo nicht gelesen wird",
  "wrong encoding": "packt die Antwort auf eine Weise, die nicht verlangt war",
  damaged: "bricht mitten in der Antwort ab",
  "not permitted": "erlaubt das Lesen nicht",
  "not found": "hat unter dieser Adresse nichts",
  gone: "sagt, dass es das endgültig nicht mehr gibt",
  busy: "möchte eine Weile in Ruhe gelassen werden",
  "server error": "hat einen eigenen Fehler",
  "unexpected answer": "antwortet weder mit einem Feed noch mit einer Seite",
  login: "antwortet mit einer Anmeldeseite",
  captcha: "antwortet mit einer Seite, die wissen will, ob ein Mensch fragt",
  moved: "antwortet nur mit einem Hinweis auf eine neue Adresse",
  "error page": "antwortet mit einer Fehlerseite",
  page: "antwortet mit einer Webseite, die kein Feed ist",
  "no feed": "nennt auf dieser Seite keinen Feed, und an den üblichen Stellen liegt keiner",
  xml: "antwortet mit XML, das kein Feed ist",
  json: "antwortet mit JSON, das kein Feed ist",
  text: "antwortet mit Text, der kein Feed ist",
  binary: "antwortet mit etwas, das kein Text ist",
  empty: "antwortet mit nichts",
  "too much": "braucht zu lange, um gelesen zu werden",
};

const STATUS = / \(\d{3}\)/;
const trouble = (code: string | undefined, english: string) =>
  code === undefined || !TROUBLES[code] ? undefined : `${TROUBLES[code]}${STATUS.exec(english)?.[0] ?? ""}`;

export const germanSources: SourcePhrases = {
  read: (at, added, { now }) => `${ago(now - at)} gelesen, ${added === 0 ? "nichts Neues" : `${number(added)} neu`}`,
  unread: "noch nicht gelesen",
  paused: "ausgesetzt",
  resting: (instant, told) => `ruht bis ${until(instant, told)}: Die Website wünscht es so`,
  failing: (instant, why, told) => `gestört seit ${since(instant, told)}: ${why}`,
  stopped: (why) => `beendet: ${why}`,
  why: (code, because) => trouble(code, because) ?? because,

  heading: (count, isOwnList) => `${feeds(count)}${isOwnList ? ", für diese Unterhaltung gewählt" : ""}`,
  line: (position, title, folder, state) => `${position}. ${title}${folder ? ` [${folder}]` : ""} – ${state}`,
  followedElsewhere: "Nur in anderen Unterhaltungen:",
  fromFiles: "Aus Dateien:",
  none: "Hier wird noch kein Feed gelesen.",
  noneRemedy:
    "So kommt einer dazu: /sources add und die Adresse einer Website oder eines Feeds, etwa /sources add example.org",
  onlySamples:
    "Das sind Beispielartikel über erfundene Ereignisse. So kommt eine erste echte Quelle dazu: /sources add und die Adresse einer Website oder eines Feeds, etwa /sources add example.org",

  added: (title, forWhom) =>
    forWhom === "everyone" ? `Für alle aufgenommen: ${title}` : `Für diese Unterhaltung aufgenommen: ${title}`,
  becameOwnList:
    "Diese Unterhaltung hat jetzt ihre eigene Liste: was sie bisher las, mit dieser Änderung. Was später für alle dazukommt, kommt nicht mehr von selbst hierher.",
  holds: (items) => `Derzeit ${plural(items, { one: "# Artikel", other: "# Artikel" })}. Die neuesten:`,
  headline: (title, when, zone) => `${title}${when === "unknown" ? "" : ` (${published(when, zone)})`}`,
  readSoon:
    "Ein laufender Bot liest ihn innerhalb einer Minute. Was bis dahin darin steht, lässt sich finden, wird aber nicht als neu gemeldet.",
  readNow: "Sofort lesen: npx tidings ingest",
  carriesTeasers:
    "Seine Texte sind kurz. Sind es nur die Anfänge der Artikel, liest /sources pages NUMMER on auch ihre Seiten.",
  alreadyFollowed: (title, state) => `${title} wird schon gelesen: ${state}.`,
  whichFeed: "Es gibt mehrere Feeds. Welcher soll es sein?",
  tested: (title, address) => `${title}, ein Feed unter ${address}`,
  notKept: "Nichts davon wurde behalten. /sources add nimmt ihn auf.",
  isEmpty: "Es ist ein Feed, aber derzeit steht nichts darin.",
  isCut: "Er enthält mehr, als von einem Feed gelesen wird.",
  notFound: (code, host, message) => {
    const said = trouble(code, message);
    if (code === "not an address") return "Das ist keine Webadresse, die gelesen werden kann.";
    return said ? `${host} ${said}.` : `${host} lässt sich nicht lesen (${message})`;
  },
  notFoundRemedy: "Wenn die Adresse des Feeds selbst bekannt ist, hilft sie: /sources add https://example.org/feed",
  notNowRemedy: "Es wurde nichts hinzugefügt. Bitte später noch einmal versuchen.",
  askedTooEarly: (title, from, told) =>
    `${title} wurde gerade erst gefragt oder will seine Ruhe: nicht vor ${until(from, told)}.`,
  askedTooEarlyRemedy: "Dann noch einmal versuchen. /sources zeigt, wie es steht.",

  removed: (title, forWhom) =>
    forWhom === "everyone" ? `Für alle entfernt: ${title}` : `Aus dieser Unterhaltung entfernt: ${title}`,
  removedForAll: "Niemand liest diese Quelle mehr, also wird sie nicht mehr abgefragt.",
  addAgain: (address) => `So kommt sie zurück: /sources add ${address}`,
  pausedNow: (title) => `Ausgesetzt: ${title} wird bis /sources resume nicht gelesen.`,
  resumedNow: (title) => `Wieder aufgenommen: Ein laufender Bot liest ${title} innerhalb einer Minute.`,
  resumedFrom: (title, from, told) =>
    `Wieder aufgenommen: ${title} wird ab ${until(from, told)} gelesen. Bis dahin will die Website ihre Ruhe.`,
  readsPages: (title, isOn) =>
    isOn
      ? `Von jetzt an werden auch die Seiten hinter neuen Artikeln von ${title} gelesen, soweit die Website das erlaubt.`
      : `Von jetzt an wird von ${title} nur der Feed gelesen, nicht die Seiten dahinter.`,

  imported: (added, known, refused) =>
    `${feeds(added)} aufgenommen, ${number(known)} schon da, ${number(refused)} abgelehnt.`,
  refusedEntry: (entry, because) => `${entry}: ${REFUSALS[because]}`,
  moreRefused: (count) => `und ${number(count)} weitere`,
  noAttachment: "Bei der Frage liegt keine Datei.",
  noAttachmentRemedy:
    "Eine Feed-Liste (OPML) anhängen, wo sich hier Dateien mitschicken lassen. Auf dem Rechner des Bots: npx tidings sources import DATEI.opml",
  badList: (name, code) => `${name} ${LIST_FAULTS[code] ?? "lässt sich nicht lesen"}.`,
  badListRemedy: "Jeder Feed-Reader kann eine ausgeben, als OPML.",
  exported: (count) => `${feeds(count)} als Liste, die andere Programme einlesen können`,
  nothingToExport: "Es gibt keine Feeds zum Ausgeben.",

  noSuchSource: (asked) => `Eine Quelle „${asked}“ gibt es hier nicht.`,
  noSuchSourceRemedy: "Gebraucht wird ihre Nummer in /sources, ihr Titel oder ihre Adresse.",
  whichSource: (asked) => `Auf „${asked}“ passen mehrere Quellen. Welche ist gemeint?`,
  onlyOwnersForEveryone: "Was alle lesen, darf nur ändern, wer diesen Bot betreibt.",
  onlyOwnersForEveryoneRemedy: "Nur für diese Unterhaltung geht es so: for:here",
  othersFollowIt: (title) =>
    `Auch andere lesen ${title}. Wie diese Quelle gelesen wird, darf deshalb nur ändern, wer diesen Bot betreibt.`,
  othersFollowItRemedy: "Wenn diese Unterhaltung ohne sie auskommen soll: /sources remove",
  notFollowedHere: (title) => `${title} wird hier nicht gelesen.`,
  tooManyLookUps: "Das waren viele Adressen in einer Stunde.",
  tooManyLookUpsRemedy: (minutes) =>
    `Bitte in ${plural(minutes, { one: "# Minute", other: "# Minuten" })} noch einmal versuchen.`,
  listIsFull: (limit) => `Diese Unterhaltung liest schon ${number(limit)} Quellen, mehr geht nicht.`,
  listIsFullRemedy: "Zuerst eine entfernen: /sources remove NUMMER",
};

const REFUSALS = {
  "not an address": "ohne Webadresse",
  "holds a password": "die Adresse enthält einen Benutzernamen oder ein Passwort",
  "too many": "die Liste ist länger, als gelesen wird",
  "list full": "mehr Quellen kann diese Unterhaltung nicht haben",
};

const LIST_FAULTS: Readonly<Record<string, string>> = {
  "no list": "ist keine Feed-Liste (OPML)",
  broken: "ist eine Feed-Liste (OPML), aber ihr XML ist beschädigt oder abgeschnitten",
  "too large": "ist größer als 10 MB",
  "too much": "braucht zu lange, um gelesen zu werden",
};
