/** A feed as lists of feeds (OPML) name it. */
export type ListedFeed = {
  url: string;
  title: string;
  site?: string | undefined;
  /** "News/Technology"; a slash in a folder's own name is written as U+2215. */
  folder?: string | undefined;
};

/** What is wrong with an entry: it names no address of the web, one with a password in it, or stands beyond what is read of one list. */
export type EntryFault = "not an address" | "holds a password" | "too many";
export type RefusedEntry = { entry: string; because: EntryFault };

/** A list of feeds: each of them once, in the order of the list, and what could not be taken from it. */
export type FeedList = { feeds: ListedFeed[]; refused: RefusedEntry[] };
