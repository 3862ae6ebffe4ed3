import { Parser } from "htmlparser2";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { MAX_PAGE_BYTES, tooLarge } from "./size-limits.ts";

// Within these limits a page is read in a few seconds; beyond them small files can keep a DOM busy for minutes.
const DEEPEST = 512;
const MOST_ELEMENTS = 60_000;
/** Texts between tags and references, comments, and attributes: each becomes a thing of its own. */
const MOST_PIECES = 250_000;
/** The depths of all elements together: what walking up from each of them takes. */
const MOST_STEPS = 2_500_000;

/** Looks a page over, in time linear in its length, before anything is built of it. Fails when it is too much. */
export function checkMarkup(markup: string): Outcome<undefined> {
  const bytes = Buffer.byteLength(markup);
  if (bytes > MAX_PAGE_BYTES) {
    return fail("too large", tooLarge(bytes, MAX_PAGE_BYTES, "that is too much for one page; save the article alone"));
  }
  const { elements, pieces, depth, steps } = measure(markup);
  if (depth > DEEPEST) return fail("too deep", `nests more than ${DEEPEST} elements: save the article alone`);
  if (elements > MOST_ELEMENTS) {
    return fail("too many elements", `has more than ${MOST_ELEMENTS} elements: save the article alone`);
  }
  if (pieces > MOST_PIECES) {
    return fail(
      "too many pieces",
      `has more than ${MOST_PIECES} pieces of text and attributes: save the article alone`,
    );
  }
  if (steps > MOST_STEPS) return fail("too deep", "nests too many elements too deep: save the article alone");
  return succeed(undefined);
}

type Measures = { elements: number; pieces: number; depth: number; steps: number };

function measure(markup: string): Measures {
  const seen = { elements: 0, pieces: 0, depth: 0, steps: 0 };
  let open = 0;
  const stopBeyondLimits = () => {
    if (seen.depth > DEEPEST || seen.elements > MOST_ELEMENTS || seen.pieces > MOST_PIECES) parser.pause();
  };
  const countPiece = () => {
    seen.pieces += 1;
    stopBeyondLimits();
  };
  const parser = new Parser({
    onopentagname() {
      seen.elements += 1;
      open += 1;
      seen.steps += open;
      seen.depth = Math.max(seen.depth, open);
      stopBeyondLimits();
    },
    onclosetag() {
      open -= 1;
    },
    onattribute: countPiece,
    ontext: countPiece,
    oncomment: countPiece,
  });
  parser.end(markup);
  return seen;
}
