import { Parser } from "htmlparser2";
import type { FeedText } from "./feed.ts";

const UNSEEN = new Set(["script", "style", "template"]);

/** The characters that a reader would see: a title without its tags and references. */
export function markupText({ kind, value }: FeedText): string {
  if (kind === "text") return value;
  let text = "";
  let unseen = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.has(name)) unseen += 1;
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
    },
    ontext(piece) {
      if (unseen === 0) text += piece;
    },
  });
  parser.end(value);
  return text;
}
