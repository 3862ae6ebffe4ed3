import type { Context } from "../src/command.ts";
import type { DigestWish, Subscription } from "../src/subscription.ts";

/** A digest in words: what about, when, how long. */
export const wishInWords = ({ phrases }: Context, wish: DigestWish): string => phrases.subscriptions.describe(wish);

/** When it comes next, or why it does not. */
export function nextInWords(
  { phrases: { subscriptions }, now }: Context,
  { nextDigestAt, zone, rest }: Subscription,
): string {
  if (!rest) return subscriptions.next(nextDigestAt, now, zone);
  if (rest.until !== undefined) return subscriptions.pausedUntil(rest.until, zone);
  return rest.by === "reader" ? subscriptions.paused : subscriptions.pausedBecause(rest.because);
}
