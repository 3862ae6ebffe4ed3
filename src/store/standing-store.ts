import type { Instant } from "../clock.ts";
import type { Conversation } from "../question.ts";
import type { Reply } from "../reply.ts";

/** A message that belongs to no subscription: what whoever hosts the bot has to know. */
export type Notice = { key: string; conversation: Conversation; reply: Reply; now: Instant };

/** What waits in the outbox for one platform, and when the oldest of it was written. */
export type Waiting = { platform: string; deliveries: number; oldest: Instant };

/** A place of many readers whose digests rest because its platform lets nothing through. */
export type LostConversation = { conversation: Conversation; because: string };

/** The part of the store that tells how it stands. */
export type StandingStore = {
  /** Into the outbox; false, and nothing changes, when a delivery with this key was there before. */
  enqueueNotice(notice: Notice): Promise<boolean>;
  /** Platforms for which nothing waits are left out; by name. Quick enough to be asked every few seconds. */
  waitingDeliveries(): Promise<Waiting[]>;
  /** Groups and channels, not private chats, by their keys; each once, with the reason of one of its subscriptions. */
  lostConversations(limit: number): Promise<LostConversation[]>;
  /** How many bytes it takes, and how many of them what comes next can use. */
  size(): Promise<{ bytes: number; free: number }>;
};
