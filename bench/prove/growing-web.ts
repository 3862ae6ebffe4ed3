import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type MixedArticle, mixedArticles } from "./mixed-articles.ts";

/** Each on a host of its own. */
export const GROWING_FEEDS = 20;
const ITEMS_SHOWN = 20;

export type GrowingWeb = {
  port: number;
  addressOf(feed: number): string;
  /** One more article in each of so many feeds, in turn; published at this moment. */
  publish(articles: number, at: number): void;
  published(): number;
  close(): Promise<void>;
};

/** Feeds that show their last twenty articles, and tell who asks again that nothing has changed. */
export async function openGrowingWeb(): Promise<GrowingWeb> {
  const texts = mixedArticles();
  const feeds = Array.from({ length: GROWING_FEEDS }, () => ({ edition: 0, items: [] as string[] }));
  let published = 0;

  const server = createServer(({ url = "", headers }, answer) => {
    const feed = feeds[Number(/^\/feed\/(\d+)$/.exec(url)?.[1])];
    if (!feed) return void answer.writeHead(404).end();
    const etag = `"${feed.edition}"`;
    if (headers["if-none-match"] === etag) return void answer.writeHead(304).end();
    answer.writeHead(200, { etag, "content-type": "application/rss+xml" }).end(rssOf(feed.items));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    port,
    addressOf: (feed) => `http://growing${feed}.example:${port}/feed/${feed}`,
    publish(articles, at) {
      for (let count = 0; count < articles; count += 1) {
        const feed = feeds[published % GROWING_FEEDS];
        const next = texts.next();
        if (!feed || next.done) continue;
        feed.items = [itemOf(next.value, at), ...feed.items].slice(0, ITEMS_SHOWN);
        feed.edition += 1;
        published += 1;
      }
    },
    published: () => published,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const itemOf = ({ id, title, body }: MixedArticle, at: number): string =>
  `<item><guid>${id}</guid><title>${title}</title><pubDate>${new Date(at).toUTCString()}</pubDate>` +
  `<description>${body.replaceAll("\n\n", "&lt;/p&gt;&lt;p&gt;")}</description></item>`;

const rssOf = (items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Growing</title>${items.join("")}</channel></rss>`;
