import { conversationKey } from "../question.ts";
import type { KeyValueStore } from "./key-value-store.ts";
import type { Store } from "./store.ts";

/**
 * A store that keeps its entries elsewhere. Two places have no transaction together: what concerns both is done there
 * first, and then here. Each half can be done again, and whoever asked is told when one failed.
 */
export function withKeyValue(store: Store, entries: KeyValueStore): Store {
  return {
    ...store,
    keyValue: entries.keyValue,
    sweepKeyValue: entries.sweepKeyValue,

    async moveConversation(from, to) {
      const [oldKey, newKey] = [conversationKey(from), conversationKey(to)];
      if (oldKey !== newKey) await entries.moveEntries(oldKey, newKey);
      await store.moveConversation(from, to);
    },

    async keptOf(conversation) {
      const kept = await store.keptOf(conversation);
      return { ...kept, entries: await entries.entriesOf(conversationKey(conversation)) };
    },

    async forgetConversation(conversation) {
      await entries.forgetEntries(conversationKey(conversation));
      await store.forgetConversation(conversation);
    },

    async close() {
      await entries.close();
      await store.close();
    },
  };
}
