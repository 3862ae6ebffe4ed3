import { fail, type Outcome, succeed } from "../outcome.ts";
import { MAX_PAGE_BYTES, tooLarge } from "./size-limits.ts";

// marked takes time that grows with the square of these; within the limits a file is read in a few seconds.
const MOST_MARKS = 2000;
const MOST_LINES = 5000;
const DEEPEST_INDENT = 60;
const MARK = /[*_`~[\]<!\\|]/g;
const INDENT = /^[\s>]*/;

/** Looks a Markdown file over before it is parsed. Fails when its marks are too tangled for an article. */
export function checkMarkdown(markdown: string): Outcome<undefined> {
  const bytes = Buffer.byteLength(markdown);
  if (bytes > MAX_PAGE_BYTES) {
    return fail(
      "too large",
      tooLarge(bytes, MAX_PAGE_BYTES, "that is too much for Markdown; divide it, or name it .txt"),
    );
  }
  let [marks, lines] = [0, 0];
  for (const line of markdown.split("\n")) {
    const isBlank = line.trim() === "";
    marks = isBlank ? 0 : marks + (line.match(MARK)?.length ?? 0);
    lines = isBlank ? 0 : lines + 1;
    if (marks > MOST_MARKS || lines > MOST_LINES || (INDENT.exec(line)?.[0].length ?? 0) > DEEPEST_INDENT) {
      return fail(
        "tangled",
        "has more marks, deeper lists or longer paragraphs than an article has: divide it, or name it .txt",
      );
    }
  }
  return succeed(undefined);
}
