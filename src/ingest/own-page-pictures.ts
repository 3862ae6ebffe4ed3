import { succeed } from "../outcome.ts";
import type { ReadFullText } from "./full-text.ts";

/** The same reading of pages, for a source. */
export type WithOwnPictures = (source: number, read: ReadFullText) => ReadFullText;

/**
 * Items get the picture of their page, but not where the page before it, of the same source, had the same: sites give
 * theirs to whatever has none. The first such page since the start is taken at its word.
 */
export function openOwnPagePictures(): WithOwnPictures {
  const last = new Map<number, string>();
  return (source, read) => async (item) => {
    const full = await read(item);
    const image = full.ok ? full.value.article.image : undefined;
    if (!full.ok || image === undefined || image === item.article.image) return full;
    const isRepeated = last.get(source) === image;
    last.set(source, image);
    return isRepeated ? succeed({ ...full.value, article: { ...full.value.article, image: undefined } }) : full;
  };
}
