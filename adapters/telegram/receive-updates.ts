import type { answerUpdates } from "./answer-updates.ts";
import type { Answering } from "./answering.ts";
import type { Connection } from "./connect.ts";
import { explainStart, explainWebhook } from "./explain-start.ts";
import { readFailure } from "./failure.ts";
import { type Receiving, startPolling } from "./poll.ts";
import { startWebhook, type Webhook } from "./receive-webhook.ts";

type ReceivingParts = Pick<Answering, "token" | "patience" | "log"> & {
  apiRoot: string;
  handle: ReturnType<typeof answerUpdates>;
};

/**
 * Has updates sent where there is a webhook, and asks for them otherwise; they are only handed out where no webhook takes
 * them. What came meanwhile is kept by Telegram either way. Rejects with a message a person can act on.
 */
export async function receiveUpdates(
  { api, pollingApi, runner }: Connection,
  webhook: Webhook | undefined,
  { apiRoot, ...parts }: ReceivingParts,
): Promise<Receiving> {
  try {
    if (webhook) return await startWebhook({ api, webhook, ...parts });
    await api.deleteWebhook({});
    return startPolling({ pollingApi, runner, ...parts });
  } catch (error) {
    const failure = readFailure(error, parts.token);
    throw new Error(webhook ? explainWebhook(failure, webhook) : explainStart(failure, apiRoot));
  }
}
