import { z } from "zod";
import type { Finding } from "../../src/finding.ts";
import { missingPermissions } from "./missing-permissions.ts";

const subject = "Discord";
/** Discord tells of so many at a time; they are enough to see what is wrong. */
const MOST_TOLD = 200;
const MOST_NAMED = 3;
const CHANNEL = 0;
const THREAD = 11;

const serversSchema = z.array(z.looseObject({ id: z.string(), name: z.string(), permissions: z.string() }));
type Server = z.infer<typeof serversSchema>[number];

/** Where the bot was let in, and what it may not do there; `guild` is the server that the settings name. */
export function checkServers(told: unknown, guild: string | undefined): Finding[] {
  const servers = serversSchema.parse(told);
  const isAway = guild !== undefined && servers.length < MOST_TOLD && servers.every(({ id }) => id !== guild);
  const lacking = servers
    .map((server) => ({ ...server, missing: missingIn(server) }))
    .filter(({ missing }) => missing.length);
  const many = servers.length >= MOST_TOLD ? `${MOST_TOLD} or more servers` : inWords(servers.length);
  return [
    ...(isAway ? [notInGuild(guild)] : []),
    ...(servers.length === 0 ? [inNone] : []),
    ...(servers.length > 0 && lacking.length === 0
      ? [{ subject, severity: "good" as const, what: `it is in ${many}, with what it needs to write there` }]
      : []),
    ...(lacking.length > 0 ? [lacks(lacking)] : []),
  ];
}

const inWords = (servers: number): string => `${servers} server${servers === 1 ? "" : "s"}`;

/** By the bot's roles; what single channels forbid shows when something is to be sent there. */
function missingIn({ id, permissions }: Server): string[] {
  const rights = { guild: id, bot: "", roles: [{ id, permissions }], own: [], overwrites: [] };
  return [...new Set([CHANNEL, THREAD].flatMap((type) => missingPermissions(type, rights)))];
}

const notInGuild = (guild: string): Finding => ({
  subject,
  severity: "trouble",
  what: `the bot is not in the server that DISCORD_GUILD_ID names (${guild})`,
  why: "Its commands are registered there alone: nobody sees them.",
  remedy: "Let it into that server with the invitation below, or take DISCORD_GUILD_ID out.",
});

const inNone: Finding = {
  subject,
  severity: "note",
  what: "it is in no server yet",
  remedy: "Open the invitation below, and choose a server.",
};

function lacks(lacking: readonly (Server & { missing: string[] })[]): Finding {
  const named = lacking.slice(0, MOST_NAMED).map(({ name, missing }) => `${name} (${missing.join(", ")})`);
  const more = lacking.length > MOST_NAMED ? ` and ${lacking.length - MOST_NAMED} more` : "";
  return {
    subject,
    severity: "note",
    what: `in ${lacking.length} of its servers it lacks permissions: ${named.join("; ")}${more}`,
    why: "Answers work; digests and cards there do not, unless a channel grants it.",
    remedy:
      "Have somebody who manages the server open the invitation below again, or grant its role these permissions.",
  };
}
