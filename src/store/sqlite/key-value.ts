import { EventEmitter } from "node:events";
import type { DatabaseSync } from "node:sqlite";
import { type KeyvStorageAdapter, type KeyvStorageEntry, type KeyvStorageGetResult, keyvStorageCapability } from "keyv";
import type { Clock, Instant } from "../../clock.ts";
import { query } from "./query.ts";
import { explaining } from "./sqlite-failure.ts";
import { inTransaction } from "./transaction.ts";

/** Keyv's own serializer makes text of every value; without it there is nothing here that could be stored. */
const textOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  throw new TypeError("This store keeps what Keyv has serialized: leave its `serialization` on.");
};

type Place = { connection: DatabaseSync; clock: Clock; namespace: string; location: string };

/** `expires` is a moment, as Keyv 6 hands it to adapters that declare so; an expired entry is as good as gone. */
export function openKeyValue({ connection, clock, namespace, location }: Place): KeyvStorageAdapter {
  const find = query<{ value: string }>(
    connection,
    "SELECT value FROM key_value WHERE namespace = ? AND key = ? AND (expires IS NULL OR expires > ?)",
  );
  const list = query<{ key: string; value: string }>(
    connection,
    "SELECT key, value FROM key_value WHERE namespace = ? AND key > ? AND (expires IS NULL OR expires > ?) ORDER BY key LIMIT 100",
  );
  const upsert = connection.prepare(
    "INSERT OR REPLACE INTO key_value (namespace, key, value, expires) VALUES (?, ?, ?, ?)",
  );
  const remove = connection.prepare("DELETE FROM key_value WHERE namespace = ? AND key = ?");
  const removeAll = connection.prepare("DELETE FROM key_value WHERE namespace = ?");

  const own = () => adapter.namespace ?? "";
  const attempt = <Value>(work: () => Value) => explaining(location, work);
  const get = (key: string) => attempt(() => find.get(own(), key, clock.now())?.value);
  const set = (key: string, value: unknown, expires?: number) =>
    attempt(() => upsert.run(own(), key, textOf(value), expires ?? null));
  const forget = (key: string) => attempt(() => remove.run(own(), key).changes > 0);
  const together = <Value>(work: () => Value) => attempt(() => inTransaction(connection, work));

  const adapter: KeyvStorageAdapter = Object.assign(new EventEmitter(), {
    namespace,
    get: async <Value>(key: string) => get(key) as KeyvStorageGetResult<Value>,
    getMany: async <Value>(keys: string[]) => keys.map(get) as KeyvStorageGetResult<Value | undefined>[],
    has: async (key: string) => get(key) !== undefined,
    hasMany: async (keys: string[]) => keys.map((key) => get(key) !== undefined),
    set: async (key: string, value: unknown, expires?: number) => {
      set(key, value, expires);
      return true;
    },
    setMany: async <Value>(entries: KeyvStorageEntry<Value>[]) =>
      together(() => {
        for (const { key, value, expires } of entries) set(key, value, expires);
        return entries.map(() => true);
      }),
    delete: async (key: string) => forget(key),
    deleteMany: async (keys: string[]) => together(() => keys.map(forget)),
    clear: async () => {
      attempt(() => removeAll.run(own()));
    },
    async *iterator<Value>() {
      for (let page = list.all(own(), "", clock.now()); page.length > 0; ) {
        for (const { key, value } of page) yield [key, value as Awaited<Value>];
        page = list.all(own(), page.at(-1)?.key ?? "", clock.now());
      }
    },
  });
  adapter.capabilities = keyvStorageCapability(adapter);
  return adapter;
}

export function sweeper(connection: DatabaseSync) {
  const sweep = connection.prepare("DELETE FROM key_value WHERE expires <= ?");
  return { sweepKeyValue: (now: Instant): number => Number(sweep.run(now).changes) };
}
