import type { Published } from "../article.ts";
import type { Feed, FeedItem, Person } from "../ingest/feed/feed.ts";

/** A feed in the shape of the filter: text as the feed gives it, dates in ISO 8601, null for what it does not say. */
export function feedRow(feed: Feed): Record<string, unknown> {
  return {
    feed: {
      title: feed.title?.value ?? null,
      link: feed.link ?? null,
      description: feed.description?.value ?? null,
      language: feed.language ?? null,
      id: feed.id ?? null,
      author: namesOf(feed.authors),
      image: feed.image ?? null,
      updated: isoDate(feed.updated),
      categories: feed.categories,
    },
    items: feed.items.map(itemRow),
  };
}

function itemRow(item: FeedItem): Record<string, unknown> {
  return {
    id: item.id,
    title: item.title?.value ?? null,
    link: item.link ?? null,
    summary: item.summary?.value ?? null,
    content: item.content?.value ?? null,
    author: namesOf(item.authors),
    published: isoDate(item.published),
    updated: isoDate(item.updated),
    categories: item.categories,
    enclosures: item.enclosures,
    media: item.media,
    image: item.pictures[0] ?? null,
    comments: item.comments ?? null,
    source: item.source ? { title: item.source.title?.value ?? null, link: item.source.link ?? null } : null,
  };
}

/** A day as a day, a moment to the second or finer, in UTC. */
export function isoDate(published: Published): string | null {
  if (published === "unknown") return null;
  return "date" in published ? published.date : new Date(published.instant).toISOString();
}

const namesOf = (people: Person[]): string[] =>
  people.map(
    ({ name, email, url }) => [name, email && (name ? `(${email})` : email)].filter(Boolean).join(" ") || (url ?? ""),
  );
