import type { Instant } from "../../clock.ts";
import type { FoundFeed } from "../../found-feed.ts";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import { decode } from "../decode.ts";
import { charsetOf } from "../encoding.ts";
import type { FeedInput } from "../feed/feed.ts";
import { readFeed } from "../feed/read-feed.ts";
import { checkMarkup } from "../markup-limits.ts";
import { linksOf, type PageLinks } from "./page-links.ts";

/** What some bytes are: a feed, or a page with the feeds that it links to; `code` is what `readFeed` takes the page for. */
export type Sight =
  | { as: "feed"; feed: Omit<FoundFeed, "url"> }
  | { as: "page"; links: PageLinks; code: string; message: string };

const PAGES = new Set(["page", "login", "captcha", "moved", "error page"]);

/** Looks at what an address answers with. Fails when it is neither feed nor page, in words that follow its name. */
export async function lookAt(input: FeedInput & { url: string }, now: Instant): Promise<Outcome<Sight>> {
  const feed = readFeed(input, now);
  if (feed.ok) return succeed({ as: "feed", feed: (await import("./preview-feed.ts")).previewFeed(feed.value) });
  const { code, message } = feed.failure;
  if (!PAGES.has(code)) return feed;
  const text = decode(input.bytes, charsetOf(input.headers?.["content-type"]));
  if (!text.ok) return text;
  const walls = checkMarkup(text.value);
  if (!walls.ok)
    return fail(
      walls.failure.code,
      `is a page that ${walls.failure.message.replace(/:.*/, "")}: give the address of its feed`,
    );
  return succeed({ as: "page", links: linksOf(text.value, input.url), code, message });
}
