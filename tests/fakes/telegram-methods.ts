import { aForum, type BotMessage, me, type Standing, type TelegramChat, TOPIC } from "./telegram-chats.ts";
import { parseTelegramHtml, UnreadableHtml } from "./telegram-html.ts";

/** An answer of the Bot API that is not the one hoped for. */
export type Refusal = { error_code: number; description: string; parameters?: Record<string, number> };
export type Payload = Record<string, unknown>;

/** What the methods remember. */
export type TelegramState = {
  chats: Map<number, TelegramChat>;
  messages: Map<number, BotMessage>;
  /** "chat:user" */
  standings: Map<string, Standing>;
  /** What people sent, by its id. */
  files: Map<string, Uint8Array>;
  /** By "long" or "short" and language code. */
  profile: Map<string, string>;
  /** By scope and language code, which is "" for everybody: "all_private_chats de". */
  menus: Map<string, { command: string; description: string }[]>;
  /** How @BotFather set the bot up, where that differs from the usual. */
  account: Payload;
  /** As `getWebhookInfo` tells it; its `url` is empty where there is none. */
  webhook: Payload;
  onMessage(message: BotMessage): void;
};

const MESSAGE_LIMIT = 4096;
/** What is more, Telegram drops without a word. */
const ENTITY_LIMIT = 100;
const CALLBACK_DATA_BYTES = 64;
const MOST_BUTTONS = 100;

const refuse = (description: string, error_code = 400): never => {
  throw { error_code, description } satisfies Refusal;
};

export const methods: Record<string, (state: TelegramState, payload: Payload) => unknown> = {
  getMe: ({ account }) => ({
    ...me,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    ...account,
  }),
  getWebhookInfo: ({ webhook }) => ({ has_custom_certificate: false, pending_update_count: 0, ...webhook }),
  deleteWebhook: ({ webhook }) => Object.assign(webhook, { url: "" }) && true,
  setWebhook: ({ webhook }, { url }) => {
    if (!String(url).startsWith("https:")) refuse("Bad Request: bad webhook: HTTPS url must be provided");
    return Object.assign(webhook, { url }) && true;
  },
  sendChatAction: (state, payload) => chatOf(state, payload) && true,
  answerCallbackQuery: (_, { text = "" }) => String(text).length <= 200 || refuse("Bad Request: MESSAGE_TOO_LONG"),
  answerInlineQuery: (_, { results, next_offset = "" }) => {
    const ids = (results as { id: string }[]).map(({ id }) => id);
    if (ids.length > 50) refuse("Bad Request: RESULTS_TOO_MUCH");
    if (new Set(ids).size < ids.length) refuse("Bad Request: RESULT_ID_DUPLICATE");
    return Buffer.byteLength(String(next_offset)) <= 64 || refuse("Bad Request: NEXT_OFFSET_INVALID");
  },
  answerGuestQuery: () => ({ inline_message_id: "guest" }),
  getMyCommands: ({ menus }, payload) => menus.get(audienceOf(payload)) ?? [],
  setMyCommands: ({ menus }, payload) => {
    menus.set(audienceOf(payload), checkMenu(payload.commands as { command: string; description: string }[]));
    return true;
  },
  getMyDescription: ({ profile }, { language_code = "" }) => ({
    description: profile.get(`long ${language_code}`) ?? "",
  }),
  setMyDescription: ({ profile }, { language_code = "", description }) => {
    return profile.set(`long ${language_code}`, String(description)) && true;
  },
  getMyShortDescription: ({ profile }, { language_code = "" }) => ({
    short_description: profile.get(`short ${language_code}`) ?? "",
  }),
  setMyShortDescription: ({ profile }, { language_code = "", short_description }) => {
    return profile.set(`short ${language_code}`, String(short_description)) && true;
  },
  getChat: (state, payload) => chatOf(state, payload),
  getFile: ({ files }, { file_id }) =>
    files.has(String(file_id))
      ? { file_id, file_unique_id: file_id, file_path: `documents/${file_id}` }
      : refuse("Bad Request: invalid file_id"),
  getChatMember: ({ standings }, { chat_id, user_id }) => ({
    status: standings.get(`${chat_id}:${user_id}`) ?? "member",
    user: { id: user_id },
  }),
  sendMessage(state, payload) {
    const message: BotMessage = {
      ...place(state, payload),
      ...textOf(payload),
      ...keyboardOf(payload),
    };
    state.messages.set(message.message_id, message);
    state.onMessage(message);
    return message;
  },
  editMessageText(state, payload) {
    const old = state.messages.get(Number(payload.message_id)) ?? refuse("Bad Request: message to edit not found");
    const { reply_markup: _, ...rest } = old;
    const edited = { ...rest, edit_date: old.date + 1, ...textOf(payload), ...keyboardOf(payload) };
    if (edited.html === old.html && JSON.stringify(edited.reply_markup) === JSON.stringify(old.reply_markup)) {
      refuse(
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
      );
    }
    state.messages.set(edited.message_id, edited);
    state.onMessage(edited);
    return edited;
  },
  deleteMessage: ({ messages }, { message_id }) =>
    messages.delete(Number(message_id)) || refuse("Bad Request: message to delete not found"),
  sendPhoto: (state, payload) => ({ ...place(state, payload), photo: [] }),
  sendDocument: (state, payload) => ({ ...place(state, payload), document: {} }),
};

