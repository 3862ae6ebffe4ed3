import { z } from "zod";
import type { Settings } from "../../src/setting.ts";

const isWebAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

const LISTEN = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i;

export const telegramSettings = {
  TELEGRAM_BOT_TOKEN: {
    schema: z
      .string()
      .regex(/^\d+:[\w-]+$/)
      .optional()
      .describe("The token of the bot, from @BotFather"),
    takes: "the token that @BotFather gave: digits, a colon, letters",
    example: "123456789:AAabcdefghijklmnopqrstuvwxyz-ABCDEF",
    effect: "Connects Tidings to Telegram as this bot. Not set: no Telegram.",
    isSecret: true,
  },
  TELEGRAM_API_ROOT: {
    schema: z
      .string()
      .default("https://api.telegram.org")
      .refine(isWebAddress)
      .transform((text) => text.replace(/\/+$/, ""))
      .describe("Where the Bot API answers"),
    takes: "an http or https address",
    example: "https://api.telegram.org",
    effect: "Where Telegram's Bot API answers; another address for a proxy or a Bot API server of your own.",
  },
  TELEGRAM_WEBHOOK_URL: {
    schema: z.string().refine(isWebAddress).optional().describe("Where Telegram sends updates"),
    takes: "an https address that leads to this machine",
    example: "https://news.example.org/telegram",
    effect:
      "Has Telegram send what people write to this address. Not set: the bot asks for it, which needs no address.",
  },
  TELEGRAM_WEBHOOK_LISTEN: {
    schema: z.string().regex(LISTEN).default("127.0.0.1:8443").describe("Where the webhook listens on this machine"),
    takes: "an address and a port, such as 127.0.0.1:8443",
    example: "127.0.0.1:8443",
    effect: "Where the webhook listens, behind whatever answers https for TELEGRAM_WEBHOOK_URL.",
  },
} satisfies Settings;

/** What TELEGRAM_WEBHOOK_LISTEN holds; an address of IPv6 stands in brackets. */
export function readListen(listen: string): { host: string; port: number } {
  const [, host = "", port] = LISTEN.exec(listen) ?? [];
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}
