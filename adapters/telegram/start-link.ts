import type { Choice } from "../../src/reply.ts";

/** What Telegram takes behind `?start=`. */
const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** What a payload asks for, by its first word. Words are joined by hyphens; those that need more letters are base64url. */
const kinds: Record<string, (rest: string) => Choice["ask"] | undefined> = {
  topic: (rest) => ({ command: "topic", options: { words: spaced(rest) } }),
  topic64: (rest) => ({ command: "topic", options: { words: decoded(rest) } }),
  follow: (rest) => ({ command: "follow", options: { topic: spaced(rest) } }),
  follow64: (rest) => ({ command: "follow", options: { topic: decoded(rest) } }),
  story: (rest) => numbered("story", rest),
  summary: (rest) => numbered("summary", rest),
};

const spaced = (rest: string) => rest.replaceAll("-", " ");
const decoded = (rest: string) => Buffer.from(rest, "base64url").toString().toWellFormed();
const numbered = (command: string, rest: string) =>
  /^\d{1,15}$/.test(rest) ? { command, options: { article: `#${rest}` } } : undefined;

/**
 * What a link such as `https://t.me/this_bot?start=follow_airport-drones` asks for, from its payload. Undefined where it
 * names nothing of ours; then it may be the key of a kept choice.
 */
export function readStartLink(payload: string): Choice["ask"] | undefined {
  const [, kind = "", rest = ""] = /^([a-z]+(?:64)?)_(.+)$/.exec(PAYLOAD.test(payload) ? payload : "") ?? [];
  return Object.hasOwn(kinds, kind) ? kinds[kind]?.(rest) : undefined;
}

/** The payload behind "/start", with or without the bot's name; undefined in any other text. */
export const startPayload = (text: string): string | undefined =>
  /^\/start(?:@\w+)?\s+([\w-]{1,64})\s*$/i.exec(text)?.[1];
