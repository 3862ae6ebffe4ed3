import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const HOSTS = 40;
export const FEEDS = 60;

/** How each feed behaves; most are plain. */
const kindOf = (feed: number) => {
  if (feed === 7) return "busy";
  if (feed === 8) return "hangs";
  if (feed === 9) return "breaks off";
  if (feed === 11) return "has moved";
  if (feed % 10 === 4) return "teases";
  return feed % 6 === 0 ? "answers 304" : "plain";
};

export const readsPages = (feed: number): boolean => kindOf(feed) === "teases";
/** Nothing ever comes from these. */
export const isSilent = (feed: number): boolean => ["busy", "hangs"].includes(kindOf(feed));
export const titleOf = (feed: number, item: number): string => `Unique feed${feed}item${item} opens the text`;
export const hostOf = (feed: number): string => `host${feed % HOSTS}.site${feed % HOSTS}.example`;
/** With the first edition come the first of these items, with each further edition one more. */
export const ITEMS_AT_FIRST = 5;

export type SmallWeb = { port: number; edition: number; close(): Promise<void> };

/** A web on this machine of feeds that grow by an item with each edition, and of servers that behave as servers do. */
export async function openSmallWeb(): Promise<SmallWeb> {
  const web = { port: 0, edition: 0, close: async () => void server.close() };
  /** How often each address was asked. */
  const questions = new Map<string, number>();
  const server = createServer((asked, answer) => {
    const { url = "" } = asked;
    const question = (questions.get(url) ?? 0) + 1;
    questions.set(url, question);
    answerTo(asked, answer, web.edition, question);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  web.port = (server.address() as AddressInfo).port;
  return web;
}

function answerTo(asked: IncomingMessage, answer: ServerResponse, edition: number, question: number): void {
  const [, kind, number = "0", item = "0"] = (asked.url ?? "").split("/");
  const feed = Number(number);
  if (kind === "page") return void answer.setHeader("content-type", "text/html").end(pageOf(feed, Number(item)));
  if (kind !== "feed") return void answer.writeHead(404).end();
  const behaviour = kindOf(feed);
  const etag = `"${feed}-${edition}"`;
  if (behaviour === "hangs") return;
  if (behaviour === "busy") return void answer.writeHead(429, { "retry-after": "10800" }).end();
  if (behaviour === "has moved" && item !== "new")
    return void answer.writeHead(301, { location: `/feed/${feed}/new` }).end();
  if (behaviour === "answers 304" && asked.headers["if-none-match"] === etag) return void answer.writeHead(304).end();
  const body = feedOf(feed, edition, asked.headers.host ?? "");
  // Every other time that it is asked, so that nothing is left to chance.
  if (behaviour === "breaks off" && question % 2 === 0) {
    answer.writeHead(200, { "content-length": body.length + 100 }).write(body.slice(0, 200));
    return void answer.socket?.destroy();
  }
  answer.writeHead(200, { etag }).end(body);
}

function feedOf(feed: number, edition: number, host: string): string {
  const items = Array.from({ length: ITEMS_AT_FIRST + edition }, (_, item) => {
    const link = `http://${host}/page/${feed}/${item}`;
    const text = readsPages(feed) ? "What is known of it […]" : bodyOf(feed, item);
    return `<item><guid>${feed}-${item}</guid><title>${titleOf(feed, item)}</title><link>${link}</link><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${items.reverse().join("")}</channel></rss>`;
}

const pageOf = (feed: number, item: number): string =>
  `<html><head><title>${titleOf(feed, item)}</title></head><body><article><h1>${titleOf(feed, item)}</h1><p>${bodyOf(feed, item)}</p></article></body></html>`;

/** No two are alike. */
export const bodyOf = (feed: number, item: number): string =>
  Array.from(
    { length: 12 },
    (_, sentence) =>
      `Sentence ${sentence} of the text says number${feed * 7919 + item * 104_729 + sentence * 31} and word${feed}x${item}x${sentence}.`,
  ).join(" ");
