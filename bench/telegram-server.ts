// A Telegram of the least there is, in a thread of its own, so that it takes no time from the bot that is measured. It
// answers every call after the time that the way to the real one takes, and notes when messages come.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { parentPort } from "node:worker_threads";

/** Questions, each by another reader at the same moment: written to the bot, or typed behind its name. */
export type Asked = { kind: "private" | "inline"; queries: string[] };
/** Of messages to those who asked for nothing. */
export type Measured = { sent: number; seconds: number; mostInASecond: number };

const WAY_MS = 40;
const FIRST_READER = 1000;
const BOT = { id: 1, is_bot: true, first_name: "Tidings", username: "tidings_bot" };

/** Until the bot says that it has them. */
let updates: { update_id: number }[] = [];
let poll: ServerResponse | undefined;
let nextUpdate = 1;
let nextMessage = 1;
/** Who waits for an answer, and since when. */
const waiting = new Map<number, number>();
const answeredIn: number[] = [];
const broadcasts: number[] = [];

const results: Record<string, (payload: Record<string, unknown>) => unknown> = {
  getMe: () => BOT,
  getMyCommands: () => [],
  getMyDescription: () => ({ description: "" }),
  getMyShortDescription: () => ({ short_description: "" }),
  sendMessage({ chat_id }) {
    noteArrival(Number(chat_id), true);
    nextMessage += 1;
    return { message_id: nextMessage, date: 1, chat: { id: chat_id, type: "private" }, text: "" };
  },
  answerInlineQuery({ inline_query_id }) {
    noteArrival(Number(inline_query_id), false);
    return true;
  },
};

function noteArrival(reader: number, isMessage: boolean): void {
  const since = waiting.get(reader);
  if (since === undefined) {
    if (isMessage) broadcasts.push(performance.now());
    return;
  }
  waiting.delete(reader);
  answeredIn.push(performance.now() - since);
  if (waiting.size === 0) parentPort?.postMessage(answeredIn.splice(0));
}

function handOut(): void {
  if (!poll || updates.length === 0) return;
  send(poll, updates.slice(0, 100));
  poll = undefined;
}

function takePoll({ offset = 0, timeout = 0 }: { offset?: number; timeout?: number }, response: ServerResponse): void {
  updates = updates.filter(({ update_id }) => update_id >= offset);
  poll = response;
  handOut();
  setTimeout(() => {
    if (poll !== response) return;
    send(response, []);
    poll = undefined;
  }, timeout * 1000);
}

const send = (response: ServerResponse, result: unknown) =>
  void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ok: true, result }));

const server = createServer(async (request, response) => {
  const payload = JSON.parse((await text(request)) || "{}");
  const method = request.url?.split("/").at(-1) ?? "";
  if (method === "getUpdates") return takePoll(payload, response);
  setTimeout(() => send(response, results[method]?.(payload) ?? true), WAY_MS);
}).listen(0, "127.0.0.1", () => {
  parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

parentPort?.on("message", (message: Asked | { kind: "measure" }) => {
  if (message.kind === "measure") return void parentPort?.postMessage(figures());
  for (const [index, query] of message.queries.entries()) {
    const from = { id: FIRST_READER + index, is_bot: false, first_name: "Ada", language_code: "en" };
    waiting.set(from.id, performance.now());
    updates.push({ update_id: nextUpdate, ...contentOf(message.kind, query, from) });
    nextUpdate += 1;
  }
  handOut();
});

function contentOf(kind: Asked["kind"], query: string, from: { id: number; first_name: string }): object {
  if (kind === "inline") return { inline_query: { id: String(from.id), from, query, offset: "" } };
  const chat = { id: from.id, type: "private", first_name: from.first_name };
  return { message: { message_id: nextUpdate, date: 1, chat, from, text: query } };
}

function figures(): Measured {
  const within = broadcasts.map((at, index) => {
    const end = broadcasts.findIndex((other) => other >= at + 1000);
    return (end === -1 ? broadcasts.length : end) - index;
  });
  const seconds = ((broadcasts.at(-1) ?? 0) - (broadcasts[0] ?? 0)) / 1000;
  return { sent: broadcasts.length, seconds, mostInASecond: Math.max(0, ...within) };
}
