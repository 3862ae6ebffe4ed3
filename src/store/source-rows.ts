import type { Source, SourceState } from "../source.ts";
import type { YesOrNo } from "./yes-or-no.ts";

export type SourceRow = {
  id: number;
  url: string;
  title: string;
  site: string | null;
  folder: string | null;
  reads_pages: YesOrNo;
  is_default: YesOrNo;
  is_paused: YesOrNo;
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
  readsPages: Boolean(row.reads_pages),
  isDefault: Boolean(row.is_default),
  isPaused: Boolean(row.is_paused),
  addedAt: row.added_at,
  articles: row.articles,
  state: JSON.parse(row.state) as SourceState,
});
