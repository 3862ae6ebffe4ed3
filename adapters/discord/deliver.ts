import { createHash } from "node:crypto";
import type { REST } from "discord.js";
import { z } from "zod";
import type { Delivered, MessageIds } from "../../src/adapter.ts";
import type { Conversation } from "../../src/question.ts";
import type { Places } from "./places.ts";
import type { Message } from "./write-messages.ts";

const withId = z.object({ id: z.string() });

export type Posting = {
  messages: [Message, ...Message[]];
  /** Of the post, where the place is a forum; at most 100 characters. */
  title: string;
};

export type Delivery = {
  /** Rejects with Discord's error. Asked again with the same key, it goes on after the last message that arrived. */
  post(to: Conversation, posting: Posting, key: string): Promise<Delivered>;
  /** Replaces the messages; adds those that are new, takes away those that are left over. Rejects with Discord's error. */
  replace(conversation: Conversation, sent: MessageIds, messages: Message[]): Promise<Delivered>;
};

export type DeliveryParts = {
  rest: REST;
  places: Places;
  /** Milliseconds after which a request, with all its repetitions, is given up. */
  patience: number;
};

export function openDelivery({ rest, places, patience }: DeliveryParts): Delivery {
  const privateChannels = new Map<string, string>();
  /** What arrived of deliveries that failed half-way: Discord itself remembers a nonce for minutes only. */
  const begun = new Map<string, MessageIds>();
  const limited = () => ({ signal: AbortSignal.timeout(patience) });

  async function channelOf({ id, thread, kind }: Conversation): Promise<string> {
    if (kind !== "private") return thread ?? id;
    const known = privateChannels.get(id);
    if (known) return known;
    const opened = withId.parse(await rest.post("/users/@me/channels", { body: { recipient_id: id }, ...limited() }));
    privateChannels.set(id, opened.id);
    return opened.id;
  }

  async function create(channel: string, { body, files }: Message, nonce: string): Promise<string> {
    const request = { body: { ...body, nonce, enforce_nonce: true }, files, ...limited() };
    return withId.parse(await rest.post(`/channels/${channel}/messages`, request)).id;
  }

  /** The id of the new thread, which is that of its first message as well. */
  async function createPost(forum: string, { title, messages: [first] }: Posting, tags: string[]): Promise<string> {
    const post = { name: title, message: first.body, ...(tags.length === 0 ? {} : { applied_tags: tags }) };
    const request = { body: post, files: first.files, ...limited() };
    return withId.parse(await rest.post(`/channels/${forum}/threads`, request)).id;
  }

  return {
    async post(to, posting, key) {
      const channel = await channelOf(to);
      const forum = places.forum(channel);
      const sent = begun.get(key) ?? [];
      for (const [part, message] of posting.messages.entries()) {
        if (part < sent.length) continue;
        const isPost = forum !== undefined && part === 0;
        const inside = (forum && sent[0]) ?? channel;
        sent.push(
          isPost ? await createPost(channel, posting, forum.tags) : await create(inside, message, nonceOf(key, part)),
        );
        begun.set(key, sent);
      }
      begun.delete(key);
      return { sent };
    },

    async replace(conversation, sent, messages) {
      const place = await channelOf(conversation);
      const channel = (places.forum(place) && sent[0]) ?? place;
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

/** At most 25 characters, the same for the same part of the same delivery: Discord then answers with the message it has. */
const nonceOf = (key: string, part: number): string =>
  createHash("sha256").update(`${part}:${key}`).digest("base64url").slice(0, 25);
