import { statSync } from "node:fs";
import { dirname } from "node:path";

/** This one, or the lowest of those above it that is there: what is to be made is made in it. */
export const nearestFolder = (folder: string): string =>
  statSync(folder, { throwIfNoEntry: false }) || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));
