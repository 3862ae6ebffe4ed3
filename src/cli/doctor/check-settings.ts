import { allPlatforms } from "../../../adapters/all-adapters.ts";
import { allSettings } from "../../all-settings.ts";
import type { CoreConfig, FilledEnvironment } from "../../config.ts";
import { faultsIn } from "../../config.ts";
import { type Finding, troubleFrom } from "../../finding.ts";
import { counted } from "../shown-lines.ts";

const subject = "settings";

/** All that `start` would refuse, where it names the first; one good finding where there is nothing. */
export function checkSettings(environment: FilledEnvironment): Finding[] {
  const faults = faultsIn(allSettings, environment);
  if (faults.length > 0) {
    const why = "Tidings does not start with it.";
    return faults.map(({ what, remedy }) => troubleFrom(subject, `${what} ${remedy}`, why));
  }
  const set = Object.keys(allSettings).filter((name) => environment.all[name]?.trim());
  const fromFile = set.filter((name) => environment.fromFile.includes(name));
  return [
    { subject, severity: "good", what: `${counted(set.length, "setting")} set, ${fromFile.length} of them in .env` },
  ];
}

/** What is permitted, and seldom meant. */
export function checkOmissions(config: CoreConfig & Record<string, unknown>): Finding[] {
  return [...platformOmissions(config), ...contactOmission(config), ...accessOmission(config)];
}

function platformOmissions(config: CoreConfig & Record<string, unknown>): Finding[] {
  const accounts = allPlatforms.map(({ account }) => account);
  if (accounts.every((account) => config[account] === undefined)) {
    return [
      {
        subject,
        severity: "note",
        what: "no platform is connected: the bot is a chat in this terminal",
        remedy: `Set ${accounts.join(" or ")} in .env, or let npx tidings setup ask for it.`,
      },
    ];
  }
  if (config.OWNER.length > 0) return [];
  return [
    {
      subject,
      severity: "note",
      what: "OWNER is not set",
      why: "Nobody is told what needs a person, and nobody may use /status and /access in a chat.",
      remedy: "Set OWNER in .env to platform:id of yourself; .env.example has an example.",
    },
  ];
}

function contactOmission({ CONTACT }: CoreConfig): Finding[] {
  if (CONTACT !== undefined) return [];
  return [
    {
      subject,
      severity: "note",
      what: "CONTACT is not set",
      why: "Sites that cannot write to whoever reads them rather block the reader.",
      remedy: "Set CONTACT in .env to an address of the web or of mail.",
    },
  ];
}

function accessOmission({ ACCESS, LISTED, OWNER }: CoreConfig): Finding[] {
  if (ACCESS !== "listed" || LISTED.length + OWNER.length > 0) return [];
  return [
    {
      subject,
      severity: "trouble",
      what: "ACCESS=listed, and LISTED and OWNER are empty",
      why: "Nobody is answered on any platform.",
      remedy: "Set OWNER to yourself and LISTED to whom you let in, or take ACCESS=listed out of .env.",
    },
  ];
}
