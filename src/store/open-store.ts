import { databasePath } from "../database-path.ts";
import { isOnPostgres } from "../is-on-postgres.ts";
import { type Outcome, succeed } from "../outcome.ts";
import { openKeyValueStore } from "./open-key-value-store.ts";
import { openSqliteStore, type SqliteOptions } from "./sqlite/open-sqlite-store.ts";
import type { Store } from "./store.ts";
import { withKeyValue } from "./with-key-value.ts";

/** As the settings name it, see `config.ts`. */
export type StorePlace = {
  DATABASE_URL: string;
  DATABASE_BACKED_UP?: number | undefined;
  KEYV_URL?: string | undefined;
};

/** The store, with its entries where they are to be; or why one of them cannot be used, and what to do. */
export async function openStore(place: StorePlace, options: SqliteOptions = {}): Promise<Outcome<Store>> {
  const store = await openEngine(place, options);
  if (!store.ok || place.KEYV_URL === undefined) return store;
  const entries = await openKeyValueStore(place.KEYV_URL, options);
  if (entries.ok) return succeed(withKeyValue(store.value, entries.value));
  await store.value.close();
  return entries;
}

/** What concerns a file only is left out on PostgreSQL, and what concerns PostgreSQL is not loaded for a file. */
async function openEngine(
  { DATABASE_URL, DATABASE_BACKED_UP }: StorePlace,
  { clock, recognition, ...options }: SqliteOptions,
): Promise<Outcome<Store>> {
  if (!isOnPostgres(DATABASE_URL))
    return await openSqliteStore(databasePath(DATABASE_URL), { clock, recognition, ...options });
  const { openPostgresStore } = await import("./postgres/open-postgres-store.ts");
  return await openPostgresStore(DATABASE_URL, { clock, recognition, dumping: { backedUp: DATABASE_BACKED_UP } });
}
