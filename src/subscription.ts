import type { Instant } from "./clock.ts";
import type { Conversation } from "./question.ts";
import type { Reply } from "./reply.ts";
import type { SummaryLength } from "./summary-length.ts";

/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** When, on the clock of a place. */
export type Schedule = {
  /** "HH:MM", in order, each once. */
  times: readonly string[];
  /** In order, each once. */
  days: readonly Weekday[];
  /** An IANA name such as "Europe/Vienna", or an offset such as "+02:00". */
  zone: string;
};

/** What a digest is about. */
export type DigestTopics = {
  /** Each as typed; none: the top stories. */
  topics: readonly string[];
  /** Publishers by name; where there are any, only these. */
  onlySources: readonly string[];
  withoutSources: readonly string[];
  /** No story that holds one of these, as typed. */
  muted: readonly string[];
};

/** What somebody wants to be told, and when. */
export type DigestWish = DigestTopics &
  Schedule & {
    length: SummaryLength;
    language: string;
    /** What to do when there is nothing new: say so in a line, or say nothing. */
    whenNothing: "say" | "silence";
  };

export type NewSubscription = DigestWish & { conversation: Conversation; nextDigestAt: Instant };

/** Why no digests come for a while: somebody asked for it, or the platform lets nothing through. */
export type Rest = { by: "reader" | "platform"; because: string; until?: Instant | undefined };

export type Subscription = NewSubscription & {
  id: number;
  createdAt: Instant;
  lastDigestAt?: Instant | undefined;
  /** When the first digest was due that could not be written then: the next one makes up for it. */
  owedSince?: Instant | undefined;
  /** Undefined while it runs. One with an end begins again with the first digest after it. */
  rest?: Rest | undefined;
};

/** A message that must arrive once: a row of the outbox. */
export type Delivery = {
  /** Unique for (subscription, local date, time, zone): what makes a second copy impossible. */
  key: string;
  subscription?: number | undefined;
  conversation: Conversation;
  /** The same object for every delivery of one digest; of a correction, what is sent where nothing can be edited. */
  reply: Reply;
  /** Of a correction: what to make of the messages that were sent. None are known where nobody knows whether they arrived. */
  corrects?: { reply: Reply; sent: string[] } | undefined;
  attempts: number;
  writtenAt: Instant;
  notBefore: Instant;
};
