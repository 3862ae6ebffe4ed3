import type { Web } from "../ingest/fetch/open-web.ts";
import { silentLog } from "../log.ts";
import { openWebFor } from "../newsroom/open-ingest.ts";
import { type Outcome, succeed } from "../outcome.ts";
import { settingsFromEnvironment } from "./settings-from-environment.ts";
import type { World } from "./subcommand.ts";

/** The web behind its walls, as the settings have it. Fails where a setting is wrong. */
export function openWebFromEnvironment({ environment, folder, clock }: World): Outcome<Web> {
  const config = settingsFromEnvironment({ environment, folder });
  return config.ok ? succeed(openWebFor(config.value, { clock, log: silentLog })) : config;
}
