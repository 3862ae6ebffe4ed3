import type { Command } from "../../src/command.ts";
import { typedOptions } from "../typed-option.ts";
import { farewells } from "./session.ts";

/**
 * What the line may go on as, and the part of it that is being completed, as node:readline wants it: commands, their
 * actions and options, and the choices of the last answer.
 */
export function complete(line: string, commands: readonly Command[], choices: readonly string[]): [string[], string] {
  if (!line.startsWith("/")) return [choices.filter((choice) => choice.startsWith(line.toLowerCase())), line];
  const [name = "", ...words] = line.slice(1).split(/\s+/);
  if (words.length === 0) {
    const names = [...commands.map((command) => `/${command.name} `), ...farewells];
    return [names.filter((each) => each.startsWith(line.toLowerCase())), line];
  }
  const command = commands.find((each) => each.name === name.toLowerCase());
  const typed = words.at(-1) ?? "";
  const wanted = command ? wordsOf(command, words) : [];
  return [wanted.filter((word) => word.startsWith(typed) && !words.includes(word)), typed];
}

/** The names of the actions for the first word, and of the options of the action that is meant. */
function wordsOf(command: Command, [first = "", ...others]: string[]): string[] {
  const actionNames = Object.keys(command.actions);
  const named = actionNames.length > 1 && actionNames.includes(first) ? first : undefined;
  const action = command.actions[named ?? command.defaultAction];
  const options = action ? typedOptions(action).map(({ name }) => `${name}:`) : [];
  const isFirst = others.length === 0 && actionNames.length > 1;
  return isFirst ? [...actionNames.map((each) => `${each} `), ...options] : options;
}
