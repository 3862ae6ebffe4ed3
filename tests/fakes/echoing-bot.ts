import { allCommands } from "../../commands/all-commands.ts";
import type { Bot } from "../../src/adapter.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Question } from "../../src/question.ts";
import { type Choice, type Reply, say } from "../../src/reply.ts";

export const choicesOf = (...choices: [label: string, command: string, options: Record<string, unknown>][]) => ({
  kind: "choices" as const,
  choices: choices.map(([label, command, options]): Choice => ({ label, ask: { command, options } })),
});

/** A bot that answers with the question as it understood it, unless `answers` knows better. */
export function echoingBot(answers: (question: Question) => Reply | Promise<Reply> | undefined = () => undefined) {
  const questions: Question[] = [];
  const bot: Bot = {
    commands: allCommands,
    answer: async (question) => {
      questions.push(question);
      return (await answers(question)) ?? say([question.command, ...Object.values(question.options)].join(" | "));
    },
    phrasesFor,
    languageOf: async (_, guess) => phrasesFor(guess).language,
    keepChoice: async () => "key",
    recallChoice: async () => undefined,
    keepPages: async () => "key",
    recallPages: async () => undefined,
    wishesOf: async () => ({}),
    suggest: async () => [],
    noteLost: async () => {},
    noteBack: async () => {},
    noteMoved: async () => {},
  };
  return { bot, questions };
}
