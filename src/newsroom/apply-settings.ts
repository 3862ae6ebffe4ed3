import type { Clock } from "../clock.ts";
import type { WishDesk } from "../digest-desk.ts";
import type { ConversationSettings } from "../newsroom.ts";
import type { Conversation } from "../question.ts";
import type { Store } from "../store/store.ts";

type Parts = { digests: WishDesk; store: Store; clock: Clock };

/**
 * What changed settings mean for the digests of a conversation. With another zone, what went by the clock at home moves
 * along; what was asked for by another zone's clock stays with it. With other quiet hours, what the old ones held is looked
 * at again at once.
 */
export async function applySettings(
  { digests, store, clock }: Parts,
  conversation: Conversation,
  { before, after }: { before: ConversationSettings; after: ConversationSettings },
): Promise<void> {
  const all = await digests.subscriptionsOf(conversation);
  const { zone } = after;
  if (before.zone !== undefined && zone !== undefined && before.zone !== zone) {
    const movers = all.filter((each) => each.zone === before.zone);
    for (const { id } of movers) await digests.change(id, conversation, { zone });
  }
  if (before.quietHours?.from === after.quietHours?.from && before.quietHours?.until === after.quietHours?.until)
    return;
  for (const each of await digests.subscriptionsOf(conversation))
    if (each.owedSince !== undefined) await store.postponeDigest(each, clock.now(), each.owedSince);
}
