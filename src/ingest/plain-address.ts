import { getDomain } from "tldts";

/** A page's own host and path, however it was reached: see `plainAddress`. */
type PlainAddress = { host: string; path: string };

/** Labels of a host that stand for another dress of the same pages. */
const DRESSES = new Set(["www", "m", "mobile", "amp"]);
/** The last part of a path that its folder shows by itself. */
const INDEX = /\/(?:index\.(?:html?|php)|default\.aspx?)$/i;
/** How publishers mark the path of an AMP page: at its end, or at its beginning when an article follows. */
const AMP_END = /(?<=[^/])(?:\/amp|\.amp(?=\.html?$)|\.amp)\/?(?=$|\.html?$)/i;
const AMP_BEGINNING = /^\/amp(?=\/[^/]+\/)/i;
/** Caches of AMP pages, which name the page that they hold in the path: "/c/s/example.org/a", "/amp/s/example.org/a". */
const CACHE_HOST = /\.cdn\.ampproject\.org$|^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/;
const CACHED = /^\/(?:[cv]|amp)\/(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/;

/**
 * The same for a page, its AMP and mobile versions, with "www." or without, with "index.html" or without, and in a cache
 * of AMP pages. A name that only looks like one of them stays: "amp.dev" and "m.co.uk" are registered as they are.
 */
export function plainAddress({ hostname, pathname }: URL): PlainAddress {
  const host = hostname.replace(/\.$/, "");
  const cached = CACHE_HOST.test(host) ? CACHED.exec(pathname) : null;
  if (cached?.[1]) return { host: plainHost(cached[1].toLowerCase()), path: plainPath(cached[2] ?? "") };
  return { host: plainHost(host), path: plainPath(pathname) };
}

/** The labels before what the publisher registered, without those of another dress. */
function plainHost(host: string): string {
  const domain = getDomain(host, { allowPrivateDomains: true });
  if (!domain || host === domain) return host;
  const labels = host.slice(0, -domain.length - 1).split(".");
  return [...labels.filter((label) => !DRESSES.has(label)), domain].join(".");
}

const plainPath = (path: string): string =>
  path.replace(AMP_END, "").replace(AMP_BEGINNING, "").replace(INDEX, "").replace(/\/+$/, "");
