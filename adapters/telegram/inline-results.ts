import type { InlineKeyboardMarkup, InlineQueryResultArticle } from "grammy/types";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Block, Choice, Reply, StoryBlock } from "../../src/reply.ts";
import { buttonLabel } from "../button-label.ts";
import { plainLine } from "../plain-characters.ts";
import { NO_PREVIEW } from "./post-message.ts";
import { shortened } from "./shortened.ts";
import { MESSAGE_LIMIT } from "./split-messages.ts";
import { type TextMessage, writeMessages } from "./write-messages.ts";

/** More than any telephone shows of a result; the message that is sent holds it all. */
const TITLE_LIMIT = 200;
const DESCRIPTION_LIMIT = 400;

/** No button of a message that is sent in somebody's name comes back to us; links lead to the bot instead. */
type Making = { phrases: Phrases; username: string };

/** A story to be sent in any chat: what the list shows of it, and the message that it becomes. */
export async function inlineResult(
  story: StoryBlock,
  id: string,
  { phrases, username }: Making,
): Promise<InlineQueryResultArticle | undefined> {
  const [message] = await textsOf({ blocks: [story] }, phrases);
  const [first] = story.sentences;
  const about = [story.source, phrases.published(story.published), first?.text ?? ""].map(plainLine).join(" · ");
  const title = plainLine(story.title) || story.source;
  return (
    message && {
      ...articleResult(id, shortened(title, TITLE_LIMIT), message),
      description: shortened(about, DESCRIPTION_LIMIT),
      ...(first && {
        reply_markup: linkButton(phrases.summaryChoice, username, `summary_${first.article}`),
      }),
    }
  );
}

/** A reply without its buttons, as messages. */
export async function textsOf(reply: Reply, phrases: Phrases): Promise<TextMessage[]> {
  const readable = { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== "choices") as Reply["blocks"] };
  const messages = await writeMessages(readable, { phrases, keepChoice: async () => "" });
  return messages.filter((message) => message.kind === "text");
}

/** A button that opens the bot and asks it what the payload names. */
export const linkButton = (text: string, username: string, payload: string): InlineKeyboardMarkup => ({
  inline_keyboard: [[{ text: buttonLabel(text), url: `https://t.me/${username}?start=${payload}` }]],
});

export const articleResult = (id: string, title: string, message: TextMessage): InlineQueryResultArticle => ({
  type: "article",
  id,
  title,
  input_message_content: { ...contentOf(message), ...NO_PREVIEW },
});

/** Here, unlike in messages, Telegram counts the markup as well. */
const contentOf = ({ html, plain }: TextMessage) =>
  html.length <= MESSAGE_LIMIT ? { message_text: html, parse_mode: "HTML" as const } : { message_text: plain };

export const storiesIn = ({ blocks }: Reply): StoryBlock[] =>
  blocks.filter((block): block is StoryBlock => block.kind === "story");

/** True where a button of the reply asks for this page of the same. */
export const hasPage = ({ blocks }: Reply, { command }: Choice["ask"], page: number): boolean =>
  blocks
    .flatMap((block: Block) => (block.kind === "choices" ? block.choices : []))
    .some(({ ask }) => ask.command === command && ask.options.page === page);
