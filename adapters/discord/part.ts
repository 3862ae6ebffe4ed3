import type { Markdown } from "./markdown.ts";

/** What belongs together, line by line: a story, a list, a remark. No line is longer than `LINE_LIMIT`. */
export type Part = {
  /** Of a story: it becomes a card of its own. */
  card?: { title?: Markdown | undefined; url?: string | undefined; picture?: string | undefined };
  lines: Markdown[];
};

/** Characters of one line: the content of a message (2,000, Discord's reference, resources/message) takes any line. */
export const LINE_LIMIT = 2000;

export const remark = (lines: Markdown[]): Part => ({ lines });
