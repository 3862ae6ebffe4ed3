import { allPlatforms } from "../../adapters/all-adapters.ts";
import type { CoreConfig } from "../config.ts";
import { type Log, openLog } from "../log.ts";
import { type House, openHouse } from "../main.ts";
import { type Outcome, succeed } from "../outcome.ts";
import { settingsFromEnvironment } from "./settings-from-environment.ts";
import type { World } from "./subcommand.ts";

export type Opened = House & { config: CoreConfig & Record<string, unknown>; log: Log };

/**
 * What every subcommand that works on the store begins with: the settings, the log, and the newsroom they name. `asBot`
 * is for what runs on: a service says what it does, everything else only what goes wrong.
 */
export async function openFromEnvironment(
  { environment, folder, clock }: World,
  { asBot = false }: { asBot?: boolean } = {},
): Promise<Outcome<Opened>> {
  const config = settingsFromEnvironment({ environment, folder });
  if (!config.ok) return config;
  const isService = asBot && allPlatforms.some(({ account }) => config.value[account] !== undefined);
  const level = config.value.LOG_LEVEL ?? (isService ? "info" : "warn");
  const log = openLog({ level, file: config.value.LOG_FILE });
  if (!log.ok) return log;
  const house = await openHouse(config.value, clock, { log: log.value });
  return house.ok ? succeed({ ...house.value, config: config.value, log: log.value }) : house;
}
