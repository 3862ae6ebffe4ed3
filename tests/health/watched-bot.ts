import { onTestFinished } from "vitest";
import { readTypedText } from "../../adapters/typed-text.ts";
import { allCommands } from "../../commands/all-commands.ts";
import type { Adapter, Bot, Delivered, Trouble } from "../../src/adapter.ts";
import { type BotParts, startBot } from "../../src/main.ts";
import { type Conversation, conversationKey, type Question } from "../../src/question.ts";
import type { SourceState } from "../../src/source.ts";
import { botWith, drivenClock, room, type Told, wordsOf } from "../fakes/bot-with.ts";
import { sourceWith } from "../fakes/source-with.ts";
import { newSubscription } from "../store/store-samples.ts";

const MINUTE = 60 * 1000;
export const group: Conversation = { platform: "chat", id: "club", kind: "group" };
export const olga = { platform: "chat", id: "olga" };

/** A platform that takes everything and notes it, until it is told to do otherwise. */
export function fakePlatform(platform = "chat") {
  const arrived: { to: string; words: string }[] = [];
  let trouble: Trouble | undefined;
  let frontDoor: Bot | undefined;
  let deliver = (): Delivered => ({ sent: ["1"] });
  const adapter: Adapter = {
    platform,
    trouble: () => trouble,
    async start(bot) {
      frontDoor = bot;
    },
    async send(to, reply) {
      const delivered = deliver();
      if ("sent" in delivered) arrived.push({ to: conversationKey(to), words: wordsOf(reply) });
      return delivered;
    },
    amend: async () => ({ sent: [] }),
    stop: async () => {},
  };
  return {
    adapter,
    arrived,
    /** A line as somebody writes it there. */
    async ask(line: string, as: Partial<Question> = {}) {
      const typed = readTypedText(line, allCommands);
      const asked = "unknown" in typed ? { command: typed.unknown, options: {} } : typed;
      if (!frontDoor) throw new Error("The platform is not connected.");
      const anna = { platform, id: "anna" };
      const question = { conversation: room, asker: anna, role: "manager", language: "en", attachments: [] } as const;
      return await frontDoor.answer({ ...question, attachments: [], ...asked, ...as });
    },
    words: () => arrived.map(({ words }) => words),
    has: (next: Trouble | undefined) => {
      trouble = next;
    },
    answers: (next: Delivered) => {
      deliver = () => next;
    },
  };
}

/** A running bot with an owner, on a Sunday at noon. It looks what is wrong when it is told to. */
export async function watchedBot({
  settings = {},
  told = [],
  log,
  platforms = [fakePlatform()],
}: {
  settings?: Record<string, string>;
  told?: Told[];
  log?: BotParts["log"];
  platforms?: ReturnType<typeof fakePlatform>[];
} = {}) {
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const { parts } = await botWith(told, { clock, settings: { OWNER: "chat:olga", ...settings } });
  const running = { ...parts, ...(log && { log }) };
  const bot = await startBot(
    running,
    platforms.map(({ adapter }) => adapter),
  );
  if (!bot.ok) throw new Error(bot.failure.message);
  onTestFinished(async () => {
    await bot.value.stop();
    await parts.store.close();
  });
  const ask: ReturnType<typeof fakePlatform>["ask"] = (line, as) => {
    const [platform] = platforms;
    if (!platform) throw new Error("There is no platform to ask on.");
    return platform.ask(line, as);
  };
  const look = async () => {
    await bot.value.look();
    await bot.value.tick();
  };
  return {
    ...running,
    bot: bot.value,
    clock,
    ask,
    look,
    askAsOwner: (line: string) => ask(line, { asker: olga }),
    /** As the minutes go by. */
    async lookUntil(iso: string, everyMinutes = 10) {
      for (let at = clock.now(); at <= Date.parse(iso); at += everyMinutes * MINUTE) {
        clock.moveTo(new Date(at).toISOString());
        await look();
      }
    },
  };
}

/** A digest for the room, each day at one in the afternoon of its zone. Answers with the minute at which it is due. */
export async function digestIn({ newsroom }: Pick<BotParts, "newsroom">): Promise<string> {
  const wish = newSubscription({ conversation: room, times: ["13:30"], zone: "Europe/Vienna" });
  const { nextDigestAt } = await newsroom.digests.subscribe(wish);
  return new Date(nextDigestAt).toISOString();
}

/** A source of everybody, in this state. */
export async function sourceThat({ store, clock }: Pick<BotParts, "store" | "clock">, state: Partial<SourceState>) {
  const id = await sourceWith(store, [], { now: clock.now(), title: "Harbour Courier" });
  const before = await store.sourceById(id);
  if (!before) throw new Error("The source is not there.");
  const become = (changes: Partial<SourceState>) => store.saveSourceState(id, { ...before.state, ...changes });
  await become(state);
  return { id, become };
}
