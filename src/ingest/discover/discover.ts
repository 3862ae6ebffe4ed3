import type { Clock } from "../../clock.ts";
import type { FeedOffer, Finding, Found, NotFound } from "../../found-feed.ts";
import { documents } from "../apart/documents.ts";
import type { Fetched, FetchOutcome } from "../fetch/fetched.ts";
import type { Web } from "../fetch/open-web.ts";
import { foldOffers } from "./fold-offers.ts";
import type { Sight } from "./look-at.ts";
import { readTypedAddress } from "./typed-address.ts";
import { usualPlaces } from "./usual-places.ts";

type DiscoveryParts = { web: Pick<Web, "get">; clock: Clock };

const ACCEPTED =
  "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, application/xhtml+xml;q=0.9, application/xml;q=0.8, */*;q=0.5";
const REMEDY = "the address of its feed may do";
/** Whether a host speaks https shows before anything was asked of it. */
const NO_CONNECTION = new Set(["unreachable", "untrusted certificate", "damaged"]);
/** Answers that hold for the host as a whole: no other address of it is tried. */
const LEAVE_ALONE = new Set(["busy", "not permitted", "unreachable", "timeout", "unknown host", "stopped"]);

/** What is not followed is not asked again. */
const PROMISE = / I will (?:try again|wait)[^.]*\.$| I will\.$/;

type Seen = Sight & { url: string; permanentUrl?: string | undefined };
type Step<Value> = { ok: true; value: Value } | { ok: false; failure: NotFound };

/**
 * Finds the feed behind anything that somebody types: a feed, or the page of a site. One request where that is a feed;
 * two where the page announces one; where it announces several they are offered unread. Only a page that links to none
 * has the usual places tried, one after another, until one answers with a feed.
 */
export async function discover(typed: string, parts: DiscoveryParts): Promise<Finding> {
  const addresses = readTypedAddress(typed);
  if (!addresses.ok) return { ok: false, failure: { ...addresses.failure, host: "" } };
  const [first = "", ...others] = addresses.value;
  let seen = await see(first, parts);
  for (const address of others) {
    if (seen.ok || !NO_CONNECTION.has(seen.failure.code)) break;
    seen = await see(address, parts);
  }
  if (!seen.ok) return seen;
  return seen.value.as === "feed" ? found(seen.value, seen.value.asked) : await fromPage(seen.value, parts);
}

async function fromPage(page: Extract<Seen, { as: "page" }>, parts: DiscoveryParts): Promise<Finding> {
  const { announced, likely } = page.links;
  for (const offers of [foldOffers(announced), foldOffers(likely)]) {
    const finding = await fromOffers(offers, parts);
    if (finding) return finding;
  }
  if (page.code === "captcha" || page.code === "error page") return notHere(page);
  return (await fromUsualPlaces(page.url, parts)) ?? notHere(page);
}

/** Several are asked about; one is read, and counts if it is a feed. */
async function fromOffers(offers: FeedOffer[], parts: DiscoveryParts): Promise<Finding | undefined> {
  const [only] = offers;
  if (!only) return undefined;
  if (offers.length > 1) return { ok: true, value: { as: "choice", offers } };
  const seen = await see(only.url, parts);
  if (!seen.ok) return seen;
  if (seen.value.as === "feed") return found(seen.value, only.url);
  // A page about feeds, where people are to choose; what it links to is offered, and no further page is opened.
  const listed = foldOffers([...seen.value.links.announced, ...seen.value.links.likely]);
  return listed.length > 0 ? { ok: true, value: { as: "choice", offers: listed } } : undefined;
}

async function fromUsualPlaces(page: string, parts: DiscoveryParts): Promise<Finding | undefined> {
  for (const address of usualPlaces(page)) {
    const seen = await see(address, parts);
    if (seen.ok && seen.value.as === "feed") return found(seen.value, address);
    if (!seen.ok && LEAVE_ALONE.has(seen.failure.code)) return undefined;
  }
  return undefined;
}

/** Asks one address and looks at what it answers with. */
async function see(address: string, { web, clock }: DiscoveryParts): Promise<Step<Seen & { asked: string }>> {
  const host = URL.parse(address)?.host ?? "";
  const answer: FetchOutcome<Fetched> = await web.get(address, { accept: ACCEPTED });
  if (!answer.ok) {
    const { code, message } = answer.failure;
    return { ok: false, failure: { code, host, message: message.replace(PROMISE, "") } };
  }
  if (answer.value.status !== 200) throw new Error(`${host} answered with ${answer.value.status} to a first question`);
  const { body: bytes, url, headers, permanentUrl } = answer.value;
  const sight = await documents.run<Sight>({ kind: "look", input: { bytes, url, headers }, now: clock.now() }, REMEDY);
  if (sight.ok) return { ok: true, value: { ...sight.value, url, permanentUrl, asked: address } };
  const { code, message } = sight.failure;
  return { ok: false, failure: { code, host, message: sentence(address, message) } };
}

function found({ feed, permanentUrl }: Extract<Seen, { as: "feed" }>, asked: string): { ok: true; value: Found } {
  const url = permanentUrl ?? asked;
  return {
    ok: true,
    value: { as: "feed", feed: { ...feed, url, title: feed.title || (URL.parse(url)?.host ?? url) } },
  };
}

function notHere({ url, code, message }: Extract<Seen, { as: "page" }>): { ok: false; failure: NotFound } {
  const host = URL.parse(url)?.host ?? "";
  if (code !== "page") return { ok: false, failure: { code, host, message: sentence(url, message) } };
  return {
    ok: false,
    failure: {
      code: "no feed",
      host,
      message: `${host} announces no feed on this page, and there is none in the usual places.`,
    },
  };
}

const sentence = (url: string, message: string): string => `${url.replace(/^https?:\/\//, "")} ${message}.`;
