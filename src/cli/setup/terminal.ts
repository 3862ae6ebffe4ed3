import wrapAnsi from "wrap-ansi";
import type { World } from "../subcommand.ts";

/** Where the questions are asked, in the shape in which @inquirer/prompts takes it. */
export type Terminal = {
  input: World["stdin"];
  output: World["stdout"];
  signal: AbortSignal;
};

/** Ctrl-C, the end of what is typed, or a signal: whoever is asked has left. */
export const hasLeft = (error: unknown): boolean =>
  error instanceof Error && (error.name === "ExitPromptError" || error.name === "AbortPromptError");

const WIDEST = 80;

/** Lines for a person to read, with an empty one before them; longer ones are divided between words. */
export function say({ output }: Pick<Terminal, "output">, ...lines: string[]): void {
  const width = Math.min(WIDEST, output.columns ?? WIDEST);
  output.write(`\n${lines.map((line) => wrapAnsi(line, width, { trim: false })).join("\n")}\n`);
}
