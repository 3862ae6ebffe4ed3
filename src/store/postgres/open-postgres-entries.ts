import type { Clock } from "../../clock.ts";
import { type Outcome, succeed } from "../../outcome.ts";
import type { KeyValueStore } from "../key-value-store.ts";
import { StoreFailure } from "../store.ts";
import type { Connection } from "./connection.ts";
import { entriesOf, forgetEntries, moveEntries } from "./entries-of-conversation.ts";
import { keyValueTable } from "./key-value.ts";
import { openPool } from "./open-pool.ts";

/** Apart from the tables of a store, which may be in the same database. */
const TABLE = "tidings_entries.key_value";

const CREATE = `
  CREATE SCHEMA IF NOT EXISTS tidings_entries;
  CREATE TABLE IF NOT EXISTS ${TABLE} (
    namespace text COLLATE "C" NOT NULL,
    key       text COLLATE "C" NOT NULL,
    value     text NOT NULL,
    expires   bigint,
    PRIMARY KEY (namespace, key)
  );
  CREATE INDEX IF NOT EXISTS key_values_by_key ON ${TABLE} (key);
  CREATE INDEX IF NOT EXISTS expiring_key_values ON ${TABLE} (expires) WHERE expires IS NOT NULL;`;

/** Any number that nothing else on this database locks. */
const CREATION_LOCK = 7_203_582;

/** Entries in a PostgreSQL, whatever the store is; or why it cannot be used, and what to do. */
export async function openPostgresEntries(url: string, clock: Clock): Promise<Outcome<KeyValueStore>> {
  const connection = openPool(url, "KEYV_URL");
  try {
    await connection.inTransaction(async (queries) => {
      // Of several processes that start at once, one makes them.
      await queries.rows("SELECT 1 FROM pg_advisory_xact_lock($1)", [CREATION_LOCK]);
      await queries.change(CREATE);
    });
    return succeed(entriesOn(connection, clock));
  } catch (error) {
    await connection.close();
    if (!(error instanceof StoreFailure)) throw error;
    return { ok: false, failure: { code: "unreachable", message: error.message } };
  }
}

const entriesOn = (connection: Connection, clock: Clock): KeyValueStore => ({
  ...keyValueTable(connection, clock, TABLE),
  moveEntries: (from, to) => connection.inTransaction((queries) => moveEntries(queries, from, to, TABLE)),
  entriesOf: (conversation) => entriesOf(connection, conversation, TABLE),
  forgetEntries: (conversation) => forgetEntries(connection, conversation, TABLE),
  close: () => connection.close(),
});
