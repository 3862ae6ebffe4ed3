import stringWidth from "string-width";
import type { Choice } from "../../src/reply.ts";
import { layOut, shownLine, styled, unbroken } from "./lay-out.ts";
import type { Look } from "./look.ts";

/** Longer labels are not typed but chosen by number. */
const LONGEST_TYPED_LABEL = 24;

/** "summary 1 · proof 1 · more", what can be typed; or a numbered list where the labels are too long for that. */
export function renderChoices(choices: readonly Choice[], look: Look): string[] {
  const labels = choices.map(({ label }) => shownLine(label));
  if (areTyped(choices)) return layOut(styled("dim", labels.map(unbroken).join(" · "), look), look);
  return labels.flatMap((label, index) => layOut(numbered(label, index + 1), look, "  ", "     "));
}

/** Some labels have their number already: platforms with buttons show no other. */
const numbered = (label: string, number: number): string =>
  label.startsWith(`${number}. `) ? label : `${number}. ${label}`;

/** What can be typed for each choice, in lower case. The first of two that are typed alike counts. */
export function typedChoices(choices: readonly Choice[]): Map<string, Choice["ask"]> {
  const typed = new Map<string, Choice["ask"]>();
  const numbered = areTyped(choices) ? [] : choices.map(({ ask }, index) => [String(index + 1), ask] as const);
  const labelled = choices.map(({ label, ask }) => [shownLine(label).toLowerCase(), ask] as const);
  for (const [text, ask] of [...numbered, ...labelled]) if (!typed.has(text)) typed.set(text, ask);
  return typed;
}

const areTyped = (choices: readonly Choice[]) =>
  choices.every(({ label }) => stringWidth(shownLine(label)) <= LONGEST_TYPED_LABEL);
