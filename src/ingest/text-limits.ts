import { fail, type Outcome, succeed } from "../outcome.ts";
import { tooLarge } from "./size-limits.ts";

const MAX_TEXT_BYTES = 10 * 2 ** 20;
/** More than any article has. Each line is judged on its own, so that their number is what a text costs. */
const MOST_LINES = 20_000;
const REMEDY = "that is too much for one article; divide it";

/** Looks a text over before it is cleaned. Fails when it is too much for an article. */
export function checkText(text: string): Outcome<undefined> {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_TEXT_BYTES) return fail("too large", tooLarge(bytes, MAX_TEXT_BYTES, REMEDY));
  let lines = 0;
  for (const _ of text.matchAll(/[\n\r\v\f\u0085\u2028\u2029](?=[^\s])/g)) {
    lines += 1;
    if (lines > MOST_LINES) return fail("too many lines", `has more than ${MOST_LINES} lines: ${REMEDY}`);
  }
  return succeed(undefined);
}
