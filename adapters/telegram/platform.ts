import type { Platform } from "../../src/adapter.ts";
import { readListenAddress } from "../listen-address.ts";
import { telegramSettings } from "./settings.ts";
import { openTelegram } from "./telegram.ts";

export const telegram: Platform = {
  settings: telegramSettings,
  account: "TELEGRAM_BOT_TOKEN",
  open(config, parts) {
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_URL: url } = config;
    if (typeof token !== "string") return undefined;
    const webhook =
      typeof url === "string" ? { url, ...readListenAddress(String(config.TELEGRAM_WEBHOOK_LISTEN)) } : undefined;
    const isPaid = config.TELEGRAM_PAID_BROADCAST === "on";
    return openTelegram({ ...parts, token, apiRoot: String(apiRoot), webhook, isPaid });
  },
};
