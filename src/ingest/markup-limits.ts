import { Parser } from "htmlparser2";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { MAX_PAGE_BYTES, tooLarge } from "./size-limits.ts";

// Within these limits a page is read in about a second; beyond them small files can keep a DOM busy for minutes.
const DEEPEST = 512;
const MOST_ELEMENTS = 60_000;

/** Looks a page over, in time linear in its length, before anything is built of it. Fails when it is too much. */
export function checkMarkup(markup: string): Outcome<undefined> {
  const bytes = Buffer.byteLength(markup);
  if (bytes > MAX_PAGE_BYTES) {
    return fail("too large", tooLarge(bytes, MAX_PAGE_BYTES, "that is too much for one page; save the article alone"));
  }
  const { elements, depth } = measure(markup);
  if (depth > DEEPEST) return fail("too deep", `nests more than ${DEEPEST} elements: save the article alone`);
  if (elements > MOST_ELEMENTS) {
    return fail("too many elements", `has more than ${MOST_ELEMENTS} elements: save the article alone`);
  }
  return succeed(undefined);
}

function measure(markup: string): { elements: number; depth: number } {
  const seen = { elements: 0, depth: 0 };
  let open = 0;
  const parser = new Parser({
    onopentagname() {
      seen.elements += 1;
      open += 1;
      seen.depth = Math.max(seen.depth, open);
      if (seen.depth > DEEPEST || seen.elements > MOST_ELEMENTS) parser.pause();
    },
    onclosetag() {
      open -= 1;
    },
  });
  parser.end(markup);
  return seen;
}
