import { setTimeout as pause } from "node:timers/promises";
import { english } from "../../src/phrases/english.ts";
import { german } from "../../src/phrases/german.ts";
import type { FakeTelegram } from "../../tests/fakes/fake-telegram.ts";

const FIRST_ASKER = 5_000_000;
/** Milliseconds: a platform gives an address up that does not answer for longer, and tries again. */
const LONGEST_CALL = 12_000;
const GIVEN_UP = 40_000;
const BETWEEN_TRIES = 50;

export type Asked = {
  at: number;
  milliseconds: number;
  saidAway: boolean;
  inTheirLanguage: boolean;
};

export type QuestionLoad = {
  all: Asked[];
  /** Somebody who asked nothing before asks now. */
  ask(): void;
  /** Resolves when all have their answer, or have waited for so long that they never will. */
  settled(): Promise<void>;
};

/** People who ask over Telegram's webhook; a balancer brings each question to a process that takes it. */
export function openQuestionLoad(telegram: FakeTelegram, addresses: readonly string[]): QuestionLoad {
  const all: Asked[] = [];
  const underway = new Set<Promise<void>>();
  let asked = 0;

  async function answerTo(number: number): Promise<void> {
    const at = performance.now();
    const id = FIRST_ASKER + number;
    const chat = { id, type: "private" as const, first_name: `Asker ${number}` };
    telegram.addChat(chat);
    const phrases = number % 2 === 0 ? english : german;
    const from = { ...chat, is_bot: false, language_code: phrases.language };
    const message = { message_id: 1, date: 1, chat, from, text: "/news" };
    const answered = telegram.nextMessage(chat);
    void deliver(telegram, addresses, number, { update_id: number + 1, message });
    const answer = await Promise.race([answered, pause(GIVEN_UP, undefined)]);
    const text = answer?.text ?? "";
    const milliseconds = performance.now() - at;
    const saidAway = [english, german].some(({ storeAway }) => text.includes(storeAway));
    const inTheirLanguage = !saidAway || text.includes(phrases.storeAway);
    all.push({ at, milliseconds, saidAway, inTheirLanguage });
  }

  return {
    all,
    ask() {
      const work: Promise<void> = answerTo(asked).finally(() => underway.delete(work));
      asked += 1;
      underway.add(work);
    },
    async settled() {
      await Promise.all(underway);
    },
  };
}

/** To one after the other, until one says that it has it. */
async function deliver(
  telegram: FakeTelegram,
  addresses: readonly string[],
  number: number,
  update: unknown,
): Promise<void> {
  const until = performance.now() + GIVEN_UP;
  for (let attempt = number; performance.now() < until; attempt += 1) {
    const secret = String(telegram.callsOf("setWebhook").at(-1)?.secret_token ?? "");
    const headers = { "x-telegram-bot-api-secret-token": secret };
    const signal = AbortSignal.timeout(LONGEST_CALL);
    const url = addresses[attempt % addresses.length] ?? "";
    const status = await fetch(url, { method: "POST", headers, body: JSON.stringify(update), signal }).then(
      ({ status }) => status,
      () => 0,
    );
    if (status === 200) return;
    await pause(BETWEEN_TRIES);
  }
}
