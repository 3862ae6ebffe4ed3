import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import type { Log } from "../../src/log.ts";
import { limitedBody } from "../limited-body.ts";
import type { ListenAddress } from "../listen-address.ts";
import { READ, type TelegramApi } from "./api.ts";
import type { Patience } from "./connect.ts";
import type { Receiving } from "./poll.ts";
import { settledWithin } from "./settled-within.ts";

/** Where Telegram sends updates, and where this machine takes them. */
export type Webhook = ListenAddress & { url: string };

type Parts = {
  api: TelegramApi;
  webhook: Webhook;
  token: string;
  patience: Patience;
  log: Log;
  /** Never rejects. */
  handle(update: Update): Promise<void>;
};

/** Telegram waits about a minute before it sends an update again; it is told much earlier that this one arrived. */
const LONGEST_ANSWER_SECONDS = 8;
/** The largest update, a message with its entities and what it answers, is far smaller. */
const LARGEST_BYTES = 1024 * 1024;

/**
 * Takes updates that Telegram sends, and no others: each call carries a secret that only Telegram was told. Rejects where
 * the port is taken, or Telegram does not take the address.
 */
export async function startWebhook(parts: Parts): Promise<Receiving> {
  const { api, webhook, token, patience } = parts;
  const inTheAir = new Set<Promise<void>>();
  const secret = secretOf(token);
  const server = createServer((request, response) => {
    const taken = take(parts, secret, request, response).finally(() => inTheAir.delete(taken));
    inTheAir.add(taken);
  });
  server.listen(webhook.port, webhook.host);
  await once(server, "listening");
  try {
    await api.setWebhook({ url: webhook.url, secret_token: secret, allowed_updates: [...READ] });
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    port: (server.address() as AddressInfo).port,
    // The address stays known to Telegram, which keeps what comes until this bot is back.
    async stop() {
      server.close();
      await settledWithin(patience.stop, [...inTheAir]);
      server.closeAllConnections();
    },
  };
}

/** The same at every start, so that what Telegram sends in between is taken; nobody knows it who does not know the token. */
const secretOf = (token: string): string => createHmac("sha256", token).update("webhook").digest("hex");

async function take(
  { webhook, handle, log }: Parts,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const end = (status: number) => void response.writeHead(status).end();
  const { pathname, search } = new URL(webhook.url);
  if (request.method !== "POST" || request.url !== pathname + search) return end(404);
  if (!isSame(String(request.headers["x-telegram-bot-api-secret-token"] ?? ""), secret)) return end(401);
  const update = await readUpdate(request).catch(() => undefined);
  if (!update) {
    log.warn("what came to the webhook was no update");
    return end(400);
  }
  const handled = handle(update);
  await settledWithin(LONGEST_ANSWER_SECONDS, [handled]);
  end(200);
  await handled;
}

/** By their digests, which are of one length whatever stands in a header. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digestOf(given), digestOf(wanted));

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

async function readUpdate(request: IncomingMessage): Promise<Update | undefined> {
  const body = await limitedBody(request, LARGEST_BYTES);
  const read: unknown = body && JSON.parse(body.toString());
  const isUpdate = typeof read === "object" && read !== null && "update_id" in read;
  return isUpdate ? (read as Update) : undefined;
}
