import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Conversation } from "../../src/question.ts";
import type { Choice, Reply } from "../../src/reply.ts";
import { buttonLabel } from "../button-label.ts";
import { shortened } from "./shortened.ts";

/** As many as Telegram takes on one message. */
const BUTTONS_A_MESSAGE = 100;
const BUTTONS_A_ROW = 4;
/** About as much as a telephone shows of a label that has a row to itself; buttons share a row in equal parts. */
const ROW_WIDTH = 36;
const LABEL_LIMIT = 40;

/** What buttons need. */
export type ButtonMaking = {
  /** A short key for what a button asks. */
  keepChoice(ask: Choice["ask"]): Promise<string>;
  /** The chat that is asked about from elsewhere. */
  about?: string | undefined;
  /** Where a press leads, where it is not to be answered in its place. */
  linkTo?: ((key: string) => string) | undefined;
};

/**
 * What everybody may press in a channel is answered in the chat of whoever presses: nobody's press changes the channel
 * for the others.
 */
export const linkedFrom = (
  { kind }: Conversation,
  { visibleTo }: Reply,
  { username }: { username: string },
): ButtonMaking["linkTo"] =>
  kind === "channel" && visibleTo !== "asker" ? (key) => `https://t.me/${username}?start=${key}` : undefined;

/** A button for each choice, in rows. What they ask is kept, because Telegram's own place for it ends at 64 bytes. */
export async function buttonRows(choices: Choice[], making: ButtonMaking): Promise<InlineKeyboardButton[][]> {
  const buttons: InlineKeyboardButton[] = [];
  for (const { label, ask } of choices) buttons.push(await buttonOf(label, ask, making));
  return inRows(buttons);
}

async function buttonOf(
  label: string,
  ask: Choice["ask"],
  { keepChoice, about, linkTo }: ButtonMaking,
): Promise<InlineKeyboardButton> {
  const text = shortened(buttonLabel(label), LABEL_LIMIT);
  const key = await keepChoice(ask);
  return linkTo ? { text, url: linkTo(key) } : { text, callback_data: writeButton({ key, about }) };
}

/** The rows as keyboards that Telegram takes. None where there are no rows. */
export function keyboardsOf(rows: InlineKeyboardButton[][]): InlineKeyboardMarkup[] {
  const keyboards: InlineKeyboardMarkup[] = [];
  for (const row of rows) {
    const last = keyboards.at(-1);
    if (last && last.inline_keyboard.flat().length + row.length <= BUTTONS_A_MESSAGE) last.inline_keyboard.push(row);
    else keyboards.push({ inline_keyboard: [row] });
  }
  return keyboards;
}

/** What stands in a button: the key of what it asks, and the id of the chat that is meant where it is not this one. */
type ButtonText = { key: string; about?: string | undefined };

/** A key has 24 characters and an id in base 36 at most 13, so that both fit. */
const writeButton = ({ key, about }: ButtonText): string =>
  about === undefined ? key : `${key}@${Number(about).toString(36)}`;

/** Reads what `buttonRows` wrote; anything else is a key that nobody knows. */
export function readButton(data: string): ButtonText {
  const [, key = data, about] = /^([a-z0-9]+)@(-?[a-z0-9]{1,13})$/i.exec(data) ?? [];
  return about === undefined ? { key } : { key, about: String(Number.parseInt(about, 36)) };
}

/** Side by side where the labels are short; what belongs to the next number begins a row. */
function inRows(buttons: InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row && isRoomFor(button, row)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function isRoomFor(button: InlineKeyboardButton, row: InlineKeyboardButton[]): boolean {
  const all = [...row, button];
  const widest = Math.max(...all.map(({ text }) => text.length));
  const numbers = new Set(all.map(({ text }) => / (\d+)$/.exec(text)?.[1]));
  return all.length <= BUTTONS_A_ROW && widest * all.length <= ROW_WIDTH && numbers.size <= 1;
}
