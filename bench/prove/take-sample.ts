import { readdirSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Sample } from "./soak-words.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

type Looked = { file: string; now: number; errors: number };

/** What this process holds, and what the store holds whose file this is. */
export function takeSample({ file, now, errors }: Looked): Sample {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const connection = new DatabaseSync(file, { readOnly: true });
  const count = (sql: string) => Number(connection.prepare(sql).get()?.count);
  const stored = { queue: count(QUEUE), rows: countRows(connection), overdue: countOverdue(count, now) };
  connection.close();
  return {
    ...{ at: now, errors, heap: heapUsed, outside: external, resident: rss },
    descriptors: process.platform === "linux" ? readdirSync("/proc/self/fd").length : 0,
    waitsFor: process.getActiveResourcesInfo().length,
    log: statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
    ...stored,
  };
}

const QUEUE = "SELECT count(*) AS count FROM deliveries WHERE state IN ('waiting', 'sending')";

/** Those of the full-text index belong to SQLite. */
const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_terms_%'";

function countRows(connection: DatabaseSync): Record<string, number> {
  const names = connection.prepare(TABLES).all();
  return Object.fromEntries(
    names.map(({ name }) => {
      const row = connection.prepare(`SELECT count(*) AS count FROM "${name}"`).get();
      return [String(name), Number(row?.count)];
    }),
  );
}

/** What should have gone by now, or should have been done. */
function countOverdue(count: (sql: string) => number, now: number): Record<string, number> {
  return {
    "digests that nobody writes": count(
      `SELECT count(*) AS count FROM subscriptions WHERE next_digest_at < ${now - HOUR}`,
    ),
    "sources that nobody reads": count(`SELECT count(*) AS count FROM sources WHERE next_read_at < ${now - HOUR}`),
    "texts of digests": count(
      `SELECT count(*) AS count FROM digests WHERE reply IS NOT NULL AND written_at < ${now - 35 * DAY}`,
    ),
    "finished deliveries": count(`SELECT count(*) AS count FROM deliveries WHERE finished_at < ${now - 400 * DAY}`),
    "expired entries": count(`SELECT count(*) AS count FROM key_value WHERE expires < ${now - DAY}`),
  };
}
