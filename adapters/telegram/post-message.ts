import type { InputFile } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Log } from "../../src/log.ts";
import type { Target, TelegramApi } from "./api.ts";
import { describeFailure, readFailure } from "./failure.ts";
import type { EarlierMessage } from "./put-back.ts";
import type { FileMessage, OutgoingMessage, TextMessage } from "./write-messages.ts";

export type Posting = {
  api: TelegramApi;
  token: string;
  log: Log;
  fileOf(bytes: Uint8Array, name: string): InputFile;
  signal?: AbortSignal | undefined;
  /** The owner pays Telegram for what goes beyond the messages that are free. */
  isPaid?: boolean | undefined;
};

/** Previews of the many links in news would bury the text. */
export const NO_PREVIEW = { link_preview_options: { is_disabled: true } };

/** Sends one message, as an answer to `replyTo` where that is given. Answers with its id; throws what grammY throws. */
export async function postMessage(
  posting: Posting,
  target: Target,
  message: OutgoingMessage,
  replyTo?: number | undefined,
): Promise<string> {
  const place = {
    ...target,
    ...(replyTo !== undefined && { reply_parameters: replyParameters(replyTo) }),
    ...(posting.isPaid && { allow_paid_broadcast: true }),
  };
  const { message_id } =
    message.kind === "text" ? await postText(posting, place, message) : await postFile(posting, place, message);
  return String(message_id);
}

/** A question that was deleted meanwhile is answered all the same. */
const replyParameters = (message_id: number) => ({ message_id, allow_sending_without_reply: true });

function postText(posting: Posting, place: Target, message: TextMessage) {
  return htmlElsePlain(posting, message, (text) =>
    posting.api.sendMessage({ ...place, ...text, ...markup(message) }, signalOf(posting)),
  );
}

function postFile({ api, fileOf, ...posting }: Posting, place: Target, { kind, name, bytes, caption }: FileMessage) {
  const file = fileOf(bytes, name);
  if (kind === "picture") return api.sendPhoto({ ...place, photo: file, caption }, signalOf(posting));
  return api.sendDocument({ ...place, document: file, caption }, signalOf(posting));
}

/** Puts `message` in the place of one that was sent. One that says the same already is left as it is. */
export async function replaceMessage(
  posting: Posting,
  target: Target,
  id: string,
  message: TextMessage,
): Promise<void> {
  const place = { chat_id: target.chat_id, message_id: Number(id) };
  try {
    await htmlElsePlain(posting, message, (text) =>
      posting.api.editMessageText({ ...place, ...text, ...markup(message) }, signalOf(posting)),
    );
  } catch (error) {
    if (!/message is not modified/i.test(describeFailure(readFailure(error, posting.token)))) throw error;
  }
}

/** Puts a message back as Telegram itself told it. */
export async function putBackMessage(
  posting: Posting,
  target: Target,
  id: number,
  { text, entities, keyboard }: EarlierMessage,
): Promise<void> {
  const place = { chat_id: target.chat_id, message_id: id };
  await posting.api.editMessageText(
    { ...place, text, entities, ...NO_PREVIEW, ...markup({ keyboard }) },
    signalOf(posting),
  );
}

type WrittenText = { text: string; parse_mode?: "HTML"; link_preview_options: { is_disabled: boolean } };

/** HTML that Telegram cannot read is our defect, and no reason to keep the text from its reader. */
async function htmlElsePlain<Sent>(
  { token, log }: Posting,
  { html, plain }: TextMessage,
  send: (text: WrittenText) => Promise<Sent>,
): Promise<Sent> {
  try {
    return await send({ text: html, parse_mode: "HTML", ...NO_PREVIEW });
  } catch (error) {
    const because = describeFailure(readFailure(error, token));
    if (!/can't parse entities/i.test(because)) throw error;
    log.error({ because }, "Telegram could not read our HTML: a defect; sent as plain text");
    return await send({ text: plain, ...NO_PREVIEW });
  }
}

const markup = ({ keyboard }: { keyboard?: InlineKeyboardMarkup | undefined }) =>
  keyboard ? { reply_markup: keyboard } : {};

/** grammY declares an older, narrower type of signal. */
type GrammySignal = Parameters<TelegramApi["getMe"]>[0];
const signalOf = ({ signal }: Pick<Posting, "signal">) => signal as GrammySignal;
