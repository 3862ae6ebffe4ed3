import { lookup } from "node:dns/promises";
import type { Clock } from "../../clock.ts";
import type { Log } from "../../log.ts";
import type { Validators } from "../../source.ts";
import { type AllowList, nothingAllowed } from "./allow-list.ts";
import type { Answer } from "./ask-once.ts";
import { checkUrl } from "./check-url.ts";
import { defaultLimits, type FetchLimits } from "./fetch-limits.ts";
import { type Fetched, type FetchOutcome, refuse } from "./fetched.ts";
import { nextHop } from "./next-hop.ts";
import { openGate, type Resolve } from "./open-gate.ts";
import { isPublicAddress } from "./public-address.ts";
import { readAnswer } from "./read-answer.ts";
import { ACCEPTED_PACKINGS } from "./unpack.ts";
import { userAgent } from "./user-agent.ts";

/** The web behind its walls. */
export type Web = {
  /**
   * Asks for one address and follows its redirects, at most for `limits.totalMs`. Succeeds with an answer of status 200,
   * or 304 to the validators that were sent; fails with why there is none. `accept` is a list of media types.
   */
  get(url: string, wishes: Wishes): Promise<FetchOutcome<Fetched>>;
};

export type Wishes = {
  validators?: Validators | undefined;
  accept?: string | undefined;
  /** Ends the reading at once, as "stopped". */
  signal?: AbortSignal | undefined;
  /** What the owner opened beside the public internet stays closed. */
  onlyPublic?: boolean | undefined;
};

type Parts = {
  clock: Clock;
  log: Log;
  /** Of Tidings, as servers are told. */
  version: string;
  contact?: string | undefined;
  allowed?: AllowList | undefined;
  limits?: Partial<FetchLimits> | undefined;
  resolve?: Resolve | undefined;
  /** Tests make this machine a part of the open web. */
  isPublic?: ((address: string) => boolean) | undefined;
};

const PERMANENT = new Set([301, 308]);
const TEMPORARY = new Set([302, 303, 307]);

export function openWeb({
  clock,
  log,
  version,
  contact,
  allowed = nothingAllowed,
  limits: given,
  resolve = systemResolve,
  isPublic = isPublicAddress,
}: Parts): Web {
  const limits = { ...defaultLimits, ...given };
  const agent = userAgent(version, contact);

  async function ask(url: URL, mayUseList: boolean, wishes: Wishes, signal: AbortSignal) {
    const network = { resolve, isPublic, ports: limits.ports, allowed: mayUseList ? allowed : nothingAllowed };
    const gate = openGate(url, network);
    const headers = headersFor(url, agent, wishes);
    // Its library takes longer to load than all else of a start, and many a start asks nobody.
    const { askOnce } = await import("./ask-once.ts");
    return { answer: await askOnce(url, { gate, headers, limits, signal }), isListed: gate.isListed() };
  }

  /** Every hop is checked like the first, but for one thing: the open web may not send us to the owner's own hosts. */
  async function follow(start: URL, wishes: Wishes, signal: AbortSignal): Promise<FetchOutcome<Fetched>> {
    let url = start;
    let mayUseList = !wishes.onlyPublic;
    let isPermanent = true;
    for (let hops = 0; hops <= limits.redirects; hops += 1) {
      const { answer, isListed } = await ask(url, mayUseList, wishes, signal);
      if (!answer.ok) return answer;
      if (!isRedirect(answer.value)) {
        const permanentUrl = isPermanent && hops > 0 ? url.href : undefined;
        return readAnswer(url, permanentUrl, answer.value, wishes.validators, clock);
      }
      const next = nextHop(url, answer.value.headers);
      if (!next.ok) return next;
      isPermanent = isPermanent && PERMANENT.has(answer.value.status);
      mayUseList = isListed;
      url = next.value;
    }
    return refuse(
      "too many redirects",
      `${start.host} leads on and on: I followed ${limits.redirects} redirects and stopped. Give the address where they end.`,
    );
  }

  return {
    async get(address, wishes) {
      const url = checkUrl(address);
      if (!url.ok) return url;
      const timeout = AbortSignal.timeout(limits.totalMs);
      const signal = wishes.signal ? AbortSignal.any([wishes.signal, timeout]) : timeout;
      const outcome = await follow(url.value, wishes, signal);
      // The host alone: the rest of an address can hold a key.
      log.debug(
        { host: url.value.host, came: outcome.ok ? outcome.value.status : outcome.failure.code },
        "asked the web",
      );
      return outcome;
    },
  };
}

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

const isRedirect = ({ status }: Answer): boolean => PERMANENT.has(status) || TEMPORARY.has(status);

function headersFor(url: URL, agent: string, { accept = "*/*", validators }: Wishes): Record<string, string> {
  const { etag, lastModified } = validators?.url === url.href ? validators : {};
  return {
    "user-agent": agent,
    accept,
    "accept-encoding": ACCEPTED_PACKINGS,
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(lastModified !== undefined && { "if-modified-since": lastModified }),
  };
}
