import type { Conversation } from "../question.ts";
import { atConversation } from "./at-conversation.ts";
import { keptOf } from "./kept-of.ts";
import type { Opened } from "./open-from-environment.ts";
import type { Subcommand, World } from "./subcommand.ts";

export const exportData: Subcommand = (program, world, exit) =>
  program
    .command("export")
    .description("everything that is kept of a conversation, as JSON: what /export_data gives it")
    .argument("<conversation>", "its platform and number there, as the log writes them: PLATFORM:NUMBER")
    .addHelpText("after", "\nExample: npx tidings export terminal:local > data.json")
    .action(async (name: string) =>
      exit(await atConversation(world, name, (opened, asked) => show(world, opened, asked))),
    );

async function show({ stdout }: World, { newsroom }: Opened, asked: Conversation): Promise<string | undefined> {
  const kept = await keptOf(newsroom, asked);
  if (!kept) return "Nothing is kept of it.";
  stdout.write(`${JSON.stringify(kept, undefined, 2)}\n`);
  return undefined;
}
