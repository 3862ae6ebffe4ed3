/** What namespaces are called here; "" is RSS itself. Without final "/" and "#", in small letters: feeds vary them. */
const VOCABULARIES: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/rss/1.0", ""],
  ["http://my.netscape.com/rdf/simple/0.9", ""],
  ["http://channel.netscape.com/rdf/simple/0.9", ""],
  ["http://my.netscape.com/publish/formats/rss-0.91.dtd", ""],
  ["http://backend.userland.com/rss", ""],
  ["http://backend.userland.com/rss2", ""],
  ["http://backend.userland.com/rss091", ""],
  ["http://backend.userland.com/rss092", ""],
  ["http://blogs.law.harvard.edu/tech/rss", ""],
  ["http://cyber.law.harvard.edu/rss", ""],
  ["http://www.rssboard.org/rss-specification", ""],
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns", "atom"],
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://purl.org/rss/1.0/modules/dc", "dc"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://purl.org/rss/1.0/modules/syndication", "sy"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://www.google.com/schemas/play-podcasts/1.0", "googleplay"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://video.search.yahoo.com/mrss", "media"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://www.w3.org/2000/svg", "svg"],
  ["http://www.w3.org/1998/math/mathml", "math"],
  ["http://www.w3.org/1999/xlink", "xlink"],
]);

const FEED_ROOTS = new Set(["rss", "feed", "rdf"]);
/** Words that other XML uses too, so that they count as the outermost element only. */
const OUTERMOST_ROOTS = new Set(["channel", "entry"]);

/** Whether an element of this name begins a feed. */
export function beginsFeed(local: string, isOutermost: boolean): boolean {
  const name = local.toLowerCase();
  return FEED_ROOTS.has(name) || (isOutermost && OUTERMOST_ROOTS.has(name));
}

export type QualifiedName = { prefix: string; local: string };

export function divideName(written: string): QualifiedName {
  const colon = written.indexOf(":");
  return colon === -1
    ? { prefix: "", local: written }
    : { prefix: written.slice(0, colon).toLowerCase(), local: written.slice(colon + 1) };
}

/**
 * The name by which an element is looked up: "title" for one of the feed's own format, whatever its namespace is called,
 * "dc:creator" for one of a known vocabulary, and the prefix as written for the rest. `home` is the namespace of the
 * feed's own elements; a prefix that nobody declared (`uri` undefined) stands for what it usually means.
 */
export function lookupName(
  { prefix, local }: QualifiedName,
  uri: string | undefined,
  home: string | undefined,
): string {
  const name = local.toLowerCase();
  if (!uri && prefix === "") return name;
  const vocabulary = uri ? VOCABULARIES.get(spelling(uri)) : undefined;
  const isHome = uri !== undefined && (uri === home || (vocabulary ?? uri) === vocabularyOf(home));
  if (isHome || vocabulary === "" || prefix === "rss") return name;
  const called = vocabulary ?? (prefix || "other");
  return called === "atom" && vocabularyOf(home) === "atom" ? name : `${called}:${name}`;
}

const vocabularyOf = (uri: string | undefined) => (uri ? VOCABULARIES.get(spelling(uri)) : undefined);

// "http://purl.org/net/atom#" and other drafts of Atom 0.3 end in a sign that later ones dropped.
const spelling = (uri: string) =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, "http:")
    .replace(/[/#]+$/, "");
