import type { Platform } from "../../src/adapter.ts";
import { readListenAddress } from "../listen-address.ts";
import { checkAccount } from "./check-account.ts";
import { openDiscord } from "./discord.ts";
import { discordSettings } from "./settings.ts";
import type { Shards } from "./shards.ts";

export const discord: Platform = {
  settings: discordSettings,
  account: "DISCORD_TOKEN",
  guide: {
    platform: "discord",
    name: "Discord",
    token: [
      "Discord: https://discord.com/developers/applications, New Application, a name.",
      "There: Bot, Reset Token, Copy. It is shown once, and to nobody else.",
    ],
    ownId: [
      "Discord: Settings, Advanced, Developer Mode. Then a click with the right button",
      "on your own name: Copy User ID.",
    ],
    id: { pattern: /^\d{17,20}$/, takes: "a number of 17 to 20 digits" },
  },
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
  async check(config, parts) {
    const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guild, DISCORD_PUBLIC_KEY: publicKey } = config;
    if (typeof token !== "string") return undefined;
    const account = {
      token,
      apiRoot: String(config.DISCORD_API_ROOT),
      guild: typeof guild === "string" ? guild : undefined,
      shards: (config.DISCORD_SHARDS as Shards | undefined) ?? "auto",
      publicKey: typeof publicKey === "string" ? publicKey : undefined,
    };
    return await checkAccount(account, parts);
  },
};
