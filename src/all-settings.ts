import { allPlatforms } from "../adapters/all-adapters.ts";
import { type CoreConfig, coreSettings, type FilledEnvironment, readConfig } from "./config.ts";
import type { Outcome } from "./outcome.ts";
import { secretsOf } from "./secrets-of.ts";
import type { Settings } from "./setting.ts";

/** Those of the core and of every platform. They stand apart from `main.ts`, so that who reads settings loads no house. */
export const allSettings = Object.assign(
  {},
  coreSettings,
  ...allPlatforms.map(({ settings }) => settings),
) as typeof coreSettings & Settings;

export const configFrom = (environment: FilledEnvironment): Outcome<CoreConfig & Record<string, unknown>> =>
  readConfig(allSettings, environment);

/** What no log and no message may show of these settings. */
export const secretsIn = (config: CoreConfig): string[] => secretsOf(allSettings, config);
