import type { Instant } from "../clock.ts";
import type { Conversation } from "../question.ts";
import type { Delivery, Rest } from "../subscription.ts";

/** What delivering needs of the store; see its contract. */
export type Outbox = {
  claimDeliveries(now: Instant, limit: number, platform: string): Promise<Delivery[]>;
  finishDelivery(key: string, result: { sent: string[] } | { refused: string }, now: Instant): Promise<void>;
  retryDelivery(key: string, notBefore: Instant, because: string): Promise<void>;
  holdPlatform(platform: string, notBefore: Instant): Promise<void>;
  restSubscription(id: number, rest: Rest): Promise<void>;
  moveConversation(from: Conversation, to: Conversation): Promise<void>;
};
