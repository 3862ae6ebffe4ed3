import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { databasePath } from "../../database-path.ts";
import { type Finding, troubleFrom } from "../../finding.ts";
import { isClaimed } from "../../store/sqlite/bot-claim.ts";
import { checkFile } from "../../store/sqlite/check-file.ts";
import { lookIntoFile } from "../../store/sqlite/look-into-file.ts";
import { explain } from "../../store/sqlite/sqlite-failure.ts";
import type { StoreLook } from "../../store/store-look.ts";
import { sizeInWords } from "../size-in-words.ts";
import type { StoreChecked } from "./check-store.ts";
import type { Checked } from "./checked.ts";
import { nearestFolder } from "./nearest-folder.ts";
import { openToOthers } from "./open-to-others.ts";
import { formatFindings } from "./store-format.ts";

const subject = "store";

/** The file, as far as that takes no time; a bot may be at work on it meanwhile. */
export function checkFileStore({ config, folder }: Checked): StoreChecked {
  const location = resolve(folder, databasePath(config.DATABASE_URL));
  const cannotWrite = whyNotWritable(location);
  if (!existsSync(location)) return { findings: cannotWrite ? [cannotWrite] : [newFile(location)] };
  try {
    const look = lookIntoFile(location);
    if ("kind" in look) return { findings: [look.kind === "new" ? newFile(location) : foreignFile(location)] };
    const hasBot = isClaimed(location);
    const findings = [
      { subject, severity: "good" as const, what: `${sizeInWords(look.bytes)}, format ${look.format}: ${location}` },
      ...formatFindings(look, "put a backup of before in its place: npx tidings restore FILE"),
      ...(cannotWrite ? [cannotWrite] : []),
      ...openToOthers(location),
      claimed(hasBot),
    ];
    return { findings, look, hasBot };
  } catch (error) {
    return { findings: [unreadable(error, location)] };
  }
}

/** Reads the file from end to end: that takes as long as the file is large. Nothing where the store is no file. */
export async function checkWholeFile(
  { config, folder, signal }: Checked,
  look: StoreLook | undefined,
): Promise<Finding[]> {
  if (!look || !config.DATABASE_URL.startsWith("file:")) return [];
  const location = resolve(folder, databasePath(config.DATABASE_URL));
  const state = await checkFile(location, signal);
  if (state === "whole") return [{ subject, severity: "good", what: "whole: it was read from end to end" }];
  return [state === "damaged" ? damaged(location) : tooLarge];
}

const tooLarge: Finding = {
  subject,
  severity: "note",
  what: "it is too large to be read from end to end now",
  remedy: "npx tidings backup makes a copy of it and checks all of that.",
};

const damaged = (location: string): Finding => ({
  subject,
  severity: "trouble",
  what: `${location} is damaged`,
  why: "What is damaged cannot be read any more, and what is saved now may be lost with it.",
  remedy: "Stop the bot; then npx tidings restore FILE, with the newest *.backup beside it.",
});

function unreadable(error: unknown, location: string): Finding {
  const failure = explain(error, location);
  if (!failure) throw error;
  return troubleFrom(subject, failure.message, "Tidings does not start on it.");
}

const newFile = (location: string): Finding => ({
  subject,
  severity: "good",
  what: `none yet; the first start makes it at ${location}`,
});

const foreignFile = (location: string): Finding => ({
  subject,
  severity: "trouble",
  what: `${location} is the database of another program`,
  why: "Tidings does not touch it, and does not start.",
  remedy: "Point DATABASE_URL at another file.",
});

const claimed = (hasBot: boolean): Finding => ({
  subject,
  severity: "good",
  what: hasBot ? "a bot is at work on it; a second one would not start" : "no bot is at work on it",
});

/** Of the file, and of the folder, or the nearest one above that is there: logs and backups lie beside the file. */
function whyNotWritable(location: string): Finding | undefined {
  const missing = [location, nearestFolder(dirname(location))].find((path) => existsSync(path) && !isWritable(path));
  if (missing === undefined) return undefined;
  return {
    subject,
    severity: "trouble",
    what: `${missing} cannot be written`,
    why: "Nothing can be kept: the bot does not start.",
    remedy: `Give the user who runs Tidings the right to write ${missing}, or point DATABASE_URL elsewhere.`,
  };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
