import type { AccessPart } from "../access-rules.ts";
import { formatsOf } from "./dates.ts";
import { germanSources } from "./german-sources.ts";
import { asSentence, type OwnerPhrases, placeName } from "./owner-phrases.ts";
import { sizesOf } from "./sizes.ts";

const { ago, amount, list, near, number, plural } = formatsOf("de-DE");
const size = sizesOf("de-DE");

const PARTS: Record<AccessPart, string> = {
  mode: "wer fragen darf",
  listed: "wer auf der Liste steht",
  reader: "die Grenze für eine Person",
  conversation: "die Grenze für eine Unterhaltung",
};

export const germanOwner: OwnerPhrases = {
  concern(concern, { now, zone }) {
    switch (concern.kind) {
      case "source": {
        const { day, time } = near(concern.since, now, zone ?? "UTC");
        const why = germanSources.why(concern.code, concern.because);
        const remedy = `/sources test ${concern.title} zeigt, was sie jetzt antwortet; /sources remove ${concern.title} lässt sie gehen.`;
        if (concern.isStopped)
          return {
            text: `${concern.title} wird nicht mehr gelesen: ${why}.`,
            remedy: `/sources resume ${concern.title} versucht es noch einmal. ${remedy}`,
          };
        return { text: `${concern.title} ist seit ${day ?? time} nicht lesbar: ${why}.`, remedy };
      }
      case "place":
        return {
          text: `Nach ${placeName(concern.conversation)} kann nichts zugestellt werden: ${asSentence(concern.because)}`,
          remedy:
            "Die Überblicke ruhen und gehen weiter, sobald der Bot dort wieder schreiben darf und jemand dort einen Befehl verwendet.",
        };
      case "platform":
        return {
          text: `Zu ${concern.platform} besteht keine Verbindung: ${asSentence(concern.because)}`,
          remedy: "Was dorthin soll, wartet einen Tag lang.",
        };
      case "disk":
        return {
          text: `Der Datenträger füllt sich: noch ${size(concern.free)} frei.`,
          remedy: `Schaffe Platz auf dem Datenträger von ${concern.folder}, oder ziehe mit den Daten auf einen größeren um. Ist er voll, wird nichts mehr gelesen und kein Überblick geschrieben; was da ist, bleibt.`,
        };
      case "database":
        return {
          text: `Die Datenbank füllt sich: ${size(concern.bytes)} von ${size(concern.limit)}.`,
          remedy: "Gib ihr mehr Platz und erhöhe DATABASE_GIGABYTES. Ist sie voll, wird nichts mehr gemerkt.",
        };
      case "ceiling":
        return {
          text: "Das Sprachmodell hat sein Budget für heute verbraucht.",
          remedy:
            "Bis Mitternacht (UTC) kommen Antworten in den Sätzen der Quellen. Mehr erlauben: LLM_TOKENS_PER_DAY oder LLM_MONEY_PER_DAY; /usage zeigt, was verbraucht wurde.",
        };
    }
  },
  over(concern) {
    switch (concern.kind) {
      case "source":
        return `Vorbei: ${concern.title} ist wieder lesbar oder nicht mehr unter den Quellen.`;
      case "place":
        return `Vorbei: In ${placeName(concern.conversation)} ruht kein Überblick mehr.`;
      case "platform":
        return `Vorbei: ${concern.platform} ist verbunden.`;
      case "disk":
        return "Vorbei: Auf dem Datenträger ist wieder Platz.";
      case "database":
        return "Vorbei: In der Datenbank ist wieder Platz.";
      case "ceiling":
        return "Vorbei: Das Sprachmodell hat wieder ein Budget.";
    }
  },
  more: (count) => `und ${number(count)} weitere; /status zählt sie`,

  version: (version, startedAt, { now }) => `Tidings ${version}, gestartet ${ago(now - startedAt)}`,
  platform: ({ platform, because }) => (because === undefined ? `${platform}: verbunden` : `${platform}: ${because}`),
  onlyTerminal: "Plattformen: nur das Terminal",
  sources({ read, failing, paused }) {
    const parts = [`${number(read)} gelesen`];
    if (failing > 0) parts.push(`${number(failing)} nicht lesbar`);
    if (paused > 0) parts.push(`${number(paused)} angehalten`);
    return `Quellen: ${parts.join(", ")}`;
  },
  nothingWaits: "Postausgang: nichts wartet",
  waiting: ({ platform, deliveries, oldest }, { now }) =>
    `Postausgang, ${platform}: ${plural(deliveries, { one: "# Nachricht wartet", other: "# Nachrichten warten" })}, die älteste geschrieben ${ago(now - oldest)}`,
  store: ({ bytes, diskFree }) =>
    `Daten: ${size(bytes)}${diskFree === undefined ? "" : `, ${size(diskFree)} frei auf dem Datenträger`}`,
  spending({ today, ceiling }) {
    const money =
      ceiling.money === undefined
        ? today.money === 0
          ? ""
          : `, ${amount(today.money)}`
        : `, ${amount(today.money)} von ${amount(ceiling.money)}`;
    return `Sprachmodell heute: ${number(today.tokens)} von ${number(ceiling.tokens)} Tokens${money}`;
  },
  nothingToDo: "Nichts braucht dich.",
  toDo: (count) => plural(count, { one: "# Sache braucht dich:", other: "# Sachen brauchen dich:" }),
  accessChoice: "Wer fragen darf",

  mode: (mode) =>
    mode === "open"
      ? "Wer fragen darf: alle, wo der Bot ist (open)"
      : "Wer fragen darf: nur Personen und Orte auf der Liste (listed)",
  listed: (listed) => `Auf der Liste: ${listed.length === 0 ? "niemand" : list([...listed])}`,
  limit: (of, questions) =>
    `${of === "reader" ? "Eine Person" : "Eine Unterhaltung"}: ${plural(questions, { one: "# Frage", other: "# Fragen" })} in der Minute`,
  changedHere: (was) => `hier geändert; die Einstellungen sagen: ${was}`,
  asSet: "Alles wie in den Einstellungen (.env).",
  wasAsSet: (parts) => `Wieder wie in den Einstellungen: ${list(parts.map((part) => PARTS[part]))}.`,
  changed: "Gilt ab jetzt.",
  openChoice: "Offen für alle",
  listedChoice: "Nur wer auf der Liste steht",
  resetChoice: "Wie in den Einstellungen",
  badWho: (typed) => `„${typed}“ nennt niemanden.`,
  badWhoRemedy: (here) => `Gib Plattform und Kennung an, etwa ${here} für diese Unterhaltung.`,
  notListed: (who) => `${who} steht nicht auf der Liste.`,
  notListedRemedy: ({ rules }) => `Auf der Liste: ${rules.listed.length === 0 ? "niemand" : list(rules.listed)}.`,
};
