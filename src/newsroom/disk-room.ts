import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { DiskRoom } from "./observe-concerns.ts";

/** Of the disk that a store's file is on; what the system keeps for itself counts as taken. */
export async function diskRoomFor(file: string): Promise<DiskRoom> {
  const folder = dirname(file);
  const { bavail, blocks, bsize } = await statfs(folder);
  return { folder, free: bavail * bsize, size: blocks * bsize };
}
