import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf, titleOf } from "./small-web.ts";

const FEEDS = 20;
const ITEMS = 30;

export type Feeds = { urls: string[]; titles: string[]; close(): void };

/** Feeds that stand still, each on a host of its own: Linux has more than one address on loopback. */
export async function openFeeds(): Promise<Feeds> {
  const servers = await Promise.all(Array.from({ length: FEEDS }, (_, feed) => openFeed(feed)));
  return {
    urls: servers.map(({ url }) => url),
    titles: servers.flatMap((_, feed) => Array.from({ length: ITEMS }, (_, item) => titleOf(feed, item))),
    close: () => servers.forEach(({ server }) => void server.close()),
  };
}

async function openFeed(feed: number) {
  const host = `127.0.1.${feed + 1}`;
  const server = createServer(({ url }, answer) => {
    if (url !== "/feed") return void answer.writeHead(404).end();
    answer.setHeader("content-type", "application/rss+xml").end(feedOf(feed));
  });
  server.listen(0, host);
  await once(server, "listening");
  return { server, url: `http://${host}:${(server.address() as AddressInfo).port}/feed` };
}

function feedOf(feed: number): string {
  const items = Array.from(
    { length: ITEMS },
    (_, item) =>
      `<item><guid>${feed}-${item}</guid><title>${titleOf(feed, item)}</title><description>${bodyOf(feed, item)}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${items.join("")}</channel></rss>`;
}
