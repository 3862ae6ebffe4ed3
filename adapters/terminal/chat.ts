import type { Command } from "../../src/command.ts";
import { complete } from "./complete.ts";
import type { History } from "./history.ts";
import { createInTurn } from "./in-turn.ts";
import type { Output } from "./output.ts";
import { openPrompt } from "./prompt.ts";
import { isFarewell, type Session } from "./session.ts";
import type { Talk } from "./talk.ts";

export type ChatParts = {
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
  const prompt = openPrompt(input, output, history, {
    complete: (line) => complete(line, commands, talk.choices()),
    onLine(line) {
      if (isFarewell(line)) return prompt.close();
      prompt.ask();
      if (line.trim() === "") return undefined;
      return settle(inTurn.add(async () => prompt.show(`\n${await talk.answerLine(line)}\n\n`)));
    },
    onClose() {
      isOver = true;
      inTurn.done().then(ended.resolve, ended.reject);
    },
  });
  /** What goes wrong here is nothing a person could act on: the session ends with it. */
  const settle = (answered: Promise<void>) => {
    answered.catch((error: unknown) => {
      ended.reject(error);
      prompt.close();
    });
  };
  settle(inTurn.add(async () => prompt.show(`${await talk.answer({ command: "start", options: {} })}\n\n`)));
  return {
    show: (text) => inTurn.add(async () => prompt.show(`\n${text}\n\n`)),
    leave: () => prompt.close(),
    isOver: () => isOver,
    ended: ended.promise,
  };
}
