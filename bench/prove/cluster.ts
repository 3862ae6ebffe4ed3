import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "../../tests/fakes/free-port.ts";

/** A PostgreSQL of our own, for as long as a proof runs; it listens on loopback only. */
export type Cluster = {
  port: number;
  urlAt(port: number): string;
  /** Without a goodbye to those who are connected, as when the machine loses its power. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

const DEBIAN = "/usr/lib/postgresql";
const DATABASE = "proof";
const USER = "proof";
const execute = promisify(execFile);

/** Where initdb and pg_ctl are; undefined where this machine has none. */
function programsFolder(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}

/** PostgreSQL refuses to run as root. */
const asWhom = (): string[] => (process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--"] : []);

async function giveToPostgres(folder: string): Promise<void> {
  const [user = 0, group = 0] = await Promise.all(
    ["-u", "-g"].map(async (of) => Number((await execute("id", [of, "postgres"])).stdout)),
  );
  chownSync(folder, user, group);
}

/** Undefined where there is no PostgreSQL to be started on this machine. */
export async function openCluster(): Promise<Cluster | undefined> {
  const programs = programsFolder();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "tidings-cluster-"));
  if (asWhom().length > 0) await giveToPostgres(folder);
  const [data, port] = [join(folder, "data"), await freePort()];
  const run = async (program: string, ...options: string[]) => {
    const [command = program, ...rest] = [...asWhom(), join(programs, program), ...options];
    await execute(command, rest, { cwd: folder });
  };
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  // Its own output goes to the log: whoever starts it waits for the end of what it inherits.
  const start = () => run("pg_ctl", "-D", data, "-o", settings, "-l", join(folder, "log"), "-w", "start");
  const stop = () => run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");

  await run("initdb", "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync");
  await start();
  await run("createdb", "-h", "127.0.0.1", "-p", String(port), "-U", USER, "-T", "template0", "-E", "UTF8", DATABASE);
  return {
    port,
    urlAt: (at) => `postgres://${USER}@127.0.0.1:${at}/${DATABASE}`,
    async restart() {
      await stop();
      await start();
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
