import { Temporal } from "temporal-polyfill";
import type { Instant } from "../clock.ts";
import type { DigestTopics, Subscription } from "../subscription.ts";
import type { Slot } from "./schedule.ts";

/** A subscription, and the topics that its conversation follows beside. */
export type Wanted = { subscription: Subscription; followed: readonly string[] };

/**
 * True where the same reader gets the same digest in another conversation: of linked conversations that want the same
 * topics at the same time of the same day, the one delivers whose subscription was made first and does not rest; the
 * other as well only where it follows a topic that the first does not.
 */
export const isToldElsewhere = (
  { subscription, followed }: Wanted,
  slot: Slot,
  { linked, now }: { linked: readonly Wanted[]; now: Instant },
): boolean =>
  linked.some(
    (other) =>
      other.subscription.id < subscription.id &&
      !isResting(other.subscription, now) &&
      hasSlot(other.subscription, slot) &&
      wants(other.subscription) === wants(subscription) &&
      holdsAll(folded(other.followed), folded(followed)),
  );

const holdsAll = (topics: readonly string[], asked: readonly string[]): boolean =>
  asked.every((topic) => topics.includes(topic));

const isResting = ({ rest }: Subscription, now: Instant): boolean =>
  rest !== undefined && (rest.until === undefined || rest.until > now);

const hasSlot = ({ times, days }: Subscription, { date, time }: Slot): boolean =>
  times.includes(time) && days.some((day) => day === Temporal.PlainDate.from(date).dayOfWeek);

const wants = ({ topics, onlySources, withoutSources }: DigestTopics): string =>
  JSON.stringify([topics, onlySources, withoutSources].map(folded));

const folded = (words: readonly string[]): string[] =>
  [...new Set(words.map((word) => word.normalize("NFKC").trim().toLowerCase()))].toSorted();
