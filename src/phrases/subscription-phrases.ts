import type { Instant } from "../clock.ts";
import type { Schedule } from "../subscription.ts";
import type { SummaryLength } from "../summary-length.ts";

/** A wish in its own words: `topics` as they are shown, none for the top stories. */
type WishInWords = Schedule & {
  topics: readonly string[];
  length: SummaryLength;
  onlySources: readonly string[];
  withoutSources: readonly string[];
  muted: readonly string[];
  whenNothing: "say" | "silence";
};

/** What the bot says of subscriptions, of what is followed and muted, and of the settings of a conversation. */
export type SubscriptionPhrases = {
  /** "iran drones; floods · every day at 08:00 and 18:00 · short · without Reuters" */
  describe(wish: WishInWords): string;
  /** "every day at 08:00", "on weekdays at 08:00 and 18:00", "Mondays and Thursdays at 07:00" */
  when(schedule: Pick<Schedule, "times" | "days">): string;
  /** "Next: tomorrow, Monday 23 November, 08:00, Europe/Vienna (where it is 14:05 now)." */
  next(at: Instant, now: Instant, zone: string): string;
  done(wish: string): string;
  changed(wish: string): string;
  /** The last days: how many stories each would have brought, and how long they take to read. */
  replay(stories: readonly number[], minutesADay: number): string;
  /** A word of a topic that no article holds, and one of the archive that is spelled like it. */
  unheardOf(typed: string, alike: string): string;
  /** Stands above a preview. */
  preview(wish: string): string;

  askTopics: string;
  askTopicsRemedy: string;
  /** "Which of these is your time now?" */
  askZone: string;
  badDays(typed: string): string;
  badDaysRemedy: string;
  badTimes(typed: string): string;
  tooManyTopics(most: number): string;
  tooManyTimes(most: number): string;
  badUntil(typed: string): string;
  badUntilRemedy: string;
  badQuietHours(typed: string): string;
  badQuietHoursRemedy: string;

  pausedUntil(at: Instant, zone: string): string;
  paused: string;
  pausedBecause(reason: string): string;
  nowPaused(count: number, until: string | undefined): string;
  nowResumed(count: number): string;
  nothingPaused: string;
  stoppedAll(count: number): string;
  /** Above the list that is sent before all are stopped. */
  listBeforeStopping: string;
  whichToStop: string;

  nowFollowed(topic: string): string;
  alreadyFollowed(topic: string): string;
  noLongerFollowed(topic: string): string;
  notFollowed(topic: string): string;
  followed(count: number): string;
  followsNothing: string;
  followsNothingRemedy: string;
  /** What is followed comes with the next digest, and there is none. */
  noDigestYet: string;

  /** Above the sources of the stories that were shown. */
  whatToMute: string;
  nowMuted(what: string, isSource: boolean): string;
  alreadyMuted(what: string): string;
  tooManyMuted(limit: number): string;
  tooManyMutedRemedy: string;
  noLongerMuted(what: string): string;
  notMuted(what: string): string;
  muted(count: number): string;
  mutesNothing: string;
  mutesNothingRemedy: string;

  /** One line each, name and value: "Language: English". */
  settings: Readonly<
    Record<"language" | "zone" | "length" | "quietHours" | "muted" | "followed" | "mention" | "publish", string>
  >;
  notSet: string;
  /** Where a list is empty. */
  nothing: string;
  quietHours(from: string, until: string): string;
  settingsRemedy: string;

  linkCode(code: string, minutes: number): string;
  linked(platform: string): string;
  linkedWith(platforms: string[]): string;
  badLinkCode: string;
  badLinkCodeRemedy: string;
  unlinked: string;
  notLinked: string;
  onlyPrivate: string;
  onlyPrivateRemedy: string;

  choices: Readonly<
    Record<
      | "subscribe"
      | "preview"
      | "stop"
      | "stopAll"
      | "pause"
      | "resume"
      | "all"
      | "topStories"
      | "follow"
      | "mute"
      | "unmute"
      | "unfollow"
      | "noQuietHours",
      string
    >
  >;
};
