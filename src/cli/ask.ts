import { guessLanguage } from "../../adapters/terminal/guess-language.ts";
import { keepFilesIn } from "../../adapters/terminal/keep-file.ts";
import { createTalk } from "../../adapters/terminal/talk.ts";
import { openFrontDoor } from "../main.ts";
import { forgetful } from "./forgetful.ts";
import { localeOf } from "./locale.ts";
import { openFromEnvironment } from "./open-from-environment.ts";
import type { Subcommand, World } from "./subcommand.ts";

export const ask: Subcommand = (program, world, exit) =>
  program
    .command("ask")
    .description("one answer, to a command or a topic")
    .argument("<words...>", "what you would type in the chat")
    .allowUnknownOption()
    .option("--json", "the reply as JSON: facts, not looks")
    .addHelpText("after", '\nExample: npx tidings ask "/topic airport drones"')
    .action(async (words: string[], { json = false }: { json?: boolean }) =>
      exit(await run(world, words.join(" "), json)),
    );

async function run(world: World, line: string, asJson: boolean): Promise<number> {
  const opened = await openFromEnvironment(world);
  if (!opened.ok) {
    world.stderr.write(`${opened.failure.message}\n`);
    return 1;
  }
  const { newsroom } = opened.value;
  const bot = openFrontDoor({ ...opened.value, newsroom: forgetful(newsroom), clock: world.clock });
  const talk = createTalk(bot, world.stdout, guessLanguage(localeOf(world.environment)), keepFilesIn(world.folder));
  try {
    const answer = asJson ? JSON.stringify(await talk.replyTo(line)) : await talk.answerLine(line);
    world.stdout.write(`${answer}\n`);
    return 0;
  } finally {
    await opened.value.store.close();
  }
}
