import { dirname, join, resolve } from "node:path";
import { databasePath } from "../../database-path.ts";
import type { Finding } from "../../finding.ts";
import { diskRoomFor } from "../../newsroom/disk-room.ts";
import { FULL_DATABASE, isFilling } from "../../newsroom/observe-concerns.ts";
import type { StoreLook } from "../../store/store-look.ts";
import { sizeInWords } from "../size-in-words.ts";
import type { Checked } from "./checked.ts";
import { nearestFolder } from "./nearest-folder.ts";

const subject = "room";

/** On the disk of a store in a file, and below the limit that its owner has set, whatever it is in. */
export async function checkRoom({ config, folder }: Checked, look: StoreLook | undefined): Promise<Finding[]> {
  const { DATABASE_URL, DATABASE_GIGABYTES } = config;
  const isFile = DATABASE_URL.startsWith("file:");
  return [
    ...(isFile ? [await diskFinding(resolve(folder, databasePath(DATABASE_URL)))] : []),
    ...(look && DATABASE_GIGABYTES ? [limitFinding(look.bytes, DATABASE_GIGABYTES)] : []),
  ];
}

async function diskFinding(location: string): Promise<Finding> {
  const there = nearestFolder(dirname(location));
  const room = await diskRoomFor(join(there, "tidings.db"));
  const what = `${sizeInWords(room.free)} of ${sizeInWords(room.size)} free on the disk of the store`;
  if (!isFilling(room)) return { subject, severity: "good", what };
  return {
    subject,
    severity: "trouble",
    what,
    why: "When it is full, nothing new is saved: no articles, no subscriptions, no digests.",
    remedy: `Make room on the disk of ${there}: old *.backup files beside the store are the first to look at.`,
  };
}

function limitFinding(bytes: number, limit: number): Finding {
  const what = `${sizeInWords(bytes)} of the ${sizeInWords(limit)} of DATABASE_GIGABYTES are taken`;
  if (bytes < limit * FULL_DATABASE) return { subject, severity: "good", what };
  return {
    subject,
    severity: "trouble",
    what,
    why: "A database that is full takes nothing new.",
    remedy: "Give it more room and raise DATABASE_GIGABYTES, or remove sources that bring more than you need.",
  };
}
