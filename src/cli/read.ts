import { resolve } from "node:path";
import { filterLines } from "./filter-lines.ts";
import { readFileAs } from "./read-file.ts";
import { readings, rowOf } from "./read-row.ts";
import { showReading } from "./show-reading.ts";
import type { Subcommand, World } from "./subcommand.ts";

type Options = { json?: boolean; jsonl?: boolean };

export const read: Subcommand = (program, world, exit) =>
  program
    .command("read")
    .description("shows what Tidings makes of feeds, pages and texts, and keeps nothing of it")
    .argument("[files...]", "files as they came from a server, or saved from a browser")
    .option("--json", "one JSON object a file, with all that was found")
    .option("--jsonl", "a filter: JSON Lines from standard input, each naming a file and its kind")
    .addHelpText(
      "after",
      "\nA line of JSON Lines: " +
        '{"id":"1","kind":"page"|"feed"|"text","path":"news.xml","url":"https://example.org/news.xml","headers":{}}' +
        "\nExample: npx tidings read news.xml article.html",
    )
    .action(async (files: string[], options: Options) => exit(await run(world, files, options)));

async function run(world: World, files: string[], { json = false, jsonl = false }: Options): Promise<number> {
  if (jsonl) return filterLines(world, readings(world));
  if (files.length === 0) {
    world.stderr.write("Name the files to read: npx tidings read news.xml\n");
    return 1;
  }
  let refused = 0;
  for (const name of files) {
    if (!(await readOne(world, name, json))) refused += 1;
  }
  return refused === files.length ? 1 : 0;
}

/** False when the file could not be read; the reason goes to standard error, or into the JSON. */
async function readOne(world: World, name: string, asJson: boolean): Promise<boolean> {
  if (/^https?:\/\//i.test(name)) {
    world.stderr.write(
      `${name} is an address, and read takes files: save it (curl -o file ${name}) and name the file.\n`,
    );
    return false;
  }
  const reading = await readFileAs(undefined, { name, path: resolve(world.folder, name) }, world.clock.now());
  const isRefused = "refused" in reading;
  if (asJson) world.stdout.write(`${JSON.stringify({ file: name, ...rowOf(reading, name) })}\n`);
  else (isRefused ? world.stderr : world.stdout).write(showReading(reading, name));
  return !isRefused;
}
