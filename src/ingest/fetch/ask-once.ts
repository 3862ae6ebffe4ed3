import { Client, request } from "undici";
import { explainError } from "./explain-error.ts";
import type { FetchLimits } from "./fetch-limits.ts";
import { type FetchOutcome, refuse } from "./fetched.ts";
import { headerValue, type RawHeaders } from "./header-values.ts";
import type { Gate } from "./open-gate.ts";
import { packingOf, unpack } from "./unpack.ts";

/** One answer. `body` is empty unless the status is 200: nothing else is read. */
export type Answer = { status: number; headers: RawHeaders; body: Uint8Array };

type Asking = { gate: Gate; headers: Record<string, string>; limits: FetchLimits; signal: AbortSignal };

/**
 * Asks one address once, over a connection of its own that is closed at the end, whatever happens: nothing of one
 * answer can reach another, and no connection outlives its limits. Follows no redirect, and knows no proxy, no cookie
 * and no cache. Fails with "timeout" when the signal says so.
 */
export async function askOnce(url: URL, { gate, headers, limits, signal }: Asking): Promise<FetchOutcome<Answer>> {
  const refusal = gate.refuseLiteral();
  if (refusal) return { ok: false, failure: refusal };
  const client = openClient(url, gate, limits);
  try {
    const answer = await request(url, { dispatcher: client, method: "GET", headers, signal });
    if (answer.statusCode !== 200) {
      return { ok: true, value: { status: answer.statusCode, headers: answer.headers, body: new Uint8Array() } };
    }
    const packing = packingOf(headerValue(answer.headers, "content-encoding"), url.host);
    if (!packing.ok) return packing;
    if (Number(headerValue(answer.headers, "content-length")) > limits.wireBytes) return tooLarge(url.host);
    const body = await unpack(await answer.body.bytes(), packing.value, limits, url.host);
    return body.ok ? { ok: true, value: { status: 200, headers: answer.headers, body: body.value } } : body;
  } catch (error) {
    if (signal.aborted) return outOfTime(url.host, signal);
    return { ok: false, failure: gate.refusal() ?? explainError(error, url.host) };
  } finally {
    await client.destroy();
  }
}

const openClient = (url: URL, { lookup }: Gate, limits: FetchLimits): Client =>
  new Client(url.origin, {
    // The limits were measured with HTTP/1.1 and its usual parser, which an environment variable could change.
    allowH2: false,
    useMilo: false,
    connect: { lookup, timeout: limits.connectMs, autoSelectFamily: true },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.headerBytes,
    maxResponseSize: limits.wireBytes,
  });

function outOfTime(host: string, { reason }: AbortSignal): FetchOutcome<never> {
  return reason instanceof Error && reason.name === "TimeoutError"
    ? refuse("timeout", `${host} took too long to send everything. I will try again later.`)
    : refuse("stopped", `Reading ${host} was stopped. It can be asked again at any time.`);
}

const tooLarge = (host: string): FetchOutcome<never> =>
  refuse(
    "too large",
    `${host} announces more than a feed or an article takes, so I did not read it. Is it the right address?`,
  );
