import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Clock } from "../../clock.ts";
import { fail, type Outcome, succeed } from "../../outcome.ts";

/** What is done before the tables of a version are changed; fails where they must not be. */
export type BackUp = (version: number) => Promise<Outcome<void>>;

/** Where another copy of the same is at hand, or none is wished for. */
export const withoutCopy: BackUp = async () => succeed(undefined);

export type Dumping = {
  clock: Clock;
  /** The version that the owner has a copy of, and says so. */
  backedUp?: number | undefined;
  /** The program that copies; tests bring their own. */
  program?: string | undefined;
  /** Where the copy is put: where the program was started, otherwise. */
  folder?: string | undefined;
};

/**
 * Copies the database with PostgreSQL's own program into a file of its own, named for its version and the moment:
 * `tidings.v4.20261122T183000123Z.dump`. Fails, with the line to run by hand and what to set then, where the program is
 * missing or cannot do it: a copy is the only way back from a newer version to the program that was there before.
 */
export function dumpBefore(url: string, { clock, backedUp, program = "pg_dump", folder = "." }: Dumping): BackUp {
  return async (version) => {
    if (backedUp === version) return succeed(undefined);
    const stamp = new Date(clock.now()).toISOString().replace(/[-:.]/g, "");
    const file = resolve(folder, `tidings.v${version}.${stamp}.dump`);
    const secrets = mkdtempSync(join(tmpdir(), "tidings-dump-"));
    try {
      const from = addressFor(url, secrets);
      await promisify(execFile)(program, ["--format=custom", "--no-password", `--file=${file}`, `--dbname=${from}`]);
      return succeed(undefined);
    } catch (error) {
      rmSync(file, { force: true });
      return notCopied(version, reasonOf(error, program));
    } finally {
      rmSync(secrets, { recursive: true });
    }
  };
}

/**
 * As PostgreSQL's own programs take it. An address on a command line is read by whoever may list processes: the password
 * goes by a file in `folder`, which nobody else may read.
 */
function addressFor(url: string, folder: string): string {
  const address = new URL(url);
  const { password, searchParams } = address;
  // Both are words of the library alone.
  searchParams.delete("uselibpqcompat");
  if (searchParams.get("sslmode") === "no-verify") searchParams.set("sslmode", "require");
  if (password === "") return address.href;
  const file = join(folder, "password");
  writeFileSync(file, `*:*:*:*:${decodeURIComponent(password).replace(/[\\:]/g, "\\$&")}\n`, { mode: 0o600 });
  address.password = "";
  searchParams.set("passfile", file);
  return address.href;
}

function reasonOf(error: unknown, program: string): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT") return `${program} is not installed here`;
  const said = "stderr" in error ? String(error.stderr).trim() : "";
  return (said || error.message).replace(/\s+/g, " ").replace(/[.]$/, "");
}

const notCopied = (version: number, because: string): Outcome<never> =>
  fail(
    "not-backed-up",
    `The PostgreSQL database has to be brought up to date (its format is version ${version}), and could not be copied before ` +
      `that: ${because}. Nothing was changed. Copy it where pg_dump is: pg_dump --format=custom --file=tidings.dump ` +
      `"$DATABASE_URL". Then set DATABASE_BACKED_UP=${version} and start again.`,
  );
