import type { Span } from "../article.ts";

// The mark, and what may follow it: closing quotes and brackets, and the number of a note.
const TERMINAL = /[.!?…。！？؟।](?:\[\d{1,3}\]|[)\]}"'”’»›“*†\s])*$/u;
const LONGEST_ENDING = 12;

/** Ends as sentences do. */
export function endsSentence(text: string, { start, end }: Span): boolean {
  return TERMINAL.test(text.slice(Math.max(start, end - LONGEST_ENDING), end));
}
