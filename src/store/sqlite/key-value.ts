import type { DatabaseSync } from "node:sqlite";
import type { SharedEntries } from "../../change-entry.ts";
import type { Clock, Instant } from "../../clock.ts";
import { type Entries, keyValueAdapter } from "../key-value-adapter.ts";
import type { GroupCommit } from "./group-commit.ts";
import { query } from "./query.ts";
import { explaining } from "./sqlite-failure.ts";

type Place = {
  connection: DatabaseSync;
  together: GroupCommit["together"];
  clock: Clock;
  namespace: string;
  location: string;
};

export function openKeyValue({ connection, together, clock, namespace, location }: Place): SharedEntries {
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

  const entriesIn = (own: string): Entries => ({
    find: async (keys) => explaining(location, () => keys.map((key) => find.get(own, key, clock.now())?.value)),
    save: async (entries) =>
      together(() => {
        for (const { key, value, expires } of entries) upsert.run(own, key, value, expires ?? null);
      }),
    replace: (before, { key, value, expires }) =>
      together(() => {
        if (find.get(own, key, clock.now())?.value !== before) return false;
        upsert.run(own, key, value, expires ?? null);
        return true;
      }),
    remove: async (keys) => together(() => keys.map((key) => remove.run(own, key).changes > 0)),
    clear: () => together(() => void removeAll.run(own)),
    async *list() {
      const pageAfter = (key: string) => explaining(location, () => list.all(own, key, clock.now()));
      for (let page = pageAfter(""); page.length > 0; page = pageAfter(page.at(-1)?.key ?? "")) yield* page;
    },
  });
  return keyValueAdapter(namespace, { entriesIn, clock });
}

export function sweeper(connection: DatabaseSync) {
  const sweep = connection.prepare("DELETE FROM key_value WHERE expires <= ?");
  return { sweepKeyValue: (now: Instant): number => Number(sweep.run(now).changes) };
}
