import { Command, Help } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { allSubcommands } from "./all-subcommands.ts";
import type { Subcommand, World } from "./subcommand.ts";

const VERSION = "--version";

/**
 * `npx tidings`; the actions of its subcommands say how they ended with `exit`. It throws instead of leaving. It knows the
 * subcommand that is `asked` for, and all of them where that is none.
 */
export async function createProgram(world: World, exit: (status: number) => void, asked = ""): Promise<Command> {
  const program = new Command("tidings")
    .description("News summaries in which every sentence carries its source.")
    .showHelpAfterError("npx tidings lists all there is; npx tidings help COMMAND explains one.")
    .addHelpText("after", "\nExample: npx tidings start")
    .version(manifest.version, VERSION, "which Tidings this is")
    .configureHelp({ subcommandTerm: withItsArguments })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    });
  for (const [heading, add] of await load(asked)) {
    program.commandsGroup(heading);
    add(program, world, exit);
  }
  return program.commandsGroup("To know more:").helpCommand("help [command]", "explains one of these, with an example");
}

/** Each with the heading under which it is listed. */
async function load(asked: string): Promise<[heading: string, Subcommand][]> {
  if (asked === VERSION) return [];
  const all = Object.entries(allSubcommands).flatMap(([heading, loaders]) =>
    Object.entries(loaders).map(([name, loader]) => ({ name, heading, loader })),
  );
  const one = all.filter(({ name }) => name === asked);
  const wanted = one.length > 0 ? one : all;
  return await Promise.all(
    wanted.map(async ({ heading, loader }) => [heading, await loader()] as [string, Subcommand]),
  );
}

/** “import <paths...>”: options stand in its own help, and leave the list room for what it does. */
const withItsArguments = (command: Command): string => new Help().subcommandTerm(command).replace(" [options]", "");
