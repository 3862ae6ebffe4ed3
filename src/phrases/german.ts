import { formatsOf } from "./dates.ts";
import { germanChat } from "./german-chat.ts";
import { germanDigests } from "./german-digests.ts";
import { germanModel } from "./german-model.ts";
import { germanOwner } from "./german-owner.ts";
import { germanPrivacy } from "./german-privacy.ts";
import { germanSources } from "./german-sources.ts";
import { germanStart } from "./german-start.ts";
import { germanStories } from "./german-stories.ts";
import { germanSubscriptions } from "./german-subscriptions.ts";
import type { Phrases } from "./phrases.ts";

const { published, moment, clockTime, day, weekday, days, number, list, plural } = formatsOf("de-DE");

// Nominative and accusative plural only: the phrases are built so that „Artikeln“ is never needed.
const articles = (count: number) => plural(count, { one: "# Artikel", other: "# Artikel" });
const sources = (count: number) => plural(count, { one: "eine Quelle", other: "# Quellen" });
const digests = (count: number) => plural(count, { one: "# Überblick", other: "# Überblicke" });

/** " vom 30. Nov. 2022" or " vom 28.–30. Nov. 2022"; nothing where no date is known. */
function ofDays(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return "";
  return ` vom ${from === to ? day(from) : days(from, to)}`;
}

/** "seit Mo., 16. Nov. 2026"; "vom 9.–15. Nov. 2026" */
function timeAsked(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? "" : `bis ${weekday(to)}`;
  if (to === undefined) return `seit ${weekday(from)}`;
  return `vom ${from === to ? weekday(from) : days(from, to)}`;
}

