import { BlockList, isIP } from "node:net";
import { fail, type Outcome, succeed } from "../../outcome.ts";

/** Hosts and address ranges that the owner opened although they are not public, with any port there. */
export type AllowList = { hosts: ReadonlySet<string>; addresses: BlockList };

export const nothingAllowed: AllowList = { hosts: new Set(), addresses: new BlockList() };

/** Reads names ("nas.local"), addresses ("192.168.1.4", "fd00::1") and ranges ("192.168.1.0/24"). Fails with the first that is none. */
export function readAllowList(entries: readonly string[]): Outcome<AllowList> {
  const hosts = new Set<string>();
  const addresses = new BlockList();
  for (const entry of entries) {
    if (addRange(addresses, entry)) continue;
    const host = hostIn(entry);
    if (host === undefined) return fail("not a host", explain(entry));
    hosts.add(host);
  }
  return succeed({ hosts, addresses });
}

/** Names of one host in one spelling: without the dot that may end a full name. */
export const plainHost = (hostname: string): string => hostname.replace(/\.$/, "");

function addRange(addresses: BlockList, entry: string): boolean {
  const [, network = "", bits] = /^\[?([^\]/]+)\]?(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const version = isIP(network);
  if (version === 0 || network.includes("%")) return false;
  const whole = version === 4 ? 32 : 128;
  const length = bits === undefined ? whole : Number(bits);
  if (length > whole) return false;
  addresses.addSubnet(network, length, version === 4 ? "ipv4" : "ipv6");
  return true;
}

function hostIn(entry: string): string | undefined {
  if (!/^[^\s/:@?#\\[\]]+$/.test(entry)) return undefined;
  const hostname = URL.parse(`http://${entry}/`)?.hostname;
  // “0x7f.1” is an address to a browser. Whoever opens one should see in the list which it is.
  return hostname === undefined || isIP(hostname) ? undefined : plainHost(hostname);
}

const explain = (entry: string): string =>
  `“${entry}” is no host, address or range. Examples: nas.local, 192.168.1.4, 192.168.1.0/24, fd00::/8.`;
