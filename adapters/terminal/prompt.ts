import { clearScreenDown, createInterface, cursorTo, moveCursor } from "node:readline";
import { HISTORY_LINES, type History } from "./history.ts";
import type { Output } from "./output.ts";

type PromptEvents = {
  onLine(line: string): void;
  onClose(): void;
  complete(line: string): [string[], string];
};

/** A line to type in, below everything that is shown. */
export type Prompt = {
  /** Shows text above the line that is being typed, which stays as it is. */
  show(text: string): void;
  /** Offers an empty line. */
  ask(): void;
  close(): void;
};

/** Ctrl-C on a half-typed line throws the line away, on an empty one leaves, as Ctrl-D does. */
export function openPrompt(
  input: NodeJS.ReadableStream,
  output: Output,
  history: History,
  { onLine, onClose, complete }: PromptEvents,
): Prompt {
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: "> ",
    history: history.lines,
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: complete,
  });
  let isClosed = false;
  lines.on("line", onLine);
  lines.on("history", (typed) => history.keep([...typed]));
  lines.on("SIGINT", () => {
    if (lines.line === "") return lines.close();
    lines.write(null, { ctrl: true, name: "e" });
    lines.write(null, { ctrl: true, name: "u" });
    return undefined;
  });
  lines.on("close", () => {
    isClosed = true;
    output.write("\n");
    onClose();
  });
  return {
    show(text) {
      if (isClosed) return void output.write(text);
      const { rows } = lines.getCursorPos();
      moveCursor(output, 0, -rows);
      cursorTo(output, 0);
      clearScreenDown(output);
      output.write(text + "\n".repeat(rowsRedrawnAbove(lines)));
      lines.prompt(true);
      return undefined;
    },
    ask: () => lines.prompt(),
    close: () => lines.close(),
  };
}

/**
 * Node draws the line again as many rows higher as it noted when it drew it last, so that room must be there. What it
 * noted is not documented, and is less than the line fills when that was pasted.
 */
const rowsRedrawnAbove = (lines: object): number =>
  "prevRows" in lines && typeof lines.prevRows === "number" ? lines.prevRows : 0;
