import { resolve } from "node:path";
import type { Web } from "../ingest/fetch/open-web.ts";
import type { Outcome } from "../outcome.ts";
import { filterLines } from "./filter-lines.ts";
import { openWebFromEnvironment } from "./open-web-from-environment.ts";
import { readAddress, type ServerAnswer } from "./read-address.ts";
import type { Reading } from "./read-bytes.ts";
import { readFileAs } from "./read-file.ts";
import { leftOutRow, readings, rowOf } from "./read-row.ts";
import { showReading } from "./show-reading.ts";
import type { Subcommand, World } from "./subcommand.ts";

type Options = { json?: boolean; jsonl?: boolean };

export const read: Subcommand = (program, world, exit) =>
  program
    .command("read")
    .description("shows what Tidings makes of feeds, pages and texts, and keeps nothing of it")
    .argument("[files or addresses...]", "files as they came from a server, or saved from a browser; web addresses")
    .option("--json", "one JSON object each, with all that was found and all that was left out")
    .option("--jsonl", "a filter: JSON Lines from standard input, each naming a file and its kind")
    .addHelpText(
      "after",
      "\nA line of JSON Lines:\n" +
        '  {"id":"1","kind":"page"|"feed"|"text","path":"news.xml",\n' +
        '   "url":"https://example.org/news.xml","headers":{}}\n' +
        "Examples: npx tidings read news.xml article.html\n" +
        "          npx tidings read https://example.org/feed",
    )
    .action(async (names: string[], options: Options) => exit(await run(world, names, options)));

async function run(world: World, names: string[], { json = false, jsonl = false }: Options): Promise<number> {
  if (jsonl) return filterLines(world, readings(world));
  if (names.length === 0) {
    world.stderr.write("Name what to read: npx tidings read news.xml, or npx tidings read https://example.org/feed\n");
    return 1;
  }
  const web = names.some(isAddress) ? openWebFromEnvironment(world) : undefined;
  let failed = 0;
  for (const [at, name] of names.entries()) {
    if (at > 0 && !json) world.stdout.write("\n");
    if (!(await readOne(world, name, web, json))) failed += 1;
  }
  return failed === names.length ? 1 : 0;
}

const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name);

/** False when it could not be read; the reason goes to standard error, or into the JSON. */
async function readOne(world: World, name: string, web: Outcome<Web> | undefined, asJson: boolean): Promise<boolean> {
  const came = isAddress(name) && web ? await fetchOne(world, name, web) : { reading: await readDisk(world, name) };
  const isRefused = "refusal" in came || "refused" in came.reading;
  if (asJson) world.stdout.write(`${JSON.stringify(jsonOf(world, name, came))}\n`);
  else if ("refusal" in came) world.stderr.write(`${came.refusal}\n`);
  else {
    const shown = showReading({ ...came, name, now: world.clock.now(), width: widthOf(world) });
    (isRefused ? world.stderr : world.stdout).write(shown);
  }
  return !isRefused;
}

type Came = { reading: Reading; answer?: ServerAnswer | undefined } | { refusal: string };

const readDisk = (world: World, name: string): Promise<Reading> =>
  readFileAs(undefined, { name, path: resolve(world.folder, name) }, world.clock.now());

async function fetchOne(world: World, url: string, web: Outcome<Web>): Promise<Came> {
  if (!web.ok) return { refusal: web.failure.message };
  const read = await readAddress(url, web.value, world.clock, world.interrupted);
  return "unanswered" in read ? { refusal: read.unanswered } : read;
}

function jsonOf(world: World, name: string, came: Came): Record<string, unknown> {
  if ("refusal" in came) return { file: name, error: came.refusal };
  return {
    file: name,
    answer: came.answer,
    ...rowOf(came.reading, name),
    ...leftOutRow(came.reading, world.clock.now()),
  };
}

/** A screen has an edge, a pipe has none. */
const widthOf = ({ stdout }: World): number | undefined => (stdout.isTTY ? (stdout.columns ?? 80) : undefined);
