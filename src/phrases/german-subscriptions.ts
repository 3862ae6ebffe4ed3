import type { Instant } from "../clock.ts";
import type { Schedule } from "../subscription.ts";
import { daysBetween, formatsOf } from "./dates.ts";
import type { SubscriptionPhrases } from "./subscription-phrases.ts";

const { moment, clockTime, list, number, plural } = formatsOf("de-DE");
const DAYS = ["montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags"];

const digests = (count: number) => plural(count, { one: "ein Überblick", other: "# Überblicke" });

function when({ times, days }: Pick<Schedule, "times" | "days">): string {
  const at = `um ${list([...times])}`;
  if (days.length === 7) return `täglich ${at}`;
  if (days.join() === "1,2,3,4,5") return `werktags ${at}`;
  if (days.join() === "6,7") return `am Wochenende ${at}`;
  return `${list(days.map((day) => DAYS[day - 1] ?? ""))} ${at}`;
}

function near(at: Instant, now: Instant, zone: string): string {
  const days = daysBetween(now, at, zone);
  return days === 0 ? "heute, " : days === 1 ? "morgen, " : "";
}

export const germanSubscriptions: SubscriptionPhrases = {
  describe: (wish) =>
    [
      wish.topics.join("; ") || "Die wichtigsten Meldungen",
      when(wish),
      { headlines: "nur Schlagzeilen", short: "", full: "ausführlich" }[wish.length],
      wish.onlySources.length > 0 ? `nur von ${list([...wish.onlySources])}` : "",
      wish.withoutSources.length > 0 ? `ohne ${list([...wish.withoutSources])}` : "",
      wish.muted.length > 0 ? `nichts mit ${list(wish.muted.map((word) => `„${word}“`))}` : "",
      wish.whenNothing === "silence" ? "still, wenn es nichts Neues gibt" : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  when,
  next: (at, now, zone) =>
    `Das nächste Mal: ${near(at, now, zone)}${moment(at, zone)}, ${zone} (dort ist es jetzt ${clockTime(now, zone)}).`,
  done: (wish) => `Eingerichtet: ${wish}.`,
  changed: (wish) => `Geändert: ${wish}.`,
  replay: (stories, minutes) =>
    stories.every((count) => count === 0)
      ? "In den letzten 7 Tagen hätte das nichts gebracht."
      : `In den letzten 7 Tagen hätte das ${list(stories.map(number))} Meldungen gebracht: etwa ${plural(minutes, { one: "eine Minute", other: "# Minuten" })} am Tag.`,
  unheardOf: (typed, alike) =>
    `Noch steht „${typed}“ in keinem Artikel: Der Überblick wartet darauf. Falls „${alike}“ gemeint war, ändert es /subscribe change.`,
  preview: (wish) => `${wish}. Jetzt stünde darin:`,

  askTopics: "Worum soll es gehen, und wann?",
  askTopicsRemedy: "In einem Satz: /subscribe Iran Drohnen, Hochwasser werktags um 8:00 Wien",
  askZone: "Wie spät ist es jetzt bei dir?",
  badDays: (typed) => `„${typed}“ sind keine Tage.`,
  badDaysRemedy: "Möglich sind werktags, Wochenende, jeden Tag oder Mo, Mi, Fr.",
  badTimes: (typed) => `„${typed}“ ist keine Uhrzeit.`,
  tooManyTopics: (most) => `Ein Überblick hat höchstens ${number(most)} Themen.`,
  tooManyTimes: (most) => `Ein Überblick kommt höchstens ${number(most)}-mal am Tag.`,
  badUntil: (typed) => `„${typed}“ ist kein kommender Tag.`,
  badUntilRemedy: "Möglich sind Freitag, 3. Dezember, 2026-12-03 oder 2 Wochen; ohne Angabe bis /resume.",
  badQuietHours: (typed) => `„${typed}“ sind keine Ruhezeiten.`,
  badQuietHoursRemedy: "Möglich sind 22:00-07:00, zwei verschiedene Zeiten, oder off.",

  pausedUntil: (at, zone) => `Pause bis ${moment(at, zone)}, ${zone}.`,
  paused: "Pause bis /resume.",
  pausedBecause: (reason) => `Pause: ${reason.replace(/\.$/, "")}.`,
  nowPaused: (count, until) =>
    `Pause, ${digests(count)}: bis ${until ?? "/resume"}. Nichts geht verloren: Was bis dahin neu ist, kommt mit dem nächsten.`,
  nowResumed: (count) => `${plural(count, { one: "Ein Überblick kommt", other: "# Überblicke kommen" })} wieder.`,
  nothingPaused: "Hier pausiert nichts.",
  stoppedAll: (count) => `Beendet: ${digests(count)}.`,
  listBeforeStopping: "Das waren die Überblicke. Jede Zeile bringt einen zurück.",
  whichToStop: "Welcher soll enden?",

  nowFollowed: (topic) => `${topic} wird verfolgt: Die nächsten Überblicke sagen, was dazu neu ist.`,
  alreadyFollowed: (topic) => `${topic} wird schon verfolgt.`,
  noLongerFollowed: (topic) => `${topic} wird nicht mehr verfolgt.`,
  notFollowed: (topic) => `${topic} wird nicht verfolgt.`,
  followed: (count) => `${plural(count, { one: "Ein verfolgtes Thema", other: "# verfolgte Themen" })}:`,
  followsNothing: "Hier wird kein Thema verfolgt.",
  followsNothingRemedy: "Ein Thema verfolgen: /follow Iran Drohnen",
  noDigestYet: "Es gibt hier noch keinen Überblick, der es sagen könnte: /subscribe",

  whatToMute: "Welche Quelle soll aus Überblicken bleiben? Für ein Wort: /mute WORT",
  nowMuted: (what, isSource) =>
    isSource ? `Stumm: nichts von ${what} in Überblicken.` : `Stumm: keine Meldung mit „${what}“ in Überblicken.`,
  alreadyMuted: (what) => `„${what}“ ist schon stumm.`,
  tooManyMuted: (limit) => `Hier sind schon ${number(limit)} Wörter und Quellen stumm, mehr geht nicht.`,
  tooManyMutedRemedy: "Zuerst etwas wieder zulassen: /mute list zeigt alle, /mute remove WORT lässt eines wieder zu.",
  noLongerMuted: (what) => `Nicht mehr stumm: ${what}.`,
  notMuted: (what) => `„${what}“ ist nicht stumm.`,
  muted: (count) => `Stumm: ${number(count)}`,
  mutesNothing: "Hier ist nichts stumm.",
  mutesNothingRemedy: "Ein Wort oder eine Quelle stummschalten: /mute Horoskop",

  settings: {
    language: "Sprache",
    zone: "Zeitzone",
    length: "Länge",
    quietHours: "Ruhezeit",
    muted: "Stumm",
    followed: "Verfolgt",
    mention: "Mit jedem Überblick gerufen",
    publish: "Überblicke gehen an alle weiter, die diesem Kanal folgen",
  },
  notSet: "nicht gesetzt",
  nothing: "nichts",
  quietHours: (from, until) => `${from} bis ${until}; was dann fällig wird, kommt um ${until}`,
  settingsRemedy: "Ändern: /settings language:de zone:Wien length:full quiet:22:00-07:00",

  linkCode: (code, minutes) =>
    `Der Code ist ${code}. Innerhalb von ${number(minutes)} Minuten auf der anderen Plattform schreiben: /link ${code}`,
  linked: (platform) => `Mit ${platform} verbunden: Was an einem Ort gesagt ist, wird am anderen nicht wiederholt.`,
  linkedWith: (platforms) => `Mit ${list(platforms)} verbunden. /link remove löst es.`,
  badLinkCode: "Dieser Code gilt nicht, oder nicht mehr.",
  badLinkCodeRemedy: "In der anderen Unterhaltung mit /link einen neuen holen.",
  unlinked: "Nicht mehr verbunden. Jeder Ort behält, was dort gesagt wurde.",
  notLinked: "Diese Unterhaltung ist nicht verbunden.",
  onlyPrivate: "Nur private Unterhaltungen lassen sich verbinden.",
  onlyPrivateRemedy: "Direkt an den Bot schreiben: /link",

  choices: {
    subscribe: "Abonnieren",
    preview: "Vorschau",
    stop: "Beenden",
    stopAll: "Alle beenden",
    pause: "Pause",
    resume: "Fortsetzen",
    all: "Meine Überblicke",
    topStories: "Das Wichtigste, 08:00",
    follow: "Verfolgen",
    mute: "Stummschalten",
    unmute: "Wieder zulassen",
    unfollow: "Nicht mehr verfolgen",
    noQuietHours: "Keine Ruhezeit",
  },
};
