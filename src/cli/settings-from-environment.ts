import { configFrom } from "../all-settings.ts";
import { type CoreConfig, readEnvironment } from "../config.ts";
import type { Outcome } from "../outcome.ts";
import type { World } from "./subcommand.ts";

/** The settings of the environment and of `.env`, checked. */
export function settingsFromEnvironment({
  environment,
  folder,
}: Pick<World, "environment" | "folder">): Outcome<CoreConfig & Record<string, unknown>> {
  const filled = readEnvironment(environment, folder);
  return filled.ok ? configFrom(filled.value) : filled;
}
