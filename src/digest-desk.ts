import type { Instant } from "./clock.ts";
import type { Conversation, Reader } from "./question.ts";
import type { Reply } from "./reply.ts";
import type { DigestWish, Subscription } from "./subscription.ts";
import type { LeftOut, Score } from "./verdict.ts";

/** What digests of the last days would have held, one entry a day, the oldest first; days are those of the wish's zone. */
export type Replay = { date: string; stories: number }[];

/** What is wanted, when, and by whom. */
export type WishDesk = {
  /** Begins with the first slot from now on. */
  subscribe(wish: DigestWish & { conversation: Conversation }): Promise<Subscription>;
  subscriptionsOf(conversation: Conversation): Promise<Subscription[]>;
  /** With its next digest by the new times; undefined when this conversation has no such subscription. */
  change(id: number, conversation: Conversation, changes: Partial<DigestWish>): Promise<Subscription | undefined>;
  /** False when this conversation has no such subscription. */
  unsubscribe(id: number, conversation: Conversation): Promise<boolean>;
  /** Rests at the wish of a reader, until a moment or until `resume`; answers with what it became. */
  pause(id: number, conversation: Conversation, until: Instant | undefined): Promise<Subscription | undefined>;
  resume(id: number, conversation: Conversation): Promise<Subscription | undefined>;

  /** Adds a topic to the conversation's next digests; false when it was there. */
  follow(conversation: Conversation, topic: string): Promise<boolean>;
  unfollow(conversation: Conversation, topic: string): Promise<boolean>;
  /** In the order they were added. */
  followed(conversation: Conversation): Promise<string[]>;

  /** A code of a few characters that is good once, for a quarter of an hour: whoever gives it elsewhere is the same reader. */
  linkCode(conversation: Conversation, reader: Reader): Promise<string>;
  /** From now on both conversations have one ledger: what one was told, the other knows. Undefined for a code that is not good. */
  link(conversation: Conversation, code: string): Promise<{ with: Conversation } | undefined>;
  unlink(conversation: Conversation): Promise<boolean>;
  /** The other conversations of the same ledger. */
  linkedWith(conversation: Conversation): Promise<Conversation[]>;
};

/** Digests themselves. */
export type ShownDigests = {
  /** The digest of this wish as it would be now. Nothing counts as told. */
  preview(wish: DigestWish, conversation: Conversation): Promise<Reply>;
  /** What this wish would have brought on each of the last 7 days, on which nothing counts as told but by these digests. */
  replay(wish: DigestWish, conversation: Conversation): Promise<Replay>;
  /** The digest of a subscription now, between its times; what it tells counts as told. */
  digestNow(subscription: Subscription): Promise<Reply>;
  /** The digests that were due for this conversation on a day ("YYYY-MM-DD", in its zone), in order. */
  pastDigests(conversation: Conversation, day: string): Promise<Reply[]>;
  /** What each digest of this conversation makes of the story of an article; where there is none, one of the top stories. */
  why(article: number, conversation: Conversation): Promise<Why[]>;
};

/** Why a story is in a digest, or why it is not. */
export type Why = {
  /** None: the top stories. */
  topics: readonly string[];
  /** Undefined where no topic finds it. */
  found: { matched: string[]; score: Score } | undefined;
  verdict: { place: number } | { toldAt: Instant } | { leftOut: LeftOut } | "not found";
};

/** All about digests that a command may ask for. */
export type DigestDesk = WishDesk & ShownDigests;
