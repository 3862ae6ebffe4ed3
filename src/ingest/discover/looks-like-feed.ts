const LAST_PART = /^(?:feeds?|rss2?|atom|rdf)$/i;
const FILE = /^(?:.+\.(?:rss|atom|rdf)|(?:feeds?|rss\d*|atom|index|news|latest|posts)\.(?:xml|rdf|json))$/i;
const ASKED_FOR = /^(?:rss\d*|atom\d*|rdf|jsonfeed)$/i;
/** Readers' own pages carry the address of the feed in theirs. */
const ANOTHER_ADDRESS = /https?(?::|%3a)/i;

/** Whether an address has the look of a feed: "/feed/", "/news.rss", "/index.xml", "?format=rss". */
export function looksLikeFeed(address: string): boolean {
  const url = URL.parse(address);
  if (!url || ANOTHER_ADDRESS.test(url.pathname + url.search)) return false;
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  if (LAST_PART.test(last) || FILE.test(last)) return true;
  return [...url.searchParams].some(([name, value]) => ASKED_FOR.test(value) || (name === "feed" && value !== ""));
}
