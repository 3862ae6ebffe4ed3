import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import { nearestOf } from "../nearest.ts";
import type { Reply } from "../reply.ts";
import { addSources } from "./sources-add.ts";
import { atTheDesk, type Desk, isRefusal } from "./sources-desk.ts";
import { printSources } from "./sources-list.ts";
import type { Subcommand, World } from "./subcommand.ts";

/** The sources that everyone follows: the same commands as in a chat with the owner, and the same words. */
export const sources: Subcommand = (program, world, exit) => {
  const all = program
    .command("sources")
    .description("what is read for new articles: list, add, test, remove, pause, resume, pages, import, export")
    .addHelpText("after", "\nExample: npx tidings sources add example.org");
  const atDesk = async (work: (desk: Desk) => Promise<number>) => exit(await atTheDesk(world, work));

  all
    .command("list", { isDefault: true })
    .description("all sources, and how reading them goes")
    .option("--json", "as JSON")
    .addHelpText("after", "\nExample: npx tidings sources list --json")
    // Any word that is no action comes here, where none is asked for.
    .allowExcessArguments()
    .action(({ json = false }: { json?: boolean }, { args: [word] }: Command) =>
      word === undefined ? atDesk((desk) => printSources(desk, { json })) : refuseWord(all, word),
    );
  all
    .command("add")
    .description("follow sites or feeds")
    .argument("<urls...>", "addresses of sites or feeds")
    .option("--folder <name>", "the folder to sort them into")
    .option("--pages", "read the pages behind their articles as well")
    .addHelpText("after", "\nExample: npx tidings sources add example.org --folder World")
    .action((urls: string[], wishes: { folder?: string; pages?: true }) =>
      atDesk((desk) => addSources(desk, urls, wishes)),
    );
  for (const [name, description] of ON_ONE_SOURCE) {
    all
      .command(name)
      .description(description)
      .argument("<source...>", "its number in the list, its title, or its address")
      .addHelpText("after", `\nExample: npx tidings sources ${name} 2`)
      .action((words: string[]) => atDesk((desk) => print(desk, desk.ask(name, { source: words.join(" ") }))));
  }
  all
    .command("pages")
    .description("whether the pages behind the articles of a source are read")
    .argument("<source>", "its number in the list, its title, or its address")
    .argument("<on-or-off>")
    .addHelpText("after", "\nExample: npx tidings sources pages 2 on")
    .action((source: string, pages: string) =>
      atDesk((desk) => print(desk, desk.ask("pages", { source, pages: SWITCH.get(pages) ?? pages }))),
    );
  all
    .command("import")
    .description("follow the feeds of a list (OPML)")
    .argument("<file>")
    .addHelpText("after", "\nExample: npx tidings sources import feeds.opml")
    .action((file: string) => atDesk((desk) => importList(desk, file)));
  all
    .command("export")
    .description("the feeds as a list (OPML), to a new file or to standard output")
    .argument("[file]")
    .addHelpText("after", "\nExample: npx tidings sources export feeds.opml")
    .action((file?: string) => atDesk((desk) => exportList(desk, file)));
};

function refuseWord(sources: Command, word: string): never {
  const nearest = nearestOf(
    word,
    sources.commands.map((command) => command.name()),
  );
  return sources.error(`error: sources takes no '${word}' here.${nearest ? ` Did you mean ${nearest}?` : ""}`);
}

const ON_ONE_SOURCE = [
  ["test", "read a source now, and keep nothing of it"],
  ["remove", "stop following a source"],
  ["pause", "do not read a source for a while"],
  ["resume", "read a paused or stopped source again"],
] as const;

const SWITCH = new Map([
  ["on", true],
  ["off", false],
]);

async function print(desk: Desk, asked: Promise<Reply>): Promise<number> {
  const reply = await asked;
  await desk.print(reply);
  return isRefusal(reply) ? 1 : 0;
}

async function importList(desk: Desk, file: string): Promise<number> {
  const bytes = await onDisk(desk.world, file, (path) => readFile(path));
  if (!bytes) return 1;
  return await print(desk, desk.ask("import", {}, [{ name: basename(file), bytes }]));
}

async function exportList(desk: Desk, file: string | undefined): Promise<number> {
  const reply = await desk.ask("export", {});
  const list = reply.blocks.find((block) => block.kind === "file");
  if (!list) return await print(desk, Promise.resolve(reply));
  if (file === undefined) {
    desk.world.stdout.write(list.bytes);
    return 0;
  }
  const written = await onDisk(desk.world, file, async (path) => {
    // What is there already may be somebody's only copy.
    await writeFile(path, list.bytes, { flag: "wx" });
    return true;
  });
  return written ? await print(desk, Promise.resolve({ ...reply, blocks: [reply.blocks[0]] })) : 1;
}

/** Undefined, and why on standard error, when the file system does not want to. */
async function onDisk<Value>(
  { folder, stderr }: World,
  file: string,
  work: (path: string) => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work(resolve(folder, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    stderr.write(`${file} ${FAULTS.get(code) ?? `cannot be used (${code}).`}\n`);
    return undefined;
  }
}

const FAULTS = new Map([
  ["ENOENT", "is not there. Check the path."],
  ["EEXIST", "is there already. Give a name that is free."],
  ["EISDIR", "is a folder. Give a file in it."],
  ["EACCES", "may not be opened by this user."],
]);
