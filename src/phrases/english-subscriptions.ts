import type { Instant } from "../clock.ts";
import type { Schedule } from "../subscription.ts";
import { daysBetween, formatsOf } from "./dates.ts";
import type { SubscriptionPhrases } from "./subscription-phrases.ts";

const { moment, clockTime, list, number, plural } = formatsOf("en-GB");
const DAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

const digests = (count: number) => plural(count, { one: "one digest", other: "# digests" });

function when({ times, days }: Pick<Schedule, "times" | "days">): string {
  const at = `at ${list([...times])}`;
  if (days.length === 7) return `every day ${at}`;
  if (days.join() === "1,2,3,4,5") return `on weekdays ${at}`;
  if (days.join() === "6,7") return `on weekends ${at}`;
  return `${list(days.map((day) => DAYS[day - 1] ?? ""))} ${at}`;
}

/** "today", "tomorrow", or nothing where the date says it better. */
function near(at: Instant, now: Instant, zone: string): string {
  const days = daysBetween(now, at, zone);
  return days === 0 ? "today, " : days === 1 ? "tomorrow, " : "";
}

export const englishSubscriptions: SubscriptionPhrases = {
  describe: (wish) =>
    [
      wish.topics.join("; ") || "Top stories",
      when(wish),
      { headlines: "headlines only", short: "", full: "in full" }[wish.length],
      wish.onlySources.length > 0 ? `only from ${list([...wish.onlySources])}` : "",
      wish.withoutSources.length > 0 ? `without ${list([...wish.withoutSources])}` : "",
      wish.muted.length > 0 ? `nothing with ${list(wish.muted.map((word) => `“${word}”`))}` : "",
      wish.whenNothing === "silence" ? "silent when nothing is new" : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  when,
  next: (at, now, zone) =>
    `Next: ${near(at, now, zone)}${moment(at, zone)}, ${zone} (where it is ${clockTime(now, zone)} now).`,
  done: (wish) => `Done: ${wish}.`,
  changed: (wish) => `Changed: ${wish}.`,
  replay: (stories, minutes) =>
    stories.every((count) => count === 0)
      ? "In the last 7 days it would have brought nothing."
      : `In the last 7 days it would have brought ${list(stories.map(number))} stories: about ${plural(minutes, { one: "a minute", other: "# minutes" })} a day.`,
  unheardOf: (typed, alike) =>
    `No article contains “${typed}” so far: the digest waits for it. If you meant “${alike}”, /subscribe change says so.`,
  preview: (wish) => `${wish}. Now it would say:`,

  askTopics: "What should the digest be about, and when?",
  askTopicsRemedy: "Type it in a sentence: /subscribe iran drones, floods every weekday at 8:00 Vienna",
  askZone: "Which of these is your time now?",
  badDays: (typed) => `I cannot read “${typed}” as days of the week.`,
  badDaysRemedy: "Write them as weekdays, weekends, every day, or Mon, Wed, Fri.",
  badTimes: (typed) => `“${typed}” is not a time of day.`,
  tooManyTopics: (most) => `A digest has at most ${number(most)} topics.`,
  tooManyTimes: (most) => `A digest comes at most ${number(most)} times a day.`,
  badUntil: (typed) => `I cannot read “${typed}” as a day ahead.`,
  badUntilRemedy: "Write it as Friday, 3 December, 2026-12-03 or 2 weeks; without it the pause lasts until /resume.",
  badQuietHours: (typed) => `I cannot read “${typed}” as quiet hours.`,
  badQuietHoursRemedy: "Write them as 22:00-07:00, with two different times, or off.",

  pausedUntil: (at, zone) => `Paused until ${moment(at, zone)}, ${zone}.`,
  paused: "Paused until /resume.",
  pausedBecause: (reason) => `Paused: ${reason.replace(/\.$/, "")}.`,
  nowPaused: (count, until) =>
    `Paused: ${digests(count)}, until ${until ?? "/resume"}. Nothing is lost: what is new by then comes with the next one.`,
  nowResumed: (count) => `${plural(count, { one: "One digest goes", other: "# digests go" })} on.`,
  nothingPaused: "No digest is paused here.",
  stoppedAll: (count) => `Stopped: ${digests(count)}.`,
  listBeforeStopping: "These were your digests. Each line brings one back.",
  whichToStop: "Which one should stop?",

  nowFollowed: (topic) => `Following ${topic}: the next digests tell what is new on it.`,
  alreadyFollowed: (topic) => `You follow ${topic} already.`,
  noLongerFollowed: (topic) => `No longer following ${topic}.`,
  notFollowed: (topic) => `You do not follow ${topic}.`,
  followed: (count) => `Following ${plural(count, { one: "one topic", other: "# topics" })}:`,
  followsNothing: "Nothing is followed here.",
  followsNothingRemedy: "Follow a topic: /follow iran drones",
  noDigestYet: "There is no digest here that could tell it yet: /subscribe",

  whatToMute: "Which source should stay out of digests? For a word: /mute WORD",
  nowMuted: (what, isSource) =>
    isSource ? `Muted: nothing from ${what} in digests.` : `Muted: no story with “${what}” in digests.`,
  alreadyMuted: (what) => `“${what}” is muted already.`,
  tooManyMuted: (limit) => `Here ${number(limit)} words and sources are muted, the most there can be.`,
  tooManyMutedRemedy: "Let one through again first: /mute list shows them, /mute remove WORD lets one through.",
  noLongerMuted: (what) => `No longer muted: ${what}.`,
  notMuted: (what) => `“${what}” is not muted.`,
  muted: (count) => `Muted: ${plural(count, { one: "one thing", other: "# things" })}`,
  mutesNothing: "Nothing is muted here.",
  mutesNothingRemedy: "Mute a word or a source: /mute horoscope",

  settings: {
    language: "Language",
    zone: "Time zone",
    length: "Length",
    quietHours: "Quiet hours",
    muted: "Muted",
    followed: "Followed",
    mention: "Called with each digest",
    publish: "Digests are published to those who follow this channel",
  },
  notSet: "not set",
  nothing: "nothing",
  quietHours: (from, until) => `${from} to ${until}; what comes due then is sent at ${until}`,
  settingsRemedy: "Change them: /settings language:de zone:Vienna length:full quiet:22:00-07:00",

  linkCode: (code, minutes) =>
    `Your code is ${code}. Within ${number(minutes)} minutes, write to me on the other platform: /link ${code}`,
  linked: (platform) => `Linked with ${platform}: what I tell you in one place, I do not repeat in the other.`,
  linkedWith: (platforms) => `Linked with ${list(platforms)}. /link remove undoes it.`,
  badLinkCode: "This code is not valid, or no longer.",
  badLinkCodeRemedy: "Get a new one with /link in the other conversation.",
  unlinked: "No longer linked. Each place keeps what it was told.",
  notLinked: "This conversation is not linked.",
  onlyPrivate: "Only a private conversation can be linked with another.",
  onlyPrivateRemedy: "Write to me directly: /link",

  choices: {
    subscribe: "Subscribe",
    preview: "Preview",
    stop: "Stop",
    stopAll: "Stop all",
    pause: "Pause",
    resume: "Resume",
    all: "My digests",
    topStories: "Top stories, 08:00",
    follow: "Follow",
    mute: "Mute",
    unmute: "Unmute",
    unfollow: "Stop following",
    noQuietHours: "No quiet hours",
  },
};
