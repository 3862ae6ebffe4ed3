import type { Instant } from "../clock.ts";
import type { LeftOut, Score } from "../verdict.ts";
import { formatsOf } from "./dates.ts";
import type { DigestPhrases } from "./digest-phrases.ts";
import type { Told } from "./source-phrases.ts";

const { moment, near, list, number, amount, plural } = formatsOf("de-DE");

/** Two decimals say enough; but what is more than nothing is not 0. */
const share = (value: number) => (value > 0 && value < 0.005 ? "unter 0,01" : amount(Math.round(value * 100) / 100));
const sources = (count: number) => plural(count, { one: "eine Quelle", other: "# Quellen" });

function when(at: Instant, { now, zone }: Told): string {
  const { day, time } = near(at, now, zone ?? "UTC");
  const clock = time && zone === undefined ? `${time} UTC` : time;
  return [day, clock].filter((part) => part !== undefined).join(" ");
}

const product = ({ sources: count, newness, closeness }: Score): string =>
  `${sources(count)} × Neuheit ${share(newness)} × Nähe ${share(closeness)}`;

function whyNot(leftOut: LeftOut, told: Told): string {
  switch (leftOut.because) {
    case "told":
      return `Schon erzählt${leftOut.at === undefined ? "" : ` (${when(leftOut.at, told)})`}; es kommt wieder, wenn etwas dazukommt.`;
    case "passing":
      return `Nicht dabei: „${leftOut.word}“ kommt darin nur am Rande vor.`;
    case "muted":
      return `Nicht dabei: „${leftOut.word}“ kommt darin vor und ist stummgeschaltet.`;
    case "source":
      return "Nicht dabei: Nur Quellen, die ausgelassen oder stummgeschaltet sind, berichten davon.";
    case "old":
      return "Nicht dabei: zu alt, um eine Nachricht zu sein.";
    case "earlier":
      return "Nicht dabei: Es war schon vor dem letzten Überblick da, der Besseres hatte, und seither kam nichts dazu.";
    case "cap":
      return `Nicht dabei: Zwei bessere von ${leftOut.source} zu diesem Thema stehen davor.`;
    case "cut":
      return `Nicht dabei: Es ist Nummer ${number(leftOut.rank)} von ${number(leftOut.of)} und damit zu weit hinten.`;
    default:
      return leftOut satisfies never;
  }
}

export const germanDigests: DigestPhrases = {
  late: (from, until, { now, zone = "UTC" }) =>
    `Verspätet: Der Bot lief nicht von ${when(from, { now, zone })} bis ${when(until, { now, zone })}.`,
  standsFor: (missed, since, zone) =>
    `Er steht auch für ${plural(missed, { one: "einen ausgefallenen Überblick", other: "# ausgefallene Überblicke" })} seit ${moment(since, zone)}.`,
  asOf: (at, zone, read) => `Stand: ${moment(at, zone)}${read === 0 ? "" : ` · ${sources(read)} gelesen`}`,
  failing: (count, shown) =>
    `${plural(count, { one: "eine", other: "#" })} gestört${count > shown ? ", darunter" : ""}:`,
  correctionTo: (at, zone) => `Berichtigung zum Überblick von ${moment(at, zone)}`,
  correction: { withdrawn: "von der Quelle zurückgezogen", was: (said) => `Berichtigt; es hieß: „${said}“` },

  noneOn: (day) => `Am ${day} kam hier kein Überblick.`,
  noneOnRemedy: "/digest schreibt jetzt einen, /digest gestern zeigt den von gestern.",
  badDay: (typed) => `„${typed}“ lässt sich nicht als Tag lesen.`,
  badDayRemedy: "Zum Beispiel so: 2026-11-20, gestern oder Montag.",
  noneHere: "Hierher kommt noch kein Überblick. Das würde einer über die wichtigsten Meldungen sagen:",

  whyHeading: (title, topics) => `„${title}“ · ${topics || "die wichtigsten Meldungen"}`,
  whyWords: (words) => `Es passt zu ${list(words)}.`,
  whyTopStory: "Es zählt zu den wichtigsten Meldungen.",
  whyScore: (score) => `Punkte: ${share(2 ** score.points)} = ${product(score)}.`,
  whyPlace: (place) => `In einem Überblick von jetzt wäre es Nummer ${number(place)}.`,
  whyTold: (at, told) => `Es stand im Überblick von ${when(at, told)}.`,
  whyNot,
  whyNotFound: (topics) => `Nichts darin passt zu ${topics || "den wichtigsten Meldungen der letzten Tage"}.`,
  whyUnknown: (typed) => `Zu „${typed}“ gibt es keinen Artikel, also kann kein Überblick davon erzählen.`,
  whySource: (source, state) => `${source}: ${state}`,

  choices: { why: "warum", yesterday: "Überblick von gestern", now: "Überblick jetzt" },
};
