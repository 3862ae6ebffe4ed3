import type { Instant } from "../../clock.ts";
import { hasLittleMemory, heapLimitMegabytes } from "../../heap-limit.ts";
import { threadFile } from "../../thread-file.ts";
import type { FeedInput } from "../feed/feed.ts";
import type { FeedSource } from "../feed-articles.ts";
import type { ItemReading } from "../feed-reading.ts";
import type { FetchedPage } from "../page-of-item.ts";
import { openThreads } from "./threads.ts";

/** A feed; `reading` is a number of its own, the same for all that is asked about these bytes. */
export type FeedTask = { reading: number; input: FeedInput; now: Instant };
export type ItemsTask = FeedTask & { wanted: string[]; source: FeedSource };

/** What the threads can be asked to read. */
export type DocumentTask =
  | { kind: "page"; markup: string; now: Instant; address: string | undefined }
  | { kind: "markdown"; markup: string }
  /** What a feed is and holds, for a `FeedOutline`. */
  | ({ kind: "outline" } & FeedTask)
  /** Some items of a feed by their keys, for an `ItemsRead`. */
  | ({ kind: "items" } & ItemsTask)
  /** An item with the text of its page, for an `ItemReading`. */
  | { kind: "full text"; item: ItemReading; page: FetchedPage; now: Instant }
  /** What a robots.txt says of a page, for a `RobotsVerdict`. */
  | { kind: "robots"; text: string; page: string }
  /** Whether some bytes are a feed or a page that leads to feeds, for a `Sight`. */
  | { kind: "look"; input: FeedInput & { url: string }; now: Instant }
  /** A list of feeds, for a `FeedList`. */
  | { kind: "opml"; bytes: Uint8Array };

const WORKER = threadFile("document-worker", import.meta.url);
const THREADS = hasLittleMemory() ? 1 : 3;

/**
 * Far more than any real document took that was measured; with the time that ending takes, an answer is there in 5 seconds.
 * Where the process itself was given less memory (`--max-old-space-size`), none of its threads may take more than that.
 */
const LIMITS = { seconds: 4, megabytes: Math.min(512, heapLimitMegabytes()) };

export const documents = openThreads<DocumentTask>(WORKER, THREADS, LIMITS);
