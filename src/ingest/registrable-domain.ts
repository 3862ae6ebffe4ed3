import { getDomain } from "tldts";

/**
 * The part of an address's host that one publisher registered: "example.co.uk" for news.example.co.uk. Whoever rents names
 * below its own (github.io, blogspot.com) counts as a registry. Addresses of numbers and hosts without a known ending are
 * themselves. Undefined when it is no address.
 */
export function registrableDomain(url: string): string | undefined {
  const host = URL.parse(url)?.hostname.replace(/\.$/, "");
  if (!host) return undefined;
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
