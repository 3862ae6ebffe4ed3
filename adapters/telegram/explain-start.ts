import { isTokenRefused } from "./explain-refusal.ts";
import { describeFailure, type TelegramFailure } from "./failure.ts";

/** Why the bot could not connect, and what to do about it, in one line that never holds the token. */
export function explainStart(failure: TelegramFailure, apiRoot: string): string {
  if (isTokenRefused(failure)) {
    return "Telegram refused the token. Ask @BotFather for a new one (/token) and set TELEGRAM_BOT_TOKEN.";
  }
  const host = URL.parse(apiRoot)?.host ?? apiRoot;
  if (failure.kind === "unreachable") {
    return `Telegram could not be reached at ${host} (${firstLine(failure.because)}). Check the network and TELEGRAM_API_ROOT, then start again.`;
  }
  return `Telegram (${host}) answered “${firstLine(describeFailure(failure))}”. Start again in a minute.`;
}

const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";
