import { Command, Help } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { allSubcommands } from "./all-subcommands.ts";
import type { World } from "./subcommand.ts";

/** `npx tidings` with all its subcommands; their actions say how they ended with `exit`. Throws instead of leaving. */
export function createProgram(world: World, exit: (status: number) => void): Command {
  const program = new Command("tidings")
    .description("News summaries in which every sentence carries its source.")
    .showHelpAfterError("npx tidings lists all there is; npx tidings help COMMAND explains one.")
    .addHelpText("after", "\nExample: npx tidings start")
    .version(manifest.version, "--version", "which Tidings this is")
    .configureHelp({ subcommandTerm: withItsArguments })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    });
  for (const [heading, subcommands] of Object.entries(allSubcommands)) {
    program.commandsGroup(heading);
    for (const add of subcommands) add(program, world, exit);
  }
  return program.commandsGroup("To know more:").helpCommand("help [command]", "explains one of these, with an example");
}

/** “import <paths...>”: options stand in its own help, and leave the list room for what it does. */
const withItsArguments = (command: Command): string => new Help().subcommandTerm(command).replace(" [options]", "");
