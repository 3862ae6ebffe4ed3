import type { Failure } from "../outcome.ts";
import type { ItemReading } from "./feed-reading.ts";
import type { ReadFullText } from "./full-text.ts";

/** Of one reading: the rest keep their teasers. Only a first reading, or one after a long rest, finds so many. */
const MOST_PAGES = 30;
/** In a row: then the others would fail as well, and asking on would be a nuisance. */
const MOST_FAILURES = 3;
/** What a page says of itself is no trouble with its host. */
const SAYS_SO_ITSELF: ReadonlySet<string> = new Set([
  "robots",
  "not permitted",
  "another page",
  "no longer",
  "no page",
  "no address",
  "not found",
  "gone",
]);

/**
 * The items of a source that reads pages, in their order, those that only tease with the text of their page. `onTeaser`
 * hears why one keeps its own. Stops asking a host that wants peace or fails again and again, and goes on with the items as
 * they are. Ends early where the reading of pages is "stopped": what was not read then is read the next time.
 */
export async function* completeItems(
  items: Iterable<ItemReading>,
  readFullText: ReadFullText,
  onTeaser: (item: ItemReading, because: Failure) => void,
): AsyncGenerator<ItemReading> {
  let pages = 0;
  let failures = 0;
  for (const item of items) {
    if (!item.isTeaser || pages >= MOST_PAGES || failures >= MOST_FAILURES) {
      yield item;
      continue;
    }
    pages += 1;
    const full = await readFullText(item);
    if (!full.ok) onTeaser(item, full.failure);
    if (!full.ok && full.failure.code === "stopped") return;
    failures = full.ok ? 0 : failuresAfter(failures, full.failure);
    yield full.ok ? full.value : item;
  }
}

function failuresAfter(before: number, { code }: Failure): number {
  // The host wants peace.
  if (code === "busy") return MOST_FAILURES;
  return SAYS_SO_ITSELF.has(code) ? 0 : before + 1;
}
