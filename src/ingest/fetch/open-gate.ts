import type { LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { type AllowList, plainHost } from "./allow-list.ts";
import { type FetchFailure, refuse } from "./fetched.ts";
import { isPublicAddress } from "./public-address.ts";

/** The addresses of a host name; rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** Stands between one request and the network. */
export type Gate = {
  /** Why an address that is written out as numbers may not be asked: no look-up happens for those. */
  refuseLiteral(): FetchFailure | undefined;
  /** The only look-up of this request. The socket gets the addresses that were judged here, and never a name. */
  lookup: LookupFunction;
  /** Why the look-up let nothing through. */
  refusal(): FetchFailure | undefined;
  /** Whether what was let through is on the owner's list, and not the open web. */
  isListed(): boolean;
};

type Verdict = "listed" | "public" | "closed port" | "private address";

/** `allowed` is what may be reached beside the open web and its `ports`. */
export function openGate(url: URL, allowed: AllowList, ports: readonly number[], resolve: Resolve): Gate {
  const host = plainHost(url.hostname.replace(/^\[|\]$/g, ""));
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  let verdicts: Verdict[] = [];

  function judge(address: string): Verdict {
    const family = isIP(address) === 4 ? "ipv4" : "ipv6";
    if (allowed.hosts.has(host) || (isIP(address) && allowed.addresses.check(address, family))) return "listed";
    if (!isPublicAddress(address)) return "private address";
    return ports.includes(port) ? "public" : "closed port";
  }

  function letThrough(answers: LookupAddress[]): LookupAddress[] {
    verdicts = answers.map(({ address }) => judge(address));
    return answers.filter((_, place) => mayPass(verdicts[place]));
  }

  function refusal(): FetchFailure | undefined {
    if (verdicts.length === 0 || verdicts.some(mayPass)) return undefined;
    return verdicts.includes("closed port") ? closedPort(host, port) : privateAddress(host);
  }

  return {
    refuseLiteral() {
      if (!isIP(host)) return undefined;
      letThrough([{ address: host, family: isIP(host) }]);
      return refusal();
    },
    lookup(hostname, { all }, callback) {
      const answer = (addresses: LookupAddress[]) => {
        const [first] = addresses;
        if (!first) return callback(Object.assign(new Error(host), { code: "ENOTFOUND" }), "");
        return all ? callback(null, addresses) : callback(null, first.address, first.family);
      };
      resolve(hostname).then(
        (answers) => answer(letThrough(answers)),
        (error) => callback(error, ""),
      );
    },
    refusal,
    isListed: () => verdicts.filter(mayPass).every((verdict) => verdict === "listed"),
  };
}

const mayPass = (verdict: Verdict | undefined): boolean => verdict === "listed" || verdict === "public";

const privateAddress = (host: string): FetchFailure =>
  refuse(
    "private address",
    `${host} is not on the public internet, so I leave it alone. Whoever hosts this bot can add it to the allowed hosts; a redirect does not lead there.`,
  ).failure;

const closedPort = (host: string, port: number): FetchFailure =>
  refuse(
    "closed port",
    `${host} is asked for on port ${port}, and I use the web's own ports only. Whoever hosts this bot can add it to the allowed hosts; a redirect does not lead there.`,
  ).failure;
