import type { Instant } from "../clock.ts";
import type { Feed, FeedText } from "../ingest/feed/feed.ts";
import { markupText } from "../ingest/feed/markup-text.ts";
import { assembleItem } from "../ingest/feed-articles.ts";
import { type NamedItem, nameItems } from "../ingest/feed-item-names.ts";
import type { Dropped } from "../ingest/page/drop-noise.ts";
import { paragraphsOf } from "./article-row.ts";
import { textsOf } from "./read-bytes.ts";
import { counted, dayOrMinute, labelled, leftOut } from "./shown-lines.ts";

// More than any headline; a parser of HTML can be kept busy by a megabyte of it.
const LONGEST_TITLE = 5000;
/** Enough to look at; a person who wants all takes --json. */
const MOST_SHOWN = 50;

/** A feed and its first items, as lines for a person. */
export function showFeed(feed: Feed, name: string, now: Instant): string[] {
  const { items, empty, repeated } = nameItems(feed);
  const title = oneLine(feed.title);
  return [
    ...labelled("feed", title ?? "without a title"),
    ...labelled("address", feed.link),
    ...labelled("language", feed.language ?? "not said"),
    ...labelled("updated", dayOrMinute(feed.updated) ?? "not said"),
    "",
    [
      counted(feed.items.length, "item"),
      ...(empty > 0 ? [`${empty} of them without words or address`] : []),
      ...(repeated > 0 ? [`${repeated} of them twice`] : []),
      ...(feed.isCut ? ["and more that were not read"] : []),
    ].join(", "),
    ...items.slice(0, MOST_SHOWN).flatMap((item) => itemLines(item, feed, title ?? name, now)),
    ...(items.length > MOST_SHOWN ? ["", `… and ${items.length - MOST_SHOWN} more (--json gives all)`] : []),
  ];
}

function itemLines(named: NamedItem, feed: Feed, source: string, now: Instant): string[] {
  const { paragraphs, dropped } = cleanItem(named, feed, source, now);
  const { item } = named;
  const when = dayOrMinute(item.published === "unknown" ? item.updated : item.published) ?? "no date";
  const names = item.authors.flatMap(({ name, email }) => name ?? email ?? []);
  return [
    "",
    oneLine(item.title) ?? "(without a title)",
    `  ${[when, ...names, counted(paragraphs, "paragraph")].join(" · ")}`,
    ...(item.link ? [`  ${item.link}`] : []),
    ...(dropped.length > 0 ? [`  left out: ${leftOut(dropped).join(", ")}`] : []),
  ];
}

/** How much text an item carries, and what of it was left out. */
export function cleanItem(
  named: Pick<NamedItem, "item" | "words">,
  feed: Pick<Feed, "language">,
  source: string,
  now: Instant,
): { paragraphs: number; dropped: Dropped[] } {
  const { article, dropped, droppedElements } = assembleItem(named, feed, source, now);
  return {
    paragraphs: paragraphsOf(article).length,
    dropped: [...textsOf(article.text, dropped), ...droppedElements],
  };
}

const oneLine = (text: FeedText | undefined): string | undefined =>
  (text &&
    markupText({ ...text, value: text.value.slice(0, LONGEST_TITLE) })
      .replace(/\s+/g, " ")
      .trim()) ||
  undefined;
