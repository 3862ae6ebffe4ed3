import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Reply } from "../../src/reply.ts";
import { plainText } from "../plain-characters.ts";
import { type ButtonMaking, buttonRows, keyboardsOf } from "./buttons.ts";
import { CAPTION_LIMIT, render } from "./render.ts";
import { type Line, textOf, writeHtml } from "./rich-text.ts";
import { splitMessages } from "./split-messages.ts";

/** A message as it is handed to Telegram; `plain` is the same text without any markup, should its HTML be refused. */
export type TextMessage = { kind: "text"; html: string; plain: string; keyboard?: InlineKeyboardMarkup };
export type FileMessage = { kind: "picture" | "file"; name: string; bytes: Uint8Array; caption: string };
export type OutgoingMessage = TextMessage | FileMessage;

/** What it takes to write a reply down for a conversation. */
export type Writing = ButtonMaking & {
  phrases: Phrases;
  /** Stands above it all. */
  heading?: Line | undefined;
  /** A row of its own, below the first message. */
  firstRow?: InlineKeyboardButton[] | undefined;
};

/** Stands where a reply has buttons but no text, which Telegram would refuse. */
const NO_TEXT: Line = [{ text: "…" }];

/**
 * A reply as messages, in order and complete. Buttons hang on the last text, those that do not fit there on messages of
 * their own; pictures and files follow.
 */
export async function writeMessages(
  reply: Reply,
  { phrases, heading, firstRow, ...making }: Writing,
): Promise<OutgoingMessage[]> {
  const { sections, choices, files } = render(reply, phrases);
  const texts = splitMessages([...(heading ? [[heading]] : []), ...sections]).map(textMessage);
  const rows = await buttonRows(choices, making);
  const isEmpty = texts.length === 0 && files.length === 0;
  if (isEmpty || (texts.length === 0 && (firstRow || rows.length > 0))) texts.push(textMessage([NO_TEXT]));
  return [...withButtons(texts, rows, firstRow), ...files.map(fileMessage)];
}

function withButtons(
  texts: TextMessage[],
  rows: InlineKeyboardButton[][],
  firstRow: InlineKeyboardButton[] | undefined,
): TextMessage[] {
  const isOneMessage = texts.length === 1;
  const [keyboard, ...others] = keyboardsOf(isOneMessage && firstRow ? [...rows, firstRow] : rows);
  const last = texts.at(-1);
  if (last && keyboard) last.keyboard = keyboard;
  const [first] = texts;
  if (first && firstRow && !isOneMessage) first.keyboard = { inline_keyboard: [firstRow] };
  return [...texts, ...others.map((each) => ({ ...textMessage([NO_TEXT]), keyboard: each }))];
}

const textMessage = (lines: Line[]): TextMessage => ({
  kind: "text",
  html: lines.map(writeHtml).join("\n"),
  plain: lines.map(textOf).join("\n"),
});

type FileBlock = Extract<Reply["blocks"][number], { kind: "picture" | "file" }>;

function fileMessage(block: FileBlock, index: number): FileMessage {
  if (block.kind === "file") return { kind: "file", name: block.name, bytes: block.bytes, caption: "" };
  const caption = block.alt.length > CAPTION_LIMIT ? "" : plainText(block.alt);
  return { kind: "picture", name: `${index + 1}.png`, bytes: block.png, caption };
}
