import type { Instant } from "../../clock.ts";
import type { NewSource, Source, SourceState } from "../../source.ts";
import { type SourceRow, sourceOf } from "../source-rows.ts";
import type { SourceChanges } from "../source-store.ts";
import { asRecords } from "./as-records.ts";
import type { Connection, Queries } from "./connection.ts";
import { openAllOf, orphanAllOf } from "./limited-articles.ts";

export const DUE_SOURCES =
  "SELECT * FROM sources WHERE is_running AND next_read_at <= $1 ORDER BY next_read_at, id LIMIT $2";

type Added = { source: Source; isNew: boolean };

export function sourceTable(connection: Connection) {
  const sourceById = (id: number) => one(connection, "SELECT * FROM sources WHERE id = $1", [id]);
  const sourceByUrl = (url: string) => one(connection, "SELECT * FROM sources WHERE url = $1", [url]);
  const addSources = (sources: NewSource[], state: SourceState, now: Instant): Promise<Added[]> =>
    connection.inTransaction((queries) => addAll(queries, sources, { state, now }));

  return {
    sourceById,
    sourceByUrl,
    addSources,

    async sources(): Promise<Source[]> {
      return (await connection.rows<SourceRow>("SELECT * FROM sources ORDER BY title, id")).map(sourceOf);
    },

    async addSource(source: NewSource, state: SourceState, now: Instant): Promise<Added> {
      const [added] = await addSources([source], state, now);
      if (!added) throw missing(source);
      return added;
    },

    async choosersOf(id: number): Promise<number> {
      const [row] = await connection.rows<{ choosers: number }>("SELECT choosers FROM sources WHERE id = $1", [id]);
      return row?.choosers ?? 0;
    },

    changeSource: (id: number, changes: SourceChanges): Promise<Source | undefined> =>
      connection.inTransaction(async (queries) => {
        const before = await one(queries, "SELECT * FROM sources WHERE id = $1 FOR UPDATE", [id]);
        if (!before) return undefined;
        const changed = { ...before, ...changes };
        const holder = await one(queries, "SELECT * FROM sources WHERE url = $1", [changed.url]);
        if (holder && holder.id !== id) return undefined;
        await rewrite(queries, changed);
        return changed;
      }),

    removeSource: (id: number): Promise<boolean> =>
      connection.inTransaction(async (queries) => {
        // Locked, so that no article comes in from it that is neither opened nor orphaned.
        const source = await one(queries, "SELECT * FROM sources WHERE id = $1 FOR UPDATE", [id]);
        if (!source) return false;
        if (source.isDefault) await openAllOf(queries, id);
        else await orphanAllOf(queries, id);
        // What was seen of it and who chose it go by their foreign keys.
        return (await queries.change("DELETE FROM sources WHERE id = $1", [id])) > 0;
      }),

    async dueSources(now: Instant, limit: number): Promise<Source[]> {
      return (await connection.rows<SourceRow>(DUE_SOURCES, [now, limit])).map(sourceOf);
    },

    async nextSourceDueAt(): Promise<Instant | undefined> {
      const [next] = await connection.rows<{ moment: Instant | null }>(
        "SELECT min(next_read_at) AS moment FROM sources WHERE is_running",
      );
      return next?.moment ?? undefined;
    },

    saveSourceState: (id: number, state: SourceState): Promise<void> => saveState(connection, id, state),

    async claimSource({ id, url, state: before }: Pick<Source, "id" | "url" | "state">, state: SourceState) {
      const claimed = await connection.change(
        `UPDATE sources SET ${STATE} WHERE id = $4 AND url = $5 AND next_read_at = $6 AND NOT is_paused`,
        [...stateColumns(state), id, url, wholeMilliseconds(before.plan.nextReadAt)],
      );
      return claimed > 0;
    },
  };
}

async function one(queries: Queries, statement: string, values: unknown[]): Promise<Source | undefined> {
  const [row] = await queries.rows<SourceRow>(statement, values);
  return row && sourceOf(row);
}

/** The columns that say how the reading goes, as $1 to $3. */
const STATE = "state = $1, next_read_at = $2, is_stopped = $3";
const stateColumns = (state: SourceState) => [
  JSON.stringify(state),
  wholeMilliseconds(state.plan.nextReadAt),
  state.plan.stoppedBecause !== undefined,
];

/** What a rhythm is divided into need not be whole; the column is. */
const wholeMilliseconds = (moment: Instant): number => Math.floor(moment);

export async function saveState(queries: Queries, id: number, state: SourceState): Promise<void> {
  await queries.change(`UPDATE sources SET ${STATE} WHERE id = $4`, [...stateColumns(state), id]);
}

async function addAll(
  queries: Queries,
  sources: NewSource[],
  { state, now }: { state: SourceState; now: Instant },
): Promise<Added[]> {
  const inserted = await queries.rows<{ url: string }>(
    `INSERT INTO sources (url, title, site, folder, reads_pages, is_default, added_at, state, next_read_at, is_stopped)
     SELECT asked.url, title, site, folder, "readsPages", "isDefault", $5, $1, $2, $3
     FROM json_to_recordset($4::text::json) AS asked (
       at bigint, url text, title text, site text, folder text, "readsPages" boolean, "isDefault" boolean)
     ORDER BY at ON CONFLICT (url) DO NOTHING RETURNING url`,
    [...stateColumns(state), asRecords(sources.map((source, at) => ({ ...source, at }))), now],
  );
  const isNew = new Set(inserted.map(({ url }) => url));
  const rows = await queries.rows<SourceRow>("SELECT * FROM sources WHERE url = ANY($1::text[])", [
    sources.map(({ url }) => url),
  ]);
  const byUrl = new Map(rows.map((row) => [row.url, sourceOf(row)]));
  return sources.map((given) => {
    const source = byUrl.get(given.url);
    if (!source) throw missing(given);
    // Of the same address twice, only the first was new.
    return { source, isNew: isNew.delete(given.url) };
  });
}

const missing = ({ url }: NewSource) => new Error(`${url} was added and is not there`);

async function rewrite(queries: Queries, source: Source): Promise<void> {
  await queries.change(
    `UPDATE sources SET url = $1, title = $2, site = $3, folder = $4, reads_pages = $5, is_default = $6, is_paused = $7
     WHERE id = $8`,
    [
      source.url,
      source.title,
      source.site ?? null,
      source.folder ?? null,
      source.readsPages,
      source.isDefault,
      source.isPaused,
      source.id,
    ],
  );
}
