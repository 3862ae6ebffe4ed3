import { setTimeout as pause } from "node:timers/promises";
import type { FakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { type Ask, GIVEN_UP } from "./question-load.ts";

const FIRST_ASKER = 5_000_000;
/** Milliseconds: a platform gives an address up that does not answer for longer, and tries again. */
const LONGEST_CALL = 12_000;
const BETWEEN_TRIES = 50;

/** Over Telegram's webhook: each question goes to one process after the other, until one says that it has it. */
export const askTelegram =
  (telegram: FakeTelegram, addresses: readonly string[]): Ask =>
  async (number, language) => {
    const chat = { id: FIRST_ASKER + number, type: "private" as const, first_name: `Asker ${number}` };
    telegram.addChat(chat);
    const from = { ...chat, is_bot: false, language_code: language };
    const message = { message_id: 1, date: 1, chat, from, text: "/news" };
    const answered = telegram.nextMessage(chat);
    void deliver(telegram, addresses, number, { update_id: number + 1, message });
    const answer = await Promise.race([answered, pause(GIVEN_UP, undefined)]);
    return { text: answer?.text, isLost: false };
  };

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
