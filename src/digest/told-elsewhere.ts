import { Temporal } from "temporal-polyfill";
import type { Instant } from "../clock.ts";
import type { DigestTopics, Subscription } from "../subscription.ts";
import type { Slot } from "./schedule.ts";

/**
 * True where the same reader gets the same digest in another conversation: of linked conversations that want the same
 * topics at the same time of the same day, the one delivers whose subscription was made first and does not rest.
 */
export const isToldElsewhere = (
  subscription: Subscription,
  slot: Slot,
  { linked, now }: { linked: readonly Subscription[]; now: Instant },
): boolean =>
  linked.some(
    (other) =>
      other.id < subscription.id &&
      !isResting(other, now) &&
      hasSlot(other, slot) &&
      wants(other) === wants(subscription),
  );

const isResting = ({ rest }: Subscription, now: Instant): boolean =>
  rest !== undefined && (rest.until === undefined || rest.until > now);

const hasSlot = ({ times, days }: Subscription, { date, time }: Slot): boolean =>
  times.includes(time) && days.some((day) => day === Temporal.PlainDate.from(date).dayOfWeek);

const wants = ({ topics, onlySources, withoutSources }: DigestTopics): string =>
  JSON.stringify([topics, onlySources, withoutSources].map(folded));

const folded = (words: readonly string[]): string[] =>
  [...new Set(words.map((word) => word.normalize("NFKC").trim().toLowerCase()))].toSorted();
