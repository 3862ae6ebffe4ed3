import type { Command } from "../../src/command.ts";
import { complete } from "./complete.ts";
import type { History } from "./history.ts";
import { createInTurn } from "./in-turn.ts";
import type { Output } from "./output.ts";
import { openPrompt } from "./prompt.ts";
import { isFarewell, type Session } from "./session.ts";
import type { Talk } from "./talk.ts";

type ChatParts = {
  input: NodeJS.ReadableStream;
  output: Output;
  talk: Talk;
  commands: readonly Command[];
  history: History;
};

/** A chat with somebody who types: a welcome, then answers above the line for the next question. */
export function openChat({ input, output, talk, commands, history }: ChatParts): Session {
  const inTurn = createInTurn();
  const ended = Promise.withResolvers<void>();
  let isOver = false;
  let isBelowTypedLine = false;
  /** An empty line stands below each answer, and below the questions that were typed. */
  const show = (text: string) => {
    prompt.show(`${isBelowTypedLine ? "\n" : ""}${text}\n\n`);
    isBelowTypedLine = false;
  };
  const prompt = openPrompt(input, output, history, {
    complete: (line) => complete(line, commands, talk.choices()),
    onLine(line) {
      if (isFarewell(line)) return prompt.close();
      prompt.ask();
      if (line.trim() === "") return undefined;
      isBelowTypedLine = true;
      return settle(inTurn.add(async () => show(await talk.answerLine(line))));
    },
    onClose() {
      isOver = true;
      Promise.all([inTurn.done(), history.kept()]).then(() => ended.resolve(), ended.reject);
    },
  });
  /** What goes wrong here is nothing a person could act on: the session ends with it. */
  const settle = (answered: Promise<void>) => {
    answered.catch((error: unknown) => {
      ended.reject(error);
      prompt.close();
    });
  };
  settle(inTurn.add(async () => show(await talk.answer({ command: "start", options: {} }))));
  return {
    show: (text) => inTurn.add(async () => show(text)),
    leave: () => prompt.close(),
    isOver: () => isOver,
    ended: ended.promise,
  };
}
