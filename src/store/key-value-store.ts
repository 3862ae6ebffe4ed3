import type { Store } from "./store.ts";

/**
 * Where a store keeps what is looked up by one key, when that is not the store itself. Rejects with a `StoreFailure` when
 * it cannot be reached: nothing counts as missing that could not be looked for.
 */
export type KeyValueStore = Pick<Store, "keyValue" | "sweepKeyValue"> & {
  /** What stands under a key, in any namespace, stands under another from now on, but where that has something. */
  moveEntries(from: string, to: string): Promise<void>;
  /** Of a conversation, by its key: those under it, and those of people in it ("KEY PERSON"). By namespace, then by key. */
  entriesOf(conversation: string): Promise<{ namespace: string; value: string }[]>;
  forgetEntries(conversation: string): Promise<void>;
  close(): Promise<void>;
};
