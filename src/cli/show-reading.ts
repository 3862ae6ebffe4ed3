import { plainText } from "../../adapters/plain-characters.ts";
import type { Published } from "../article.ts";
import type { Feed, FeedItem, FeedText } from "../ingest/feed/feed.ts";
import { markupText } from "../ingest/feed/markup-text.ts";
import { paragraphsOf } from "./article-row.ts";
import { isoDate } from "./feed-row.ts";
import type { ArticleReading, FileReading } from "./read-file.ts";

const LONGEST_DROPPED = 100;
// More than any headline; a parser of HTML can be kept busy by a megabyte of it.
const LONGEST_TITLE = 5000;

/** What Tidings makes of a file, for a person to look at. */
export function showReading(reading: FileReading, name: string): string {
  if ("refused" in reading) return `${name} ${reading.refused}\n`;
  return `${("feed" in reading ? feedLines(reading.feed) : articleLines(reading)).map(plainText).join("\n")}\n`;
}

function articleLines({ article, date, image, dropped: elements = [] }: ArticleReading): string[] {
  const paragraphs = paragraphsOf(article);
  const dropped = [
    ...droppedFrom(article),
    ...elements.map(({ rule, text }) => shorten(`${rule}: ${text.replace(/\s+/g, " ")}`)),
  ];
  return [
    `title      ${article.title}${article.titleIsGuessed ? " (its first words: it has no headline)" : ""}`,
    `byline     ${article.author ?? "not found"}`,
    `published  ${dateLine(article.published, date)}`,
    `source     ${article.source}`,
    ...(article.url ? [`address    ${article.url}`] : []),
    ...(image ? [`picture    ${image}`] : []),
    `language   ${article.language ?? "not recognized"}`,
    "",
    `${paragraphs.length} ${paragraphs.length === 1 ? "paragraph" : "paragraphs"}`,
    ...paragraphs.flatMap((paragraph) => ["", paragraph]),
    ...(dropped.length > 0 ? ["", "Left out (headline, date, author, and what is no part of the article)"] : []),
    ...dropped.map((line) => `  ${line}`),
  ];
}

function dateLine(published: Published, date: ArticleReading["date"]): string {
  if (published === "unknown") return "not found";
  const how = date ? `${date.sign}${date.isGuessed ? ", a guess" : ""}` : "a line of the text";
  return `${date?.written ?? isoDate(published)} (${how})`;
}

/** What stands between the paragraphs, a line each. */
function droppedFrom({ text, paragraphs }: ArticleReading["article"]): string[] {
  const gaps: string[] = [];
  let end = 0;
  for (const paragraph of [...paragraphs, { start: text.length, end: text.length }]) {
    gaps.push(...text.slice(end, paragraph.start).split("\n"));
    end = paragraph.end;
  }
  return gaps.map((line) => shorten(line.replace(/\s+/g, " ").trim())).filter(Boolean);
}

const shorten = (line: string) => (line.length > LONGEST_DROPPED ? `${line.slice(0, LONGEST_DROPPED - 1)}…` : line);

function feedLines(feed: Feed): string[] {
  return [
    `feed       ${oneLine(feed.title) ?? "without a title"}`,
    ...(feed.link ? [`address    ${feed.link}`] : []),
    `language   ${feed.language ?? "not said"}`,
    `updated    ${isoDate(feed.updated) ?? "not said"}`,
    "",
    `${feed.items.length} ${feed.items.length === 1 ? "item" : "items"}${feed.isCut ? ", and more that were not read" : ""}`,
    ...feed.items.flatMap(itemLines),
  ];
}

const itemLines = (item: FeedItem): string[] => [
  "",
  oneLine(item.title) ?? "(without a title)",
  `  ${[isoDate(item.published === "unknown" ? item.updated : item.published) ?? "no date", ...namesOf(item)].join(" · ")}`,
  ...(item.link ? [`  ${item.link}`] : []),
];

const namesOf = ({ authors }: FeedItem): string[] => authors.flatMap(({ name, email }) => name ?? email ?? []);

const oneLine = (text: FeedText | undefined): string | undefined =>
  (text &&
    markupText({ ...text, value: text.value.slice(0, LONGEST_TITLE) })
      .replace(/\s+/g, " ")
      .trim()) ||
  undefined;
