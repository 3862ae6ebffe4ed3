import type { Instant } from "./clock.ts";
import type { Conversation } from "./question.ts";
import type { Reply } from "./reply.ts";

/** A wish for a digest: what about, where to, and when on the clock of its zone. */
export type NewSubscription = {
  conversation: Conversation;
  /** What was asked for, as typed; empty for the top stories. */
  topic: string;
  /** "HH:MM" on the wall clock of `zone`. */
  time: string;
  /** An IANA name such as "Europe/Vienna". */
  zone: string;
  language: string;
  nextDigestAt: Instant;
};

export type Subscription = NewSubscription & {
  id: number;
  createdAt: Instant;
  lastDigestAt?: Instant | undefined;
  /** Why it rests, in words for its manager; undefined while it runs. */
  pausedBecause?: string | undefined;
};

/** A message that must arrive once: a row of the outbox. */
export type Delivery = {
  /** Unique for (subscription, local date, time): what makes a second copy impossible. */
  key: string;
  subscription?: number | undefined;
  conversation: Conversation;
  reply: Reply;
  attempts: number;
  notBefore: Instant;
};
