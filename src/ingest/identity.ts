import { createHash } from "node:crypto";
import { canonicalUrl } from "./canonical-url.ts";

/** What an article can be recognized by. */
type Identity = {
  givenId?: string | undefined;
  url?: string | undefined;
  /** The publisher, where the row or page itself names one. */
  namedSource?: string | undefined;
  /** Where ids are unique if no publisher is named: the real path of a file, or "standard input". */
  origin: string;
  /** The real path of a file that is itself one article. */
  path?: string | undefined;
  title: string;
  /** Without noise. */
  text: string;
};

/**
 * The keys of an article, strongest first: an article with a key that is known is the one that has it. An id holds within
 * its source, an address everywhere. Only what has neither goes by its file, so that a changed file is an update, and by
 * its text, so that the same file in another folder is the same article; wire copies with ids of their own stay apart.
 */
export function keysOf(identity: Identity): [string, ...string[]] {
  const { givenId, url, namedSource, origin, path } = identity;
  const address = url && addressKey(url);
  const id = givenId && `id:${namedSource ?? origin}:${givenId}`;
  if (id) return address ? [id, address] : [id];
  if (address) return [address];
  return path ? [`path:${path}`, textKey(identity)] : [textKey(identity)];
}

/** The key under which the article of an address is kept; undefined when it is not an http or https address. */
export function addressKey(url: string): string | undefined {
  const address = canonicalUrl(url);
  return address && `url:${address}`;
}

function textKey({ namedSource = "", title, text }: Identity): string {
  const parts = [namedSource, title, text].map((part) => part.replace(/\s+/gu, " ").trim());
  return `text:${createHash("sha256").update(parts.join("\n")).digest("hex")}`;
}
