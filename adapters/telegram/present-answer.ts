import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import type { Answering } from "./answering.ts";
import { targetOf } from "./api.ts";
import type { Asked } from "./asked.ts";
import { buttonRows, linkedFrom } from "./buttons.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { channelHeading } from "./managed-channel.ts";
import { type Posting, postMessage, replaceMessage } from "./post-message.ts";
import { askToPutBack } from "./put-back.ts";
import { type OutgoingMessage, type Writing, writeMessages } from "./write-messages.ts";

/**
 * Sends an answer; where a button asked, it takes the place of the message under which that stands, and what stood there
 * comes back at the press of another. Never rejects: what Telegram does not take in the time there is, is in the log.
 */
export async function presentAnswer(parts: Answering, asked: Asked, reply: Reply, phrases: Phrases): Promise<void> {
  const { token, log, patience, stopping, connection } = parts;
  const signal = AbortSignal.any([AbortSignal.timeout(patience.answer * 1000), stopping]);
  const posting: Posting = { api: connection.grammy.api.raw, fileOf: connection.fileOf, token, log, signal };
  parts.pace.goesFirst();
  try {
    const isInPlace = takesItsPlace(asked, reply);
    const messages = await writeMessages(reply, await writingFor(parts, asked, { reply, phrases, isInPlace }));
    if (isInPlace) await putInPlace(posting, asked, messages);
    else await post(parts, posting, asked, messages);
  } catch (error) {
    log.warn({ id: asked.id, because: describeFailure(readFailure(error, token)) }, "an answer could not be sent");
  }
}

/** What is for the presser alone does not change what a whole group sees. */
const takesItsPlace = ({ pressed }: Asked, { visibleTo }: Reply): boolean =>
  pressed?.text !== undefined && (pressed.chat.type === "private" || visibleTo !== "asker");

async function writingFor(
  { bot, connection, me }: Answering,
  { question, answerIn, pressed }: Asked,
  { reply, phrases, isInPlace }: { reply: Reply; phrases: Phrases; isInPlace: boolean },
): Promise<Writing> {
  const { conversation } = question;
  const making = {
    keepChoice: bot.keepChoice,
    about: answerIn && conversation.id,
    linkTo: answerIn ? undefined : linkedFrom(conversation, reply, me),
  };
  const back = isInPlace && pressed ? askToPutBack(pressed) : undefined;
  return {
    phrases,
    ...making,
    heading: answerIn && channelHeading(conversation, await titleOf(connection, conversation)),
    firstRow: back && (await buttonRows([{ label: phrases.chat.back, ask: back }], making))[0],
  };
}

async function titleOf({ api }: Answering["connection"], { id }: Conversation): Promise<string> {
  const { title } = await api.getChat({ chat_id: Number(id) });
  return title ?? id;
}

/** In the chat's place of now, should it have moved since it was asked. */
async function post(parts: Answering, posting: Posting, asked: Asked, messages: OutgoingMessage[]): Promise<void> {
  const place = asked.answerIn ?? asked.question.conversation;
  let sent = 0;
  try {
    for (const message of messages) {
      await postMessage(posting, targetOf(place), message, sent === 0 ? asked.replyTo : undefined);
      sent += 1;
    }
  } catch (error) {
    const failure = readFailure(error, posting.token);
    if (failure.kind !== "answered" || failure.movedTo === undefined) throw error;
    const moved = { ...place, id: String(failure.movedTo) };
    await parts.bot.noteMoved(place, moved);
    for (const message of messages.slice(sent)) await postMessage(posting, targetOf(moved), message);
  }
}

/** What cannot be edited any more is answered below it. */
async function putInPlace(posting: Posting, asked: Asked, messages: OutgoingMessage[]): Promise<void> {
  const target = targetOf(asked.answerIn ?? asked.question.conversation);
  const [first, ...others] = messages;
  const isReplaced = first?.kind === "text" && (await isReplacedBy(posting, target, String(asked.replyTo), first));
  if (!isReplaced && first) await postMessage(posting, target, first, asked.replyTo);
  for (const message of others) await postMessage(posting, target, message);
}

async function isReplacedBy(...replacing: Parameters<typeof replaceMessage>): Promise<boolean> {
  const [{ token }] = replacing;
  try {
    await replaceMessage(...replacing);
    return true;
  } catch (error) {
    const failure = readFailure(error, token);
    if (failure.kind === "answered" && failure.code === 400) return false;
    throw error;
  }
}
