import { guessLanguage } from "../../adapters/terminal/guess-language.ts";
import { createTalk } from "../../adapters/terminal/talk.ts";
import { openFrontDoor } from "../main.ts";
import type { Newsroom } from "../newsroom.ts";
import { phrasesFor } from "../phrases/all-phrases.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Attachment } from "../question.ts";
import type { Block, Choice, Reply } from "../reply.ts";
import { localeOf } from "./locale.ts";
import { openFromEnvironment } from "./open-from-environment.ts";
import type { World } from "./subcommand.ts";

/** Where questions about sources are asked, as in a chat with the owner. */
export type Desk = {
  world: World;
  newsroom: Newsroom;
  phrases: Phrases;
  ask(action: string, options: Record<string, unknown>, attachments?: Attachment[]): Promise<Reply>;
  /** Refusals go to standard error. */
  print(reply: Reply): Promise<void>;
};

/** Opens the desk for some work; comes to its exit status. */
export async function atTheDesk(world: World, work: (desk: Desk) => Promise<number>): Promise<number> {
  const opened = await openFromEnvironment(world);
  if (!opened.ok) {
    world.stderr.write(`${opened.failure.message}\n`);
    return 1;
  }
  const { newsroom, store } = opened.value;
  const language = guessLanguage(localeOf(world.environment));
  const bot = openFrontDoor({ ...opened.value, clock: world.clock });
  const talk = createTalk(bot, world.stdout, language);
  try {
    return await work({
      world,
      newsroom,
      phrases: phrasesFor(language),
      ask: (action, options, attachments) => talk.ask({ command: "sources", action, options }, attachments),
      async print(reply) {
        const stream = isRefusal(reply) ? world.stderr : world.stdout;
        stream.write(`${await talk.show(withAddresses(reply))}\n`);
      },
    });
  } finally {
    await store.close();
  }
}

/** A choice cannot be made by its number here: what it stands for is shown, to be given in the next command. */
const withAddresses = ({ blocks: [first, ...more], ...reply }: Reply): Reply => ({
  ...reply,
  blocks: [
    first,
    ...more.map(
      (block): Block => (block.kind === "choices" ? { kind: "list", items: block.choices.map(lineOf) } : block),
    ),
  ],
});

const lineOf = ({ label, ask: { options } }: Choice): string => `${label}: ${options.url ?? options.source}`;

/** Nothing was done: it could not be, or there is a choice to make first. */
export const isRefusal = ({ blocks }: Reply): boolean =>
  blocks.some(({ kind }) => kind === "failure" || kind === "choices");
