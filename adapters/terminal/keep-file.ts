import { writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

/** What a terminal does with a file of a reply; answers with what to show in its place. */
export type KeepFile = (name: string, bytes: Uint8Array) => Promise<string>;

const MOST_OF_ONE_NAME = 100;

/**
 * Puts files into a folder and answers with their paths. What is there already stays: "list.opml" becomes "list-2.opml".
 * Where the folder cannot be written to, the name comes back with the system's code for why.
 */
export const keepFilesIn =
  (folder: string): KeepFile =>
  async (name, bytes) => {
    for (let number = 1; ; number += 1) {
      const path = join(folder, numbered(basename(name), number));
      try {
        await writeFile(path, bytes, { flag: "wx" });
        return path;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        if (code !== "EEXIST" || number === MOST_OF_ONE_NAME) return `${name}: ${code}`;
      }
    }
  };

function numbered(name: string, number: number): string {
  const end = extname(name);
  return number === 1 ? name : `${name.slice(0, name.length - end.length)}-${number}${end}`;
}
