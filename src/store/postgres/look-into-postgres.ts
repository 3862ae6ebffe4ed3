import type { Instant } from "../../clock.ts";
import { readMigrations } from "../read-migrations.ts";
import { type SourceRow, sourceOf } from "../source-rows.ts";
import { CHATS, type ChatRow, chatOf, SOURCES, type StoreLook, ZONES } from "../store-look.ts";
import type { Connection, Queries } from "./connection.ts";
import { postgresMigrations } from "./migrations-folder.ts";
import { refuseUnfinished } from "./unfinished-move.ts";

/** The server and the database, and the store in it where there is one. */
export type PostgresLook = {
  /** "15.8", and 150008. */
  version: string;
  versionNumber: number;
  encoding: string;
  /** It takes no changes: a copy of another. */
  isReplica: boolean;
  mayCreate: boolean;
  /** By the clock of the server. */
  now: Instant;
  /** Whether bots are at work on it. */
  hasBots: boolean;
  store: StoreLook | undefined;
  /** Why no bot may work on it: a store is still being moved there. */
  unfinishedMove: string | undefined;
  /** It holds tables, and they are not ours. */
  isForeign: boolean;
};

/** `openBoss` calls its connections so, which bots alone have. */
const BOTS = "tidings duties";

const SERVER = `
  SELECT current_setting('server_version') AS version,
    current_setting('server_version_num')::int AS "versionNumber",
    (SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()) AS encoding,
    pg_is_in_recovery() AS "isReplica",
    has_database_privilege(current_database(), 'CREATE')
      AND coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate",
    round(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now,
    EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = '${BOTS}')
      AS "hasBots",
    to_regclass('tidings_schema') IS NULL
      AND EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema()) AS "isForeign",
    to_regclass('tidings_schema') IS NOT NULL AS "hasStore"`;

/** Reads only. Rejects with a `StoreFailure` where the server cannot be asked. */
export async function lookIntoPostgres(connection: Connection): Promise<PostgresLook> {
  const [server] = await connection.rows<Omit<PostgresLook, "store" | "unfinishedMove"> & { hasStore: boolean }>(
    SERVER,
  );
  if (!server) throw new Error("PostgreSQL told nothing about itself");
  const { hasStore, ...about } = server;
  const store = hasStore ? await connection.inSnapshot(lookIntoTables) : undefined;
  const isRead = store !== undefined && store.format === store.newestFormat;
  return { ...about, store, unfinishedMove: isRead ? await unfinishedMoveIn(connection) : undefined };
}

async function unfinishedMoveIn(connection: Connection): Promise<string | undefined> {
  const refused = await refuseUnfinished(connection);
  return refused.ok ? undefined : refused.failure.message;
}

async function lookIntoTables(queries: Queries): Promise<StoreLook> {
  const [about] = await queries.rows<{ format: number; bytes: number }>(
    "SELECT version AS format, pg_database_size(current_database()) AS bytes FROM tidings_schema",
  );
  const { format = 0, bytes = 0 } = about ?? {};
  const newestFormat = readMigrations(postgresMigrations).length;
  if (format !== newestFormat) return { format, newestFormat, bytes, sources: [], zones: [], chats: [] };
  const sources = await queries.rows<SourceRow>(SOURCES);
  const zones = await queries.rows<{ zone: string }>(ZONES);
  const chats = await queries.rows<ChatRow>(CHATS);
  return {
    format,
    newestFormat,
    bytes,
    sources: sources.map(sourceOf),
    zones: zones.map(({ zone }) => zone),
    chats: chats.map(chatOf),
  };
}
