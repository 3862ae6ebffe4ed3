import { Agent, request } from "undici";
import type { Clock } from "../../clock.ts";

/** Fifty times what an answer takes. */
const ANSWER_BYTES = 512 * 1024;
const CONNECT_MS = 5_000;
/** A model of one's own answers one after the other; what waits for a connection waits no longer than its signal. */
const CONNECTIONS = 8;
const NOT_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/**
 * What came back, whatever the status. `json` is undefined for an answer that is no JSON, has more than 512 kB, broke off
 * or is packed; only an answer of status 200 is read.
 */
export type Posted = { status: number; retryAfterMs: number | undefined; json: unknown };

export type Post = (
  address: URL,
  headers: Record<string, string>,
  body: object,
  signal: AbortSignal,
) => Promise<Posted | NotPosted>;

/** "unreachable": nothing was sent. "broken off": the server may have heard it, and may want to be paid. */
export type NotPosted = "unreachable" | "broken off";

/** To the one server that the owner named: no redirect is followed, nothing is decoded, and no answer is waited for after the signal. */
export function openPost(clock: Clock): Post {
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_MS },
    connections: CONNECTIONS,
    maxResponseSize: ANSWER_BYTES,
    // The signal ends what takes too long.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return async (address, headers, body, signal) => {
    try {
      const answer = await request(address, {
        dispatcher,
        method: "POST",
        headers: {
          ...headers,
          "content-type": "application/json",
          accept: "application/json",
          "accept-encoding": "identity",
        },
        body: JSON.stringify(body),
        signal,
      });
      const retryAfterMs = waitOf(answer.headers["retry-after"], clock);
      if (answer.statusCode !== 200) {
        await answer.body.dump().catch(() => undefined);
        return { status: answer.statusCode, retryAfterMs, json: undefined };
      }
      return { status: 200, retryAfterMs, json: await answer.body.json().catch(() => undefined) };
    } catch (error) {
      // Its words are of no use to a reader, and may hold what nobody may see: the caller says what it means.
      return NOT_CONNECTED.has(String((error as NodeJS.ErrnoException).code)) ? "unreachable" : "broken off";
    }
  };
}

/** Seconds, or a date, in milliseconds from now. */
function waitOf(retryAfter: string | string[] | undefined, clock: Clock): number | undefined {
  const text = String(retryAfter ?? "").trim();
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - clock.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
