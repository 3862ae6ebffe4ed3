import { Pool, type PoolClient, types } from "pg";
import { againAfterConflict } from "./conflicts.ts";
import type { Connection, Queries } from "./connection.ts";
import { explainingPostgres } from "./postgres-failure.ts";

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

/** In a large archive PostgreSQL would compile every ranking to machine code, which takes half a second and saves nothing. */
const SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off";

/** The numbers that PostgreSQL gives its types; see `pg_type`. Both come as text, because they may not fit a number: ours do. */
const NUMBERS = new Set([types.builtins.INT8, types.builtins.NUMERIC]);

/**
 * Over the network, with as many connections as are used at the same moment. Nothing is asked before it is needed. `patience`
 * is how many milliseconds a statement may take.
 */
export function openPool(url: string, setting = "DATABASE_URL", patience = LONGEST_STATEMENT): Connection {
  const pool = new Pool({
    connectionString: url,
    application_name: "tidings",
    max: CONNECTIONS,
    connectionTimeoutMillis: LONGEST_CONNECT,
    query_timeout: patience,
    idle_in_transaction_session_timeout: LONGEST_PAUSE,
    keepAlive: true,
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        NUMBERS.has(id) ? Number : types.getTypeParser(id, format),
    },
  });
  // Whatever waits for nothing and is cut off goes by itself: the next one to ask gets another.
  pool.on("error", () => {});
  const place = { place: hostAndDatabase(url), setting };
  const explained = <Value>(work: () => Promise<Value>) => explainingPostgres(place, work);
  const whole = <Value>(begin: string, work: (queries: Queries) => Promise<Value>) =>
    explained(() => againAfterConflict(() => between(pool, begin, work)));

  return {
    rows: <Row>(statement: string, values?: readonly unknown[]) =>
      explained(() => queriesOn(pool).rows<Row>(statement, values)),
    change: (statement, values) => explained(() => queriesOn(pool).change(statement, values)),
    inTransaction: (work) => whole("BEGIN", work),
    inSnapshot: (work) => whole(SNAPSHOT, work),
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

const queriesOn = (runner: Pick<Pool | PoolClient, "query">): Queries => ({
  rows: async <Row>(statement: string, values: readonly unknown[] = []) =>
    (await runner.query(statement, [...values])).rows as Row[],
  change: async (statement, values = []) => (await runner.query(statement, [...values])).rowCount ?? 0,
});

async function between<Value>(pool: Pool, begin: string, work: (queries: Queries) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  let isBroken = false;
  const note = () => {
    isBroken = true;
  };
  client.on("error", note);
  try {
    await client.query(begin);
    const value = await work(queriesOn(client));
    await client.query("COMMIT");
    return value;
  } catch (error) {
    // Where even that fails, the connection is gone, and its transaction with it.
    await client.query("ROLLBACK").catch(note);
    throw error;
  } finally {
    client.off("error", note);
    client.release(isBroken);
  }
}
