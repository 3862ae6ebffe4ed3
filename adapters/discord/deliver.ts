import { createHash } from "node:crypto";
import type { REST } from "discord.js";
import { z } from "zod";
import type { Delivered, MessageIds } from "../../src/adapter.ts";
import type { Conversation } from "../../src/question.ts";
import type { Message } from "./write-messages.ts";

/** With all its repetitions, a request that takes longer than this many milliseconds is given up. */
const LONGEST_REQUEST = 60_000;

const withId = z.object({ id: z.string() });

export type Delivery = {
  /** Rejects with Discord's error. Asked again with the same key, it goes on after the last message that arrived. */
  post(to: Conversation, messages: Message[], key: string): Promise<Delivered>;
  /** Replaces the messages; adds those that are new, takes away those that are left over. Rejects with Discord's error. */
  replace(conversation: Conversation, sent: MessageIds, messages: Message[]): Promise<Delivered>;
};

export function openDelivery(rest: REST): Delivery {
  const privateChannels = new Map<string, string>();
  /** What arrived of deliveries that failed half-way: Discord itself remembers a nonce for minutes only. */
  const begun = new Map<string, MessageIds>();

  async function channelOf({ id, thread, kind }: Conversation): Promise<string> {
    if (kind !== "private") return thread ?? id;
    const known = privateChannels.get(id);
    if (known) return known;
    const opened = withId.parse(await rest.post("/users/@me/channels", { body: { recipient_id: id }, ...limited() }));
    privateChannels.set(id, opened.id);
    return opened.id;
  }

  const create = async (channel: string, { body, files }: Message, nonce: string): Promise<string> => {
    const request = { body: { ...body, nonce, enforce_nonce: true }, files, ...limited() };
    return withId.parse(await rest.post(`/channels/${channel}/messages`, request)).id;
  };

  return {
    async post(to, messages, key) {
      const channel = await channelOf(to);
      const sent = begun.get(key) ?? [];
      for (const [part, message] of messages.entries()) {
        if (part < sent.length) continue;
        sent.push(await create(channel, message, nonceOf(key, part)));
        begun.set(key, sent);
      }
      begun.delete(key);
      return { sent };
    },

    async replace(conversation, sent, messages) {
      const channel = await channelOf(conversation);
      const ids: MessageIds = [];
      for (const [part, message] of messages.entries()) {
        const id = sent[part];
        if (id !== undefined) await rest.patch(`/channels/${channel}/messages/${id}`, { ...message, ...limited() });
        ids.push(id ?? (await create(channel, message, nonceOf(sent.join(), part))));
      }
      for (const id of sent.slice(messages.length)) {
        await rest.delete(`/channels/${channel}/messages/${id}`, limited());
      }
      return { sent: ids };
    },
  };
}

const limited = () => ({ signal: AbortSignal.timeout(LONGEST_REQUEST) });

/** At most 25 characters, the same for the same part of the same delivery: Discord then answers with the message it has. */
const nonceOf = (key: string, part: number): string =>
  createHash("sha256").update(`${part}:${key}`).digest("base64url").slice(0, 25);
