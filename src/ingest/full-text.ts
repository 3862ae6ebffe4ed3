import type { Clock } from "../clock.ts";
import { fail, type Outcome } from "../outcome.ts";
import { readPageOfItemApart } from "./apart/read-apart.ts";
import type { ItemReading } from "./feed-reading.ts";
import type { Fetched } from "./fetch/fetched.ts";
import type { Web } from "./fetch/open-web.ts";
import type { HostQueue } from "./host-queue.ts";
import type { Robots } from "./robots.ts";

/**
 * The item with the text of the page that it teases, which is asked for once, in the turn of its host. Fails with why the
 * item keeps its own text, in words that follow "the page "; "busy" when its host wants peace.
 */
export type ReadFullText = (item: ItemReading) => Promise<Outcome<ItemReading>>;

type Parts = {
  web: Web;
  robots: Robots;
  inTurn: HostQueue["inTurn"];
  clock: Clock;
  signal?: AbortSignal | undefined;
};

const PAGE_TYPES = "text/html, application/xhtml+xml;q=0.9";

export function openFullText({ web, robots, inTurn, clock, signal }: Parts): ReadFullText {
  async function ask(address: string): Promise<Outcome<Fetched>> {
    const permitted = await robots.check(address);
    if (!permitted.ok) return permitted;
    const { pause } = permitted.value;
    const asked = await inTurn(new URL(address).hostname, () => web.get(address, { accept: PAGE_TYPES, signal }), {
      pause,
    });
    return asked ?? fail("stopped", "was not asked for: we are to stop");
  }

  /** What a redirect leads to has a robots.txt of its own, and is no article where it is a front page. */
  async function checkEnd(address: string, end: string): Promise<Outcome<unknown>> {
    const [from, to] = [new URL(address), new URL(end)];
    if (to.pathname === "/" && to.search === "" && from.pathname !== "/") {
      return fail("another page", "leads to the front page of its site");
    }
    return from.href === to.href ? { ok: true, value: undefined } : robots.check(end);
  }

  return async (item) => {
    const address = item.article.url;
    if (address === undefined) return fail("no address", "has no address");
    const asked = await ask(address);
    if (!asked.ok) return asked;
    const { url, headers, status } = asked.value;
    const end = await checkEnd(address, url);
    if (!end.ok) return end;
    if (status !== 200 || !isPage(headers["content-type"])) return fail("no page", "is no page but a file");
    return readPageOfItemApart(item, { url, headers, body: asked.value.body }, clock.now());
  };
}

/** Servers that do not say what they send mean a page. */
const isPage = (contentType = "text/html") => /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
