import { createClient } from "@redis/client";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import { explainRedis } from "./redis-failure.ts";

/** Milliseconds. Who asks while Redis hangs is told so after this long. */
const LONGEST_SILENCE = 4_000;
/** So that silence means something. */
const PING_EVERY = 1_500;
const LONGEST_PAUSE = 1_000;

export type Redis = ReturnType<typeof clientOf>["client"];
/** `place` names it in messages: without the password that its address may hold. */
export type OpenRedis = { redis: Redis; place: string };

/** Connected, and again by itself when it was away; or why it cannot be used, and what to do. */
export async function openRedis(url: string): Promise<Outcome<OpenRedis>> {
  const place = new URL(url).host;
  const { client: redis, stayConnected } = clientOf(url);
  // Every command that fails says so itself; without a listener this would end the process.
  redis.on("error", () => {});
  try {
    await redis.connect();
    const refusal = refuseEviction(await redis.info("memory"), place);
    if (refusal) {
      redis.destroy();
      return refusal;
    }
    stayConnected();
    return succeed({ redis, place });
  } catch (error) {
    if (redis.isOpen) redis.destroy();
    return { ok: false, failure: explainRedis(error, place) };
  }
}

function clientOf(url: string) {
  let isConnected = false;
  const client = createClient({
    url,
    // Rather than wait for a Redis that may not come back: whoever asks is told.
    disableOfflineQueue: true,
    pingInterval: PING_EVERY,
    socket: {
      connectTimeout: LONGEST_SILENCE,
      socketTimeout: LONGEST_SILENCE,
      reconnectStrategy: (retries, cause) => (isConnected ? Math.min(50 * 2 ** retries, LONGEST_PAUSE) : cause),
    },
  });
  return {
    client,
    stayConnected() {
      isConnected = true;
    },
  };
}

/** https://redis.io/docs/latest/develop/reference/eviction/: "allkeys-…" throws away what has no end as well. */
function refuseEviction(memory: string, place: string): Outcome<never> | undefined {
  const policy = /^maxmemory_policy:(allkeys-\S+)/m.exec(memory)?.[1];
  if (policy === undefined || /^maxmemory:0\r?$/m.test(memory)) return undefined;
  return fail(
    "evicts",
    `Redis at ${place} throws settings away when its memory is full (maxmemory-policy ${policy}). ` +
      "Set maxmemory-policy to noeviction or volatile-lru there, or give KEYV_URL a Redis of its own.",
  );
}
