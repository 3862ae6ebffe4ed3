import type { Platform } from "../../src/adapter.ts";
import { telegramSettings } from "./settings.ts";
import { openTelegram } from "./telegram.ts";

export const telegram: Platform = {
  settings: telegramSettings,
  account: "TELEGRAM_BOT_TOKEN",
  open({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot }, parts) {
    return typeof token === "string" ? openTelegram({ ...parts, token, apiRoot: String(apiRoot) }) : undefined;
  },
};
