import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from "discord.js";
import type { Choice } from "../../src/reply.ts";
import { buttonLabel } from "../button-label.ts";
import { customIdOf } from "./custom-id.ts";
import { inGroupsOf } from "./in-groups-of.ts";
import { shortened } from "./shortened.ts";

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;
export type KeepChoice = (ask: Choice["ask"]) => Promise<string>;

/** On one message; one of its five rows is left for turning pages. */
export const ROWS_A_MESSAGE = 4;
const BUTTONS_A_ROW = 5;
const OPTIONS_A_MENU = 25;
const LABEL_LIMIT = 80;
const OPTION_LIMIT = 100;
const PLACEHOLDER_LIMIT = 150;

const ACTION_ROW = 1;
const BUTTON = 2;
const MENU = 3;
const SECONDARY = 2;
const NUMBER = /\s+\d+$/;
const MENU_PREFIX = "m:";

/**
 * One row of buttons where there is room. Where there is not, what can be asked of several stories ("proof 1", "proof 2")
 * goes into a menu above it. What is asked is kept, because an id has room for 100 characters.
 */
export async function choiceRows(choices: Choice[], keepChoice: KeepChoice): Promise<Row[]> {
  const kept = await Promise.all(
    choices.map(async ({ label, ask }) => ({
      label: buttonLabel(label),
      command: ask.command,
      id: customIdOf("choice", await keepChoice(ask)),
    })),
  );
  // Discord refuses the same id twice on a message.
  const offered = [...new Map(kept.toReversed().map((each) => [each.id, each])).values()].toReversed();
  const repeated = offered.length > BUTTONS_A_ROW ? offered.filter((each) => isRepeated(each, offered)) : [];
  const buttons = offered.filter((each) => !repeated.includes(each)).map(({ label, id }) => button(label, id));
  return [
    ...inGroupsOf(OPTIONS_A_MENU, repeated).map((some) => rowOf(menuOf(some))),
    ...inGroupsOf(BUTTONS_A_ROW, buttons).map(rowOf),
  ];
}

type Offered = { label: string; command: string; id: string };

function isRepeated({ command, label }: Offered, all: Offered[]): boolean {
  const alike = all.filter((other) => other.command === command).length;
  return alike > BUTTONS_A_ROW || (alike > 1 && NUMBER.test(label));
}

/** Has the id of its first option, for it needs one that no other menu has. */
const menuOf = (choices: Offered[]): APIStringSelectComponent => ({
  type: MENU,
  custom_id: `${MENU_PREFIX}${choices[0]?.id}`,
  placeholder: shortened(kindsOf(choices).join(" · "), PLACEHOLDER_LIMIT),
  options: choices.map(({ label, id }) => ({ label: shortened(label, OPTION_LIMIT), value: id })),
});

/** What the menu holds, without the numbers: "Proof · Story". */
const kindsOf = (choices: Offered[]): string[] => [...new Set(choices.map(({ label }) => label.replace(NUMBER, "")))];

export const rowOf = (inside: Row["components"][number] | Row["components"]): Row => ({
  type: ACTION_ROW,
  components: Array.isArray(inside) ? inside : [inside],
});

export const button = (label: string, customId: string): APIButtonComponent => ({
  type: BUTTON,
  style: SECONDARY,
  label: shortened(label, LABEL_LIMIT),
  custom_id: customId,
});
