import { EventEmitter } from "node:events";
import { type KeyvStorageEntry, type KeyvStorageGetResult, keyvStorageCapability } from "keyv";
import type { SharedEntries } from "../change-entry.ts";
import { type Clock, type Instant, systemClock } from "../clock.ts";

export type Entry = { key: string; value: string; expires?: Instant | undefined };

/** The entries of one namespace, wherever they are kept. One that has expired is as good as gone. */
export type Entries = {
  /** In the order asked for. */
  find(keys: readonly string[]): Promise<(string | undefined)[]>;
  /** All or none; what was there under these keys is replaced. */
  save(entries: readonly Entry[]): Promise<void>;
  /** Saves it where this value stands, or none does (undefined); false where that is no longer so. */
  replace(before: string | undefined, entry: Entry): Promise<boolean>;
  /** Which of them were there. */
  remove(keys: readonly string[]): Promise<boolean[]>;
  clear(): Promise<void>;
  /** Each once. */
  list(): AsyncIterable<Pick<Entry, "key" | "value">>;
};

type Kept = { entriesIn: (namespace: string) => Entries; clock: Clock };

/**
 * What Keyv 6 keeps its entries with. Keyv counts on the clock of the machine: the moment at which an entry expires comes
 * as one of that clock, and is kept as one of the store's. Keyv writes its own namespace into the adapter that it is given:
 * so it is asked for each time.
 */
export function keyValueAdapter(namespace: string, { entriesIn, clock }: Kept): SharedEntries {
  const own = () => entriesIn(adapter.namespace ?? "");
  const find = async (keys: string[]) => await own().find(keys);
  const onOurClock = (expires: Instant | undefined) =>
    expires === undefined ? undefined : clock.now() + (expires - systemClock.now());

  const adapter: SharedEntries = Object.assign(new EventEmitter(), {
    namespace,
    get: async <Value>(key: string) => (await find([key]))[0] as KeyvStorageGetResult<Value>,
    getMany: async <Value>(keys: string[]) => (await find(keys)) as KeyvStorageGetResult<Value | undefined>[],
    has: async (key: string) => (await find([key]))[0] !== undefined,
    hasMany: async (keys: string[]) => (await find(keys)).map((value) => value !== undefined),
    set: async (key: string, value: unknown, expires?: number) => {
      await own().save([{ key, value: textOf(value), expires: onOurClock(expires) }]);
      return true;
    },
    setMany: async <Value>(entries: KeyvStorageEntry<Value>[]) => {
      await own().save(
        entries.map(({ key, value, expires }) => ({ key, value: textOf(value), expires: onOurClock(expires) })),
      );
      return entries.map(() => true);
    },
    replace: async (key: string, before: string | undefined, { value, expires }: { value: string; expires?: number }) =>
      await own().replace(before, { key, value, expires: onOurClock(expires) }),
    delete: async (key: string) => (await own().remove([key]))[0] === true,
    deleteMany: async (keys: string[]) => await own().remove(keys),
    clear: async () => await own().clear(),
    async *iterator<Value>() {
      for await (const { key, value } of own().list()) yield [key, value as Awaited<Value>];
    },
  });
  adapter.capabilities = keyvStorageCapability(adapter);
  return adapter;
}

/** Keyv's own serializer makes text of every value; without it there is nothing here that could be stored. */
const textOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  throw new TypeError("This store keeps what Keyv has serialized: leave its `serialization` on.");
};
