import type { LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { type AllowList, plainHost } from "./allow-list.ts";
import { type FetchFailure, refuse } from "./fetched.ts";

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

type Network = {
  resolve: Resolve;
  /** The ports of the open web. */
  ports: readonly number[];
  /** What belongs to the open web. */
  isPublic(address: string): boolean;
  /** What may be reached beside it. */
  allowed: AllowList;
};

export function openGate(url: URL, { resolve, ports, isPublic, allowed }: Network): Gate {
  const host = plainHost(url.hostname.replace(/^\[|\]$/g, ""));
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  let verdicts: Verdict[] = [];

  function judge(address: string): Verdict {
    const family = isIP(address) === 4 ? "ipv4" : "ipv6";
    if (allowed.hosts.has(host) || (isIP(address) && allowed.addresses.check(address, family))) return "listed";
    if (!isPublic(address)) return "private address";
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
  refuse("private address", `${host} is not on the public internet, so I leave it alone. ${IF_YOURS}`).failure;

const closedPort = (host: string, port: number): FetchFailure =>
  refuse("closed port", `${host} is to be asked on port ${port}, and I use the web's own ports only. ${IF_YOURS}`)
    .failure;

const IF_YOURS =
  "If it is yours, add it to ALLOW_PRIVATE and give its own address: no redirect of another host leads there.";
