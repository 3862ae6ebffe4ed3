import type { InlineKeyboardMarkup, Message, MessageEntity } from "grammy/types";
import type { Choice } from "../../src/reply.ts";

/** No command has such a name: what it asks is not for the newsroom. */
const PUT_BACK = "put back";

/** A message as it stood before a press took its place. */
export type EarlierMessage = {
  text: string;
  entities: MessageEntity[];
  keyboard?: InlineKeyboardMarkup | undefined;
};

/** What a button asks that puts the message back as it stands now; kept like any other, it works after a restart too. */
export function askToPutBack({ text, entities, reply_markup }: Message): Choice["ask"] | undefined {
  if (text === undefined) return undefined;
  const earlier: EarlierMessage = { text, entities: entities ?? [], keyboard: reply_markup };
  return { command: PUT_BACK, options: earlier };
}

/** The message that such a button puts back; undefined where another thing is asked. */
export const messageToPutBack = ({ command, options }: Choice["ask"]): EarlierMessage | undefined =>
  command === PUT_BACK ? (options as EarlierMessage) : undefined;
