import type { Platform } from "../../src/adapter.ts";
import { openDiscord } from "./discord.ts";
import { discordSettings } from "./settings.ts";

export const discord: Platform = {
  settings: discordSettings,
  account: "DISCORD_TOKEN",
  open({ DISCORD_TOKEN: token, DISCORD_API_ROOT: apiRoot }, parts) {
    return typeof token === "string" ? openDiscord({ ...parts, token, apiRoot: String(apiRoot) }) : undefined;
  },
};
