import type { WebhookInfo } from "grammy/types";
import { type Finding, troubleFrom } from "../../src/finding.ts";
import type { TelegramApi } from "./api.ts";
import type { CheckedAccount } from "./check-account.ts";
import { describeFailure, readFailure } from "./failure.ts";

const subject = "Telegram";
/**
 * Seconds. Telegram ends the older of two requests for messages; another program asks again within them, and ends ours.
 * Nothing is confirmed, and so nothing taken from anybody.
 */
const LISTENING = 4;

/** Whether people's messages come to this bot, or to another program with its token. Rejects as grammY does. */
export async function checkUpdates(api: TelegramApi, account: CheckedAccount): Promise<Finding[]> {
  const info = await api.getWebhookInfo();
  if (account.webhook !== undefined) return webhookFindings(info, account.webhook, account);
  if (info.url !== undefined && info.url !== "") return [webhookElsewhere(info.url)];
  // To ask for messages would end the request of the bot that is at work here.
  return account.isAtWork ? [] : await listenBriefly(api, account);
}

async function listenBriefly(api: TelegramApi, { token }: CheckedAccount): Promise<Finding[]> {
  try {
    await api.getUpdates({ limit: 1, timeout: LISTENING });
    return [{ subject, severity: "good", what: "no other program asks for this bot’s messages" }];
  } catch (error) {
    const failure = readFailure(error, token);
    if (failure.kind === "answered" && failure.code === 409) return [askedElsewhere];
    return [troubleFrom(subject, `Telegram gave no messages (${describeFailure(failure)}). Try again in a minute.`)];
  }
}

const askedElsewhere: Finding = {
  subject,
  severity: "trouble",
  what: "another program asks for this bot’s messages",
  why: "Two that share a token take each other’s questions: readers are answered by either, or not at all.",
  remedy: "Stop the other one, or make a bot of its own for this one: @BotFather, /newbot, TELEGRAM_BOT_TOKEN.",
};

/** The host alone: what stands behind it often is a secret. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? "an address that is none";

const webhookElsewhere = (url: string): Finding => ({
  subject,
  severity: "trouble",
  what: `a webhook takes this bot’s messages to ${hostOf(url)}`,
  why: "As long as it is set, nothing that people write comes to Tidings.",
  remedy:
    "Where no other program needs it: start Tidings again, which takes it away. Else make a bot of its own: @BotFather, /newbot, TELEGRAM_BOT_TOKEN.",
});

function webhookFindings(info: WebhookInfo, wanted: string, { isAtWork }: CheckedAccount): Finding[] {
  const { url = "", last_error_message: fault, pending_update_count: waiting } = info;
  if (url === wanted) return [fault === undefined ? webhookWorks(wanted) : webhookFails(wanted, fault, waiting)];
  if (isAtWork || url !== "") return [webhookTaken(url, wanted)];
  return [{ subject, severity: "good", what: `the webhook to ${hostOf(wanted)} is set at the start` }];
}

const webhookWorks = (url: string): Finding => ({
  subject,
  severity: "good",
  what: `its webhook leads to ${hostOf(url)}, and Telegram reached it the last time`,
});

const webhookFails = (url: string, fault: string, waiting: number): Finding => ({
  subject,
  severity: "trouble",
  what: `Telegram could not reach the webhook at ${hostOf(url)}: ${fault}`,
  why: `What people write does not arrive; ${waiting} messages wait at Telegram.`,
  remedy:
    "See that https for that address leads to TELEGRAM_WEBHOOK_LISTEN and that its certificate is good, or take TELEGRAM_WEBHOOK_URL out.",
});

const webhookTaken = (url: string, wanted: string): Finding => ({
  subject,
  severity: "trouble",
  what: `its webhook leads ${url === "" ? "nowhere" : `to ${hostOf(url)}`}, and not to ${hostOf(wanted)}`,
  why: "Another program has changed it: nothing that people write comes to Tidings.",
  remedy: "Stop the other one, or make a bot of its own for this one; then start Tidings again, which sets it.",
});
