import { z } from "zod";
import type { Settings } from "../../src/setting.ts";
import { LISTEN_ADDRESS } from "../listen-address.ts";
import { readShards } from "./shards.ts";

export const discordSettings = {
  DISCORD_TOKEN: {
    schema: z.string().regex(/^\S+$/).optional(),
    takes: "the token of a bot from https://discord.com/developers/applications, without spaces",
    example: "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-long-row-of-letters",
    effect: "Connects Tidings to Discord as this bot. Not set: no Discord.",
    isSecret: true,
  },
  DISCORD_GUILD_ID: {
    schema: z.string().regex(/^\d+$/).optional(),
    takes: "the number of a server (Discord: Developer Mode, then Copy Server ID)",
    example: "123456789012345678",
    effect:
      "For developing: the commands are registered for this server alone, where they change at once. Not set: for everywhere.",
  },
  DISCORD_SHARDS: {
    schema: z
      .string()
      .default("auto")
      .refine((text) => readShards(text) !== undefined)
      .transform((text) => readShards(text) ?? "auto"),
    takes: "auto, a number, or some of a number: 0-3/8",
    example: "auto",
    effect:
      "Into how many connections the servers of a large bot are divided: as many as Discord advises, or so many. With 0-3/8 this process has the first four of eight, and another one has the rest.",
  },
  DISCORD_PUBLIC_KEY: {
    schema: z
      .string()
      .regex(/^[\da-f]{64}$/i)
      .optional(),
    takes: "the public key of the application (General Information): 64 digits and letters from a to f",
    example: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    effect:
      "Has Discord send what people ask to an address of yours, by any number of processes, instead of over a connection that one process keeps. Not set: the connection, which needs no address.",
  },
  DISCORD_INTERACTIONS_LISTEN: {
    schema: z.string().regex(LISTEN_ADDRESS).default("127.0.0.1:8444"),
    takes: "an address and a port, such as 127.0.0.1:8444",
    example: "127.0.0.1:8444",
    effect:
      "Where this machine takes what Discord sends, where DISCORD_PUBLIC_KEY is set: behind whatever answers https for the application's Interactions Endpoint URL.",
  },
  DISCORD_API_ROOT: {
    schema: z
      .string()
      .default("https://discord.com/api")
      .pipe(z.url({ protocol: /^https?$/ })),
    takes: "an http or https address, up to and without the version",
    example: "https://discord.com/api",
    effect: "Where Discord is reached: a proxy or another server that speaks its language can stand here.",
  },
} satisfies Settings;
