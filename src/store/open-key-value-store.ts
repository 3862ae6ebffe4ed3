import { type Clock, systemClock } from "../clock.ts";
import { type Outcome, succeed } from "../outcome.ts";
import type { KeyValueStore } from "./key-value-store.ts";

/** What `KEYV_URL` names, whose library is loaded only then; or why it cannot be used, and what to do. */
export async function openKeyValueStore(
  url: string,
  { clock = systemClock }: { clock?: Clock | undefined },
): Promise<Outcome<KeyValueStore>> {
  if (!/^rediss?:/.test(url)) {
    const { openPostgresEntries } = await import("./postgres/open-postgres-entries.ts");
    return await openPostgresEntries(url, clock);
  }
  const [{ openRedis }, { redisKeyValue }] = await Promise.all([
    import("./redis/open-redis.ts"),
    import("./redis/redis-key-value.ts"),
  ]);
  const redis = await openRedis(url);
  return redis.ok ? succeed(redisKeyValue(redis.value, clock)) : redis;
}
