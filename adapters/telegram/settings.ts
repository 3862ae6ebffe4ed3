import { z } from "zod";
import type { Settings } from "../../src/setting.ts";
import { LISTEN_ADDRESS } from "../listen-address.ts";

const isWebAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

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
  TELEGRAM_PAID_BROADCAST: {
    schema: z
      .string()
      .toLowerCase()
      .default("off")
      .pipe(z.enum(["off", "on"]))
      .describe("Whether digests may cost Stars"),
    takes: "on or off",
    example: "off",
    effect:
      "Spends your bot's Telegram Stars: on sends digests at up to 1000 a second, for which Telegram takes 0.1 Stars a message beyond the 30 a second that are free. @BotFather has to allow it first.",
  },
  TELEGRAM_WEBHOOK_URL: {
    schema: z.string().refine(isWebAddress).optional().describe("Where Telegram sends updates"),
    takes: "an https address that leads to this machine",
    example: "https://news.example.org/telegram",
    effect:
      "Has Telegram send what people write to this address. Not set: the bot asks for it, which needs no address.",
  },
  TELEGRAM_WEBHOOK_LISTEN: {
    schema: z
      .string()
      .regex(LISTEN_ADDRESS)
      .default("127.0.0.1:8443")
      .describe("Where the webhook listens on this machine"),
    takes: "an address and a port, such as 127.0.0.1:8443",
    example: "127.0.0.1:8443",
    effect: "Where the webhook listens, behind whatever answers https for TELEGRAM_WEBHOOK_URL.",
  },
} satisfies Settings;
