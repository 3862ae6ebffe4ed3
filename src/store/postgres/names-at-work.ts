import type { ClientConfig } from "pg";
import { NAMED, NamedClient } from "./named-client.ts";

/** Milliseconds to connect, and as many for the answer. */
const PATIENCE = 1_000;

/**
 * Whoever waits for the other end is not at work: for the rest of what was asked, or for somebody to take the answer. The
 * server would wait like that for a quarter of an hour.
 */
const AT_WORK = `
  SELECT application_name AS name FROM pg_stat_activity
  WHERE application_name LIKE '${NAMED} %' AND state NOT LIKE 'idle%'
    AND coalesce(wait_event, '') NOT IN ('ClientRead', 'ClientWrite')`;

/** The names of the connections that the server works for at this moment; undefined where it cannot be asked. */
export type NamesAtWork = () => Promise<ReadonlySet<string> | undefined>;

/** Asks over a connection of its own, which is new each time; once for all who wish to know at the same moment. */
export function openNamesAtWork(config: ClientConfig): NamesAtWork {
  let asking: ReturnType<NamesAtWork> | undefined;
  return () => {
    asking ??= askOnce(config).finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

async function askOnce(config: ClientConfig): ReturnType<NamesAtWork> {
  const asker = new NamedClient({ ...config, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
  // It rejects as well, which is enough.
  asker.on("error", () => {});
  try {
    await asker.connect();
    const { rows } = await asker.query<{ name: string }>(AT_WORK);
    const names = new Set(rows.map(({ name }) => name));
    // What stands between may keep the names from the server: then it cannot be told.
    return names.has(asker.name) ? names : undefined;
  } catch {
    return undefined;
  } finally {
    asker.end().catch(() => {});
  }
}
