import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Compiles the program into `dist/`, because Node runs TypeScript everywhere but inside `node_modules`. What stands beside the
 * code and is read at run time (migrations, samples, lists) is copied to the same place beside the compiled code.
 */
const root = join(import.meta.dirname, "..");
const COMPILED = ["src", "commands", "adapters"];
const READ_AT_RUN_TIME = [...COMPILED, "samples"];
const isCode = (path: string) => path.endsWith(".ts");

// What an earlier compilation left behind must not be published.
rmSync(join(root, "dist"), { recursive: true, force: true });
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
execFileSync(process.execPath, [join(typescript, "bin", "tsc"), "-p", join(root, "tsconfig.build.json")], {
  stdio: "inherit",
});
for (const folder of READ_AT_RUN_TIME) {
  cpSync(join(root, folder), join(root, "dist", folder), { recursive: true, filter: (path) => !isCode(path) });
}
