#!/usr/bin/env node
// Plain JavaScript, so that any Node from 20 up can run it: finds a Node that runs Tidings, then starts src/cli there;
// in a package from the registry, where Node runs no TypeScript, what it was compiled to.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// What was compiled once is kept, which halves the start. Beside the program: whoever can write there can change it anyway,
// and where nobody can, nothing is kept.
const cache = fileURLToPath(new URL("../node_modules/.cache/tidings", import.meta.url));
const [MAJOR_NEEDED, MINOR_NEEDED] = [24, 15];
const source = fileURLToPath(new URL("../src/cli/run.ts", import.meta.url));
const compiled = fileURLToPath(new URL("../dist/src/cli/run.js", import.meta.url));
const program = existsSync(source) ? source : compiled;

const [major, minor] = process.versions.node.split(".").map(Number);
if (major > MAJOR_NEEDED || (major === MAJOR_NEEDED && minor >= MINOR_NEEDED)) {
  module.enableCompileCache(cache);
  await import(pathToFileURL(program).href);
} else {
  runWith(installedNode());
}

/** The Node that came with `npm ci` for this system (an optional dependency), or undefined where there is none. */
function installedNode() {
  const require = module.createRequire(import.meta.url);
  for (const name of [
    `node-${process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
    `node-win-${process.arch}`,
  ]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      for (const file of ["bin/node", "bin/node.exe", "node.exe"]) {
        if (existsSync(join(folder, file))) return join(folder, file);
      }
    } catch {
      // Not the package of this system: the next name is tried.
    }
  }
  return undefined;
}

function runWith(node) {
  if (!node) {
    process.stderr.write(
      `Tidings needs Node ${MAJOR_NEEDED}.${MINOR_NEEDED} or newer and found ${process.versions.node}. ` +
        "Run “npm ci” without --omit=optional, or install a newer Node from https://nodejs.org.\n",
    );
    process.exit(1);
  }
  const env = { NODE_COMPILE_CACHE: cache, ...process.env };
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
