import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./clean-folder.ts";

/** A package of package-lock.json, as far as these tests ask for it. */
export type LockedPackage = {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  os?: string[];
};

/** All that `npm ci` installs, by its folder; the project itself is not among them. */
export function lockedPackages(): [folder: string, LockedPackage][] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages).filter(([folder]) => folder !== "");
}

/** What somebody installs who only runs Tidings. */
export const forProduction = (): [folder: string, LockedPackage][] =>
  lockedPackages().filter(([, { dev, devOptional }]) => !dev && !devOptional);
