import type { Instant } from "../../clock.ts";
import type { Outcome } from "../../outcome.ts";
import type { MarkdownText } from "../markdown-text.ts";
import type { PageReading } from "../page/read-page.ts";
import { openThread } from "./thread.ts";

/** What the thread can be asked to read. */
export type DocumentTask =
  | { kind: "page"; markup: string; now: Instant; address: string | undefined }
  | { kind: "markdown"; markup: string };

// From source the thread runs TypeScript as well, compiled it runs what stands beside this file.
const WORKER = new URL(`./document-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** Far more than any real page took that was measured; with the time that ending takes, an answer is there in 5 seconds. */
const thread = openThread<DocumentTask>(WORKER, { seconds: 4, megabytes: 512 });

/** Reads the markup of a page that came from `address`, in a thread that is ended when it takes too much. */
export const readPageApart = (
  markup: string,
  now: Instant,
  address?: string | undefined,
): Promise<Outcome<PageReading>> => thread.run({ kind: "page", markup, now, address });

/** The same for Markdown. */
export const readMarkdownApart = (markup: string): Promise<Outcome<MarkdownText>> =>
  thread.run({ kind: "markdown", markup });
