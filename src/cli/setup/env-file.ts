import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { fail, type Outcome, succeed } from "../../outcome.ts";

export type SettingValues = Readonly<Record<string, string>>;

/** What needs no quotes in a `.env` file. */
const PLAIN = /^[\w.:/@,+=-]*$/;

/**
 * The text of a `.env` file in which these settings have these values. Everything else stays as it is: comments, order,
 * what is not ours. One that stands there only as a comment gets its line below that.
 */
export function withSettings(text: string, changes: SettingValues): string {
  const there = parseEnv(text);
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  for (const [name, value] of Object.entries(changes)) {
    if (there[name] === value) continue;
    const line = `${name}=${quoted(value)}`;
    const at = lines.findLastIndex((each) => isLineOf(each, name));
    const mentioned = lines.findLastIndex((each) => isLineOf(each.replace(/^\s*#/, ""), name));
    if (at >= 0) lines[at] = line;
    else if (mentioned >= 0) lines.splice(mentioned + 1, 0, line);
    else lines.push(line);
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

const isLineOf = (line: string, name: string): boolean => line.match(/^\s*(?:export\s+)?(\w+)\s*=/)?.[1] === name;

/** Node reads what stands between any of its three quotes as it is, but for \n between double ones. */
function quoted(value: string): string {
  if (PLAIN.test(value)) return value;
  const quote = ["'", "`", '"'].find((each) => !value.includes(each)) ?? "'";
  return `${quote}${value}${quote}`;
}

/** As it is; empty where there is none. */
export function readEnvFile(folder: string): string {
  try {
    return readFileSync(join(folder, ".env"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** Whether `writeEnvFile` could: asked before anybody answers questions for nothing. Leaves nothing behind. */
export const tryEnvFile = (folder: string): Outcome<string> => writing(folder, (draft) => writeFileSync(draft, ""));

/** All of it or nothing, and for nobody else to read: it holds tokens. Answers with where it is. */
export const writeEnvFile = (folder: string, text: string): Outcome<string> =>
  writing(folder, (draft, target) => {
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    chmodSync(draft, 0o600);
    renameSync(draft, target);
  });

function writing(folder: string, write: (draft: string, target: string) => void): Outcome<string> {
  const path = join(folder, ".env");
  try {
    const target = realTarget(path);
    const draft = `${target}.${process.pid}.new`;
    try {
      write(draft, target);
    } finally {
      rmSync(draft, { force: true });
    }
    return succeed(path);
  } catch (error) {
    return fail(
      "settings file",
      `${path} could not be written (${(error as Error).message}). Nothing was changed. Make room and the folder writable, or start in another one.`,
    );
  }
}

/** Where a link leads, so that it stays a link. */
function realTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
