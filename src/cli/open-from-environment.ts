import type { CoreConfig } from "../config.ts";
import { readEnvironment } from "../config.ts";
import { configFrom, type House, openHouse } from "../main.ts";
import { type Outcome, succeed } from "../outcome.ts";
import type { World } from "./subcommand.ts";

export type Opened = House & { config: CoreConfig & Record<string, unknown> };

/** What every subcommand that works on the store begins with: the settings, and the newsroom they name. */
export async function openFromEnvironment({ environment, folder, clock }: World): Promise<Outcome<Opened>> {
  const filled = readEnvironment(environment, folder);
  if (!filled.ok) return filled;
  const config = configFrom(filled.value);
  if (!config.ok) return config;
  const house = await openHouse(config.value, clock);
  return house.ok ? succeed({ ...house.value, config: config.value }) : house;
}
