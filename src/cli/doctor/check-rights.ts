import { statSync } from "node:fs";
import { join } from "node:path";
import { allSettings } from "../../all-settings.ts";
import type { Environment, FilledEnvironment } from "../../config.ts";
import type { Finding } from "../../finding.ts";
import { secretsOf } from "../../secrets-of.ts";
import { shellWord } from "./shell-word.ts";

const subject = "settings";
/** Bits of a file's mode. Services are often given a file that root owns by their group: that is no fault. */
const READ_BY_OTHERS = 0o004;
const WRITTEN_BY_OTHERS = 0o022;

/** Whether others on this machine may read the secrets in `.env`, or change it. */
export function checkRights(folder: string, { all, fromFile }: FilledEnvironment): Finding[] {
  const secrets = fromFile.filter((name) => holdsSecret(name, all));
  // Windows has no such bits.
  if (secrets.length === 0 || process.platform === "win32") return [];
  const file = join(folder, ".env");
  const mode = statSync(file).mode;
  if ((mode & (READ_BY_OTHERS | WRITTEN_BY_OTHERS)) === 0) {
    return [{ subject, severity: "good", what: ".env, which holds secrets, is closed to other users" }];
  }
  const may = (mode & WRITTEN_BY_OTHERS) === 0 ? "read" : "change";
  return [
    {
      subject,
      severity: "trouble",
      what: `other users of this machine may ${may} .env, which holds ${secrets.join(", ")}`,
      why: "Whoever has a token can speak as the bot.",
      remedy: `chmod go-w,o-r ${shellWord(file)}`,
    },
  ];
}

/** A secret setting, or an address with a password in it. */
function holdsSecret(name: string, all: Environment): boolean {
  const setting = allSettings[name as keyof typeof allSettings];
  return setting !== undefined && secretsOf({ [name]: setting }, all).length > 0;
}
