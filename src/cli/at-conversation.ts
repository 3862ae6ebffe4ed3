import type { Conversation } from "../question.ts";
import { StoreFailure } from "../store/store.ts";
import { conversationNamed } from "./conversation-named.ts";
import { type Opened, openFromEnvironment } from "./open-from-environment.ts";
import type { World } from "./subcommand.ts";

/** Why it was not done, for the owner; undefined when it was. */
type Work = (opened: Opened, conversation: Conversation) => Promise<string | undefined>;

/** Does something about one conversation, by its name; comes to the exit status. */
export async function atConversation(world: World, name: string, work: Work): Promise<number> {
  const refusal = await attempt(world, name, work);
  if (refusal === undefined) return 0;
  world.stderr.write(`${name}: ${refusal}\n`);
  return 1;
}

async function attempt(world: World, name: string, work: Work): Promise<string | undefined> {
  const conversation = conversationNamed(name);
  if (!conversation.ok) return conversation.failure.message;
  const opened = await openFromEnvironment(world);
  if (!opened.ok) return opened.failure.message;
  try {
    return await work(opened.value, conversation.value);
  } catch (error) {
    if (error instanceof StoreFailure) return error.message;
    throw error;
  } finally {
    await opened.value.store.close();
  }
}
