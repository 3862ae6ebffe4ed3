// A web server in a process of its own: any number of feeds, that grow with each edition.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { seededRandom } from "../synthetic-articles.ts";

const ITEMS_AT_FIRST = 2;
const ITEMS_AN_EDITION = 1;
const WORDS_OF_AN_ITEM = 120;
const VOCABULARY = 20_000;

let edition = 0;
const server = createServer((asked, answer) => {
  const feed = Number(/\d+/.exec(asked.url ?? "")?.[0]);
  const etag = `"${feed}-${edition}"`;
  if (asked.headers["if-none-match"] === etag) return void answer.writeHead(304).end();
  answer.writeHead(200, { etag, "content-type": "application/rss+xml" }).end(feedOf(feed));
});
server.listen(0, "0.0.0.0");
await once(server, "listening");
process.on("message", (next: number) => {
  edition = next;
  process.send?.("changed");
});
process.on("disconnect", () => process.exit());
process.send?.((server.address() as AddressInfo).port);

function feedOf(feed: number): string {
  const items = Array.from({ length: ITEMS_AT_FIRST + edition * ITEMS_AN_EDITION }, (_, item) => itemOf(feed, item));
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${items.join("")}</channel></rss>`;
}

function itemOf(feed: number, item: number): string {
  const random = seededRandom(feed * 1_000 + item);
  // Low ranks come more often, as in a language.
  const words = Array.from({ length: WORDS_OF_AN_ITEM }, () => `word${Math.floor(VOCABULARY * random() ** 3)}`);
  const sentences = Array.from({ length: 8 }, (_, at) => `The ${words.slice(at * 15, at * 15 + 15).join(" ")}.`);
  return (
    `<item><guid>${feed}-${item}</guid><title>${words.slice(0, 7).join(" ")} ${feed}x${item}</title>` +
    `<link>http://site${feed}.example/${item}</link><description>${sentences.join(" ")}</description></item>`
  );
}
