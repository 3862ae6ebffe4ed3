import { spawn, type ChildProcessWithoutNullStreams as TidingsProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

const program = join(import.meta.dirname, "..", "..", "bin", "tidings.js");

export type Ended = { status: number | null; out: string; err: string };

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "tidings-run-"));

/** `npx tidings …` as a process of its own, in a folder of its own. Killed when the test is over, if it still runs. */
export function spawnTidings(words: string[], folder: string, settings: Record<string, string> = {}): TidingsProcess {
  const { PATH, HOME, NODE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env;
  const coverage = NODE_V8_COVERAGE === undefined ? {} : { NODE_V8_COVERAGE };
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: { PATH, HOME, LANG: "en_GB.UTF-8", NODE_COMPILE_CACHE, ...coverage, ...settings },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** The same, fed with `input`, to its end. */
export async function runTidings(
  words: string[],
  {
    folder = newFolder(),
    input = "",
    settings = {},
  }: { folder?: string; input?: string; settings?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawnTidings(words, folder, settings);
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return await ended(child);
}

export async function ended(child: TidingsProcess): Promise<Ended> {
  const exit = once(child, "exit");
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await exit;
  return { status, out, err };
}

/** Resolves when the process has printed this. */
export async function printed(
  child: TidingsProcess,
  wanted: string,
  stream: "stdout" | "stderr" = "stdout",
): Promise<void> {
  let all = "";
  for await (const chunk of child[stream].iterator({ destroyOnReturn: false })) {
    all += chunk;
    if (all.includes(wanted)) return;
  }
  throw new Error(`It ended without printing “${wanted}”, but: ${all}`);
}
