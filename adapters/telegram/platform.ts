import type { Platform } from "../../src/adapter.ts";
import { readListenAddress } from "../listen-address.ts";
import { checkAccount } from "./check-account.ts";
import { telegramSettings } from "./settings.ts";
import { openTelegram } from "./telegram.ts";

export const telegram: Platform = {
  settings: telegramSettings,
  account: "TELEGRAM_BOT_TOKEN",
  guide: {
    platform: "telegram",
    name: "Telegram",
    token: [
      "Telegram: write /newbot to @BotFather, then a name, then one that ends in “bot”.",
      "It answers with the token.",
    ],
    ownId: ["Telegram: @userinfobot, which is not ours, says what your id is."],
    id: { pattern: /^\d{1,16}$/, takes: "a number" },
  },
  open(config, parts) {
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_URL: url } = config;
    if (typeof token !== "string") return undefined;
    const webhook =
      typeof url === "string" ? { url, ...readListenAddress(String(config.TELEGRAM_WEBHOOK_LISTEN)) } : undefined;
    const isPaid = config.TELEGRAM_PAID_BROADCAST === "on";
    return openTelegram({ ...parts, token, apiRoot: String(apiRoot), webhook, isPaid });
  },
  async check(config, { isAtWork, ...parts }) {
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_URL: url } = config;
    if (typeof token !== "string") return undefined;
    const webhook = typeof url === "string" ? url : undefined;
    return await checkAccount({ token, apiRoot: String(apiRoot), webhook, isAtWork }, parts);
  },
};
