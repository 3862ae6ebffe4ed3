import { createHash } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { type DiscordParts, openDiscord } from "../../adapters/discord/discord.ts";
import { allCommands } from "../../commands/all-commands.ts";
import type { Adapter, Bot } from "../../src/adapter.ts";
import { type Log, silentLog } from "../../src/log.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import { conversationKey, type Question } from "../../src/question.ts";
import { type Choice, type Reply, say } from "../../src/reply.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";
import { freePort } from "./free-port.ts";

export type ScriptedBot = Bot & {
  questions: Question[];
  /** Which conversations were lost, and which are back, in words. */
  noted: string[];
};

/** A bot that answers everything with what the test says, and notes what it was asked. */
export function botSaying(answer: Reply | ((question: Question) => Promise<Reply>) = say("Hello.")): ScriptedBot {
  const kept = new Map<string, Choice["ask"]>();
  const pages: (readonly unknown[])[] = [];
  const questions: Question[] = [];
  const noted: string[] = [];
  return {
    questions,
    commands: allCommands,
    phrasesFor,
    languageOf: async (_, guess) => phrasesFor(guess).language,
    async answer(question) {
      questions.push(question);
      return typeof answer === "function" ? await answer(question) : answer;
    },
    async keepChoice(ask) {
      // Like the real one: the same for the same question.
      const key = createHash("sha256").update(JSON.stringify(ask)).digest("hex").slice(0, 24);
      kept.set(key, ask);
      return key;
    },
    recallChoice: async (key) => kept.get(key),
    keepPages: async (some) => `pages${pages.push(some) - 1}`,
    recallPages: async (key) => pages[Number(key.replace("pages", ""))],
    wishesOf: async () => ({}),
    suggest: async () => [],
    noted,
    noteLost: async (conversation, because) => void noted.push(`${conversationKey(conversation)} lost: ${because}`),
    noteBack: async (conversation) => void noted.push(`${conversationKey(conversation)} back`),
    noteMoved: async () => {},
  };
}

export type RunningDiscord = { fake: FakeDiscord; adapter: Adapter; start(): Promise<void> };

let isHeardByEndpoint = false;
/** From now on, Discord brings what people ask to the bot's own address: for the tests that a file calls in after this. */
export const hearByEndpoint = () => {
  isHeardByEndpoint = true;
};

/** The adapter and a small Discord for it, gone when the test is over. */
export async function discordWith(
  bot: Bot,
  {
    patience,
    log = silentLog,
    token,
    guild,
    shards = "auto",
    only,
    now = 0,
    clock = { now: () => now },
  }: Pick<Partial<DiscordParts>, "patience" | "token" | "guild" | "shards" | "only" | "clock"> & {
    log?: Log;
    now?: number;
  } = {},
): Promise<RunningDiscord> {
  const fake = await startFakeDiscord();
  const listen = { host: "127.0.0.1", port: isHeardByEndpoint ? await freePort() : 0 };
  if (isHeardByEndpoint) fake.bringTo(`http://${listen.host}:${listen.port}/`);
  const adapter = openDiscord({
    token: token ?? fake.token,
    apiRoot: fake.apiRoot,
    clock,
    log,
    guild,
    shards,
    only,
    endpoint: isHeardByEndpoint ? { ...listen, publicKey: fake.sender.publicKey } : undefined,
    fileHosts: [new URL(fake.apiRoot).host],
    patience: { start: 5_000, ...patience },
  });
  onTestFinished(async () => {
    await adapter.stop();
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  return { fake, adapter, start: () => adapter.start(bot) };
}

export async function startedDiscordWith(...parts: Parameters<typeof discordWith>): Promise<RunningDiscord> {
  const discord = await discordWith(...parts);
  await discord.start();
  return discord;
}
