import type { Instant } from "../../clock.ts";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import { binaryReason } from "../binary.ts";
import { absoluteAddress } from "./address.ts";
import { decodeFeed } from "./decode-feed.ts";
import type { Feed, FeedInput } from "./feed.ts";
import { readJsonFeed } from "./json-feed.ts";
import { explainNoFeed } from "./not-a-feed.ts";
import { parseXml } from "./parse-xml.ts";
import { readChannel } from "./read-channel.ts";
import { readItem } from "./read-item.ts";
import { withoutControls } from "./repair-characters.ts";

/**
 * Any bytes as a feed: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF or JSON Feed, with what podcasts, Media RSS and Dublin
 * Core add; whatever of a broken one can be read. Fails when it is something else, and says what. Never throws, reads
 * nothing but the bytes, and takes time linear in them; see `feed-limits.ts` for how much is read.
 */
export function readFeed(input: FeedInput, now: Instant): Outcome<Feed> {
  const reason = binaryReason(input.bytes);
  if (reason) return fail("binary", reason);
  const text = withoutControls(decodeFeed(input));
  const base = baseOf(input);
  if (/^\s*[[{]/.test(text)) return fromJson(text, base, now);
  return fromXml(text, base, input, now);
}

function fromJson(text: string, base: string | undefined, now: Instant): Outcome<Feed> {
  const feed = readJsonFeed(parse(text), base, now);
  return feed ? succeed(feed) : explainNoFeed(text, undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromXml(text: string, base: string | undefined, { headers }: FeedInput, now: Instant): Outcome<Feed> {
  const { root, firstName, items, isCut } = parseXml(text, base);
  if (root === undefined) return explainNoFeed(text, firstName);
  const channel = readChannel(root, now, headers?.["content-language"]);
  // Only Atom says that the authors of a feed are those of its entries.
  const authors = root.local.toLowerCase() === "feed" ? channel.authors : [];
  return succeed({ ...channel, items: items.map((item) => readItem(item, now, authors)), isCut });
}

const baseOf = ({ url, headers }: FeedInput) => {
  const location = headers?.["content-location"];
  return absoluteAddress(location, url) ?? absoluteAddress(url, undefined);
};
