import { fail, type Outcome, succeed } from "../outcome.ts";
import type { Conversation } from "../question.ts";

/** "platform:id" or "platform:id:thread", as `conversationKey` writes it; what kind of conversation it is, that does not say. */
export function conversationNamed(name: string): Outcome<Conversation> {
  const [, platform, id, thread] = /^([a-z]+):([^\s:]+)(?::([^\s:]+))?$/.exec(name) ?? [];
  if (platform !== undefined && id !== undefined) return succeed({ platform, id, thread, kind: "private" });
  return fail(
    "conversation",
    `“${name}” names no conversation. It takes the platform's name and its number for the chat, as the log writes them: ` +
      "PLATFORM:NUMBER, for a thread in it PLATFORM:NUMBER:THREAD, and for this terminal terminal:local.",
  );
}
