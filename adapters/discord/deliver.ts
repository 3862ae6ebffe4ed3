import { createHash } from "node:crypto";
import type { REST } from "discord.js";
import { z } from "zod";
import type { Delivered, MessageIds } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";
import type { Conversation } from "../../src/question.ts";
import { isNoTextChannel } from "./explain-delivery.ts";
import type { Forum, Places } from "./places.ts";
import { standingPost } from "./standing-post.ts";
import type { Message } from "./write-messages.ts";

const withId = z.object({ id: z.string() });
/** So many unfinished deliveries are remembered: of one that is refused half-way, nobody asks again. */
const MOST_BEGUN = 1000;

export type Posting = {
  messages: [Message, ...Message[]];
  /** Of the post, where the place is a forum; at most 100 characters. */
  title: string;
  /** Lets it go on to the servers that follow the channel. */
  publish: boolean;
};

export type Delivery = {
  /** Rejects with Discord's error. Asked again with the same key, it goes on after the last message that arrived. */
  post(to: Conversation, posting: Posting, key: string): Promise<Delivered>;
  /** Replaces the messages; adds those that are new, takes away those that are left over. Rejects with Discord's error. */
  replace(conversation: Conversation, sent: MessageIds, messages: Message[]): Promise<Delivered>;
};

/** `inside` is the channel, or the post in a forum, that the messages stand in. */
type Begun = { inside: string; sent: MessageIds };

type DeliveryParts = {
  rest: REST;
  /** Repeats nothing by itself. */
  once: REST;
  /** Who the bot is on Discord. */
  own: string;
  places: Places;
  clock: Clock;
  log: Log;
  /** Milliseconds after which a request, with all its repetitions, is given up. */
  patience: number;
};

export function openDelivery({ rest, once, own, places, clock, log, patience }: DeliveryParts): Delivery {
  const privateChannels = new Map<string, string>();
  /** What arrived of deliveries that failed half-way: Discord itself remembers a nonce for minutes only. */
  const begun = new Map<string, Begun>();
  function remember(key: string, arrived: Begun): void {
    begun.set(key, arrived);
    const [oldest] = begun.keys();
    if (begun.size > MOST_BEGUN && oldest !== undefined) begun.delete(oldest);
  }
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

  /** No nonce keeps a post from being opened twice: it is looked for, and nothing repeats it unasked. */
  async function openPost(channel: string, { title, messages }: Posting, { tags, guild }: Forum): Promise<Begun> {
    const wanted = guild === undefined ? undefined : { forum: channel, guild, bot: own, title, messages };
    const standing = wanted && (await standingPost(rest, wanted, { now: clock.now(), patience }));
    if (standing) return standing;
    const [{ body, files }] = messages;
    const post = { name: title, message: body, ...(tags.length === 0 ? {} : { applied_tags: tags }) };
    const opened = withId.parse(await once.post(`/channels/${channel}/threads`, { body: post, files, ...limited() }));
    // The thread has the id of its first message.
    return { inside: opened.id, sent: [opened.id] };
  }

  /** Only Discord knows whether a channel is a forum, and says so when it is spoken to like another one. */
  async function createFirst(channel: string, posting: Posting, key: string): Promise<Begun> {
    try {
      return { inside: channel, sent: [await create(channel, posting.messages[0], nonceOf(key, 0))] };
    } catch (error) {
      const forum = isNoTextChannel(error) ? await places.forum(channel) : undefined;
      if (!forum) throw error;
      return await openPost(channel, posting, forum);
    }
  }

  /** It stands in its channel all the same: Discord allows about ten an hour, and needs a permission for none. */
  async function publish(channel: string, sent: MessageIds): Promise<void> {
    try {
      for (const id of sent) await rest.post(`/channels/${channel}/messages/${id}/crosspost`, limited());
    } catch (error) {
      log.warn({ because: String(error), channel }, "a digest could not be published to those who follow its channel");
    }
  }

  return {
    async post(to, posting, key) {
      const { sent, inside } = begun.get(key) ?? (await createFirst(await channelOf(to), posting, key));
      remember(key, { sent, inside });
      for (const [part, message] of posting.messages.entries()) {
        if (part >= sent.length) sent.push(await create(inside, message, nonceOf(key, part)));
      }
      begun.delete(key);
      if (posting.publish && to.kind === "channel") await publish(inside, sent);
      return { sent };
    },

    async replace(conversation, sent, messages) {
      const place = await channelOf(conversation);
      const channel = ((await places.forum(place)) && sent[0]) ?? place;
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
