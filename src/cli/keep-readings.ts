import type { NewArticle } from "../article.ts";
import type { Reading, Refusal } from "../ingest/reading.ts";
import type { Newsroom } from "../newsroom.ts";
import { StoreFailure } from "../store/store.ts";

export type ImportCounts = { added: number; updated: number; known: number; refused: number; skipped: number };

/** How an import ended: at the end, by an interrupt, or because the store could not go on, for the reason given. */
export type ImportEnd = { counts: ImportCounts; stopped?: "interrupted" | { because: string } | undefined };

type Handling = {
  newsroom: Pick<Newsroom, "keep">;
  interrupted: AbortSignal;
  onRefusal(refusal: Refusal): void;
  /** After every reading. */
  onProgress(counts: ImportCounts): void;
};

// One transaction each: large enough to be fast, small enough to be gone through in a moment when interrupted.
const BATCH_ARTICLES = 500;
const BATCH_UNITS = 4 * 2 ** 20;

/**
 * Keeps what is read, batch by batch, each whole or not at all; the batch that an interrupt falls into is still kept.
 * Whatever stops it, the counts are what is stored, and the same import run again goes on from there.
 */
export async function keepReadings(readings: AsyncIterable<Reading>, handling: Handling): Promise<ImportEnd> {
  const { newsroom, interrupted, onRefusal, onProgress } = handling;
  const counts: ImportCounts = { added: 0, updated: 0, known: 0, refused: 0, skipped: 0 };
  let batch = emptyBatch();
  const keepBatch = async () => {
    if (batch.articles.length > 0) count(counts, await newsroom.keep(batch.articles));
    batch = emptyBatch();
  };

  try {
    for await (const reading of readings) {
      if (interrupted.aborted) break;
      if ("article" in reading) addTo(batch, reading.article);
      else if ("skipped" in reading) counts.skipped += 1;
      else {
        counts.refused += 1;
        onRefusal(reading.refused);
      }
      if (isFull(batch)) await keepBatch();
      onProgress(counts);
    }
    await keepBatch();
    return { counts, stopped: interrupted.aborted ? "interrupted" : undefined };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return { counts, stopped: { because: error.message } };
  }
}

type Batch = { articles: NewArticle[]; units: number };

const emptyBatch = (): Batch => ({ articles: [], units: 0 });
const isFull = ({ articles, units }: Batch) => articles.length >= BATCH_ARTICLES || units >= BATCH_UNITS;

function addTo(batch: Batch, article: NewArticle): void {
  batch.articles.push(article);
  batch.units += article.text.length + (article.original?.markup.length ?? 0);
}

function count(counts: ImportCounts, kept: Awaited<ReturnType<Newsroom["keep"]>>): void {
  for (const { as } of kept) counts[as] += 1;
}
