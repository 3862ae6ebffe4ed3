import type { InlineKeyboardMarkup } from "grammy/types";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Choice, Reply } from "../../src/reply.ts";
import { plainText } from "../plain-characters.ts";
import { inlineKeyboard } from "./buttons.ts";
import { CAPTION_LIMIT, render } from "./render.ts";
import { type Line, textOf, writeHtml } from "./rich-text.ts";
import { splitMessages } from "./split-messages.ts";

/** A message as it is handed to Telegram; `plain` is the same text without any markup, should its HTML be refused. */
export type TextMessage = { kind: "text"; html: string; plain: string; keyboard?: InlineKeyboardMarkup };
export type FileMessage = { kind: "picture" | "file"; name: string; bytes: Uint8Array; caption: string };
export type OutgoingMessage = TextMessage | FileMessage;

/** What it takes to write a reply down for a conversation. */
export type Writing = { phrases: Phrases; keepChoice(ask: Choice["ask"]): Promise<string> };

/** Stands where a reply has buttons but no text, which Telegram would refuse. */
const NO_TEXT: Line = [{ text: "…" }];

/** A reply as messages, in order and complete; buttons hang on the last text, pictures and files follow it. */
export async function writeMessages(reply: Reply, { phrases, keepChoice }: Writing): Promise<OutgoingMessage[]> {
  const { sections, choices, files } = render(reply, phrases);
  const keyboard = await inlineKeyboard(choices, keepChoice);
  const texts = splitMessages(sections);
  if (texts.length === 0 && (keyboard || files.length === 0)) texts.push([NO_TEXT]);

  const messages = texts.map(textMessage);
  const last = messages.at(-1);
  if (last && keyboard) last.keyboard = keyboard;
  return [...messages, ...files.map(fileMessage)];
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
