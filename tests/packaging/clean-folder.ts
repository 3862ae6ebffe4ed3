import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";

export const root = join(import.meta.dirname, "..", "..");

/** Gone with all that is in it when the tests of the file are over: some hold hundreds of megabytes. */
export function newFolder(what: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tidings-${what}-`));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
const LONGEST_CLEANING = 120_000;
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, LONGEST_CLEANING);

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

/** What a program finds set: the Node that runs the tests comes first, and nothing of the rest is told on but HOME. */
export function environmentWith(settings: Record<string, string>): Record<string, string | undefined> {
  const { PATH = "", HOME } = process.env;
  return { PATH: `${dirname(process.execPath)}${delimiter}${PATH}`, HOME, LANG: "en_GB.UTF-8", ...settings };
}

/** Runs a program to its end in an environment of its own, with this Node; rejects with what it printed where it fails. */
export async function run(
  program: string,
  words: string[],
  { folder, settings = {}, seconds = 60 }: Where,
): Promise<Ran> {
  const running = promisify(execFile)(program, words, {
    cwd: folder,
    env: environmentWith(settings),
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
