import { readAllowList } from "../../src/ingest/fetch/allow-list.ts";
import type { FetchLimits } from "../../src/ingest/fetch/fetch-limits.ts";
import type { Fetched, FetchFailure, FetchOutcome } from "../../src/ingest/fetch/fetched.ts";
import type { Resolve } from "../../src/ingest/fetch/open-gate.ts";
import { openWeb, type Web } from "../../src/ingest/fetch/open-web.ts";
import { silentLog } from "../../src/log.ts";

/** 14 November 2026, 12:00 in Greenwich. */
export const NOON = Date.UTC(2026, 10, 14, 12);

type Setting = {
  allowed?: string[];
  limits?: Partial<FetchLimits>;
  resolve?: Resolve;
  isPublic?: (address: string) => boolean;
  contact?: string;
  version?: string;
};

/** The web as Tidings sees it, with this machine opened to it. No name is ever looked up outside of the test. */
export function webWith({
  allowed = ["127.0.0.1"],
  limits,
  resolve = noNames,
  isPublic,
  contact,
  version = "1.2.0",
}: Setting): Web {
  const list = readAllowList(allowed);
  if (!list.ok) throw new Error(list.failure.message);
  const parts = { clock: { now: () => NOON }, log: silentLog, version, contact, limits, resolve, isPublic };
  return openWeb({ ...parts, allowed: list.value });
}

const noNames: Resolve = async (hostname) => {
  throw Object.assign(new Error(hostname), { code: "ENOTFOUND" });
};

export function fetchedIn(outcome: FetchOutcome<Fetched>): Fetched {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
  return outcome.value;
}

export function bytesIn(outcome: FetchOutcome<Fetched>): Buffer {
  const fetched = fetchedIn(outcome);
  return Buffer.from(fetched.status === 200 ? fetched.body : []);
}

export const textIn = (outcome: FetchOutcome<Fetched>): string => bytesIn(outcome).toString();

export function failureIn(outcome: FetchOutcome<Fetched>): FetchFailure {
  if (outcome.ok) throw new Error(`answered with ${outcome.value.status}`);
  return outcome.failure;
}
