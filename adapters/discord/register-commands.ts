import { isDeepStrictEqual } from "node:util";
import type { REST } from "discord.js";
import { z } from "zod";
import type { SlashCommand } from "./commands-to-slash.ts";

const registeredSchema = z.array(z.looseObject({ name: z.string() }));

/**
 * Makes the application's menu equal to `commands`. Asks first and writes only what differs, because Discord counts
 * what is created in a day. Rejects with Discord's error.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  commands: SlashCommand[],
): Promise<"registered" | "unchanged"> {
  const route = `/applications/${application}/commands` as const;
  const query = new URLSearchParams({ with_localizations: "true" });
  const registered = registeredSchema.parse(await rest.get(route, { query }));
  if (isDeepStrictEqual(essence(registered), essence(commands))) return "unchanged";
  await rest.put(route, { body: commands });
  return "registered";
}

/** What Discord adds of its own to each command, and what it answers with where nothing was said. */
const ADDED = ["id", "application_id", "version", "nsfw", "dm_permission", "name_localized", "description_localized"];

function essence(commands: readonly unknown[]): unknown[] {
  const tidied = commands.map(tidy) as { name?: string }[];
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
    .map(([name, part]) => [name, tidy(part)] as const)
    .filter(([, part]) => !saysNothing(part));
  return Object.fromEntries(entries);
}

const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (typeof value === "object" && Object.keys(value).length === 0);
