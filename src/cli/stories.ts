import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse } from "../main.ts";
import { tellStories } from "./story-rows.ts";
import type { Subcommand, World } from "./subcommand.ts";

const EXAMPLE = '{"id":"1","title":"…","body":"…","source":"Example Times","published_at":"2026-11-20"}';

export const stories: Subcommand = (program, world, exit) =>
  program
    .command("stories")
    .description("says which articles from standard input, one JSON object a line, tell one story and which are copies")
    .addHelpText(
      "after",
      '\nAnswers {"id","story","copyOf"?} for each at the end of the input: the ids of the first article of its story and of its text.' +
        `\nExample: echo '${EXAMPLE}' | npx tidings stories`,
    )
    .action(async () => exit(await run(world)));

/** In a store of its own, so that what is said of the articles is what the newsroom makes of them, in as little memory. */
async function run(world: World): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tidings-stories-"));
  try {
    const house = await openHouse({ DATABASE_URL: `file:${join(folder, "stories.db")}` }, world.clock);
    if (!house.ok) {
      world.stderr.write(`The articles could not be compared. ${house.failure.message}\n`);
      return 1;
    }
    try {
      return await tellStories(world, house.value);
    } finally {
      await house.value.store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
