import type { Instant } from "../../clock.ts";
import type { Outcome } from "../../outcome.ts";
import type { ItemReading } from "../feed-reading.ts";
import type { RobotsVerdict } from "../judge-robots.ts";
import type { MarkdownText } from "../markdown-text.ts";
import type { PageReading } from "../page/read-page.ts";
import type { FetchedPage } from "../page-of-item.ts";
import { documents } from "./documents.ts";

const REMEDY = "save the text of the article alone";

/** Reads the markup of a page that came from `address`, in a thread that is ended when it takes too much. */
export const readPageApart = (
  markup: string,
  now: Instant,
  address?: string | undefined,
): Promise<Outcome<PageReading>> => documents.run({ kind: "page", markup, now, address }, REMEDY);

/** The same for Markdown. */
export const readMarkdownApart = (markup: string): Promise<Outcome<MarkdownText>> =>
  documents.run({ kind: "markdown", markup }, REMEDY);

/** An item with the text of its page; fails with why it keeps its own. */
export const readPageOfItemApart = (
  item: ItemReading,
  page: FetchedPage,
  now: Instant,
): Promise<Outcome<ItemReading>> => documents.run({ kind: "full text", item, page, now }, "the feed's own text stays");

/** What a robots.txt says of a page: its patterns can be made to take as long as a hostile page. */
export const judgeRobotsApart = (text: string, page: string): Promise<Outcome<RobotsVerdict>> =>
  documents.run({ kind: "robots", text, page }, "its pages are left alone");
