import type { Delivered } from "../../src/adapter.ts";
import type { Instant } from "../../src/clock.ts";
import type { Conversation } from "../../src/question.ts";
import { describeFailure, type TelegramFailure } from "./failure.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const RETRY_AFTER_TROUBLE = MINUTE;
/** A token is not repaired by asking often. */
const RETRY_AFTER_REFUSED_TOKEN = 15 * MINUTE;

/** Telegram's words (tdlib/telegram-bot-api, Client.cpp) and ours. What is in no row is told in Telegram's own. */
const refusals: [RegExp, string][] = [
  [/bot was blocked by the user/i, "the reader has blocked this bot"],
  [/user is deactivated/i, "the reader's account is gone"],
  [/bot was kicked/i, "this bot was removed from the conversation"],
  [/bot is not a member/i, "this bot is no longer in the conversation"],
  [/bot can't initiate conversation/i, "the reader has not started this bot yet"],
  [/group chat was (deleted|deactivated)|chat was deleted/i, "the conversation was deleted"],
  [/chat not found|CHANNEL_PRIVATE|PEER_ID_INVALID/i, "Telegram knows no such conversation, or this bot is not in it"],
  [/TOPIC_CLOSED/i, "the topic is closed"],
  [/message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i, "the topic was deleted"],
  [
    /rights|CHAT_WRITE_FORBIDDEN|CHAT_ADMIN_REQUIRED|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN/i,
    "this bot may not write here: an administrator has to allow it",
  ],
];

/** How a delivery ended that Telegram did not take. */
export function deliveredAfter(failure: TelegramFailure, to: Conversation, now: Instant): Delivered {
  if (failure.kind === "unreachable") {
    return { retryAt: now + RETRY_AFTER_TROUBLE, because: `Telegram could not be reached (${failure.because})` };
  }
  if (failure.kind === "unexpected") {
    return { retryAt: now + RETRY_AFTER_TROUBLE, because: "sending failed on our side; the log says why" };
  }
  const { code, retryAfterSeconds, movedTo } = failure;
  if (movedTo !== undefined) return { movedTo: { ...to, id: String(movedTo), kind: "group" } };
  if (code === 429) {
    const wait = retryAfterSeconds === undefined ? RETRY_AFTER_TROUBLE : retryAfterSeconds * SECOND;
    return { retryAt: now + wait, because: "Telegram asked for a pause" };
  }
  if (isTokenRefused(failure)) {
    return { retryAt: now + RETRY_AFTER_REFUSED_TOKEN, because: "Telegram refused the token" };
  }
  if (code !== 400 && code !== 403) {
    return { retryAt: now + RETRY_AFTER_TROUBLE, because: `Telegram answered ${describeFailure(failure)}` };
  }
  return { refused: explainRefusal(failure.description) };
}

/** 401 for one that was revoked, 404 for one that never was. */
export const isTokenRefused = (failure: TelegramFailure): boolean =>
  failure.kind === "answered" && (failure.code === 401 || failure.code === 404);

const explainRefusal = (description: string): string =>
  refusals.find(([pattern]) => pattern.test(description))?.[1] ?? `Telegram refused the message: ${description}`;
