import { z } from "zod";
import type { Settings } from "../../src/setting.ts";

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
} satisfies Settings;
