import { BlockList, isIP } from "node:net";

// Node's own BlockList is all that is needed of an address library here: ranges in, a yes or no out. A library's names
// for ranges would have to be mapped to yes and no again, and what it does not know it calls public.

/** What is not the public internet: IANA's IPv4 Special-Purpose Address Registry, multicast and the reserved rest. */
const SPECIAL_IPV4: readonly (readonly [network: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** IANA's IPv6 Special-Purpose Address Registry, as far as it lies within global unicast. */
const SPECIAL_IPV6: readonly (readonly [network: string, bits: number])[] = [
  ["2001::", 23], // protocol assignments, Teredo among them
  ["2001:db8::", 32],
  ["2002::", 16], // 6to4: an IPv4 address in disguise
  ["3fff::", 20],
];

/** NAT64 (RFC 6052): how a host without IPv4 reaches the IPv4 internet. The last 32 bits are the IPv4 address. */
const NAT64 = "64:ff9b::";
const NAT64_BITS = 96;

/** All that may be public in IPv6: global unicast (RFC 4291), and NAT64. The rest is local, special or not assigned. */
const openIpv6 = new BlockList();
openIpv6.addSubnet("2000::", 3, "ipv6");
openIpv6.addSubnet(NAT64, NAT64_BITS, "ipv6");

const special = new BlockList();
for (const [network, bits] of SPECIAL_IPV4) {
  special.addSubnet(network, bits, "ipv4");
  special.addSubnet(`${NAT64}${network}`, NAT64_BITS + bits, "ipv6");
}
for (const [network, bits] of SPECIAL_IPV6) special.addSubnet(network, bits, "ipv6");

/**
 * True for an address of the public internet only; false for every other and for what is no address. IPv4 in IPv6
 * notation (mapped, compatible, 6to4, Teredo) is never public: nobody publishes news there.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, "ipv4");
  // A zone ("%eth0") names one of this machine's own links.
  if (version === 6)
    return !address.includes("%") && openIpv6.check(address, "ipv6") && !special.check(address, "ipv6");
  return false;
}
