import type { NewSource, Source, SourceState } from "../../source.ts";

export type SourceRow = {
  id: number;
  url: string;
  title: string;
  site: string | null;
  folder: string | null;
  reads_pages: number;
  is_default: number;
  is_paused: number;
  added_at: number;
  articles: number;
  state: string;
};

export const sourceOf = (row: SourceRow): Source => ({
  id: row.id,
  url: row.url,
  title: row.title,
  site: row.site ?? undefined,
  folder: row.folder ?? undefined,
  readsPages: row.reads_pages === 1,
  isDefault: row.is_default === 1,
  isPaused: row.is_paused === 1,
  addedAt: row.added_at,
  articles: row.articles,
  state: JSON.parse(row.state) as SourceState,
});

export const sourceColumns = (source: NewSource) => ({
  $url: source.url,
  $title: source.title,
  $site: source.site ?? null,
  $folder: source.folder ?? null,
  $readsPages: Number(source.readsPages),
  $isDefault: Number(source.isDefault),
});
