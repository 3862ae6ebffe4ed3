import type { Clock, Instant } from "../../clock.ts";
import { type Entries, type Entry, keyValueAdapter } from "../key-value-adapter.ts";
import type { KeyValueStore } from "../key-value-store.ts";
import { allOfNamespace, allThatBegin, NAMESPACES, readRedisKey, redisKey } from "./entry-keys.ts";
import type { OpenRedis, Redis } from "./open-redis.ts";
import { explainingRedis } from "./redis-failure.ts";

/** Keys that one SCAN looks at. */
const SCANNED_AT_ONCE = 1_000;

/**
 * Entries in Redis, which lets them go when they end; when that is, the clock of this process says. What is asked of a
 * whole namespace, or of a conversation, looks at every key there is: that is rare, and keeps nobody else waiting.
 */
export function redisKeyValue({ redis, place }: OpenRedis, clock: Clock): KeyValueStore {
  const attempt = <Value>(work: () => Promise<Value>) => explainingRedis(place, work);

  const entriesIn = (namespace: string): Entries => {
    const named = (keys: readonly string[]) => keys.map((key) => redisKey(namespace, key));
    return {
      find: (keys) => attempt(() => readAll(redis, named(keys), clock.now())),
      save: (entries) => attempt(() => saveAll(redis, namespace, { entries, now: clock.now() })),
      replace: (before, entry) => attempt(() => replace(redis, namespace, { before, entry, now: clock.now() })),
      remove: (keys) => attempt(() => removeAll(redis, named(keys))),
      clear: () =>
        attempt(async () => {
          for await (const keys of pagesOf(redis, allOfNamespace(namespace))) await redis.unlink(keys);
        }),
      async *list() {
        for await (const names of pagesOf(redis, allOfNamespace(namespace))) {
          const values = await attempt(() => readAll(redis, names, clock.now()));
          for (const [at, name] of names.entries()) {
            const value = values[at];
            if (value !== undefined) yield { key: readRedisKey(name).key, value };
          }
        }
      },
    };
  };

  return {
    keyValue: (namespace) => keyValueAdapter(namespace, { entriesIn, clock }),
    // Redis does that itself.
    sweepKeyValue: async () => 0,

    moveEntries: (from, to) =>
      attempt(async () => {
        for (const namespace of await redis.sMembers(NAMESPACES)) {
          const [oldName, newName] = [redisKey(namespace, from), redisKey(namespace, to)];
          // COPY leaves alone what is there, and takes the end along.
          await redis.multi().copy(oldName, newName).del(oldName).exec();
        }
      }),

    entriesOf: (conversation) =>
      attempt(async () => {
        const names = (await namesOf(redis, conversation)).sort();
        const values = await readAll(redis, names, clock.now());
        return names.flatMap((name, at) => {
          const value = values[at];
          return value === undefined ? [] : [{ namespace: readRedisKey(name).namespace, value }];
        });
      }),

    forgetEntries: (conversation) =>
      attempt(async () => {
        const names = await namesOf(redis, conversation);
        if (names.length > 0) await redis.unlink(names);
      }),

    async close() {
      if (redis.isOpen) redis.destroy();
    },
  };
}

/** Before the value stands when it ends, if it does: "1795262400000 …" or " …". */
const asKept = ({ value, expires }: Entry): string => `${expires ?? ""} ${value}`;

function valueIn(kept: string | null, now: Instant): string | undefined {
  if (kept === null) return undefined;
  const end = kept.indexOf(" ");
  const isOver = end > 0 && Number(kept.slice(0, end)) <= now;
  return isOver ? undefined : kept.slice(end + 1);
}

async function readAll(redis: Redis, names: readonly string[], now: Instant): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  return (await redis.mGet([...names])).map((kept) => valueIn(kept, now));
}

async function saveAll(
  redis: Redis,
  namespace: string,
  { entries, now }: { entries: readonly Entry[]; now: Instant },
): Promise<void> {
  const saving = redis.multi().sAdd(NAMESPACES, namespace);
  for (const entry of entries) {
    const left = entry.expires === undefined ? undefined : Math.ceil(entry.expires - now);
    const name = redisKey(namespace, entry.key);
    if (left === undefined) saving.set(name, asKept(entry));
    else if (left > 0) saving.set(name, asKept(entry), { expiration: { type: "PX", value: left } });
    else saving.del(name);
  }
  await saving.exec();
}

/** In Redis nothing else happens while a script runs: https://redis.io/docs/latest/develop/programmability/eval-intro/ */
const REPLACE = `
  local before = ARGV[2]
  if ARGV[1] == 'none' then before = false end
  if redis.call('GET', KEYS[1]) ~= before then return 0 end
  redis.call('SET', KEYS[1], ARGV[3])
  if ARGV[4] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[4]) end
  return 1`;

async function replace(
  redis: Redis,
  namespace: string,
  { before, entry, now }: { before: string | undefined; entry: Entry; now: Instant },
): Promise<boolean> {
  const name = redisKey(namespace, entry.key);
  const kept = await redis.get(name);
  if (valueIn(kept, now) !== before) return false;
  const left = entry.expires === undefined ? "" : String(Math.max(1, Math.ceil(entry.expires - now)));
  await redis.sAdd(NAMESPACES, namespace);
  const change = [kept === null ? "none" : "this", kept ?? "", asKept(entry), left];
  return (await redis.eval(REPLACE, { keys: [name], arguments: change })) === 1;
}

async function removeAll(redis: Redis, names: readonly string[]): Promise<boolean[]> {
  return await Promise.all(names.map(async (name) => (await redis.del(name)) > 0));
}

async function namesOf(redis: Redis, conversation: string): Promise<string[]> {
  const found: string[] = [];
  for await (const names of pagesOf(redis, allThatBegin(conversation))) {
    for (const name of names) {
      const { key } = readRedisKey(name);
      if (key === conversation || key.startsWith(`${conversation} `)) found.push(name);
    }
  }
  return found;
}

/** Each name once, which SCAN itself does not promise. */
async function* pagesOf(redis: Redis, pattern: string): AsyncGenerator<string[]> {
  const seen = new Set<string>();
  for await (const names of redis.scanIterator({ MATCH: pattern, COUNT: SCANNED_AT_ONCE })) {
    const fresh = [...new Set(names)].filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    if (fresh.length > 0) yield fresh;
  }
}
