import type { Instant } from "../clock.ts";
import type { LeftOut, Score } from "../verdict.ts";
import { formatsOf } from "./dates.ts";
import type { DigestPhrases } from "./digest-phrases.ts";
import type { Told } from "./source-phrases.ts";

const { moment, near, list, number, amount, plural } = formatsOf("en-GB");

/** Two decimals say enough; but what is more than nothing is not 0. */
const share = (value: number) => (value > 0 && value < 0.005 ? "under 0.01" : amount(Math.round(value * 100) / 100));
const sources = (count: number) => plural(count, { one: "one source", other: "# sources" });

/** "07:52", "Friday 07:52", "30 Nov 2026". */
function when(at: Instant, { now, zone }: Told): string {
  const { day, time } = near(at, now, zone ?? "UTC");
  const clock = time && zone === undefined ? `${time} UTC` : time;
  return [day, clock].filter((part) => part !== undefined).join(" ");
}

const product = ({ sources: count, newness, closeness }: Score): string =>
  `${sources(count)} × newness ${share(newness)} × closeness ${share(closeness)}`;

function whyNot(leftOut: LeftOut, told: Told): string {
  switch (leftOut.because) {
    case "told":
      return `Told before${leftOut.at === undefined ? "" : ` (${when(leftOut.at, told)})`}; it comes again when something is added.`;
    case "passing":
      return `Left out: it mentions “${leftOut.word}” only in passing.`;
    case "muted":
      return `Left out: it contains “${leftOut.word}”, which is muted.`;
    case "source":
      return "Left out: only sources that are left out or muted report it.";
    case "old":
      return "Left out: it is too old to be news.";
    case "earlier":
      return "Left out: it was there before the last digest, which had better ones, and nothing was added since.";
    case "cap":
      return `Left out: two better ones from ${leftOut.source} on this topic come before it.`;
    case "cut":
      return `Left out: it is number ${number(leftOut.rank)} of ${number(leftOut.of)}, below the cut.`;
    default:
      return leftOut satisfies never;
  }
}

export const englishDigests: DigestPhrases = {
  late: (from, until, { now, zone = "UTC" }) =>
    `Late: I was not running from ${when(from, { now, zone })} to ${when(until, { now, zone })}.`,
  standsFor: (missed, since, zone) =>
    `It stands for ${plural(missed, { one: "a missed digest", other: "# missed digests" })} as well, since ${moment(since, zone)}.`,
  asOf: (at, zone, read) => `As of ${moment(at, zone)}${read === 0 ? "" : ` · ${sources(read)} read`}`,
  failing: (count, shown) =>
    `${plural(count, { one: "one fails", other: "# fail" })}${count > shown ? ", among them" : ""}:`,
  correctionTo: (at, zone) => `Correction to the digest of ${moment(at, zone)}`,
  correction: { withdrawn: "withdrawn by its source", was: (said) => `Corrected; it said: “${said}”` },

  noneOn: (day) => `No digest was sent here on ${day}.`,
  noneOnRemedy: "/digest writes one now, /digest yesterday shows yesterday’s.",
  badDay: (typed) => `I cannot read “${typed}” as a day.`,
  badDayRemedy: "Write it as 2026-11-20, yesterday or Monday.",
  noneHere: "No digest comes to this conversation yet. This is what one about the top stories would say:",

  whyHeading: (title, topics) => `“${title}” · ${topics || "top stories"}`,
  whyWords: (words) => `It matches ${list(words)}.`,
  whyTopStory: "It counts among the top stories.",
  whyScore: (score) => `Score ${share(2 ** score.points)} = ${product(score)}.`,
  whyPlace: (place) => `It would be number ${number(place)} of a digest now.`,
  whyTold: (at, told) => `It was in the digest of ${when(at, told)}.`,
  whyNot,
  whyNotFound: (topics) => `Nothing in it matches ${topics || "the top stories of the last days"}.`,
  whyUnknown: (typed) => `I have no article for “${typed}”, so no digest can tell it.`,
  whySource: (source, state) => `${source}: ${state}`,

  choices: { why: "why", yesterday: "Yesterday’s digest", now: "Digest now" },
};
