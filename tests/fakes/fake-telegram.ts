import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { openLine } from "./open-line.ts";
import { type CheckCall, openApiSpec } from "./telegram-api-spec.ts";
import {
  ada,
  allChats,
  type BotMessage,
  me,
  privateChat,
  type Standing,
  type TelegramChat,
  type TelegramUser,
} from "./telegram-chats.ts";
import { strictFaultIn } from "./telegram-html.ts";
import { methods, type Payload, type Refusal, type TelegramState } from "./telegram-methods.ts";
import { openUpdateQueue, type UpdateQueue } from "./telegram-updates.ts";

/** Who writes where; Ada in her private chat unless told otherwise. */
export type Writing = { from?: TelegramUser | undefined; chat?: TelegramChat } & Payload;

/** How a call ends: served as usual, refused, never, with a broken connection, with a web page, or sent in a circle. */
export type Ending = "served" | "hang" | "reset" | "web page" | "circle" | Refusal;

export type FakeTelegram = {
  root: string;
  token: string;
  calls: { method: string; payload: Payload }[];
  callsOf(method: string): Payload[];
  updates: UpdateQueue;
  menus: TelegramState["menus"];
  profile: TelegramState["profile"];
  messages: TelegramState["messages"];
  account: TelegramState["account"];
  webhook: TelegramState["webhook"];
  /** A chat that the bot is in from now on. */
  addChat(chat: TelegramChat): void;
  setStanding(chat: TelegramChat, user: TelegramUser, standing: Standing): void;
  /** Writes a message; answers with its id and does not wait. */
  write(text: string, writing?: Writing): number;
  /** Writes a message, and waits for the bot's next message in that chat. */
  ask(text: string, writing?: Writing): Promise<BotMessage>;
  /** Sends a file; answers with the id of its message and does not wait. */
  sendFile(name: string, bytes: Uint8Array, writing?: Writing): number;
  /** Something happens to the bot in a chat. */
  setMembership(chat: TelegramChat, before: object, after: object, by?: TelegramUser): void;
  /** The bot's next message there that was not taken yet, be it new or put in the place of another. */
  nextMessage(chat: TelegramChat): Promise<BotMessage>;
  /** What the bot sent there, and nobody took. */
  untaken(chat: TelegramChat): BotMessage[];
  /** Presses the button with this label; answers with how the bot acknowledged it. */
  press(message: BotMessage, label: string, by?: TelegramUser): Promise<Payload>;
  /** Types behind the bot's name in any chat; answers with what the bot offers. */
  typeInline(query: string, offset?: string, by?: TelegramUser): Promise<Payload>;
  /** Calls the bot into a chat that it is no member of; answers with what it says there. */
  callGuest(text: string, by?: TelegramUser): Promise<Payload>;
  /** The next calls of a method end like this; "sendMessage 11" are those to chat 11. */
  next(method: string, ...endings: Ending[]): void;
  /** Settles when the bot calls this method the next time. */
  called(method: string): Promise<Payload>;
  /** Rejects when the bot made a call that the published description does not allow, or wrote HTML that is not strict. */
  close(): Promise<void>;
};

/** What Telegram publishes of its calls, where this machine has it. */
const checkCall: CheckCall = process.env.TELEGRAM_API_SPEC ? openApiSpec(process.env.TELEGRAM_API_SPEC) : () => [];

