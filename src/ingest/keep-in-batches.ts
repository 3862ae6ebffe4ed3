import { setImmediate as untilOthersHadTheirTurn } from "node:timers/promises";
import type { FreshItem } from "../fresh-item.ts";

/** Of the texts of one batch, in UTF-16 code units. */
const MOST_UNITS = 100_000;

/** What became of items, in numbers. */
export type Kept = { added: number; updated: number };

/** Hands items on in batches of `most` at most, and lets everything else have its turn between them. Stops between two when told to. */
export async function keepInBatches(
  items: AsyncIterable<FreshItem> | Iterable<FreshItem>,
  keep: (batch: FreshItem[]) => Promise<{ as: "added" | "updated" | "known" }[]>,
  { signal, most }: { signal: AbortSignal; most: number },
): Promise<Kept> {
  const kept: Kept = { added: 0, updated: 0 };
  let batch: FreshItem[] = [];
  let units = 0;
  const keepBatch = async () => {
    for (const { as } of await keep(batch)) if (as !== "known") kept[as] += 1;
    batch = [];
    units = 0;
    await untilOthersHadTheirTurn();
  };
  for await (const item of items) {
    if (signal.aborted) break;
    batch.push(item);
    units += item.article.text.length;
    if (batch.length >= most || units >= MOST_UNITS) await keepBatch();
  }
  if (batch.length > 0) await keepBatch();
  return kept;
}
