import { latestMomentOf } from "../../article.ts";
import type { FoundFeed, FoundHeadline } from "../../found-feed.ts";
import type { Feed, FeedItem } from "../feed/feed.ts";
import { plainTitle, wordsOf } from "../feed-item-text.ts";
import { isTeaser } from "../feed-teaser.ts";

const HEADLINES_SHOWN = 3;
const LONGEST_HEADLINE = 200;
/** Enough to tell whether a feed carries whole texts. */
const ITEMS_JUDGED = 20;

/** What a feed says of itself, and its latest headlines: as many as fit under the news that it was added. */
export function previewFeed(feed: Feed): Omit<FoundFeed, "url"> {
  return {
    title: plainTitle(feed.title) ?? "",
    site: feed.link,
    items: feed.items.length,
    latest: latestOf(feed.items),
    carriesTeasers: areTeasers(feed.items.slice(0, ITEMS_JUDGED)),
    isCut: feed.isCut,
  };
}

/** By date where all have one; feeds that date nothing are in the order that their publisher wants. */
function latestOf(items: FeedItem[]): FoundHeadline[] {
  const dated = items.map((item) => ({
    item,
    moment: latestMomentOf(item.published === "unknown" ? item.updated : item.published),
  }));
  const areDated = dated.every(({ moment }) => moment !== undefined);
  const sorted = areDated ? dated.toSorted((one, other) => (other.moment ?? 0) - (one.moment ?? 0)) : dated;
  return sorted.slice(0, HEADLINES_SHOWN).map(({ item }) => headlineOf(item));
}

function headlineOf(item: FeedItem): FoundHeadline {
  const words = wordsOf(item);
  const title = words.title ?? words.shown;
  const shown = title.length > LONGEST_HEADLINE ? `${title.slice(0, LONGEST_HEADLINE).trimEnd()}…` : title;
  return {
    title: shown || (item.link ?? item.id),
    published: item.published === "unknown" ? item.updated : item.published,
  };
}

function areTeasers(items: FeedItem[]): boolean {
  const teasers = items.filter((item) => item.link !== undefined && isTeaser(wordsOf(item)));
  return items.length > 0 && teasers.length > items.length / 2;
}
