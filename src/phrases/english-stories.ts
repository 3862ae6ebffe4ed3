import type { Instant } from "../clock.ts";
import { formatsOf } from "./dates.ts";
import type { Told } from "./source-phrases.ts";
import type { StoryPhrases } from "./story-phrases.ts";

const { day, days, near, plural } = formatsOf("en-GB");

/** "08:02", "Tuesday 08:02", "30 Nov 2026". */
function when(at: Instant, { now, zone }: Told): string {
  const { day, time } = near(at, now, zone ?? "UTC");
  const clock = time && zone === undefined ? `${time} UTC` : time;
  return [day, clock].filter((part) => part !== undefined).join(" ");
}

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
  differ: (about) => `Sources differ: … ${about}`,
  noDirectAnswer: "No sentence answers this by itself. This comes nearest:",
  moreOnThis: "More on this:",
  orders: { best: "best first", newest: "newest first" },
  newSince: (_, at, told) => `New since ${when(at, told)}:`,
  nothingNewSince: (words, at, told) => `Nothing new on “${words}” since ${when(at, told)}.`,
  toldBefore: "What I told you before",
  linkNotKept: "I read this page just now and keep nothing of it: the sentences are its own, and can be checked there.",
  textInShort: "In short, in its own sentences:",
  linkRemedy: "Open the page itself, or ask about its topic with /topic WORDS.",
  lengths: { headlines: "headlines", short: "short", full: "full" },
};