const audienceOf = ({ scope, language_code = "" }: Payload): string =>
  `${(scope as { type: string } | undefined)?.type ?? "default"} ${language_code}`;

const chatOf = ({ chats }: TelegramState, { chat_id }: Payload): TelegramChat =>
  chats.get(Number(chat_id)) ?? refuse("Bad Request: chat not found");

function place(state: TelegramState, payload: Payload): Omit<BotMessage, "text" | "html" | "entities"> {
  const chat = chatOf(state, payload);
  const thread = payload.message_thread_id;
  if (thread !== undefined && (chat.id !== aForum.id || thread !== TOPIC)) {
    refuse("Bad Request: message thread not found");
  }
  const replied = payload.reply_parameters as { message_id: number } | undefined;
  return {
    message_id: state.messages.size + 5000,
    date: 1_790_000_000,
    from: me,
    chat,
    ...(thread !== undefined && { message_thread_id: Number(thread), is_topic_message: true }),
    ...(replied && { reply_to_message: { message_id: replied.message_id } }),
  };
}

function textOf({ text, parse_mode, entities }: Payload): Pick<BotMessage, "text" | "html" | "entities"> {
  const html = String(text ?? "");
  const parsed =
    parse_mode === "HTML" ? readHtml(html) : { text: html, entities: (entities ?? []) as BotMessage["entities"] };
  if (parsed.text.trim() === "") refuse("Bad Request: message text is empty");
  if (parsed.text.length > MESSAGE_LIMIT) refuse("Bad Request: message is too long");
  return { text: parsed.text.trim(), html, entities: parsed.entities.slice(0, ENTITY_LIMIT) };
}

function readHtml(html: string) {
  try {
    return parseTelegramHtml(html);
  } catch (error) {
    if (!(error instanceof UnreadableHtml)) throw error;
    return refuse(`Bad Request: can't parse entities: ${error.message}`);
  }
}

function keyboardOf({ reply_markup }: Payload): Pick<BotMessage, "reply_markup"> {
  if (reply_markup === undefined) return {};
  const markup = reply_markup as NonNullable<BotMessage["reply_markup"]>;
  const buttons = markup.inline_keyboard.flat();
  for (const { text, callback_data = "", url } of buttons) {
    if (text.trim() === "") refuse("Bad Request: text buttons are unallowed in the inline keyboard");
    const bytes = Buffer.byteLength(callback_data);
    if (url !== undefined && !/^(https?|tg):\/\//.test(url)) refuse("Bad Request: BUTTON_URL_INVALID");
    if (url === undefined && (bytes < 1 || bytes > CALLBACK_DATA_BYTES)) refuse("Bad Request: BUTTON_DATA_INVALID");
  }
  if (buttons.length > MOST_BUTTONS) refuse("Bad Request: reply markup is too long");
  return { reply_markup: markup };
}

function checkMenu(commands: { command: string; description: string }[]) {
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) refuse("Bad Request: BOT_COMMAND_INVALID");
    if (description.length < 1 || description.length > 256) refuse("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
  }
  if (commands.length > 100) refuse("Bad Request: BOT_COMMANDS_TOO_MUCH");
  return commands;
}
