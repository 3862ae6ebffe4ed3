import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Finding } from "../../finding.ts";
import { shellWord } from "./shell-word.ts";

/** Bits of a folder's mode. Where the sticky one is set, nobody may take away what is another's. */
const WRITTEN_BY_OTHERS = 0o002;
const STICKY = 0o1000;

/** A file that everybody on this machine may write, or put another in the place of; nothing where it is not there. */
export function openToOthers(location: string): Finding[] {
  // Windows has no such bits.
  if (process.platform === "win32") return [];
  const folder = dirname(location);
  const mayReplace = (modeOf(folder) & (WRITTEN_BY_OTHERS | STICKY)) === WRITTEN_BY_OTHERS;
  const open = mayReplace ? folder : location;
  if ((modeOf(open) & WRITTEN_BY_OTHERS) === 0) return [];
  return [
    {
      subject: "store",
      severity: "trouble",
      what: `every user of this machine may write ${open}`,
      why: "They can change or replace what the bot knows, and whom it writes to.",
      remedy: `chmod o-w ${shellWord(open)}`,
    },
  ];
}

const modeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
