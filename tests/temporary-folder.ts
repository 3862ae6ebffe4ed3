import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string | undefined;

/** All that a run of the tests puts into the system's temporary folder lies in one folder, which goes with the run. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "tidings-tests-"));
  // Some tests try things out as somebody else.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
