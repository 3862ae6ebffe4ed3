import { z } from "zod";
import type { Instant } from "../../clock.ts";
import { absoluteAddress } from "./address.ts";
import type { Feed, FeedItem, FeedText, Person } from "./feed.ts";
import { feedDate } from "./feed-date.ts";
import { LONGEST_FIELD, MOST_ITEMS, MOST_VALUES } from "./feed-limits.ts";
import { itemDigest } from "./item-digest.ts";
import { resolveMarkup } from "./resolve-markup.ts";

// Feeds are written by programs that get types wrong: what cannot be used is as good as missing.
const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.slice(0, LONGEST_FIELD).trim() || undefined)
  .optional()
  .catch(undefined);
const list = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((values) =>
      values.slice(0, MOST_VALUES).flatMap((value) => {
        const read = entry.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );
const person = z.object({ name: text, url: text });
const people = { author: person.optional().catch(undefined), authors: list(person) };
const attachment = z.object({ url: z.string(), mime_type: text, size_in_bytes: text });
const item = z.object({
  id: text,
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  tags: list(z.string()),
  attachments: list(attachment),
  ...people,
});
const feed = z.object({
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  icon: text,
  favicon: text,
  items: z.array(z.unknown()),
  ...people,
});

/** A feed of jsonfeed.org, version 1 or 1.1; undefined for any other JSON. */
export function readJsonFeed(value: unknown, base: string | undefined, now: Instant): Feed | undefined {
  const checked = feed.safeParse(value);
  if (!checked.success || !claimsToBeFeed(value)) return undefined;
  const { title, description, language, home_page_url, feed_url, icon, favicon, items, author, authors } = checked.data;
  const own = base ?? feed_url;
  const names = peopleOf(authors, author);
  const read = items.slice(0, MOST_ITEMS).flatMap((entry) => {
    const one = item.safeParse(entry);
    return one.success ? [readItem(one.data, own, now, names)] : [];
  });
  return {
    title: plain(title),
    link: absoluteAddress(home_page_url, own),
    description: plain(description),
    language,
    id: feed_url,
    authors: names,
    image: absoluteAddress(icon ?? favicon, own),
    updated: "unknown",
    categories: [],
    wishes: {},
    items: read,
    isCut: items.length > MOST_ITEMS,
  };
}

const claimsToBeFeed = (value: unknown) =>
  typeof value === "object" && value !== null && "version" in value && /jsonfeed\.org/i.test(String(value.version));

function readItem(one: z.output<typeof item>, base: string | undefined, now: Instant, authors: Person[]): FeedItem {
  const link = absoluteAddress(one.url ?? one.external_url, base);
  const html: FeedText | undefined = one.content_html
    ? { kind: "html", value: resolveMarkup(one.content_html, link ?? base) }
    : undefined;
  const named = peopleOf(one.authors, one.author);
  const title = plain(one.title);
  const published = feedDate(one.date_published, now);
  return {
    givenId: one.id,
    id: one.id ?? link ?? itemDigest(title ?? html ?? plain(one.content_text), published),
    title,
    link,
    summary: plain(one.summary),
    content: html ?? plain(one.content_text),
    authors: named.length > 0 ? named : authors,
    published,
    updated: feedDate(one.date_modified, now),
    categories: one.tags,
    enclosures: one.attachments.flatMap(({ url, mime_type, size_in_bytes }) => {
      const address = absoluteAddress(url, base);
      return address === undefined ? [] : [{ url: address, type: mime_type, length: size_in_bytes }];
    }),
    media: [],
    pictures: [one.image, one.banner_image].flatMap((given) => absoluteAddress(given, base) ?? []),
  };
}

const plain = (value: string | undefined): FeedText | undefined =>
  value === undefined ? undefined : { kind: "text", value };

const peopleOf = (authors: z.output<typeof person>[], author: z.output<typeof person> | undefined): Person[] =>
  [...authors, ...(authors.length === 0 && author ? [author] : [])].filter(({ name, url }) => name ?? url);
