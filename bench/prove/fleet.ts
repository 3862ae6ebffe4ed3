import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const PROGRAM = join(import.meta.dirname, "../../bin/tidings.js");
const RESTARTED_AFTER = 500;

export type Fleet = {
  /** Kills one of them with SIGKILL; it is started again, as a supervisor would. */
  kill(which: number): void;
  /** Whether it has died at a moment of `performance.now()` or later: some time after it was killed, on a busy machine. */
  hasDiedSince(which: number, at: number): boolean;
  /** How often one ended that nobody had killed, such as one that found no database at its start. */
  ended(): number;
  stop(): Promise<void>;
};

/** Processes of the real program, each with its own settings, kept running. */
export function startFleet(environments: readonly Record<string, string>[], folder: string): Fleet {
  const running = new Map<number, ChildProcess>();
  const killed = new Set<ChildProcess>();
  const deaths = new Map<number, number>();
  let ended = 0;
  let isStopping = false;

  async function keepRunning(which: number, settings: Record<string, string>): Promise<void> {
    while (!isStopping) {
      const child = spawn(process.execPath, [PROGRAM, "start"], {
        cwd: folder,
        env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: join(folder, "compiled"), ...settings },
        stdio: ["ignore", "ignore", process.env.PROVE_SHOWS_ERRORS ? "inherit" : "ignore"],
      });
      running.set(which, child);
      await once(child, "exit");
      deaths.set(which, performance.now());
      if (!killed.has(child) && !isStopping) ended += 1;
      if (!isStopping) await pause(RESTARTED_AFTER);
    }
  }

  const kept = environments.map((settings, which) => keepRunning(which, settings));
  return {
    kill(which) {
      const child = running.get(which);
      if (!child) return;
      killed.add(child);
      child.kill("SIGKILL");
    },
    hasDiedSince: (which, at) => (deaths.get(which) ?? 0) >= at,
    ended: () => ended,
    async stop() {
      isStopping = true;
      for (const child of running.values()) child.kill("SIGTERM");
      await Promise.all(kept);
    },
  };
}