export const german: Phrases = {
  language: "de",
  languageName: "Deutsch",

  commands: {
    news: {
      description: "Die neuesten Meldungen, auf Wunsch zu einem Thema",
      options: {
        topic: "Worüber; alles, wenn nichts angegeben ist",
        count: "Wie viele Meldungen, 1 bis 12",
        page: "Welche Seite",
        all: "Auch, was schon gesagt wurde",
      },
    },
    topic: {
      description: "Was die Quellen zu einem Thema sagen, jeder Satz mit Beleg",
      options: {
        words: "Das Thema in wenigen Worten",
        page: "Welche Seite",
        all: "Auch, was schon gesagt wurde",
      },
    },
    ask: {
      description: "Der eine Satz, der eine Frage am besten beantwortet, und woher er stammt",
      options: { question: "Die Frage" },
    },
    search: {
      description: "Das Archiv: jeder Artikel, der die Wörter enthält",
      options: {
        words: "Die gesuchten Wörter",
        order: "best: das Beste zuerst; newest: das Neueste",
        page: "Welche Seite",
      },
    },
    summary: {
      description: "Das Wesentliche eines Artikels oder aller Quellen einer Meldung, in ihren eigenen Sätzen",
      options: {
        article: "Nummer aus der letzten Antwort, Wörter aus dem Titel oder Adresse",
        of: "article: der Artikel; story: alle, die dasselbe melden",
        length: "headlines: ein Satz; short: kurz; full: ausführlich",
      },
    },
    story: {
      description: "Wie eine Meldung entstand: erster Bericht, was wann von wem dazukam, und jetzt",
      options: { article: "Nummer eines ihrer Artikel, Wörter aus dem Titel oder Adresse" },
    },
    proof: {
      description: "Die Sätze, auf denen eine Antwort beruht, mit Quelle, Datum und Link",
      options: { article: "Nummer aus der letzten Antwort, Wörter aus dem Titel oder Adresse" },
    },
    why: {
      description: "Warum eine Meldung im Überblick steht, oder warum nicht",
      options: { article: "Ihre Nummer in der letzten Antwort, Wörter aus ihrem Titel oder ihre Adresse" },
    },
    digest: {
      description: "Der Überblick jetzt, oder einer von einem vergangenen Tag",
      options: { when: "gestern, Montag oder 2026-11-20; jetzt, wenn nichts dasteht" },
    },
    sources: {
      description: "Was gelesen wird, und wie es darum steht; wer hier verwaltet, ändert es",
      options: {
        page: "Welche Seite",
        url: "Adresse einer Website oder eines Feeds",
        folder: "Der Ordner, in den sie gehört",
        for: "everyone: für alle; here: nur hier",
        pages: "on oder off: ob auch die Seiten hinter den Artikeln gelesen werden",
        source: "Nummer in /sources, Titel oder Adresse",
      },
      actions: {
        list: "Woher die Artikel stammen, und wie es um das Lesen steht",
        add: "Eine Website oder einen Feed aufnehmen",
        test: "Eine Quelle jetzt lesen, ohne etwas zu behalten",
        remove: "Eine Quelle nicht mehr lesen",
        pause: "Eine Quelle eine Weile nicht lesen",
        resume: "Eine ausgesetzte oder beendete Quelle wieder lesen",
        pages: "Ob die Seiten hinter den Artikeln einer Quelle gelesen werden",
        import: "Die Feeds einer angehängten Liste (OPML) aufnehmen",
        export: "Die Feeds als Liste für andere Programme (OPML)",
      },
    },
    subscribe: {
      description: "Ein Überblick über das Neue, zur gewünschten Zeit",
      options: {
        topics: "Worüber, durch Kommas getrennt; sonst die wichtigsten Meldungen",
        time: "Wann, etwa 08:00, oder 8:00 und 18:00",
        days: "werktags, Mo und Do, wöchentlich; sonst täglich",
        zone: "Zeitzone, etwa Europe/Vienna, oder eine Stadt",
        length: "Wie viel von jeder Meldung",
        language: "Sprache des Überblicks",
        from: "Nur von diesen Quellen",
        without: "Nichts von diesen Quellen",
        mute: "Keine Meldung mit einem dieser Wörter",
        nothing: "Was geschieht, wenn es nichts Neues gibt",
        number: "Seine Nummer in /subscriptions",
      },
      actions: {
        add: "Ein Überblick über das Neue, zur gewünschten Zeit",
        preview: "Was ein Überblick jetzt sagen würde, und gesagt hätte",
        change: "Einen Überblick ändern: worüber, wann, wie lang",
      },
    },
    subscriptions: { description: "Die Überblicke, die hierher kommen", options: {} },
    unsubscribe: {
      description: "Einen Überblick abbestellen",
      options: { which: "Seine Nummer in /subscriptions, oder alle" },
    },
    pause: {
      description: "Eine Weile keine Überblicke; nichts geht verloren",
      options: { until: "Bis wann, etwa Freitag, 3. Dezember oder 2 Wochen", number: "Nur dieser aus /subscriptions" },
    },
    resume: { description: "Pausierte Überblicke fortsetzen", options: { number: "Nur dieser aus /subscriptions" } },
    follow: {
      description: "Ein Thema für die nächsten Überblicke",
      options: { topic: "Worüber" },
      actions: { add: "Ein Thema verfolgen", list: "Die verfolgten Themen", remove: "Ein Thema nicht mehr verfolgen" },
    },
    mute: {
      description: "Ein Wort oder eine Quelle aus Überblicken heraushalten",
      options: { what: "Ein Wort, oder der Name einer Quelle", articles: "Die Meldungen, um deren Quellen es geht" },
      actions: {
        add: "Ein Wort oder eine Quelle stummschalten",
        offer: "Unter den Quellen des Gezeigten wählen",
        list: "Was hier stumm ist",
        remove: "Wieder zulassen",
      },
    },
    settings: {
      description: "Sprache, Zeitzone, Länge und Ruhezeit dieser Unterhaltung",
      options: {
        language: "Sprache der Antworten",
        zone: "Zeitzone, etwa Europe/Vienna, oder eine Stadt",
        length: "Wie viel ein neuer Überblick und eine Zusammenfassung sagen",
        quiet: "Wann Überblicke warten, etwa 22:00-07:00, oder off",
        mention: "Eine Rolle, die jeder Überblick im Kanal ruft, etwa @news, oder off",
        publish: "Überblicke an alle weitergeben, die diesem Ankündigungskanal folgen",
      },
      actions: {
        change: "Zeigen und ändern, was gesetzt ist",
        zone: "Die Zeitzone wählen",
        quiet: "Die Ruhezeit wählen",
      },
    },
    link: {
      description: "Auf zwei Plattformen ein Leser sein: nichts wird doppelt gesagt",
      options: { code: "Der Code aus der anderen Unterhaltung" },
      actions: { code: "Einen Code holen oder nennen", remove: "Wieder zwei Leser sein" },
    },
    privacy: { description: "Was von dieser Unterhaltung gespeichert wird, und wie lange", options: {} },
    export_data: { description: "Alles, was von dieser Unterhaltung gespeichert ist, als Datei", options: {} },
    forget_me: {
      description: "Alles vergessen, was von dieser Unterhaltung gespeichert ist",
      options: {},
      actions: { ask: "Was verschwinden würde, und ob es soll", everything: "Jetzt alles vergessen" },
    },
    usage: { description: "Was das Sprachmodell hier verbraucht hat", options: {} },
    status: { description: "Wie es dem Bot geht, und was seinen Betreiber braucht", options: {} },
    access: {
      description: "Wer fragen darf, und wie viel; für den Betreiber",
      options: {
        who: "Eine Person oder ein Ort, als Plattform:Kennung; ohne Angabe diese Unterhaltung",
        of: "Für eine Person oder für eine Unterhaltung",
        questions: "Wie viele Fragen in der Minute",
      },
      actions: {
        show: "Wer fragen darf, und wie viel",
        open: "Allen antworten, wo der Bot ist",
        listed: "Nur Personen und Orten auf der Liste antworten",
        allow: "Eine Person oder einen Ort auf die Liste setzen",
        deny: "Eine Person oder einen Ort von der Liste nehmen",
        limit: "Wie viele Fragen in der Minute",
        reset: "Alles wieder wie in den Einstellungen",
      },
    },
    start: {
      description: "Was hier möglich ist, und der erste Überblick",
      options: {
        topic: "Ein eigenes Thema",
        chosen: "Die schon gewählten",
        enough: "Ob das alle sind",
        time: "Wann, etwa 08:00",
        zone: "Zeitzone, oder eine Stadt",
      },
    },
    help: {
      description: "Alle Befehle, oder einer im Einzelnen",
      options: { command: "Der Befehl, der erklärt werden soll" },
    },
  },

  published: (when, zone) => published(when, zone) ?? "ohne Datum",
  moment,
  clockTime,
  number,
  list,

  sourceCount: (count, copies = 0) =>
    `${sources(count)}${copies > 0 ? ` (${number(copies)} mit weitgehend demselben Text)` : ""}`,
  alsoReportedBy: (names) => `Auch bei ${list(names)}`,
  matched: (words, { articles: count, mayBeMore, from, to }) =>
    `${words.length === 0 ? "" : `gefunden: ${words.join(", ")} · `}${articles(count)}${mayBeMore ? " oder mehr" : ""}${ofDays(from, to)}`,
  updateLabel: "Neu dazu",
  theseAreSamples:
    "Das sind Beispielartikel über erfundene Ereignisse. Mit den ersten echten verschwinden sie: /sources add ADRESSE oder npx tidings import PFAD",
  moreStories: (count) => plural(count, { one: "# weitere Meldung", other: "# weitere Meldungen" }),

  summaryChoice: "Kurzfassung",
  proofChoice: "Belege",
  moreChoice: "mehr",
  choiceExpired: "Dieser Knopf ist zu alt: Was er bedeutete, ist vergessen. Bitte noch einmal fragen.",
  fillIn: "Ausfüllen",

  fileOption: "Die Datei",
  fileTooLarge: (name, megabytes) => `${name} ist größer als ${megabytes} MB; größere Dateien werden nicht gelesen.`,
  fileNotRead: (name) => `${name} ließ sich von dort, wo es hochgeladen wurde, nicht lesen.`,
  fileRemedy: "Bitte noch einmal versuchen, oder mit einer kleineren Datei.",
  summarizeMessage: "Zusammenfassen",
  backgroundOfMessage: "Hintergrund dazu",
  nothingInMessage: "In dieser Nachricht stehen weder ein Link noch Text.",
  nothingInMessageRemedy: "Bitte eine Nachricht mit einem Link oder einigen Worten wählen.",

  headlines: "Schlagzeilen",
  nothingAbout: (words, count, from, to) =>
    `Nichts über „${words}“. Durchsucht: ${articles(count)}${ofDays(from, to)}.`,
  notMatched: (words) => `nicht gefunden: ${words.join(", ")}`,
  showingInstead: (shown, typed) => `Gezeigt wird „${shown}“; zu „${typed}“ gibt es nichts.`,
  timeAsked,
  nothingOfThatTime: (words, time, latest) =>
    `Nichts${words === "" ? "" : ` über „${words}“`} ${time}. ${latest === undefined ? "Was es gibt, ohne Datum:" : `Was es gibt, bis zum ${day(latest)}:`}`,
  nothingFromSources: (names) => `Von ${list(names)} fand sich dazu nichts. Von anderen:`,
  onlyFrom: (names) => `nur ${list(names)}`,
  without: (words) => `ohne ${list(words.map((word) => `„${word}“`))}`,
  unknownSource: (typed) => `Von „${typed}“ gibt es keine Artikel.`,
  unknownSourceRemedy: "/sources nennt alle, von denen es welche gibt.",
  nearestTopics: "Was es gibt:",
  nothingAboutRemedy: "Mit weniger oder anderen Wörtern versuchen, oder mit /news ansehen, was es gibt.",
  onlyCommonWords: (words) => `„${words}“ enthält kein Wort, nach dem sich suchen lässt.`,
  onlyCommonWordsRemedy: "Ein Name, ein Ort oder eine Sache hilft: /topic drohnen flughafen",
  emptyArchive: "Es gibt noch keine Artikel.",
  emptyArchiveRemedy: "Wer den Bot betreibt, kann welche holen: /sources add ADRESSE oder npx tidings import PFAD",
  noMorePages: (pages) => `Das war alles: Es gibt ${plural(pages, { one: "# Seite", other: "# Seiten" })}.`,
  noMorePagesRemedy: "Nach etwas anderem fragen: /topic WÖRTER",
  noSuchArticle: (asked) => `Zu „${asked}“ gibt es keinen Artikel.`,
  noSuchArticleRemedy:
    "Gebraucht wird die Nummer aus der letzten Antwort, ein paar Wörter des Titels oder die Adresse.",
  whichArticle: (asked) => `Auf „${asked}“ passen mehrere Artikel. Welcher ist gemeint?`,
  noSentences: (title) => `„${title}“ hat keinen Satz, der als Kurzfassung taugt.`,
  noSentencesRemedy: "Den Artikel selbst öffnen oder mit /topic WÖRTER nach dem Thema fragen.",
  sourceLine: (name, count, latest) => {
    const when = published(latest);
    return `${name}: ${articles(count)}${when === undefined ? "" : `, zuletzt ${when}`}`;
  },

  sources: germanSources,
  model: germanModel,
  owner: germanOwner,
  stories: germanStories,
  subscriptions: germanSubscriptions,
  privacy: germanPrivacy,
  digests: germanDigests,
  chat: germanChat,
  starting: germanStart,

  topStories: "Wichtigste Meldungen",
  badTimeRemedy: "Zum Beispiel so: 08:00 oder 17:30.",
  badZone: (typed) => `Eine Zeitzone „${typed}“ ist nicht bekannt.`,
  badZoneRemedy: "Es geht mit einer Stadt wie Berlin, einer Zone wie Europe/Vienna oder einem Abstand wie UTC+2.",
  ambiguousZone: (typed, choices) => `„${typed}“ kann mehrere Zeitzonen meinen: ${list(choices)}.`,
  missingZone: "Die Zeitzone ist noch nicht bekannt, 08:00 könnte also irgendwann sein.",
  missingZoneRemedy: "Sie gehört dazu: /subscribe drohnen flughafen 08:00 Europe/Vienna",
  tooManySubscriptions: (limit) => `Hierher kommen schon ${digests(limit)}, mehr geht nicht.`,
  tooManySubscriptionsRemedy:
    "Zuerst etwas abbestellen: /subscriptions zeigt alle, /unsubscribe NUMMER bestellt einen ab.",
  noSubscriptions: "Hierher kommt kein Überblick.",
  noSubscriptionsRemedy: "So lässt sich einer bestellen: /subscribe drohnen flughafen 08:00 Europe/Vienna",
  subscriptionsHeading: digests,
  unsubscribed: (topic) => `Abbestellt: ${topic}.`,
  noSuchSubscription: (which) => `Einen Überblick „${which}“ gibt es hier nicht.`,
  noSuchSubscriptionRemedy: "/subscriptions zeigt alle mit ihren Nummern.",
  digestHeading: (topic, at) => `${topic} · ${at} Uhr`,
  nothingNew: (topic, since) => `Nichts Neues zu „${topic}“ seit ${since} Uhr.`,
  latestThereIs: (topic) => `Zu „${topic}“ gibt es nichts aus den letzten zwei Tagen. Das Neueste davor:`,

  unknownLanguage: (typed, known) => `„${typed}“ gehört nicht zu den Sprachen dieses Bots: ${list(known)}.`,
  unknownLanguageRemedy: "Eine davon wählen: /settings language:de",
  welcome: [
    "Tidings: Nachrichten in Kürze, jeder Satz mit seiner Quelle.",
    "Gefragt werden kann nach allem: drohnen flughafen — oder /news für die neuesten Meldungen.",
    "/summary 1 fasst einen Artikel zusammen, /proof 1 zeigt die Sätze, auf denen das beruht.",
    "/subscribe THEMA 08:00 Europe/Vienna bringt es täglich; /help nennt den Rest.",
  ],
  helpHeading: "Was man fragen kann",
  helpLine: (example, description) => `${example} — ${description}`,
  optionLine: (name, description, required) => `${name}${required ? "" : " (kann entfallen)"} — ${description}`,
  helpFooter: "Text ohne Schrägstrich ist ein Thema. /help BEFEHL erklärt einen Befehl.",

  unknownCommand: (typed, nearest) =>
    `Den Befehl „/${typed}“ gibt es nicht.${nearest ? ` War /${nearest} gemeint?` : ""}`,
  unknownCommandRemedy: "/help nennt alle Befehle.",
  notAllowed: (role) =>
    role === "owner" ? "Das darf nur, wer diesen Bot betreibt." : "Das darf nur, wer diese Unterhaltung verwaltet.",
  notAllowedRemedy: (role) =>
    role === "owner"
      ? "Dort nachfragen, wo der Bot betrieben wird."
      : "Jemanden aus der Verwaltung dieses Servers, dieser Gruppe oder dieses Kanals fragen.",
  notListed: "Dieser Bot antwortet nur Menschen und an Orten, die sein Betreiber genannt hat.",
  notListedRemedy: "Beim Betreiber um Aufnahme bitten oder selbst einen aufsetzen: Das Programm ist frei.",
  tooManyQuestions: "Das waren viele Fragen in kurzer Zeit.",
  tooManyQuestionsRemedy: (seconds) =>
    `Bitte in ${plural(seconds, { one: "# Sekunde", other: "# Sekunden" })} noch einmal versuchen.`,
  missingOption: (option) => `„${option}“ fehlt.`,
  badOption: (option, typed, takes) => `„${typed}“ passt nicht zu „${option}“: ${takes}.`,
  takesNumber: (from, to) => `erwartet wird eine ganze Zahl von ${number(from)} bis ${number(to)}`,
  takesOneOf: (values) => `möglich ${plural(values.length, { one: "ist", other: "sind" })} ${list(values)}`,
  takesText: (longest) => `erwartet werden 1 bis ${number(longest)} Zeichen`,
  takesTime: "erwartet wird eine Uhrzeit wie 08:00",
  takesAddress: "erwartet wird eine Adresse wie example.org oder https://example.org/feed",
  badOptionRemedy: (command, example) => `Zum Beispiel: ${example} — mehr unter /help ${command}`,
  failed: "Da ist hier etwas schiefgegangen, es gibt keine Antwort.",
  failedRemedy: (id) => `Bitte noch einmal versuchen. Wenn es so bleibt, hilft dem Betreiber diese Nummer: ${id}`,
  storeAway: "Was hier bekannt ist, lässt sich gerade nicht erreichen.",
  storeAwayRemedy:
    "Bitte in einer Minute noch einmal fragen. Nichts ist verloren: Überblicke, die inzwischen fällig werden, kommen später.",
};
