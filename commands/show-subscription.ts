import type { Context } from "../src/command.ts";
import { afterQuietHours } from "../src/quiet-hours.ts";
import type { DigestWish, Subscription } from "../src/subscription.ts";

/** A digest in words: what about, when, how long. */
export const wishInWords = ({ phrases }: Context, wish: DigestWish): string => phrases.subscriptions.describe(wish);

/** When it comes next, quiet hours counted in, or why it does not. */
export async function nextInWords(
  { phrases: { subscriptions }, newsroom, question, now }: Context,
  { nextDigestAt, zone, rest }: Subscription,
): Promise<string> {
  if (rest && rest.until === undefined)
    return rest.by === "reader" ? subscriptions.paused : subscriptions.pausedBecause(rest.because);
  if (rest?.until !== undefined && rest.until > now) return subscriptions.pausedUntil(rest.until, zone);
  const { quietHours, zone: home = zone } = await newsroom.settingsOf(question.conversation);
  return subscriptions.next(afterQuietHours(nextDigestAt, quietHours, home), now, zone);
}
