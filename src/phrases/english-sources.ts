import type { Instant } from "../clock.ts";
import { formatsOf } from "./dates.ts";
import type { SourcePhrases, Told } from "./source-phrases.ts";

const { published, near, ago, number, plural } = formatsOf("en-GB");

/** "14:00", "Tuesday, 14:00", "30 Nov 2026". */
function until(instant: Instant, { now, zone }: Told): string {
  const { day, time } = near(instant, now, zone ?? "UTC");
  const clock = time && zone === undefined ? `${time} UTC` : time;
  return [day, clock].filter((part) => part !== undefined).join(", ");
}

/** "14:00", "Tuesday", "30 Nov 2026". */
function since(instant: Instant, { now, zone }: Told): string {
  const { day, time } = near(instant, now, zone ?? "UTC");
  return day ?? (zone === undefined ? `${time} UTC` : `${time}`);
}

const feeds = (count: number) => plural(count, { one: "# feed", other: "# feeds" });

export const englishSources: SourcePhrases = {
  read: (at, added, { now }) => `read ${ago(now - at)}, ${added === 0 ? "nothing new" : `${number(added)} new`}`,
  unread: "not read yet",
  paused: "paused",
  resting: (instant, told) => `resting until ${until(instant, told)}: the site asked for it`,
  failing: (instant, why, told) => `failing since ${since(instant, told)}: ${why}`,
  stopped: (why) => `stopped: ${why}`,
  why: (_, because) => because,

  heading: (count, isOwnList) => `${feeds(count)}${isOwnList ? ", chosen for this conversation" : ""}`,
  line: (position, title, folder, state) => `${position}. ${title}${folder ? ` [${folder}]` : ""}: ${state}`,
  followedElsewhere: "Followed by other conversations only:",
  fromFiles: "From files:",
  none: "No feeds are followed here.",
  noneRemedy: "Add one: /sources add and the address of a site or a feed, such as /sources add example.org",
  onlySamples:
    "These are sample articles about invented events. Add a first real source: /sources add and the address of a site or a feed, such as /sources add example.org",

  added: (title, forWhom) =>
    forWhom === "everyone" ? `Added for everyone: ${title}` : `Added for this conversation: ${title}`,
  becameOwnList:
    "This conversation has a list of its own now: what it followed until now, with this change. What is added for everyone later does not come here by itself.",
  holds: (items) => `${plural(items, { one: "# article", other: "# articles" })} in it at the moment. The latest:`,
  headline: (title, when, zone) => `${title}${when === "unknown" ? "" : ` (${published(when, zone)})`}`,
  readSoon: "A running bot reads it within a minute. What it holds by then can be found, but is not announced as new.",
  readNow: "To have it read at once: npx tidings ingest",
  carriesTeasers:
    "Its texts are short. If they are only the beginnings of articles, /sources pages NUMBER on has their pages read.",
  alreadyFollowed: (title, state) => `${title} is followed already: ${state}.`,
  whichFeed: "There are several feeds. Which one?",
  tested: (title, address) => `${title}, a feed at ${address}`,
  notKept: "Nothing of it was kept. /sources add follows it.",
  isEmpty: "It is a feed, but there is nothing in it at the moment.",
  isCut: "It holds more than I read of one feed.",
  notFound: (_, __, message) => message,
  notFoundRemedy: "If you know the address of the feed itself, give that: /sources add https://example.org/feed",
  notNowRemedy: "Nothing was added. Try again in a while.",
  askedTooEarly: (title, from, told) =>
    `${title} was asked just now, or wants its peace: not before ${until(from, told)}.`,
  askedTooEarlyRemedy: "Ask again then. /sources shows how it does.",

  removed: (title, forWhom) =>
    forWhom === "everyone" ? `Removed for everyone: ${title}` : `Removed from this conversation: ${title}`,
  removedForAll: "Nobody follows it any more, so it is not read.",
  addAgain: (address) => `To have it back: /sources add ${address}`,
  pausedNow: (title) => `Paused: ${title} is not read until /sources resume.`,
  resumedNow: (title) => `Resumed: a running bot reads ${title} within a minute.`,
  resumedFrom: (title, from, told) =>
    `Resumed: ${title} is read from ${until(from, told)} on. It was asked just now, or wants its peace until then.`,
  readsPages: (title, isOn) =>
    isOn
      ? `From now on the pages behind new articles of ${title} are read, where its site permits that.`
      : `From now on only the feed of ${title} is read, not the pages behind it.`,

  imported: (added, known, refused) =>
    `${feeds(added)} added, ${number(known)} there already, ${number(refused)} refused.`,
  refusedEntry: (entry, because) => `${entry}: ${REFUSALS[because]}`,
  moreRefused: (count) => `and ${number(count)} more`,
  noAttachment: "There is no file with your question.",
  noAttachmentRemedy:
    "Attach a list of feeds (OPML) where this platform can hand me files. On the machine of the bot: npx tidings sources import FILE.opml",
  badList: (name, _, message) => `${name} ${message}.`,
  badListRemedy: "Every feed reader can export one, as OPML.",
  exported: (count) => `${feeds(count)}, as a list that other readers can import`,
  nothingToExport: "There are no feeds to export.",

  noSuchSource: (asked) => `There is no source “${asked}” here.`,
  noSuchSourceRemedy: "Give its number in /sources, its title, or its address.",
  whichSource: (asked) => `Several sources fit “${asked}”. Which one?`,
  onlyOwnersForEveryone: "Only the owner of this bot may change what everyone follows.",
  onlyOwnersForEveryoneRemedy: "Add or remove it for this conversation only: for:here",
  othersFollowIt: (title) => `Others follow ${title} as well, so only the owner of this bot may change how it is read.`,
  othersFollowItRemedy: "If this conversation should do without it: /sources remove",
  notFollowedHere: (title) => `${title} is not followed here.`,
  tooManyLookUps: "That was a lot of addresses to look up within an hour.",
  tooManyLookUpsRemedy: (minutes) => `Please try again in ${plural(minutes, { one: "# minute", other: "# minutes" })}.`,
  listIsFull: (limit) => `This conversation follows ${number(limit)} sources, the most there can be.`,
  listIsFullRemedy: "Remove one first: /sources remove NUMBER",
};

const REFUSALS = {
  "not an address": "it has no address of the web",
  "holds a password": "its address holds a user name or password",
  "too many": "the list is longer than I read",
  "list full": "this conversation follows as many sources as it may",
};
