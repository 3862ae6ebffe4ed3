import { isDeepStrictEqual } from "node:util";
import type { REST } from "discord.js";
import { z } from "zod";
import type { MenuEntry } from "./commands-to-menu.ts";

/** A server's own menu, for trying commands out: it changes at once. Without one, the menu is for everywhere. */
type MenuPlace = { application: string; guild?: string | undefined };

const registeredSchema = z.array(z.looseObject({ name: z.string() }));

/**
 * Makes the menu of the application equal to `commands`. Asks first and writes only what differs, because Discord counts
 * what is created in a day. Rejects with Discord's error.
 */
export async function registerCommands(
  rest: REST,
  { application, guild }: MenuPlace,
  commands: MenuEntry[],
): Promise<"registered" | "unchanged"> {
  const route =
    guild === undefined
      ? (`/applications/${application}/commands` as const)
      : (`/applications/${application}/guilds/${guild}/commands` as const);
  const query = new URLSearchParams({ with_localizations: "true" });
  const registered = registeredSchema.parse(await rest.get(route, { query }));
  const wanted = guild === undefined ? commands : commands.map(forOneServer);
  if (isDeepStrictEqual(essence(registered, guild), essence(wanted, guild))) return "unchanged";
  await rest.put(route, { body: wanted });
  return "registered";
}

/** Where a command works is said of those for everywhere only. */
const forOneServer = ({ contexts: _, integration_types: __, ...entry }: MenuEntry) => entry;

/** What Discord adds of its own to each command, and what it answers with where nothing was said. */
const ADDED = [
  ..."id application_id guild_id version nsfw dm_permission handler".split(" "),
  ..."name_localized description_localized".split(" "),
];

function essence(commands: readonly unknown[], guild: string | undefined): unknown[] {
  const compared = guild === undefined ? commands : (commands as MenuEntry[]).map(forOneServer);
  const tidied = compared.map(tidy) as { name?: string }[];
  return tidied.toSorted((one, other) => String(one.name).localeCompare(String(other.name), "en"));
}

/** Without what says nothing: missing, null, false and empty are the same to Discord. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(tidy);
    return items.every((item) => typeof item === "number") ? items.toSorted((one, other) => one - other) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !ADDED.includes(name))
    // Written as a number, answered as a text.
    .map(([name, part]) => [name, name === "default_member_permissions" ? part && String(part) : tidy(part)] as const)
    .filter(([, part]) => !saysNothing(part));
  return Object.fromEntries(entries);
}

const saysNothing = (value: unknown): boolean =>
  value === "" ||
  value === null ||
  value === undefined ||
  value === false ||
  (typeof value === "object" && Object.keys(value).length === 0);
