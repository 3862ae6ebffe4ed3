import type { Platform } from "../../src/adapter.ts";
import { readListenAddress } from "../listen-address.ts";
import { openDiscord } from "./discord.ts";
import { discordSettings } from "./settings.ts";
import type { Shards } from "./shards.ts";

export const discord: Platform = {
  settings: discordSettings,
  account: "DISCORD_TOKEN",
  open(config, parts) {
    const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guild, DISCORD_PUBLIC_KEY: publicKey } = config;
    if (typeof token !== "string") return undefined;
    const listen = readListenAddress(String(config.DISCORD_INTERACTIONS_LISTEN));
    return openDiscord({
      ...parts,
      token,
      apiRoot: String(config.DISCORD_API_ROOT),
      guild: typeof guild === "string" ? guild : undefined,
      shards: (config.DISCORD_SHARDS as Shards | undefined) ?? "auto",
      endpoint: typeof publicKey === "string" ? { ...listen, publicKey } : undefined,
    });
  },
};
