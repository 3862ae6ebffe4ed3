import { execFile } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { promisify } from "node:util";

export const root = join(import.meta.dirname, "..", "..");

export const newFolder = (what: string): string => mkdtempSync(join(tmpdir(), `tidings-${what}-`));

/** What is in a working tree and not in a clone of it. */
const NOT_CLONED = /^(?:node_modules|\.git|data|dist|coverage|\.env|[^/]*\.(?:tgz|log))$/;

/** The working tree as a fresh clone would have it, in a new folder. */
export function cloneHere(): string {
  const folder = newFolder("clone");
  cpSync(root, folder, { recursive: true, filter: (path) => !NOT_CLONED.test(relative(root, path)) });
  return folder;
}

export type Ran = { out: string; err: string };
export type Where = { folder: string; settings?: Record<string, string>; seconds?: number };

/** Runs a program to its end in an environment of its own, with this Node; rejects with what it printed where it fails. */
export async function run(
  program: string,
  words: string[],
  { folder, settings = {}, seconds = 60 }: Where,
): Promise<Ran> {
  const { PATH = "", HOME } = process.env;
  const env = { PATH: `${dirname(process.execPath)}${delimiter}${PATH}`, HOME, LANG: "en_GB.UTF-8", ...settings };
  const running = promisify(execFile)(program, words, {
    cwd: folder,
    env,
    timeout: seconds * 1000,
    // npm is a script there, which only a shell finds.
    shell: process.platform === "win32" && program !== process.execPath,
  });
  running.child.stdin?.end();
  const { stdout, stderr } = await running;
  return { out: stdout, err: stderr };
}

/** Whether packages can be had from where npm is told to look. */
export const registryAnswers = (): Promise<boolean> =>
  run("npm", ["view", "commander", "version", "--prefer-online", "--fetch-retries=0"], { folder: root }).then(
    () => true,
    () => false,
  );
