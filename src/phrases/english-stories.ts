import { formatsOf } from "./dates.ts";
import type { StoryPhrases } from "./story-phrases.ts";

const { day, days, plural } = formatsOf("en-GB");

function ofDays(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return "";
  return `, of ${from === to ? day(from) : days(from, to)}`;
}

export const englishStories: StoryPhrases = {
  heading: (title, articles, sources, from, to) =>
    `“${title}”: ${plural(articles, { one: "# article", other: "# articles" })}, ${plural(sources, { one: "one source", other: "# sources" })}${ofDays(from, to)}`,
  stages: { first: "first report", added: "added", latest: "latest" },
  leftOut: (count) =>
    plural(count, { one: "# report after the first is left out.", other: "# reports after the first are left out." }),
  choice: "story",
  lengths: { headlines: "headlines", short: "short", full: "full" },
};
