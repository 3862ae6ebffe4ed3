import type { Pool } from "pg";
import type { Queries } from "./connection.ts";
import { NamedClient } from "./named-client.ts";

type Work<Value> = (queries: Queries) => Promise<Value>;
/** Runs `work` over one connection, which is used no more where anything fails. */
type Way = <Value>(work: Work<Value>) => Promise<Value>;
/** Called before each statement; what it gives back, after it. */
type Watch = (client: NamedClient) => () => void;

export type Ways = {
  once: Way;
  /** Once more, over another connection, where this one breaks. */
  reading: Way;
};

/** How something is asked over the connections of a pool. */
export function openWays(pool: Pool, watch: Watch): Ways {
  async function attempt<Value>(work: Work<Value>): Promise<{ value: Value } | { broke: unknown }> {
    const client = await pool.connect();
    if (!(client instanceof NamedClient)) throw new Error("A pool that makes other connections than it was told to");
    let isBroken = false;
    let hasFailed = false;
    const note = () => {
      isBroken = true;
    };
    client.on("error", note);
    try {
      return { value: await work(queriesOver(client, watch)) };
    } catch (error) {
      hasFailed = true;
      if (!isBroken) throw error;
      dropIdle(pool);
      return { broke: error };
    } finally {
      client.off("error", note);
      client.release(hasFailed);
    }
  }

  async function once<Value>(work: Work<Value>): Promise<Value> {
    const tried = await attempt(work);
    if ("broke" in tried) throw tried.broke;
    return tried.value;
  }

  return {
    once,
    async reading(work) {
      const tried = await attempt(work);
      return "broke" in tried ? await once(work) : tried.value;
    },
  };
}

function queriesOver(client: NamedClient, watch: Watch): Queries {
  async function ask(statement: string, values: readonly unknown[]) {
    const unwatch = watch(client);
    try {
      return await client.query(statement, [...values]);
    } finally {
      unwatch();
    }
  }
  return {
    rows: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await ask(statement, values)).rows as Row[],
    change: async (statement, values = []) => (await ask(statement, values)).rowCount ?? 0,
  };
}

/** What cut one of them off has most likely cut them all off: whoever asks next gets a new one. */
function dropIdle(pool: Pool): void {
  for (let left = pool.idleCount; left > 0; left -= 1) {
    pool.connect().then(
      (client) => client.release(true),
      () => {},
    );
  }
}
