import { isTokenRefused } from "./explain-refusal.ts";
import { describeFailure, type TelegramFailure } from "./failure.ts";
import type { Webhook } from "./receive-webhook.ts";

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

/** Why a webhook could not be opened: its place on this machine is taken, or Telegram does not like its address. */
export function explainWebhook(failure: TelegramFailure, { url, host, port }: Webhook): string {
  if (failure.kind === "unexpected") {
    return `The webhook cannot listen on ${host}:${port} (${firstLine(failure.because)}). Set TELEGRAM_WEBHOOK_LISTEN to a free place, or take TELEGRAM_WEBHOOK_URL out.`;
  }
  return `Telegram did not take ${url} as a webhook (${firstLine(describeFailure(failure))}). It needs an https address that leads here; take TELEGRAM_WEBHOOK_URL out to do without.`;
}

const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";
