import type { Bot, Delivered, MessageIds } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { phrasesInZone } from "../phrases-in-zone.ts";
import { type Target, targetOf } from "./api.ts";
import { linkedFrom } from "./buttons.ts";
import { deliveredAfter } from "./explain-refusal.ts";
import { readFailure } from "./failure.ts";
import type { Pace } from "./pace.ts";
import { type Posting, postMessage, replaceMessage } from "./post-message.ts";
import type { Me } from "./read-message.ts";
import { type OutgoingMessage, writeMessages } from "./write-messages.ts";

const LONGEST_PAUSE_SECONDS = 3;
const MOST_TRIES = 3;
/** So many unfinished deliveries are remembered. */
const MOST_BEGUN = 1000;

/** Telegram does not document how it says that the Stars do not suffice, or that @BotFather has not allowed to pay. */
const ABOUT_PAYING = /star|balance|paid|payment|broadcast/i;

type Parts = { posting: Posting; bot: Bot; me: Me; pace: Pace; clock: Clock };

export type Deliveries = {
  send(to: Conversation, reply: Reply, key: string): Promise<Delivered>;
  amend(conversation: Conversation, sent: MessageIds, reply: Reply): Promise<Delivered>;
};

/** Sends what nobody asked for right now. One try each: the outbox decides when there is another. Never throws. */
export function openDeliveries({ posting, bot, me, pace, clock }: Parts): Deliveries {
  const begun = new Map<string, MessageIds>();

  async function write(conversation: Conversation, reply: Reply): Promise<OutgoingMessage[]> {
    const spoken = bot.phrasesFor(reply.language ?? (await bot.languageOf(conversation, undefined)));
    const phrases = phrasesInZone(spoken, reply.zone);
    return await writeMessages(reply, {
      phrases,
      keepChoice: bot.keepChoice,
      linkTo: linkedFrom(conversation, reply, me),
    });
  }

  async function attempt(conversation: Conversation, work: () => Promise<MessageIds>): Promise<Delivered> {
    try {
      return { sent: await work() };
    } catch (error) {
      const failure = readFailure(error, posting.token);
      if (failure.kind === "unexpected")
        posting.log.error({ because: failure.because }, "a delivery failed on our side");
      return deliveredAfter(failure, conversation, clock.now());
    }
  }

  return {
    async send(to, reply, key) {
      const sent = begun.get(key) ?? [];
      const delivered = await attempt(to, async () => {
        for (const message of (await write(to, reply)).slice(sent.length)) {
          sent.push(await atItsTurn(posting, pace, () => paidElseFree(posting, pace, targetOf(to), message)));
        }
        return sent;
      });
      noteProgress(begun, key, sent, delivered);
      return delivered;
    },
    amend: (conversation, sent, reply) =>
      attempt(conversation, async () => replaceAll(posting, conversation, sent, await write(conversation, reply))),
  };
}

/** Where Telegram takes no payment, this message and all that follow go for nothing, at the pace of everybody. */
async function paidElseFree(posting: Posting, pace: Pace, target: Target, message: OutgoingMessage): Promise<string> {
  // Others are on their way at the same time, and may meanwhile have learned that nothing is paid for.
  const { isPaid } = posting;
  try {
    return await postMessage(posting, target, message);
  } catch (error) {
    const failure = readFailure(error, posting.token);
    const isUnpaid = isPaid && failure.kind === "answered" && [400, 402, 403, 406].includes(failure.code);
    if (!isUnpaid || !ABOUT_PAYING.test(failure.description)) throw error;
    posting.isPaid = false;
    pace.slowDown();
    posting.log.warn(
      { because: failure.description },
      "Telegram takes no Stars for digests: until the next start they go at the pace that costs nothing",
    );
    return await postMessage(posting, target, message);
  }
}

/** Short pauses are waited for here, because the outbox looks again only when it ticks. */
async function atItsTurn(posting: Posting, pace: Pace, post: () => Promise<string>): Promise<string> {
  for (let tries = 1; ; tries++) {
    await pace.turn();
    try {
      return await post();
    } catch (error) {
      const failure = readFailure(error, posting.token);
      const seconds = failure.kind === "answered" && failure.code === 429 ? failure.retryAfterSeconds : undefined;
      if (seconds === undefined || seconds > LONGEST_PAUSE_SECONDS || tries === MOST_TRIES) throw error;
      pace.rest(seconds * 1000);
    }
  }
}

/** What a delivery has sent so far is kept, so that another try goes on from there instead of sending it twice. */
function noteProgress(begun: Map<string, MessageIds>, key: string, sent: MessageIds, delivered: Delivered): void {
  begun.delete(key);
  const isOver = "sent" in delivered || "refused" in delivered;
  if (isOver || sent.length === 0) return;
  begun.set(key, sent);
  const [oldest] = begun.keys();
  if (begun.size > MOST_BEGUN && oldest !== undefined) begun.delete(oldest);
}

/**
 * Text by text; what the new reply has more is sent, what it has less is taken away. Pictures and files, which follow the
 * texts, stay as they were sent: a correction corrects words.
 */
async function replaceAll(
  posting: Posting,
  conversation: Conversation,
  sent: MessageIds,
  messages: OutgoingMessage[],
): Promise<MessageIds> {
  const target = targetOf(conversation);
  const texts = messages.filter((message) => message.kind === "text");
  const firstFile = Math.max(0, sent.length - (messages.length - texts.length));
  const [sentTexts, sentFiles] = [sent.slice(0, firstFile), sent.slice(firstFile)];
  const ids: MessageIds = [];
  for (const [index, message] of texts.entries()) {
    const id = sentTexts[index];
    if (id !== undefined) await replaceMessage(posting, target, id, message);
    ids.push(id ?? (await postMessage(posting, target, message)));
  }
  for (const id of sentTexts.slice(texts.length)) {
    await posting.api.deleteMessage({ chat_id: target.chat_id, message_id: Number(id) });
  }
  return [...ids, ...sentFiles];
}
