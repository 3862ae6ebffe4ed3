import type { InlineQuery } from "grammy/types";
import type { Choice } from "../../src/reply.ts";
import type { Answering } from "./answering.ts";
import { conversationOf, readerOf } from "./conversation.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { hasPage, inlineResult, storiesIn } from "./inline-results.ts";

/** The list stays short enough to choose from; who scrolls gets the next. */
const RESULTS_A_PAGE = 10;
/** So long Telegram may answer the same person with the same: what is typed twice, and no news of an hour ago. */
const CACHE_SECONDS = 30;
/** Behind the button above the results: the bot opens as for everybody who starts it. */
const START_PARAMETER = "inline";

/** Offers stories to be sent in any chat, as the reader would find them in their own. Never rejects. */
export async function answerInline(parts: Answering, query: InlineQuery): Promise<void> {
  const { bot, connection, log, token, me } = parts;
  try {
    const { id, from } = query;
    const conversation = conversationOf({ chat: { id: from.id, type: "private", first_name: from.first_name } });
    const page = pageOf(query);
    const ask = askedBy(query, page);
    const language = await bot.languageOf(conversation, from.language_code);
    const question = { ...ask, conversation, asker: readerOf(from), language, role: "reader" as const };
    const reply = await bot.answer({ ...question, attachments: [], isGlance: true });
    const phrases = bot.phrasesFor(language);
    const making = { phrases, username: me.username };
    const stories = storiesIn(reply).map((story, index) => inlineResult(story, `${page}-${index}`, making));
    await connection.api.answerInlineQuery({
      inline_query_id: id,
      results: (await Promise.all(stories)).filter((result) => result !== undefined),
      is_personal: true,
      cache_time: CACHE_SECONDS,
      next_offset: hasPage(reply, ask, page + 1) ? String(page + 1) : "",
      button: { text: phrases.chat.askHere, start_parameter: START_PARAMETER },
    });
  } catch (error) {
    log.warn({ because: describeFailure(readFailure(error, token)) }, "an inline query was not answered");
  }
}

const pageOf = ({ offset }: InlineQuery): number => (/^[1-9]\d?$/.test(offset) ? Number(offset) : 1);

/** The headlines where nothing is typed. */
function askedBy({ query }: InlineQuery, page: number): Choice["ask"] {
  const topic = query.trim();
  const range = { count: RESULTS_A_PAGE, page };
  return { command: "news", options: topic === "" ? range : { ...range, topic, all: true } };
}
