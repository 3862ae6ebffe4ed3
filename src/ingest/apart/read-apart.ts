import type { Instant } from "../../clock.ts";
import type { Outcome } from "../../outcome.ts";
import type { MarkdownText } from "../markdown-text.ts";
import type { PageReading } from "../page/read-page.ts";
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
