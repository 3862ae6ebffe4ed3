import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Choice } from "../../src/reply.ts";
import { plainLine } from "../plain-characters.ts";

/** As many as Telegram takes on one message. */
const BUTTONS_A_MESSAGE = 100;
const BUTTONS_A_ROW = 2;
/** A telephone shows about so much of a label that has a row to itself, and half of it where two share one. */
const LABEL_LIMIT = 40;
const SHARED_LABEL_LIMIT = 18;

/**
 * A button for each choice, two to a row where their labels are short. What they ask is kept, because Telegram's own
 * place for it ends at 64 bytes. Undefined where there is nothing to choose.
 */
export async function inlineKeyboard(
  choices: Choice[],
  keepChoice: (ask: Choice["ask"]) => Promise<string>,
): Promise<InlineKeyboardMarkup | undefined> {
  const buttons: InlineKeyboardButton[] = [];
  for (const { label, ask } of choices.slice(0, BUTTONS_A_MESSAGE)) {
    buttons.push({ text: labelOf(label), callback_data: await keepChoice(ask) });
  }
  return buttons.length === 0 ? undefined : { inline_keyboard: inRows(buttons) };
}

function inRows(buttons: InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const isRoom = row && row.length < BUTTONS_A_ROW && [...row, button].every(isShort);
    if (isRoom) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

const isShort = ({ text }: InlineKeyboardButton) => text.length <= SHARED_LABEL_LIMIT;

function labelOf(label: string): string {
  const line = plainLine(label) || "…";
  if (line.length <= LABEL_LIMIT) return line;
  return `${line.slice(0, LABEL_LIMIT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
