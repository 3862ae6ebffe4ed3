import { Pool, types } from "pg";
import { systemTimer } from "../../timer.ts";
import { againAfterConflict } from "./conflicts.ts";
import type { Connection, Queries } from "./connection.ts";
import { NamedClient } from "./named-client.ts";
import { openNamesAtWork } from "./names-at-work.ts";
import { explainingPostgres } from "./postgres-failure.ts";
import { watchStatement } from "./watch-statement.ts";
import { openWays } from "./ways.ts";

/** Enough for one process to keep a server of a few cores busy; a server allows a hundred in all by itself. */
const CONNECTIONS = 10;
/** Milliseconds. Who asks while the server is away, or the network is cut, is told so after this long. */
const LONGEST_CONNECT = 4_000;
const LONGEST_STATEMENT = 60_000;
/**
 * Between two statements of a transaction. A process that was cut off holds its locks no longer than that: without it, the
 * server would wait for it for two hours. Deciding about a batch of articles takes a second or two.
 */
const LONGEST_PAUSE = 30_000;

/** Not as a parameter of the connection: PgBouncer takes none that it does not know. */
const UNTIL_PAUSE = `SET LOCAL idle_in_transaction_session_timeout = ${LONGEST_PAUSE}`;
const TRANSACTION = `BEGIN; ${UNTIL_PAUSE}`;
/** In a large archive PostgreSQL would compile every ranking to machine code, which takes half a second and saves nothing. */
const SNAPSHOT = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${UNTIL_PAUSE}; SET LOCAL jit = off`;

/** The numbers that PostgreSQL gives its types; see `pg_type`. Both come as text, because they may not fit a number: ours do. */
const NUMBERS = new Set([types.builtins.INT8, types.builtins.NUMERIC]);

/** What changes nothing, and may be asked again. No function that a statement of ours calls outside a transaction writes. */
const READS = /^\s*SELECT\b/i;

/**
 * Over the network, with as many connections as are used at the same moment. Nothing is asked before it is needed. A
 * connection that breaks, also without a word, is noticed within some two seconds while the server is there; what only
 * reads is then read over another one, and anything else fails. `patience` is how many milliseconds a statement may take;
 * 0 is for ever.
 */
export function openPool(url: string, setting = "DATABASE_URL", patience = LONGEST_STATEMENT): Connection {
  const config = {
    connectionString: withoutName(url),
    keepAlive: true,
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        NUMBERS.has(id) ? Number : types.getTypeParser(id, format),
    },
  };
  const pool = new Pool({
    ...config,
    Client: NamedClient,
    max: CONNECTIONS,
    connectionTimeoutMillis: LONGEST_CONNECT,
    query_timeout: patience,
  });
  // Whatever waits for nothing and is cut off goes by itself: the next one to ask gets another.
  pool.on("error", () => {});
  const namesAtWork = openNamesAtWork(config);
  const ways = openWays(pool, (client) => watchStatement(client, namesAtWork, systemTimer));
  const place = { place: hostAndDatabase(url), setting };
  const explained = <Value>(work: () => Promise<Value>) => explainingPostgres(place, work);
  const wayOf = (statement: string) => (READS.test(statement) ? ways.reading : ways.once);

  return {
    rows: <Row>(statement: string, values?: readonly unknown[]) =>
      explained(() => wayOf(statement)((on) => on.rows<Row>(statement, values))),
    change: (statement, values) => explained(() => ways.once((on) => on.change(statement, values))),
    inTransaction: (work) =>
      explained(() => againAfterConflict(() => ways.once((on) => between(on, TRANSACTION, work)))),
    inSnapshot: (work) => explained(() => againAfterConflict(() => ways.reading((on) => between(on, SNAPSHOT, work)))),
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}

/** For messages: without name and password. */
const hostAndDatabase = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

/** A name that the address gives would be that of all connections. */
function withoutName(url: string): string {
  const address = new URL(url);
  if (!address.searchParams.has("application_name")) return url;
  address.searchParams.delete("application_name");
  return address.href;
}

/** Where something fails, the connection goes, and what was not yet committed with it. */
async function between<Value>(
  queries: Queries,
  begin: string,
  work: (queries: Queries) => Promise<Value>,
): Promise<Value> {
  await queries.change(begin);
  const value = await work(queries);
  await queries.change("COMMIT");
  return value;
}
