import { formatsOf } from "./dates.ts";
import type { StoryPhrases } from "./story-phrases.ts";

const { day, days, plural } = formatsOf("de-DE");

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
  lengths: { headlines: "nur das Wichtigste", short: "kurz", full: "ausführlich" },
};
