import type { DigestWish, Rest, Subscription } from "../subscription.ts";
import { CONVERSATION_COLUMNS, type ConversationRow, conversationOf } from "./conversation-rows.ts";

export type SubscriptionRow = ConversationRow & {
  id: number;
  zone: string;
  language: string;
  wish: string;
  created_at: number;
  next_digest_at: number;
  last_digest_at: number | null;
  owed_since: number | null;
  rested_by: Rest["by"] | null;
  rests_because: string | null;
  rests_until: number | null;
};

export const SELECT_SUBSCRIPTIONS = `
  SELECT subscriptions.*, ${CONVERSATION_COLUMNS}
  FROM subscriptions JOIN conversations ON conversations.key = subscriptions.conversation`;

/** The condition of the index `running_subscriptions`: what rests to an end is due after it. */
export const IS_RUNNING = "(rested_by IS NULL OR rests_until IS NOT NULL)";

/** Of the columns that a digest waits in, those that a wish does not have a column for. */
const wishOf = ({ topics, onlySources, withoutSources, muted, times, days, length, whenNothing }: DigestWish) => ({
  topics,
  onlySources,
  withoutSources,
  muted,
  times,
  days,
  length,
  whenNothing,
});

/** As the column `wish` holds it. */
export const wishAsJson = (wish: DigestWish): string => JSON.stringify(wishOf(wish));

export function subscriptionOf(row: SubscriptionRow): Subscription {
  const { rested_by: by, rests_because: because, rests_until: until } = row;
  return {
    ...(JSON.parse(row.wish) as ReturnType<typeof wishOf>),
    id: row.id,
    conversation: conversationOf(row),
    zone: row.zone,
    language: row.language,
    createdAt: row.created_at,
    nextDigestAt: row.next_digest_at,
    lastDigestAt: row.last_digest_at ?? undefined,
    owedSince: row.owed_since ?? undefined,
    rest: by === null ? undefined : { by, because: because ?? "", until: until ?? undefined },
  };
}
