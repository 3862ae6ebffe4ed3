import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * A folder with all that it stands in. Throws what the operating system says when it cannot be made.
 * A step at a time: Node's own recursive mkdir never returns where a file system has no place for folders, as /proc.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
