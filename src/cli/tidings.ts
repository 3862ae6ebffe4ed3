import { Command, CommanderError } from "commander";
import { allSubcommands } from "./all-subcommands.ts";
import type { World } from "./subcommand.ts";

/** Runs `npx tidings …` and comes to the exit status. */
export async function tidings(words: string[], world: World): Promise<number> {
  let status = 0;
  const program: Command = new Command("tidings")
    .description("News summaries in which every sentence carries its source.")
    .showHelpAfterError("npx tidings lists all there is; npx tidings help COMMAND explains one.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    });
  for (const add of allSubcommands) {
    add(program, world, (code) => {
      status = code;
    });
  }
  try {
    await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}
