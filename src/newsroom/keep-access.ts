import Keyv from "keyv";
import {
  type AccessChanges,
  type AccessRules,
  type AccessShown,
  type AccessWish,
  accessChanges,
  changedBy,
  withChanges,
} from "../access-rules.ts";
import { oneAfterAnother } from "../one-after-another.ts";
import type { Store } from "../store/store.ts";

/** Who may ask: as the settings say, with what the owner has changed since. */
export type AccessKeeper = {
  /** Asked anew for every question, so that a change is in force at once, in every process. */
  rules(): Promise<AccessRules>;
  shown(): Promise<AccessShown>;
  change(wish: AccessWish): Promise<AccessShown>;
};

const KEY = "changes";

export function openAccessKeeper(store: Pick<Store, "keyValue">, settings: AccessRules): AccessKeeper {
  const kept = new Keyv<AccessChanges>({ store: store.keyValue("access"), throwOnErrors: true });
  const inTurn = oneAfterAnother();
  const changes = async () => (await kept.get(KEY)) ?? {};
  const show = (changed: AccessChanges): AccessShown => ({
    rules: withChanges(settings, changed),
    settings,
    changed: accessChanges.filter((part) => changed[part] !== undefined),
  });
  return {
    rules: async () => withChanges(settings, await changes()),
    shown: async () => show(await changes()),
    change: (wish) =>
      inTurn(async () => {
        const changed = changedBy(await changes(), wish, settings);
        await kept.set(KEY, changed);
        return show(changed);
      }),
  };
}
