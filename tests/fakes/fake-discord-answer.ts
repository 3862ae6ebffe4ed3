import { faultOfMessage, type MessageBody, type Pressable } from "./fake-discord-checks.ts";

export type FakeMessage = MessageBody & {
  id: string;
  channel: string;
  content: string;
  isEphemeral: boolean;
  /** Who asked for it, where somebody did. */
  askedBy?: string;
  isPublished?: boolean;
  /** Of the post in a forum that it opens. */
  post?: { name: string; applied_tags: string[]; forum: string };
};
export type Answer = {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  bytes?: Uint8Array;
  /** It never comes. */
  hangs?: true;
  /** What was asked for is done all the same. */
  isDone?: true;
};

/** `ids` are the groups of the pattern. */
export type Route = { method: string; pattern: RegExp; answer(ids: string[], body: MessageBody): Answer };

export const found = (body: unknown): Answer => ({ status: 200, body });
export const tooMany = (seconds: number): Answer => ({
  status: 429,
  body: { message: "You are being rate limited.", retry_after: seconds, global: false },
  headers: { "retry-after": String(seconds), "x-ratelimit-scope": "user" },
});
export const done: Answer = { status: 204 };
export const unknown = (code: number, message: string): Answer => ({ status: 404, body: { code, message } });
export const refused = (code: number, message: string): Answer => ({ status: 400, body: { code, message } });

let lastId = 1000;
export const nextId = () => String(++lastId);
const DISCORD_EPOCH = 1_420_070_400_000;
/** An id that tells when it was given. */
export const snowflakeOf = (instant: number) => String((BigInt(instant - DISCORD_EPOCH) << 22n) + BigInt(++lastId));

/** A refusal for what Discord would not take as a message. */
export function checked(body: MessageBody): Answer | undefined {
  const fault = faultOfMessage(body);
  return fault === undefined ? undefined : refused(50035, `Invalid Form Body: ${fault}`);
}

export function changed(message: FakeMessage | undefined, body: MessageBody): Answer {
  if (!message) return unknown(10008, "Unknown Message");
  Object.assign(message, body);
  return found(message);
}

/** All that somebody reads, line by line: what stands above, and the cards with their links. */
export const textOf = ({ content = "", embeds = [] }: MessageBody): string =>
  [
    content,
    ...embeds.flatMap(({ title, url, description }) => [title && url ? `[${title}](<${url}>)` : title, description]),
  ]
    .filter(Boolean)
    .join("\n");

/** The buttons and menus, row after row. */
export const pressablesOf = ({ components = [] }: MessageBody): Pressable[] =>
  components.flatMap((row) => row.components);

/** The id behind a button's label, or a menu's option. */
export const idBehind = (message: MessageBody | undefined, label: string): string => {
  const all = message ? pressablesOf(message) : [];
  const option = all.flatMap(({ options = [] }) => options).find((each) => each.label === label);
  return option?.value ?? all.find((each) => each.label === label)?.custom_id ?? "";
};
