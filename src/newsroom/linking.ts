import { randomInt } from "node:crypto";
import Keyv from "keyv";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Clock, Instant } from "../clock.ts";
import type { WishDesk } from "../digest-desk.ts";
import { minutesUntil } from "../minutes-until.ts";
import { type Conversation, conversationKey } from "../question.ts";
import type { Store } from "../store/store.ts";

/** Neither 0 and O nor 1, I and L: codes are typed from one screen into another. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** 31 to the 8th: 850 thousand million. */
const CODE_LENGTH = 8;
const CODE_GOOD = 15 * 60 * 1000;
/** Swept away by then, whatever the clocks: `goodUntil` decides. */
const CODE_KEPT = 2 * 24 * 60 * 60 * 1000;
const TRIES_AN_HOUR = 10;
const HOUR_IN_SECONDS = 60 * 60;

type Kept = { from: Conversation; goodUntil: Instant };

const codesIn = (store: Pick<Store, "keyValue">): Keyv<Kept> =>
  new Keyv({ store: store.keyValue("link-codes"), throwOnErrors: true });

type Linking = Pick<WishDesk, "linkCode" | "link" | "unlink" | "linkedWith">;

/** Links conversations of one reader by a code that is good once. */
export function openLinking({ store, clock }: { store: Store; clock: Clock }): Linking {
  const codes = codesIn(store);
  const tries = new RateLimiterMemory({ points: TRIES_AN_HOUR, duration: HOUR_IN_SECONDS });

  /** Whose code it was; it is not good any more from then on. */
  async function redeem(code: string, by: Conversation): Promise<Conversation | undefined> {
    const kept = await codes.get(code);
    if (!kept || kept.goodUntil <= clock.now()) return undefined;
    if (conversationKey(kept.from) === conversationKey(by)) return undefined;
    // Of two that give it at once, one finds it gone.
    return (await codes.delete(code)) ? kept.from : undefined;
  }

  return {
    async linkCode(from) {
      const code = newCode();
      await codes.set(code, { from, goodUntil: clock.now() + CODE_GOOD }, CODE_KEPT);
      return code;
    },
    async link(conversation, typed) {
      if ((await minutesUntil(tries, conversationKey(conversation))) > 0) return undefined;
      const other = await redeem(typed.toUpperCase().replaceAll(/[\s-]/g, ""), conversation);
      if (!other) return undefined;
      await store.linkConversations(other, conversation);
      return { with: other };
    },
    unlink: (conversation) => store.unlinkConversation(conversation),
    linkedWith: (conversation) => store.linkedConversations(conversation),
  };
}

/** They are kept by what they are, not by whose they are; there are never many. */
export async function forgetLinkCodes(store: Pick<Store, "keyValue">, conversation: Conversation): Promise<void> {
  const codes = codesIn(store);
  for await (const [code, { from }] of codes.iterator?.() ?? []) {
    if (conversationKey(from) === conversationKey(conversation)) await codes.delete(code);
  }
}

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
