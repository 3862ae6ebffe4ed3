import type { Command } from "../src/command.ts";
import { nearestOf } from "../src/nearest.ts";
import { fillOptions } from "./fill-options.ts";
import { splitTyped } from "./split-typed.ts";
import { typedOptions } from "./typed-option.ts";

/** What somebody asks with a line of text; nothing is checked yet. */
type TypedQuestion =
  | { command: string; action?: string | undefined; options: Record<string, unknown> }
  | { unknown: string; nearest?: string | undefined };

/** What text without a command asks about. */
export const FREE_TEXT = { command: "topic", option: "words" };
const COMMAND = /^\/([a-z0-9_]{1,64})(?:@\w{1,64})?(?=\s|$)/i;
const LONGEST_NAME_SHOWN = 64;

/**
 * Typed text to a question: "/news climate 5", "/topic@bot iran", "/subscribe topic:iran 08:00 Vienna", or a topic
 * without a command. Values become numbers and booleans here. A command that is not among `commands` is `unknown`, with
 * the nearest there is. Never throws.
 */
export function readTypedText(text: string, commands: readonly Command[]): TypedQuestion {
  const typed = text.trim();
  if (!typed.startsWith("/")) {
    return { command: FREE_TEXT.command, options: typed === "" ? {} : { [FREE_TEXT.option]: typed } };
  }
  if (/^\/(\s|$)/.test(typed)) return { command: "help", options: {} };

  const match = COMMAND.exec(typed);
  const command = commands.find(({ name }) => name === match?.[1]?.toLowerCase());
  if (!match || !command) return unknownCommand(typed, match?.[1], commands);
  return readCommand(command, typed.slice(match[0].length).trim());
}

function readCommand(command: Command, line: string): TypedQuestion {
  const [firstWord = ""] = line.split(/\s/, 1);
  const actionNames = Object.keys(command.actions);
  const named = actionNames.length > 1 ? actionNames.find((name) => name === firstWord.toLowerCase()) : undefined;
  const action = command.actions[named ?? command.defaultAction];
  if (!action) return { command: command.name, action: named, options: {} };

  if (named && named !== command.defaultAction && typedOptions(action).length === 0) {
    const said = line.slice(named.length).trim();
    if (said !== "" && hasOption(command, named)) return readCommand(command, `${named}:${quoted(said)}`);
  }
  const options = typedOptions(action);
  // “/access banana”: where there is nothing to fill in, more words can only be meant to say what to do.
  if (options.length === 0 && actionNames.length > 1 && line !== (named ? firstWord : ""))
    return { command: command.name, action: line.slice(0, LONGEST_NAME_SHOWN).toWellFormed(), options: {} };
  const words = splitTyped(
    named ? line.slice(named.length) : line,
    options.map(({ name }) => name),
  );
  return { command: command.name, ...(named && { action: named }), options: fillOptions(words, options) };
}

/** “/settings zone Vienna” says what “/settings zone:Vienna” says, and “/settings zone” alone asks for it. */
const hasOption = ({ actions, defaultAction }: Command, name: string): boolean => {
  const action = actions[defaultAction];
  return action !== undefined && typedOptions(action).some((option) => option.name === name);
};

const quoted = (text: string): string => (/[\s"]/.test(text) ? JSON.stringify(text) : text);

function unknownCommand(typed: string, name: string | undefined, commands: readonly Command[]): TypedQuestion {
  const [firstWord = ""] = typed.slice(1).split(/\s/, 1);
  const unknown = (name ?? firstWord).slice(0, LONGEST_NAME_SHOWN).toWellFormed();
  const nearest = nearestOf(
    unknown,
    commands.map((command) => command.name),
  );
  return nearest === undefined ? { unknown } : { unknown, nearest };
}
