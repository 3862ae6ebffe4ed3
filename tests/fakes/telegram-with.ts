import { onTestFinished } from "vitest";
import type { Patience } from "../../adapters/telegram/connect.ts";
import type { Webhook } from "../../adapters/telegram/receive-webhook.ts";
import { openTelegram } from "../../adapters/telegram/telegram.ts";
import { allCommands } from "../../commands/all-commands.ts";
import type { Adapter, Bot } from "../../src/adapter.ts";
import type { Log } from "../../src/log.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Question } from "../../src/question.ts";
import { type Choice, type Reply, say } from "../../src/reply.ts";
import { drivenClock } from "./bot-with.ts";
import { type FakeTelegram, openFakeTelegram } from "./fake-telegram.ts";

/** A front door that notes what it is asked, and answers as it is told to. */
export type NotedBot = Bot & { questions: Question[]; choices: Map<string, Choice["ask"]> };

export function notedBot(answer: (question: Question) => Reply | Promise<Reply> = () => say("Yes.")): NotedBot {
  const questions: Question[] = [];
  const choices = new Map<string, Choice["ask"]>();
  return {
    questions,
    choices,
    commands: allCommands,
    phrasesFor,
    async answer(question) {
      questions.push(question);
      return await answer(question);
    },
    languageOf: async (_, guess) => phrasesFor(guess).language,
    async keepChoice(choice) {
      const key = `key${choices.size}`;
      choices.set(key, choice);
      return key;
    },
    recallChoice: async (key) => choices.get(key),
    keepPages: async () => "key",
    recallPages: async () => undefined,
    wishesOf: async () => ({}),
    suggest: async () => [],
    noteLost: async () => {},
    noteBack: async () => {},
    noteMoved: async () => {},
  };
}

/** Short enough that no test waits; a test that needs another says so. */
const testPatience: Patience = { poll: 30, call: 2, answer: 10, retry: 0.01, stop: 2 };

export type TelegramWith = {
  telegram: FakeTelegram;
  adapter: Adapter;
  clock: ReturnType<typeof drivenClock>;
  logged: string[];
};

/** The adapter, not started yet, over a fake Telegram; both go when the test is over. */
export async function telegramWith({
  token,
  patience,
  webhook,
  isPaid,
}: {
  token?: string;
  isPaid?: boolean;
  webhook?: Webhook;
  patience?: Partial<Patience>;
} = {}): Promise<TelegramWith> {
  const telegram = await openFakeTelegram();
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const logged: string[] = [];
  const adapter = openTelegram({
    token: token ?? telegram.token,
    apiRoot: telegram.root,
    webhook,
    isPaid,
    clock,
    log: logInto(logged),
    patience: { ...testPatience, ...patience },
  });
  onTestFinished(async () => {
    await adapter.stop();
    await telegram.close();
  });
  return { telegram, adapter, clock, logged };
}

/** The same, started. */
export async function connectedTelegram(
  bot: Bot,
  options: Parameters<typeof telegramWith>[0] = {},
): Promise<TelegramWith> {
  const connected = await telegramWith(options);
  await connected.adapter.start(bot);
  return connected;
}

/** Every line as text, with all that stands in it. */
function logInto(lines: string[]): Log {
  const note = (...parts: unknown[]) => void lines.push(parts.map((part) => JSON.stringify(part)).join(" "));
  const log = { debug: note, info: note, warn: note, error: note, child: () => log };
  return log as unknown as Log;
}
