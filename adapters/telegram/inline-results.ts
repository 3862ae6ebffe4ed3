import type { InlineKeyboardMarkup, InlineQueryResultArticle } from "grammy/types";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Block, Choice, Reply, StoryBlock } from "../../src/reply.ts";
import { plainLine } from "../plain-characters.ts";
import { NO_PREVIEW } from "./post-message.ts";
import { type TextMessage, writeMessages } from "./write-messages.ts";

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
  return (
    message && {
      ...articleResult(id, plainLine(story.title) || plainLine(story.source) || "…", message),
      description: about,
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
  inline_keyboard: [[{ text, url: `https://t.me/${username}?start=${payload}` }]],
});

export const articleResult = (id: string, title: string, { html }: TextMessage): InlineQueryResultArticle => ({
  type: "article",
  id,
  title,
  input_message_content: { message_text: html, parse_mode: "HTML", ...NO_PREVIEW },
});

export const storiesIn = ({ blocks }: Reply): StoryBlock[] =>
  blocks.filter((block): block is StoryBlock => block.kind === "story");

/** True where a button of the reply asks for this page of the same. */
export const hasPage = ({ blocks }: Reply, { command }: Choice["ask"], page: number): boolean =>
  blocks
    .flatMap((block: Block) => (block.kind === "choices" ? block.choices : []))
    .some(({ ask }) => ask.command === command && ask.options.page === page);
