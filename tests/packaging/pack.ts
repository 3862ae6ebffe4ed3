import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { cloneHere, root, run } from "./clean-folder.ts";

/** `folder` is what was packed: this tree as it was at that moment. */
export type Packed = { folder: string; tarball: string; files: string[] };

/** `npm pack` in a clean copy of the tree, with the compilation that belongs to it. */
export async function pack(): Promise<Packed> {
  const folder = cloneHere();
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const { out } = await run("npm", ["pack", "--json"], { folder });
  const [packed] = JSON.parse(out.slice(out.indexOf("[\n"))) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error(`npm pack printed no list: ${out}`);
  return { folder, tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
}
