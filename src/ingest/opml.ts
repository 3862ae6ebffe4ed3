import { generateOpml, parseOpml } from "feedsmith";
import type { EntryFault, FeedList, ListedFeed, RefusedEntry } from "../feed-list.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { decodeFeed } from "./feed/decode-feed.ts";
import { withoutControls } from "./feed/repair-characters.ts";
import { checkUrl } from "./fetch/check-url.ts";

/** OPML 2.0: http://opml.org/spec2.opml */
type Outline = {
  text?: string;
  title?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  type?: string;
  outlines?: Outline[];
};

const MOST_LISTED = 20_000;
const MOST_BYTES = 10_000_000;
/** Folders in folders; what lies deeper belongs to the deepest. */
const DEEPEST = 10;
const LONGEST_NAME = 200;
/** Stands for a slash in a name, because slashes part folders. */
const SLASH_IN_NAME = "\u2215";

/**
 * The feeds in a list that another reader wrote, with their folders and titles. Their hosts are not asked, and those on
 * private networks are taken too: whether they may be read is decided when they are. Fails when it is no such list, in
 * words that follow the name of the file.
 */
export function readOpml(bytes: Uint8Array): Outcome<FeedList> {
  if (bytes.length > MOST_BYTES) return fail("too large", "is larger than 10 MB: divide the list");
  const text = withoutControls(decodeFeed({ bytes }));
  const opening = /<opml\b[^<>]*>/i.exec(text.slice(0, 100_000));
  if (!opening) return fail("no list", "is no list of feeds (OPML): export one from your feed reader");
  const outlines = outlinesIn(text);
  if (outlines) return succeed(collect(outlines));
  if (/<outline\b/i.test(text)) {
    return fail("broken", "is a list of feeds (OPML) with broken XML, or cut off: export it once more");
  }
  return succeed({ feeds: [], refused: [] });
}

function outlinesIn(text: string): Outline[] | undefined {
  try {
    return (parseOpml(text).body?.outlines ?? []) as Outline[];
  } catch {
    // It says no more than that it is none.
    return undefined;
  }
}

type Entry = { outline: Outline; folder: string | undefined };

function collect(outlines: Outline[]): FeedList {
  const feeds = new Map<string, ListedFeed>();
  const refused: RefusedEntry[] = [];
  for (const { outline, folder } of entriesIn(outlines, [])) {
    const feed = feedOf(outline, folder);
    const fault = typeof feed === "string" ? feed : beyond(feeds, feed);
    if (fault) refused.push({ entry: nameOf(outline) || shortened(outline.xmlUrl ?? ""), because: fault });
    else if (typeof feed !== "string" && !feeds.has(feed.url)) feeds.set(feed.url, feed);
  }
  return { feeds: [...feeds.values()], refused };
}

/** Whatever names an address, or says that it is a feed; an outline without either is a folder. */
function* entriesIn(outlines: readonly Outline[], folders: readonly string[]): Generator<Entry> {
  for (const outline of outlines) {
    const isFeed = outline.xmlUrl !== undefined || outline.type?.toLowerCase() === "rss";
    if (isFeed) yield { outline, folder: folders.join("/") || undefined };
    const name = isFeed || folders.length >= DEEPEST ? "" : nameOf(outline).replaceAll("/", SLASH_IN_NAME);
    if (outline.outlines) yield* entriesIn(outline.outlines, name === "" ? folders : [...folders, name]);
  }
}

function feedOf(outline: Outline, folder: string | undefined): ListedFeed | EntryFault {
  const address = outline.xmlUrl ?? "";
  const checked = checkUrl(address.trim());
  if (!checked.ok) return URL.parse(address.trim())?.username ? "holds a password" : "not an address";
  const site = checkUrl(outline.htmlUrl?.trim() ?? "");
  const { href, host } = checked.value;
  return { url: href, title: nameOf(outline) || host, site: site.ok ? site.value.href : undefined, folder };
}

const beyond = (feeds: ReadonlyMap<string, ListedFeed>, { url }: ListedFeed): EntryFault | undefined =>
  feeds.size >= MOST_LISTED && !feeds.has(url) ? "too many" : undefined;

/** "text" is what the outline shows, "title" what the feed calls itself: a name that somebody gave is in the former. */
const nameOf = ({ text, title }: Outline): string => shortened(text || title || "");

const shortened = (name: string): string => {
  const line = name.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME).toWellFormed().trimEnd()}…` : line;
};

/** A list that other readers, and `readOpml`, take in: in folders, in the order given. An empty one is no OPML. */
export function writeOpml(title: string, feeds: readonly [ListedFeed, ...ListedFeed[]]): Uint8Array {
  const top: Outline[] = [];
  for (const feed of feeds) {
    const { url, title: name, site } = feed;
    const folders = feed.folder?.split("/").filter((part) => part.trim() !== "") ?? [];
    levelOf(top, folders).push({ type: "rss", text: name, title: name, xmlUrl: url, ...(site && { htmlUrl: site }) });
  }
  const opml = generateOpml({ head: { title }, body: { outlines: top } });
  return Buffer.from(opml);
}

/** Where feeds of this folder are listed; folders that are not there yet are made. */
function levelOf(top: Outline[], folders: readonly string[]): Outline[] {
  let level = top;
  for (const name of folders) {
    const known = level.find((outline) => outline.xmlUrl === undefined && outline.text === name);
    const inside = known?.outlines ?? [];
    if (!known) level.push({ text: name, outlines: inside });
    level = inside;
  }
  return level;
}
