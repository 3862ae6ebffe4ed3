import {
  type Answer,
  changed,
  checked,
  done,
  type FakeMessage,
  found,
  nextId,
  type Route,
  refused,
  snowflakeOf,
  unknown,
} from "./fake-discord-answer.ts";
import type { MessageBody } from "./fake-discord-checks.ts";
import { interactionRoutes } from "./fake-discord-interactions.ts";
import { menuRoutes } from "./fake-discord-menu.ts";
import { ANNOUNCEMENTS, APPLICATION, FORUM, privateChannelOf } from "./fake-discord-world.ts";

/** The REST half of a small Discord: what each request changes, and what it is answered with. */
export function createRest() {
  const messages: FakeMessage[] = [];
  const menu = menuRoutes();
  const { interactions, routes } = interactionRoutes();
  const all: Route[] = [...routes, ...menu.routes, ...channelRoutes(messages)];

  function answer({ method, path, body }: { method: string; path: string; body: unknown }): Answer {
    for (const route of all) {
      const ids = route.method === method ? route.pattern.exec(path) : null;
      if (ids) return route.answer(ids.slice(1), (body ?? {}) as MessageBody);
    }
    return unknown(0, "404: Not Found");
  }

  return { answer, messages, interactions, commands: menu.commands };
}

function channelRoutes(messages: FakeMessage[]): Route[] {
  const byNonce = new Map<string, FakeMessage>();
  const find = ([channel, id]: string[]) => messages.find((each) => each.id === id && each.channel === channel);

  function create([channel = ""]: string[], body: MessageBody): Answer {
    const nonce = `${channel} ${body.nonce}`;
    const before = body.enforce_nonce ? byNonce.get(nonce) : undefined;
    if (before) return found(before);
    const message = { content: "", ...body, id: nextId(), channel, isEphemeral: false };
    messages.push(message);
    if (body.nonce) byNonce.set(nonce, message);
    return found(message);
  }

  /** The first message has the id of its thread. */
  function createPost([forum = ""]: string[], body: unknown): Answer {
    const {
      name,
      applied_tags = [],
      message,
    } = body as { name: string; applied_tags?: string[]; message: MessageBody };
    if (forum !== FORUM) return refused(50024, "Cannot execute action on this channel type");
    if (applied_tags.length === 0) return refused(40067, "A tag is required to create a forum post in this channel");
    const id = snowflakeOf(Date.now());
    const post = { name, applied_tags, forum };
    messages.push({ content: "", ...message, id, channel: id, isEphemeral: false, post });
    return found({ id, type: 11, name });
  }

  const activeThreads = (): Answer =>
    found({
      threads: messages.flatMap(({ id, post }) =>
        post ? { id, name: post.name, parent_id: post.forum, owner_id: APPLICATION } : [],
      ),
    });

  /** Newest first. */
  const messagesOf = ([channel]: string[]): Answer =>
    found(
      messages
        .filter((message) => message.channel === channel)
        .map((message) => ({ embeds: [], ...message, author: { id: APPLICATION } }))
        .toReversed(),
    );

  function publish(ids: string[]): Answer {
    const message = find(ids);
    if (!message || ids[0] !== ANNOUNCEMENTS) return refused(50024, "Cannot execute action on this channel type");
    message.isPublished = true;
    return found(message);
  }

  function remove(ids: string[]): Answer {
    const message = find(ids);
    if (!message) return unknown(10008, "Unknown Message");
    messages.splice(messages.indexOf(message), 1);
    return done;
  }

  function open(body: unknown): Answer {
    const { recipient_id } = body as { recipient_id: string };
    return found({ id: privateChannelOf(recipient_id), type: 1 });
  }

  const one = /^\/channels\/(\d+)\/messages\/(\d+)$/;
  return [
    {
      method: "POST",
      pattern: /^\/channels\/(\d+)\/messages$/,
      answer: (ids, body) =>
        ids[0] === FORUM
          ? refused(50008, "Cannot send messages in a non-text channel")
          : (checked(body) ?? create(ids, body)),
    },
    { method: "POST", pattern: /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/, answer: publish },
    { method: "POST", pattern: /^\/channels\/(\d+)\/threads$/, answer: createPost },
    { method: "GET", pattern: /^\/guilds\/\d+\/threads\/active$/, answer: activeThreads },
    { method: "GET", pattern: /^\/channels\/(\d+)\/messages$/, answer: messagesOf },
    { method: "PATCH", pattern: one, answer: (ids, body) => checked(body) ?? changed(find(ids), body) },
    { method: "DELETE", pattern: one, answer: remove },
    { method: "POST", pattern: /^\/users\/@me\/channels$/, answer: (_, body) => open(body) },
  ];
}
