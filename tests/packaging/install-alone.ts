import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { newFolder, root } from "./clean-folder.ts";
import { forProduction } from "./locked-packages.ts";
import type { Packed } from "./pack.ts";

/**
 * A folder with the package in its `node_modules`, as npm installs it. The other packages are those of this tree, so that no
 * registry is needed, and only those for production: what the program asks for in vain is missing in package.json.
 */
export function installAlone({ tarball }: Packed): string {
  const folder = newFolder("installed");
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  execFileSync("tar", ["-xzf", tarball, "-C", modules]);
  renameSync(join(modules, "package"), join(modules, "tidings"));
  for (const [path] of forProduction()) {
    // What lies inside another package comes along with it; packages for other systems are not here.
    if (path.lastIndexOf("node_modules/") > 0 || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, path), "junction");
  }
  return folder;
}
