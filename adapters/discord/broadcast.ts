import type { REST } from "discord.js";
import type { Adapter, Bot, Delivered } from "../../src/adapter.ts";
import type { Clock, Instant } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { openDelivery } from "./deliver.ts";
import { explainDelivery, lacksPermission, TOKEN_REFUSED } from "./explain-delivery.ts";
import { mentionRole } from "./mention-role.ts";
import type { Places } from "./places.ts";
import type { Reach } from "./reach.ts";
import { shortened } from "./shortened.ts";
import { type Message, writeMessages } from "./write-messages.ts";

/** What the bot sends by itself. */
export type Broadcast = Pick<Adapter, "send" | "amend">;

type BroadcastParts = {
  rest: REST;
  once: REST;
  /** Who the bot is on Discord. */
  own: string;
  bot: Bot;
  token: string;
  places: Places;
  reach: Pick<Reach, "lost">;
  clock: Clock;
  log: Log;
  /** Milliseconds for one request, with all its repetitions. */
  patience: number;
  /** Resolves when nobody waits for a sign of life, or has done so for long: who asks goes first. */
  turn(): Promise<void>;
};

/** Characters of the name of a forum's post (Discord's reference, resources/channel). */
const TITLE_LIMIT = 100;

/** Every failure becomes a result; after a refused token nothing more is sent for a while, because refusals are counted. */
export function openBroadcast({
  rest,
  once,
  own,
  bot,
  token,
  places,
  reach,
  clock,
  log,
  patience,
  turn,
}: BroadcastParts): Broadcast {
  const delivery = openDelivery({ rest, once, own, places, clock, log, patience });
  let haltedUntil: Instant | undefined;

  async function attempt(to: Conversation, reply: Reply, handOver: HandOver): Promise<Delivered> {
    const now = clock.now();
    if (haltedUntil !== undefined && now < haltedUntil) return { retryAt: haltedUntil, because: TOKEN_REFUSED };
    // discord.js forgets its token for good when Discord refuses it once, which may have been a fault of Discord's.
    for (const each of [rest, once]) each.setToken(token);
    try {
      const phrases = bot.phrasesFor(reply.language ?? (await bot.languageOf(to, undefined)));
      const messages = await writeMessages(reply, { phrases, keepChoice: bot.keepChoice });
      await turn();
      return await handOver({ messages, title: titleOf(reply, phrases, now) });
    } catch (error) {
      const missing = lacksPermission(error) ? await places.missingPermissions(to.thread ?? to.id) : [];
      const result = explainDelivery(error, clock.now(), missing);
      log.warn({ because: String(error), conversation: to.id, result }, "a message could not be delivered");
      if (isTokenRefused(result)) {
        haltedUntil = result.retryAt;
        log.error(TOKEN_HELP);
      }
      return result;
    }
  }

  return {
    async send(to, reply, key) {
      // Rejects where the store is away: that is nothing that Discord did.
      const { mention, publish = false } = to.kind === "private" ? {} : await bot.wishesOf(to);
      const result = await attempt(to, reply, ({ messages, title }) =>
        delivery.post(to, { messages: mentionRole(messages, mention), title, publish }, key),
      );
      if ("refused" in result) await reach.lost(to, result.refused);
      return result;
    },
    amend: (to, sent, reply) => attempt(to, reply, ({ messages }) => delivery.replace(to, sent, messages)),
  };
}

type HandOver = (posting: { messages: [Message, ...Message[]]; title: string }) => Promise<Delivered>;

const TOKEN_HELP =
  "Discord refuses the token: nothing is sent for 15 minutes. If it was reset, copy the new one from https://discord.com/developers/applications (your application, Bot), set DISCORD_TOKEN and start again.";

const isTokenRefused = (result: Delivered): result is { retryAt: Instant; because: string } =>
  "retryAt" in result && result.because === TOKEN_REFUSED;

/** A digest begins with its topic and its day; what has no such line is named for the day. */
function titleOf({ blocks: [first] }: Reply, phrases: Phrases, now: Instant): string {
  const day = phrases.published({ instant: now });
  return shortened(first.kind === "text" ? first.text : day, TITLE_LIMIT);
}
