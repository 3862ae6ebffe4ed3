import { availableParallelism } from "node:os";
import { allPlatforms } from "../../adapters/all-adapters.ts";
import { secretsIn } from "../all-settings.ts";
import type { CoreConfig } from "../config.ts";
import { hasLittleMemory } from "../heap-limit.ts";
import { type Log, openLog } from "../log.ts";
import { type House, openHouse } from "../main.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { openRedact } from "../redact.ts";
import { settingsFromEnvironment } from "./settings-from-environment.ts";
import type { World } from "./subcommand.ts";

export type Opened = House & { config: CoreConfig & Record<string, unknown>; log: Log };

/** As much as one thread that does the rest can keep busy; each takes a processor, and some 30 MB. */
const SEARCH_THREADS = hasLittleMemory() ? 0 : Math.min(2, availableParallelism());

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
  const log = openLog({ level, file: config.value.LOG_FILE, secrets: secretsIn(config.value) });
  if (!log.ok) return log;
  const searchThreads = isService ? SEARCH_THREADS : 0;
  const house = await openHouse(config.value, clock, { log: log.value, searchThreads });
  if (house.ok) return succeed({ ...house.value, config: config.value, log: log.value });
  // Why a database does not open is said with its address.
  const redact = openRedact(secretsIn(config.value));
  return fail(house.failure.code, redact(house.failure.message));
}
