import { type Clock, systemClock } from "../clock.ts";
import { type Outcome, succeed } from "../outcome.ts";
import type { KeyValueStore } from "./key-value-store.ts";
import { openPostgresEntries } from "./postgres/open-postgres-entries.ts";
import { openRedis } from "./redis/open-redis.ts";
import { redisKeyValue } from "./redis/redis-key-value.ts";

/** What `KEYV_URL` names; or why it cannot be used, and what to do. */
export async function openKeyValueStore(
  url: string,
  { clock = systemClock }: { clock?: Clock | undefined },
): Promise<Outcome<KeyValueStore>> {
  if (!/^rediss?:/.test(url)) return await openPostgresEntries(url, clock);
  const redis = await openRedis(url);
  return redis.ok ? succeed(redisKeyValue(redis.value, clock)) : redis;
}
