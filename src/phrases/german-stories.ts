import type { Instant } from "../clock.ts";
import { formatsOf } from "./dates.ts";
import type { Told } from "./source-phrases.ts";
import type { StoryPhrases } from "./story-phrases.ts";

const { day, days, near, plural } = formatsOf("de-DE");

/** "08:02", "Dienstag 08:02", "30. Nov. 2026". */
function when(at: Instant, { now, zone }: Told): string {
  const { day, time } = near(at, now, zone ?? "UTC");
  const clock = time && zone === undefined ? `${time} UTC` : time;
  return [day, clock].filter((part) => part !== undefined).join(" ");
}

function ofDays(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return "";
  return ` vom ${from === to ? day(from) : days(from, to)}`;
}

export const germanStories: StoryPhrases = {
  heading: (title, articles, sources, from, to) =>
    `„${title}“: ${plural(articles, { one: "# Artikel", other: "# Artikel" })}, ${plural(sources, { one: "eine Quelle", other: "# Quellen" })}${ofDays(from, to)}`,
  stages: { first: "erster Bericht", added: "dazu", latest: "zuletzt" },
  leftOut: (count) =>
    plural(count, { one: "# Bericht nach dem ersten fehlt hier.", other: "# Berichte nach dem ersten fehlen hier." }),
  choice: "Verlauf",
  differ: (about) => `Die Quellen sind uneins: … ${about}`,
  noDirectAnswer: "Kein Satz beantwortet das für sich allein. Am nächsten kommt:",
  moreOnThis: "Mehr dazu:",
  orders: { best: "Bestes zuerst", newest: "Neuestes zuerst" },
  newSince: (_, at, told) => `Neu seit ${when(at, told)}:`,
  nothingNewSince: (words, at, told) => `Nichts Neues über „${words}“ seit ${when(at, told)}.`,
  toldBefore: "Schon Gesagtes",
  linkNotKept:
    "Die Seite wurde eben gelesen, und nichts davon wird behalten: Die Sätze sind ihre eigenen und lassen sich dort prüfen.",
  textInShort: "Kurz gesagt, mit seinen eigenen Sätzen:",
  linkRemedy: "Die Seite selbst öffnen, oder mit /topic WÖRTER nach dem Thema fragen.",
  lengths: { headlines: "nur das Wichtigste", short: "kurz", full: "ausführlich" },
};
