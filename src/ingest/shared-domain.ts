import { isIP } from "node:net";
import { type AllowList, plainHost } from "./fetch/allow-list.ts";
import { registrableDomain } from "./registrable-domain.ts";

/**
 * The registrable domain of an address: what asks for peace for all of its hosts. Undefined for hosts that the owner
 * opened: on one of them many sources may have nothing to do with each other.
 */
export function sharedDomain(url: string, allowed: AllowList): string | undefined {
  const host = plainHost((URL.parse(url)?.hostname ?? "").replace(/^\[|\]$/g, ""));
  return isListed(host, allowed) ? undefined : registrableDomain(url);
}

function isListed(host: string, { hosts, addresses }: AllowList): boolean {
  const version = isIP(host);
  return hosts.has(host) || (version !== 0 && addresses.check(host, version === 4 ? "ipv4" : "ipv6"));
}
