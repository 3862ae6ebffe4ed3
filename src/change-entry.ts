import type { KeyvStorageAdapter } from "keyv";
import { systemClock } from "./clock.ts";

/** What Keyv keeps its entries with, and where nobody's change is lost when several processes make one at once. */
export type SharedEntries = KeyvStorageAdapter & {
  /**
   * Puts an entry where exactly this text stands, or where nothing does (undefined); false, and nothing is changed, where
   * it is another by now. Text and end are as Keyv gives them to `set`.
   */
  replace(key: string, before: string | undefined, entry: { value: string; expires?: number }): Promise<boolean>;
};

/**
 * Makes something else of the value under `key`, as if nobody else did the same at this moment. `change` may be asked
 * several times, and leaves the value as it is with undefined: then the answer is false. What a Keyv over the same entries
 * reads is the value; it lives for `keepMs`.
 */
export async function changeEntry<Value>(
  { entries, key, keepMs }: { entries: SharedEntries; key: string; keepMs: number },
  change: (before: Value | undefined) => Value | undefined,
): Promise<boolean> {
  for (;;) {
    const before = (await entries.get<string>(key)) as string | undefined;
    const value = change(before === undefined ? undefined : (JSON.parse(before) as Serialized<Value>).value);
    if (value === undefined) return false;
    // Keyv counts on the clock of the machine, and writes the end into the text as well.
    const expires = systemClock.now() + keepMs;
    const after: Serialized<Value> = { value, expires };
    if (await entries.replace(key, before, { value: JSON.stringify(after), expires })) return true;
  }
}

/** As Keyv's own serializer writes a value. */
type Serialized<Value> = { value: Value; expires: number };
