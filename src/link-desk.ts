import type { Article } from "./article.ts";
import type { Outcome } from "./outcome.ts";
import type { Reader } from "./question.ts";
import type { WebAsker } from "./web-asker.ts";

/** Pages that somebody wants to have read to them, and that the archive does not hold. */
export type LinkDesk = {
  /** The minutes until this reader may have a page read again; 0 when they may now, which counts. */
  minutesUntilNext(reader: Reader): Promise<number>;
  /**
   * The article of a page, as robots.txt and the page itself permit, with the id 0: nothing is kept of it, because what is
   * kept is shown to everybody. Fails with a message that says why not.
   */
  read(address: string, asker: WebAsker): Promise<Outcome<Article>>;
  /** An article of what somebody wrote, in the same way: nothing is kept of it. */
  ofText(text: string): Article;
};
