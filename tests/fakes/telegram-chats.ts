export type TelegramUser = {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string;
  language_code?: string;
};

/** A chat that the bot can know of. */
export type TelegramChat = {
  id: number;
  type: "private" | "group" | "supergroup" | "channel";
  first_name?: string;
  title?: string;
  is_forum?: true;
};

/** What a bot has sent, as readers see it. */
export type BotMessage = {
  message_id: number;
  date: number;
  from: TelegramUser;
  chat: TelegramChat;
  text: string;
  /** As it was sent, before its HTML was read. */
  html: string;
  entities: { type: string; offset: number; length: number; url?: string }[];
  /** Of one that was sent before, and now says something else. */
  edit_date?: number;
  message_thread_id?: number;
  is_topic_message?: true;
  reply_to_message?: { message_id: number };
  reply_markup?: { inline_keyboard: { text: string; callback_data?: string; url?: string }[][] };
};

/** How somebody stands to a chat, in Telegram's words. */
export type Standing = "creator" | "administrator" | "member" | "left" | "kicked";

export const me: TelegramUser & { username: string } = {
  id: 7000,
  is_bot: true,
  first_name: "Tidings",
  username: "tidings_test_bot",
};

export const ada: TelegramUser = { id: 11, is_bot: false, first_name: "Ada", language_code: "en" };
export const ben: TelegramUser = { id: 12, is_bot: false, first_name: "Ben", language_code: "de" };

export const privateChat = ({ id, first_name }: TelegramUser): TelegramChat => ({ id, type: "private", first_name });
export const aGroup: TelegramChat = { id: -1001, type: "supergroup", title: "Readers" };
export const aForum: TelegramChat = { id: -1002, type: "supergroup", title: "Forum", is_forum: true };
export const aChannel: TelegramChat = { id: -1003, type: "channel", title: "News" };
export const allChats = [privateChat(ada), privateChat(ben), aGroup, aForum, aChannel];
export const TOPIC = 55;
