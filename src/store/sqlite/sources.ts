import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { NewSource, Source, SourceState } from "../../source.ts";
import { type SourceRow, sourceOf } from "../source-rows.ts";
import type { SourceChanges } from "../source-store.ts";
import { limitedArticles } from "./limited-articles.ts";
import { query } from "./query.ts";
import { inDurableTransaction, inTransaction } from "./transaction.ts";

export const DUE_SOURCES =
  "SELECT * FROM sources WHERE is_running = 1 AND next_read_at <= ? ORDER BY next_read_at, id LIMIT ?";
export const NEXT_DUE = "SELECT min(next_read_at) AS moment FROM sources WHERE is_running = 1";

const INSERT = `
  INSERT INTO sources (url, title, site, folder, reads_pages, is_default, added_at, state)
  VALUES ($url, $title, $site, $folder, $readsPages, $isDefault, $now, $state) ON CONFLICT (url) DO NOTHING`;

const UPDATE = `
  UPDATE sources SET url = $url, title = $title, site = $site, folder = $folder, reads_pages = $readsPages,
    is_default = $isDefault, is_paused = $isPaused
  WHERE id = $id`;

export function sourceTable(connection: DatabaseSync) {
  const limited = limitedArticles(connection);
  const byId = query<SourceRow>(connection, "SELECT * FROM sources WHERE id = ?");
  const byUrl = query<SourceRow>(connection, "SELECT * FROM sources WHERE url = ?");
  const all = query<SourceRow>(connection, "SELECT * FROM sources ORDER BY title, id");
  const due = query<SourceRow>(connection, DUE_SOURCES);
  const nextDue = query<{ moment: Instant | null }>(connection, NEXT_DUE);
  const choosers = query<{ choosers: number }>(connection, "SELECT choosers FROM sources WHERE id = ?");
  const insert = connection.prepare(INSERT);
  const update = connection.prepare(UPDATE);
  const remove = connection.prepare("DELETE FROM sources WHERE id = ?");
  const claim = connection.prepare(
    "UPDATE sources SET state = $state WHERE id = $id AND url = $url AND next_read_at = $planned AND is_paused = 0",
  );
  const saveState = connection.prepare("UPDATE sources SET state = ? WHERE id = ?");

  const sourceById = (id: number): Source | undefined => first(byId.get(id));
  const sourceByUrl = (url: string): Source | undefined => first(byUrl.get(url));

  function add(source: NewSource, state: SourceState, now: Instant): { source: Source; isNew: boolean } {
    const { changes } = insert.run({ ...sourceColumns(source), $state: JSON.stringify(state), $now: now });
    const kept = sourceByUrl(source.url);
    if (!kept) throw new Error(`${source.url} was added and is not there`);
    return { source: kept, isNew: changes > 0 };
  }

  return {
    sourceById,
    sourceByUrl,
    sources: (): Source[] => all.all().map(sourceOf),

    addSource: (source: NewSource, state: SourceState, now: Instant): { source: Source; isNew: boolean } =>
      inDurableTransaction(connection, () => add(source, state, now)),

    addSources: (sources: NewSource[], state: SourceState, now: Instant): { source: Source; isNew: boolean }[] =>
      inDurableTransaction(connection, () => sources.map((source) => add(source, state, now))),

    choosersOf: (id: number): number => choosers.get(id)?.choosers ?? 0,

    changeSource: (id: number, changes: SourceChanges): Source | undefined =>
      inDurableTransaction(connection, () => {
        const before = sourceById(id);
        if (!before) return undefined;
        const changed = { ...before, ...changes };
        const holder = sourceByUrl(changed.url);
        if (holder && holder.id !== id) return undefined;
        update.run({ ...sourceColumns(changed), $isPaused: Number(changed.isPaused), $id: id });
        return changed;
      }),

    removeSource: (id: number): boolean =>
      inDurableTransaction(connection, () => {
        const source = sourceById(id);
        if (!source) return false;
        if (source.isDefault) limited.openAllOf(id);
        else limited.orphanAllOf(id);
        // What was seen of it and who chose it go by their foreign keys.
        return remove.run(id).changes > 0;
      }),

    dueSources: (now: Instant, limit: number): Source[] => due.all(now, limit).map(sourceOf),

    nextSourceDueAt: (): Instant | undefined => nextDue.get()?.moment ?? undefined,

    saveSourceState(id: number, state: SourceState): void {
      inTransaction(connection, () => saveState.run(JSON.stringify(state), id));
    },

    claimSource: ({ id, url, state: before }: Pick<Source, "id" | "url" | "state">, state: SourceState): boolean =>
      inTransaction(connection, () => {
        const $planned = before.plan.nextReadAt;
        return claim.run({ $state: JSON.stringify(state), $id: id, $url: url, $planned }).changes > 0;
      }),
  };
}

const first = (row: SourceRow | undefined): Source | undefined => row && sourceOf(row);

const sourceColumns = (source: NewSource) => ({
  $url: source.url,
  $title: source.title,
  $site: source.site ?? null,
  $folder: source.folder ?? null,
  $readsPages: Number(source.readsPages),
  $isDefault: Number(source.isDefault),
});
