import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { databasePath } from "../../database-path.ts";
import type { Finding } from "../../finding.ts";
import { isClaimed } from "../../store/sqlite/bot-claim.ts";
import { checkFile } from "../../store/sqlite/check-file.ts";
import { lookIntoFile } from "../../store/sqlite/look-into-file.ts";
import { explain } from "../../store/sqlite/sqlite-failure.ts";
import type { StoreLook } from "../../store/store-look.ts";
import { sizeInWords } from "../size-in-words.ts";
import type { StoreChecked } from "./check-store.ts";
import type { Checked } from "./checked.ts";
import { formatFindings } from "./store-format.ts";

const subject = "store";

/** The file, read from end to end; a bot may be at work on it meanwhile. */
export async function checkFileStore({ config, folder, signal }: Checked): Promise<StoreChecked> {
  const location = resolve(folder, databasePath(config.DATABASE_URL));
  const cannotWrite = whyNotWritable(location);
  if (!existsSync(location)) return { findings: cannotWrite ? [cannotWrite] : [newFile(location)] };
  try {
    const look = lookIntoFile(location);
    if ("kind" in look) return { findings: [look.kind === "new" ? newFile(location) : foreignFile(location)] };
    const hasBot = isClaimed(location);
    const findings = [
      await readThrough(location, look, signal),
      ...formatFindings(look, "put a backup of before in its place: npx tidings restore FILE"),
      ...(cannotWrite ? [cannotWrite] : []),
      claimed(hasBot),
    ];
    return { findings, look, hasBot };
  } catch (error) {
    return { findings: [unreadable(error, location)] };
  }
}

async function readThrough(location: string, { bytes, format }: StoreLook, signal: AbortSignal): Promise<Finding> {
  const size = sizeInWords(bytes);
  const state = await checkFile(location, signal);
  if (state === "whole") return { subject, severity: "good", what: `${size}, format ${format}, whole: ${location}` };
  if (state === "unfinished") {
    return {
      subject,
      severity: "note",
      what: `${size}, format ${format}, too large to be read through now: ${location}`,
      remedy: "npx tidings backup checks a copy of it from end to end.",
    };
  }
  return damaged(location);
}

const damaged = (location: string): Finding => ({
  subject,
  severity: "trouble",
  what: `${location} is damaged`,
  why: "What is damaged cannot be read any more, and what is saved now may be lost with it.",
  remedy: "Stop the bot, then npx tidings restore FILE with the newest *.backup beside it that restore takes.",
});

function unreadable(error: unknown, location: string): Finding {
  const failure = explain(error, location);
  if (!failure) throw error;
  const [what = "", ...remedy] = failure.message.split(/(?<=\.) /);
  return { subject, severity: "trouble", what, why: "Tidings does not start on it.", remedy: remedy.join(" ") };
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

const nearestFolder = (folder: string): string =>
  statSync(folder, { throwIfNoEntry: false }) || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
