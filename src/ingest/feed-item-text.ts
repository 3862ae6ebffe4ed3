import type { FeedItem, FeedText } from "./feed/feed.ts";
import { markupText } from "./feed/markup-text.ts";
import { decodeReferences } from "./feed/references.ts";

/** Titles are not longer; what is, is the text of an item that has no title. */
const LONGEST_TITLE = 300;
const REFERENCE = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/i;
const FORMATTED = /<(b|i|em|strong|u|span|font|a|p|sup|sub|small|mark|cite|q)\b[^<>]*>([^<>]*)<\/\1\s*>/gi;
const MOST_ESCAPED = 2;

/** A title on one line, without tags and references, however often they were escaped; undefined when nothing is left. */
export function plainTitle(title: FeedText | undefined): string | undefined {
  if (!title) return undefined;
  let text = markupText(title);
  for (let round = 0; round < MOST_ESCAPED && REFERENCE.test(text); round += 1) text = decodeReferences(text);
  return text.replace(FORMATTED, "$2").replace(/\s+/gu, " ").trim() || undefined;
}

/** What an item says: its title, and the fullest of its texts, as given and as a reader sees it. */
export type ItemWords = {
  title?: string | undefined;
  given?: FeedText | undefined;
  /** On one line. */
  shown: string;
  /** The feed gives it as a summary of something longer. */
  isSummary: boolean;
};

/** The content, unless the summary says more; the title where a feed puts its whole text there. */
export function wordsOf({ title, content, summary }: FeedItem): ItemWords {
  const line = plainTitle(title);
  const full = shownOf(content);
  const short = shownOf(summary);
  const isSummary = short.length > full.length;
  const words = { given: isSummary ? summary : content, shown: isSummary ? short : full, isSummary };
  if (line === undefined || line.length <= LONGEST_TITLE) return { title: line, ...words };
  if (words.shown.length >= line.length) return words;
  return { given: { kind: "text", value: line }, shown: line, isSummary: false };
}

const shownOf = (text: FeedText | undefined) => (text ? markupText(text).replace(/\s+/gu, " ").trim() : "");
