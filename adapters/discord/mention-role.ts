import { CONTENT_LIMIT } from "./lay-out.ts";
import { type Message, messageOf } from "./write-messages.ts";

const ROLE = /^<@&(\d{1,20})>$/;

/** The messages, of which the first calls a role, and nobody else; as they are where `mention` is no role. */
export function mentionRole(messages: [Message, ...Message[]], mention: string | undefined): [Message, ...Message[]] {
  const role = ROLE.exec(mention ?? "")?.[1];
  if (role === undefined) return messages;
  const called = `<@&${role}>`;
  const [first, ...others] = messages;
  const content = `${called}\n${first.body.content}`;
  const allowed_mentions: Message["body"]["allowed_mentions"] = { parse: [], roles: [role] };
  if (content.length <= CONTENT_LIMIT)
    return [{ ...first, body: { ...first.body, content, allowed_mentions } }, ...others];
  const call = messageOf({ content: called, embeds: [] });
  return [{ ...call, body: { ...call.body, allowed_mentions } }, ...messages];
}
