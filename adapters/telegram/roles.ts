import type { Clock, Instant } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Conversation, Question } from "../../src/question.ts";
import type { TelegramApi } from "./api.ts";
import { describeFailure, readFailure } from "./failure.ts";

type Role = Question["role"];

/** Who may manage a conversation: everybody their private chat; a group's or channel's creator and administrators. */
export type Roles = { roleIn(conversation: Conversation, user: string): Promise<Role> };

/** So long may somebody who was just made an administrator have to wait. */
const REMEMBERED_FOR = 60 * 1000;
const MOST_REMEMBERED = 10_000;

export function openRoles(parts: { api: TelegramApi; token: string; clock: Clock; log: Log }): Roles {
  const remembered = new Map<string, { role: Role; until: Instant }>();
  return {
    async roleIn(conversation, user) {
      if (conversation.kind === "private") return "manager";
      const now = parts.clock.now();
      const key = `${conversation.id}:${user}`;
      const known = remembered.get(key);
      if (known && known.until > now) return known.role;

      const role = await askTelegram(parts, conversation, user);
      if (role === undefined) return "reader";
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, { role, until: now + REMEMBERED_FOR });
      return role;
    },
  };
}

/** Undefined when Telegram does not say; then nobody is trusted, and the next question asks again. */
async function askTelegram(
  { api, token, log }: { api: TelegramApi; token: string; log: Log },
  { id }: Conversation,
  user: string,
): Promise<Role | undefined> {
  try {
    const { status } = await api.getChatMember({ chat_id: Number(id), user_id: Number(user) });
    return status === "creator" || status === "administrator" ? "manager" : "reader";
  } catch (error) {
    log.warn(
      { chat: id, because: describeFailure(readFailure(error, token)) },
      "Telegram did not say who manages a chat",
    );
    return undefined;
  }
}
