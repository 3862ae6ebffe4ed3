import { readEnvironment } from "../../config.ts";
import type { Finding } from "../../finding.ts";
import { allSettings, configFrom } from "../../main.ts";
import { openRedact } from "../../redact.ts";
import { secretsOf } from "../../secrets-of.ts";
import type { World } from "../subcommand.ts";
import { checkRights } from "./check-rights.ts";
import { checkRuntime } from "./check-runtime.ts";
import { checkOmissions, checkSettings } from "./check-settings.ts";
import { checkStore } from "./check-store.ts";
import type { Checked } from "./checked.ts";

/** Milliseconds after which nothing is waited for any more. */
const PATIENCE = 20_000;

export type Examination = { findings: Finding[] };
type Surroundings = Pick<World, "environment" | "folder" | "clock" | "interrupted">;

/**
 * Everything that can go wrong with a bot of these settings, looked at: comes within half a minute, changes nothing, and
 * holds no secret. With `isOffline`, nobody outside of this machine and its database is asked.
 */
export async function examine(world: Surroundings, { isOffline = false } = {}): Promise<Examination> {
  const filled = readEnvironment(world.environment, world.folder);
  const runtime = checkRuntime(process.versions.node);
  if (!filled.ok) return { findings: [...runtime, unreadable(filled.failure.message)] };
  const settings = [...checkSettings(filled.value), ...checkRights(world.folder, filled.value)];
  const config = configFrom(filled.value);
  const redact = openRedact([
    ...secretsOf(allSettings, filled.value.all),
    ...(config.ok ? secretsOf(allSettings, config.value) : []),
  ]);
  const signal = AbortSignal.any([world.interrupted, AbortSignal.timeout(PATIENCE)]);
  const rest = config.ok
    ? await checkConfigured({ ...world, config: config.value, signal, isOffline })
    : { findings: [notLookedAt] };
  return { findings: [...runtime, ...settings, ...rest.findings].map((finding) => withoutSecrets(finding, redact)) };
}

async function checkConfigured(checked: Checked): Promise<Examination> {
  const store = await checkStore(checked);
  return { findings: [...checkOmissions(checked.config), ...store.findings] };
}

function unreadable(message: string): Finding {
  return { subject: "settings", severity: "trouble", what: message, why: "Tidings does not start." };
}

const notLookedAt: Finding = {
  subject: "all else",
  severity: "note",
  what: "was not looked at: it depends on the settings",
  remedy: "Correct them, then npx tidings doctor again.",
};

function withoutSecrets({ subject, severity, ...texts }: Finding, redact: (text: string) => string): Finding {
  const { what, why, remedy } = texts;
  return {
    subject,
    severity,
    what: redact(what),
    ...(why !== undefined && { why: redact(why) }),
    ...(remedy !== undefined && { remedy: redact(remedy) }),
  };
}
