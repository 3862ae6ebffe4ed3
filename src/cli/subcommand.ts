import type { Command } from "commander";
import type { Clock } from "../clock.ts";
import type { Environment } from "../config.ts";

/** What a subcommand may touch of the world around the process, so that tests can give it another one. */
export type World = {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
  environment: Environment;
  /** Where the program was started: `.env` and relative paths are looked for here. */
  folder: string;
  clock: Clock;
  /** Aborted by Ctrl-C and SIGTERM: finish what is in the air, then leave. */
  interrupted: AbortSignal;
};

/** One subcommand of `npx tidings`: it adds itself to the program. Its action answers with the exit status. */
export type Subcommand = (program: Command, world: World, exit: (status: number) => void) => void;
