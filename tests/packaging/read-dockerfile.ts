import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./clean-folder.ts";

export type Instruction = { word: string; text: string };

/** The instructions of the Dockerfile in order, each on one line, without comments. */
export function readDockerfile(): Instruction[] {
  const text = readFileSync(join(root, "Dockerfile"), "utf8");
  return text
    .replace(/^#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ word: line.slice(0, line.indexOf(" ")), text: line.slice(line.indexOf(" ") + 1) }));
}

/** What stands behind CMD and ENTRYPOINT, in the form of a list, which no shell reads. */
export const asWords = (text: string): string[] => JSON.parse(text.slice(text.indexOf("["))) as string[];
