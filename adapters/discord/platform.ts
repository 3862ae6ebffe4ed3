import type { Platform } from "../../src/adapter.ts";
import { openDiscord } from "./discord.ts";
import { discordSettings } from "./settings.ts";
import type { Shards } from "./shards.ts";

export const discord: Platform = {
  settings: discordSettings,
  account: "DISCORD_TOKEN",
  open({ DISCORD_TOKEN: token, DISCORD_API_ROOT: apiRoot, DISCORD_GUILD_ID: guild, DISCORD_SHARDS: shards }, parts) {
    if (typeof token !== "string") return undefined;
    return openDiscord({
      ...parts,
      token,
      apiRoot: String(apiRoot),
      guild: typeof guild === "string" ? guild : undefined,
      shards: (shards as Shards | undefined) ?? "auto",
    });
  },
};