/** A small Bot API server for one bot. It refuses what Telegram refuses, in Telegram's words. */
export async function openFakeTelegram(token = "123456:TEST-token_of-nobody"): Promise<FakeTelegram> {
  const calls: FakeTelegram["calls"] = [];
  const endings = new Map<string, Ending[]>();
  const messagesOf = new Map<number, ReturnType<typeof openLine<BotMessage>>>();
  const callsTo = new Map<string, ((payload: Payload) => void)[]>();
  const lineOf = (chat: number) => messagesOf.getOrInsertComputed(chat, openLine<BotMessage>);
  const state: TelegramState = {
    chats: new Map(allChats.map((chat) => [chat.id, chat])),
    messages: new Map(),
    standings: new Map(),
    menus: new Map(),
    profile: new Map(),
    files: new Map(),
    account: {},
    webhook: { url: "" },
    onMessage: (message) => lineOf(message.chat.id).add(message),
  };
  const updates = openUpdateQueue(answer);
  const faults: string[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse) {
    if (request.url?.startsWith(`/file/bot${token}/documents/`)) return sendFile(request.url, response);
    const [, called, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const payload = await readPayload(request);
    if (called !== token) return answer(response, 401, { ok: false, error_code: 401, description: "Unauthorized" });
    calls.push({ method, payload });
    faults.push(...checkCall(method, payload), ...faultsInHtml(payload));
    for (const tell of callsTo.get(method)?.splice(0) ?? []) tell(payload);
    const ending = endings.get(method)?.shift() ?? endings.get(`${method} ${payload.chat_id}`)?.shift();
    if (ending && ending !== "served") return endBadly(ending, request, response);
    if (method === "getUpdates") return updates.take(payload, response);
    perform(response, method, payload);
  }

  const sendFile = (url: string, response: ServerResponse) =>
    void response.writeHead(200).end(state.files.get(url.split("/").at(-1) ?? ""));

  function perform(response: ServerResponse, method: string, payload: Payload) {
    const perform = methods[method];
    if (!perform) return refuse(response, { error_code: 404, description: "Not Found: method not found" });
    try {
      answer(response, 200, { ok: true, result: perform(state, payload) });
    } catch (error) {
      refuse(response, error as Refusal);
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.destroy(error));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  let nextMessageId = 1;
  const fake: FakeTelegram = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    calls,
    updates,
    menus: state.menus,
    profile: state.profile,
    messages: state.messages,
    account: state.account,
    webhook: state.webhook,
    callsOf: (method) => calls.filter((call) => call.method === method).map(({ payload }) => payload),
    addChat: (chat) => void state.chats.set(chat.id, chat),
    setStanding: (chat, user, standing) => state.standings.set(`${chat.id}:${user.id}`, standing),
    write(text, writing = {}) {
      nextMessageId += 1;
      const message = messageBy(text, nextMessageId, writing);
      updates.add({ [message.chat.type === "channel" ? "channel_post" : "message"]: message });
      return nextMessageId;
    },
    sendFile(name, bytes, writing = {}) {
      const file_id = `file${state.files.size}`;
      state.files.set(file_id, bytes);
      const document = { file_id, file_unique_id: file_id, file_name: name, file_size: bytes.length };
      return fake.write("", { text: undefined, entities: undefined, document, ...writing });
    },
    setMembership(chat, before, after, by = ada) {
      const [old_chat_member, new_chat_member] = [before, after].map((standing) => ({ user: me, ...standing }));
      updates.add({ my_chat_member: { chat, from: by, date: 1_790_000_000, old_chat_member, new_chat_member } });
    },
    ask(text, writing = {}) {
      fake.write(text, writing);
      return fake.nextMessage(writing.chat ?? privateChat(writing.from ?? ada));
    },
    nextMessage: ({ id }) => lineOf(id).take(),
    untaken: ({ id }) => lineOf(id).untaken(),
    async press(message, label, by = ada) {
      const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
      const button = buttons.find(({ text }) => text === label);
      if (!button)
        throw new Error(`There is no button “${label}”, only ${buttons.map(({ text }) => text).join(", ")}.`);
      const acknowledged = fake.called("answerCallbackQuery");
      updates.add({
        callback_query: { id: "9", from: by, message, chat_instance: "1", data: button.callback_data },
      });
      return await acknowledged;
    },
    async typeInline(query, offset = "", from = ada) {
      const answered = fake.called("answerInlineQuery");
      updates.add({ inline_query: { id: "7", from, query, offset } });
      return await answered;
    },
    async callGuest(text, from = ada) {
      const answered = fake.called("answerGuestQuery");
      const message = messageBy(text, 1, { from, chat: { id: -5, type: "supergroup", title: "Elsewhere" } });
      updates.add({ guest_message: { ...message, guest_query_id: "8" } });
      return await answered;
    },
    next: (method, ...next) => void endings.set(method, [...(endings.get(method) ?? []), ...next]),
    called: (method) => new Promise((resolve) => callsTo.set(method, [...(callsTo.get(method) ?? []), resolve])),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      if (faults.length > 0) throw new Error(`The bot called Telegram wrongly: ${faults.join("; ")}`);
    },
  };
  return fake;
}

/** Of all HTML in a call, wherever it stands. */
function faultsInHtml(value: unknown): string[] {
  if (typeof value !== "object" || value === null || value instanceof File) return [];
  const { parse_mode, text, caption, message_text } = value as Payload;
  const html = parse_mode === "HTML" ? [text, caption, message_text].filter((each) => typeof each === "string") : [];
  const own = html.flatMap((each) => strictFaultIn(each) ?? []);
  return [...own, ...Object.values(value).flatMap(faultsInHtml)];
}

function messageBy(text: string, message_id: number, { from = ada, chat = privateChat(from), ...more }: Writing) {
  const isNobody = chat.type === "channel" || more.sender_chat !== undefined;
  return {
    message_id,
    date: 1_790_000_000,
    chat,
    ...(isNobody ? {} : { from }),
    text,
    entities: entitiesOf(text),
    ...more,
  };
}

/** Commands and mentions, which Telegram finds by itself. */
const entitiesOf = (text: string) => [
  ...[...text.matchAll(/(?<=^|\s)\/[a-z0-9_]{1,32}(@\w+)?/gi)].map(({ 0: { length }, index }) => ({
    type: "bot_command",
    offset: index,
    length,
  })),
  ...[...text.matchAll(/(?<=^|\s)@\w+/g)].map(({ 0: { length }, index }) => ({
    type: "mention",
    offset: index,
    length,
  })),
];

async function readPayload(request: IncomingMessage): Promise<Payload> {
  const body = await buffer(request);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/")) {
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    return readForm(Object.fromEntries(form));
  }
  return body.length === 0 ? {} : JSON.parse(body.toString());
}

/** Numbers and objects come as texts, and files in parts of their own that the fields refer to. */
function readForm(form: Record<string, unknown>): Payload {
  const fields = Object.entries(form).filter(([, value]) => typeof value === "string") as [string, string][];
  return Object.fromEntries(
    fields.map(([name, value]) => {
      if (value.startsWith("attach://")) return [name, form[value.slice("attach://".length)]];
      return [name, name === "caption" || !/^[\d[{-]/.test(value) ? value : JSON.parse(value)];
    }),
  );
}

function endBadly(ending: Exclude<Ending, "served">, request: IncomingMessage, response: ServerResponse): void {
  if (ending === "hang") return;
  if (ending === "reset") return void response.destroy();
  if (ending === "web page") return void response.writeHead(502).end("<h1>Bad gateway</h1>");
  if (ending === "circle") return void response.writeHead(307, { location: request.url }).end();
  refuse(response, ending);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const refuse = (response: ServerResponse, refusal: Refusal) =>
  answer(response, refusal.error_code, { ok: false, ...refusal });
