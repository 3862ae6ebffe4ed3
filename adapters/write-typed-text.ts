import type { Command } from "../src/command.ts";
import type { Choice } from "../src/reply.ts";

/** The line that somebody would type to ask this: what `readTypedText` reads back as the same question. */
export function writeTypedText({ command, action, options }: Choice["ask"], commands: readonly Command[]): string {
  const known = commands.find(({ name }) => name === command);
  const hasOneAction = known !== undefined && Object.keys(known.actions).length === 1;
  const values = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${quoted(String(value))}`);
  return [`/${command}`, ...(action && !hasOneAction ? [action] : []), ...values].join(" ");
}

const NEEDS_NO_QUOTES = /^[^\s"“„«]+$/;

const quoted = (value: string) =>
  NEEDS_NO_QUOTES.test(value) ? value : `"${value.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`;
