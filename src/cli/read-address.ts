import type { Clock, Instant } from "../clock.ts";
import type { Fetched, FetchFailure, FetchOutcome } from "../ingest/fetch/fetched.ts";
import type { Web } from "../ingest/fetch/open-web.ts";
import { type Reading, readBytes } from "./read-bytes.ts";

/** What a server said of what it gave. */
export type ServerAnswer = {
  status: number;
  /** As it calls the content: "text/html; charset=utf-8". */
  type?: string | undefined;
  bytes: number;
  /** Where it came from in the end; undefined when that is where it was asked for. */
  cameFrom?: string | undefined;
  /** The address to use from now on. */
  movedTo?: string | undefined;
};

type AddressReading = { answer: ServerAnswer; reading: Reading } | { unanswered: string };

/** Fetches an address through the walls, once, and reads what comes. `unanswered` says why nothing came. */
export async function readAddress(url: string, web: Web, clock: Clock, signal: AbortSignal): Promise<AddressReading> {
  const outcome: FetchOutcome<Fetched> = await web.get(url, { signal });
  if (!outcome.ok) return { unanswered: forOnce(outcome.failure) };
  const fetched = outcome.value;
  // No validators were sent, so a 304 cannot come.
  const body = fetched.status === 200 ? fetched.body : new Uint8Array();
  const answer = {
    status: fetched.status,
    type: fetched.headers["content-type"],
    bytes: body.length,
    cameFrom: isSame(fetched.url, url) ? undefined : fetched.url,
    movedTo: fetched.permanentUrl,
  };
  const from = { name: url, url: fetched.url, headers: fetched.headers };
  return { answer, reading: await readBytes(undefined, body, from, clock.now()) };
}

const isSame = (one: string, other: string): boolean => URL.parse(one)?.href === URL.parse(other)?.href;

const PROMISE = /I will try (?:it )?again(?: later)?(?=[.;])|I will wait as long as it wants(?=\.)|I will(?=\.$)/;

/** Whoever reads sources promises to come back. This asks once: coming back is up to the person. */
const forOnce = ({ message, retryAt }: FetchFailure): string =>
  message.replace(PROMISE, retryAt === undefined ? "Try again later" : `Try again after ${clockTime(retryAt)}`);

const clockTime = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
