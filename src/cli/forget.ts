import { createInterface } from "node:readline";
import type { Conversation } from "../question.ts";
import { atConversation } from "./at-conversation.ts";
import { keptOf } from "./kept-of.ts";
import type { Opened } from "./open-from-environment.ts";
import type { Subcommand, World } from "./subcommand.ts";

type Wishes = { yes?: boolean };

export const forget: Subcommand = (program, world, exit) =>
  program
    .command("forget")
    .description("deletes everything that is kept of a conversation: what /forget_me does")
    .argument("<conversation>", "its platform and number there, as the log writes them: PLATFORM:NUMBER")
    .option("--yes", "do not ask")
    .addHelpText("after", "\nExample: npx tidings forget terminal:local")
    .action(async (name: string, wishes: Wishes) =>
      exit(await atConversation(world, name, (opened, asked) => deleteKept(world, opened, { name, asked, wishes }))),
    );

async function deleteKept(
  world: World,
  { newsroom }: Opened,
  { name, asked, wishes }: { name: string; asked: Conversation; wishes: Wishes },
): Promise<string | undefined> {
  const kept = await keptOf(newsroom, asked);
  if (!kept) return "Nothing is kept of it.";
  if (!wishes.yes && !(await isSure(world, `${name}: ${countsOf(kept)}. Delete all of it, for good? (yes/no) `)))
    return "Nothing was deleted.";
  await newsroom.privacy.forget(asked);
  world.stdout.write(`Nothing of ${name} is kept any more, but in backups: delete those too, or let them grow old.\n`);
  return undefined;
}

/** "subscriptions: 2, told: 31" */
const countsOf = (kept: Record<string, unknown>): string =>
  Object.entries(kept)
    .flatMap(([name, value]) => (Array.isArray(value) && value.length > 0 ? [`${name}: ${value.length}`] : []))
    .join(", ");

/** One line of standard input; its end is a no. */
async function isSure({ stdin, stderr }: World, question: string): Promise<boolean> {
  stderr.write(question);
  for await (const line of createInterface({ input: stdin })) return /^\s*y(es)?\s*$/i.test(line);
  return false;
}
