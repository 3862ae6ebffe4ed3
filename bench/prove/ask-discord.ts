import { setTimeout as pause } from "node:timers/promises";
import type { FakeDiscord } from "../../tests/fakes/fake-discord.ts";
import { textOf } from "../../tests/fakes/fake-discord-answer.ts";
import type { Fleet } from "./fleet.ts";
import { isThere } from "./is-there.ts";
import { type Ask, GIVEN_UP } from "./question-load.ts";

const FIRST_ASKER = 7_000_000;
const BETWEEN_LOOKS = 20;

/**
 * Over Discord's interactions endpoint, signed: each question goes once to a process that takes calls at this moment. What
 * that one has taken when it dies is lost: Discord brings nothing again.
 */
export const askDiscord =
  (discord: FakeDiscord, addresses: readonly string[], fleet: Pick<Fleet, "hasDiedSince">): Ask =>
  async (number, language) => {
    const at = performance.now();
    const which = await firstThere(addresses, number);
    discord.bringTo(addresses[which] ?? "");
    const where = { user: String(FIRST_ASKER + number), place: "direct", locale: language } as const;
    const interaction = discord.slash("news", {}, where);
    const answered = discord.until(() => interaction.messages.length > 0);
    await Promise.race([answered, pause(GIVEN_UP)]);
    const [message] = interaction.messages;
    if (message) return { text: textOf(message), isLost: false };
    return { text: undefined, isLost: fleet.hasDiedSince(which, at) };
  };

/** What a balancer does, which asks again and again who is there. */
async function firstThere(addresses: readonly string[], number: number): Promise<number> {
  for (let attempt = number; ; attempt += 1) {
    const which = attempt % addresses.length;
    if (await isThere(addresses[which] ?? "")) return which;
    await pause(BETWEEN_LOOKS);
  }
}
