import type { APIActionRowComponent, APIButtonComponent } from "discord.js";
import type { Choice } from "../../src/reply.ts";
import { plainLine } from "../plain-characters.ts";

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** Five rows of five, on one message. */
export const BUTTONS_A_MESSAGE = 25;
const BUTTONS_A_ROW = 5;
const LABEL_LIMIT = 80;
/** Tells our buttons from those of an earlier program under the same account. */
const PREFIX = "t:";

const ACTION_ROW = 1;
const BUTTON = 2;
const SECONDARY = 2;

/** A button for each choice, in rows; what they ask is kept, because an id has room for 100 characters. */
export async function buttonRows(
  choices: Choice[],
  keepChoice: (ask: Choice["ask"]) => Promise<string>,
): Promise<ButtonRow[]> {
  const buttons: APIButtonComponent[] = [];
  for (const { label, ask } of choices) {
    buttons.push({
      type: BUTTON,
      style: SECONDARY,
      label: labelOf(label),
      custom_id: PREFIX + (await keepChoice(ask)),
    });
  }
  return inGroupsOf(BUTTONS_A_ROW, buttons).map((components) => ({ type: ACTION_ROW, components }));
}

/** The key under which a pressed button's question is kept; undefined for a button that is not ours. */
export const keyOfButton = (customId: string): string | undefined =>
  customId.startsWith(PREFIX) ? customId.slice(PREFIX.length) : undefined;

export const inGroupsOf = <Item>(size: number, items: Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, group) => items.slice(group * size, (group + 1) * size));

function labelOf(label: string): string {
  const line = plainLine(label) || "…";
  if (line.length <= LABEL_LIMIT) return line;
  // Cutting between the two halves of a character would leave half of it.
  return `${line.slice(0, LABEL_LIMIT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
