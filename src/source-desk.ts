import type { Instant } from "./clock.ts";
import type { EntryFault, RefusedEntry } from "./feed-list.ts";
import type { Finding, FoundFeed } from "./found-feed.ts";
import type { Outcome } from "./outcome.ts";
import type { Conversation } from "./question.ts";
import type { Source } from "./source.ts";
import type { WebAsker } from "./web-asker.ts";

/** For whom a source is added or removed: all who chose nothing for themselves, or one conversation. */
export type Followers = "everyone" | "here";

/** What may be chosen about a source when it is added. */
export type SourceWishes = { folder?: string | undefined; readsPages?: boolean | undefined };

/** What has to be known of a feed before it is read. */
export type NamedFeed = Pick<FoundFeed, "url" | "title" | "site">;

export type Added = {
  source: Source;
  /** It was followed already, and nothing has changed. */
  wasFollowed: boolean;
  /** The conversation followed the default sources until now, and has a list of its own from now on. */
  becameOwnList: boolean;
};

export type Removed = {
  /** Nobody follows it any more: it is not read, and no longer among the sources. */
  isGone: boolean;
  becameOwnList: boolean;
};

export type ImportedList = { added: Source[]; known: number; refused: ListRefusal[] };
export type ListRefusal = RefusedEntry | { entry: string; because: EntryFault | "list full" };

/** All that people may do with the sources of this instance. What they may is decided before they come here. */
export type SourceDesk = {
  /** Those that this conversation follows, by title. */
  followed(conversation: Conversation): Promise<Source[]>;
  /** All there are, by title. */
  all(): Promise<Source[]>;
  /** True when the conversation has a list of its own. */
  hasOwnList(conversation: Conversation): Promise<boolean>;
  /** True when nobody but this conversation follows it. */
  isOnlyFor(source: Source, conversation: Conversation): Promise<boolean>;

  /** The minutes until this conversation may have something looked up again; 0 when it may now, which counts. */
  minutesUntilLookUp(conversation: Conversation): Promise<number>;
  /** Asks the web what there is behind an address; nothing of it is kept. */
  discover(typed: string, asker: WebAsker): Promise<Finding>;
  /** A feed that is followed under this address already. */
  sourceAt(typed: string): Promise<Source | undefined>;
  /** Follows a feed that was found; it is read as soon as somebody reads. */
  add(feed: NamedFeed, followers: Followers, conversation: Conversation, wishes: SourceWishes): Promise<Added>;
  remove(source: Source, followers: Followers, conversation: Conversation): Promise<Removed>;

  pause(source: Source): Promise<void>;
  /** The moment of the next reading: at once, unless it was read just now or its server wants to be left alone. */
  resume(source: Source, now: Instant): Promise<Instant>;
  /** The first moment at which the source may be asked out of turn. */
  mayBeAskedFrom(source: Source, now: Instant): Instant;
  readPages(source: Source, readsPages: boolean): Promise<void>;

  /** Takes in a list of feeds (OPML), up to `room` new ones; fails with what is wrong with the file. */
  importList(
    bytes: Uint8Array,
    followers: Followers,
    conversation: Conversation,
    room: number,
  ): Promise<Outcome<ImportedList>>;
  /** A list of these sources for other feed readers; undefined of none. */
  exportList(sources: readonly Source[]): Promise<Uint8Array | undefined>;
};
