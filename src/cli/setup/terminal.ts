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

/** Of what is said, in columns. */
export const widthOf = ({ output }: Pick<Terminal, "output">): number => Math.min(WIDEST, output.columns || WIDEST);

/** Lines for a person to read, with an empty one before them; longer ones are divided between words. */
export function say(terminal: Pick<Terminal, "output">, ...lines: string[]): void {
  const width = widthOf(terminal);
  terminal.output.write(`\n${lines.map((line) => wrapAnsi(line, width, { trim: false })).join("\n")}\n`);
}

/** For questions with a list: only the keys that it takes to answer, so that they fit a narrow terminal. */
export const briefly = {
  style: { keysHelpTip: () => "↑↓ move • space choose • ⏎ done" },
};
