import { type Command, CommanderError } from "commander";
import { createProgram } from "./create-program.ts";
import type { World } from "./subcommand.ts";

/** Runs `npx tidings …` and comes to the exit status. */
export async function tidings(words: string[], world: World): Promise<number> {
  let status = 0;
  const keep = (code: number) => {
    status = code;
  };
  const program = await createProgram(world, keep, words[0]);
  try {
    await program.parseAsync(words.length === 0 ? ["--help"] : asNamed(words, program), { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}

/** “help nosuch” is told what “nosuch” is told, and not everything. */
function asNamed(words: string[], { commands }: Command): string[] {
  const [first, named] = words;
  const isUnknown = named !== undefined && !["help", ...commands.map((command) => command.name())].includes(named);
  return first === "help" && isUnknown ? [named] : words;
}
