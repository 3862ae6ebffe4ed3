import { createInterface } from "node:readline";
import type { Log } from "../../src/log.ts";
import { plainLine } from "../plain-characters.ts";
import { createInTurn } from "./in-turn.ts";
import type { Printer } from "./printer.ts";
import { isFarewell, type Session } from "./session.ts";
import type { Talk } from "./talk.ts";

type PipeParts = { input: NodeJS.ReadableStream; printer: Printer; talk: Talk; log: Log };

/** How much of a line is repeated above its answer, in UTF-16 code units. */
const LONGEST_ECHO = 200;

/** Every line is a message, answered in order below itself; without any, the welcome and the headlines. */
export function openPipe({ input, printer, talk, log }: PipeParts): Session {
  const inTurn = createInTurn();
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let isOver = false;
  let asked = 0;

  async function answerAll(): Promise<void> {
    for await (const line of lines) {
      if (isOver || isFarewell(line)) return;
      if (line.trim() === "") continue;
      asked += 1;
      await inTurn.add(async () => printer.print(`${echoOf(line)}\n\n${await talk.answerLine(line)}\n\n`));
    }
  }

  async function greet(): Promise<void> {
    for (const command of ["start", "news"]) {
      await inTurn.add(async () => printer.print(`${await talk.answer({ command, options: {} })}\n\n`));
    }
  }

  async function run(): Promise<void> {
    try {
      await answerAll();
    } catch (error) {
      if (!isInputFailure(error)) throw error;
      // What could be read is answered; the rest will not come.
      log.warn({ err: error }, "standard input broke off");
    }
    if (asked === 0 && !isOver) await greet();
    isOver = true;
    lines.close();
    await inTurn.done();
  }

  return {
    show: (text) => inTurn.add(() => printer.print(`${text}\n\n`)),
    leave: () => {
      isOver = true;
      lines.close();
    },
    isOver: () => isOver,
    ended: run(),
  };
}

const isInputFailure = (error: unknown) => error instanceof Error && "syscall" in error;

function echoOf(line: string): string {
  const shown = plainLine(line.slice(0, LONGEST_ECHO));
  return `> ${shown}${line.length > LONGEST_ECHO ? "…" : ""}`;
}
