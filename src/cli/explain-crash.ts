import { inspect } from "node:util";
import { allSettings } from "../all-settings.ts";
import { readEnvironment } from "../config.ts";
import { openRedact } from "../redact.ts";
import { secretsOf } from "../secrets-of.ts";
import type { World } from "./subcommand.ts";

/** What a fault of ours leaves behind when it ends the process: its stack, without the secrets of the settings. */
export function explainCrash(error: unknown, { environment, folder }: Pick<World, "environment" | "folder">): string {
  const filled = readEnvironment(environment, folder);
  const redact = openRedact(secretsOf(allSettings, filled.ok ? filled.value.all : environment));
  return `${redact(inspect(error))}\nTidings broke off: this is a fault of its own.\n`;
}
