import type { Feed } from "./feed/feed.ts";
import type { NamedItem } from "./feed-item-names.ts";
import { leadPicture } from "./lead-picture.ts";

/** As many items of a feed have the same picture only where it stands for their author, their section or their site. */
const TOO_MANY = 3;

/** The lead picture of each item, by its key: the first of its pictures that is its own. */
export type ItemPictures = ReadonlyMap<string, string>;

/**
 * Tells the pictures of articles from those that a feed puts beside whatever it says: its own logo, and what three of its
 * items show, or both where there are two.
 */
export function itemPictures({ image }: Pick<Feed, "image">, items: readonly NamedItem[]): ItemPictures {
  const logo = leadPicture(image);
  const shown = items.map(({ key, item }) => ({ key, pictures: picturesOf(item.pictures) }));
  const counts = countEach(shown.flatMap(({ pictures }) => pictures));
  const most = items.length === 2 ? 1 : TOO_MANY - 1;
  const isOwn = (picture: string) => picture !== logo && (counts.get(picture) ?? 0) <= most;
  return new Map(
    shown.flatMap(({ key, pictures }) => {
      const own = pictures.find(isOwn);
      return own === undefined ? [] : [[key, own]];
    }),
  );
}

const picturesOf = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.map(leadPicture).filter((picture) => picture !== undefined)),
];

function countEach(pictures: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const picture of pictures) counts.set(picture, (counts.get(picture) ?? 0) + 1);
  return counts;
}
