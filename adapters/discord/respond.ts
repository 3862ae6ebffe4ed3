import type { REST } from "discord.js";
import type { Bot } from "../../src/adapter.ts";
import type { Reply } from "../../src/reply.ts";
import { type Pages, pageOf } from "./pages.ts";
import { type Asked, isAmongOthers } from "./read-interaction.ts";
import { type Message, type Writing, writeMessages } from "./write-messages.ts";

/** An interaction that shows "thinking …", and to whom. */
export type Deferred = { interaction: Asked; thinksFor: "everyone" | "asker" };

type Responding = Writing & Pick<Bot, "keepPages"> & { rest: REST };

export const EPHEMERAL = 1 << 6;

/**
 * What people carry along may follow an answer with five messages (Discord's reference, receiving and responding), and
 * more than that from anybody is a nuisance: a longer answer has pages.
 */
const MOST_MESSAGES = 5;

/**
 * Puts the reply where "thinking …" stands, and what does not fit below it. What only the asker should see, but was
 * deferred in public, takes the public line away first: its visibility cannot be changed any more, and the first message
 * after it would inherit it (discord-api-docs issues 2739 and 2866). Rejects with Discord's error.
 */
export async function respond(reply: Reply, deferred: Deferred, responding: Responding): Promise<void> {
  const { interaction, thinksFor } = deferred;
  const [first, ...more] = await fewEnough(await writeMessages(reply, responding), responding);
  const original = `${webhookOf(interaction)}/messages/@original` as const;
  const movesAside = thinksFor === "everyone" && reply.visibleTo === "asker" && isAmongOthers(interaction);
  const visibleTo = movesAside ? "asker" : thinksFor;
  if (movesAside) {
    await responding.rest.delete(original, { auth: false });
    await sayBelow(first, visibleTo, deferred, responding);
  } else {
    await responding.rest.patch(original, { ...first, auth: false });
  }
  for (const message of more) await sayBelow(message, visibleTo, deferred, responding);
}

/** Those with files stay messages of their own: a page is kept as text. */
async function fewEnough(
  messages: [Message, ...Message[]],
  { keepPages }: Responding,
): Promise<[Message, ...Message[]]> {
  if (messages.length <= MOST_MESSAGES) return messages;
  const pages: Pages = messages.filter(({ files }) => files.length === 0).map(({ body }) => body);
  const first = pageOf(pages, await keepPages(pages), 0);
  return first ? [first, ...messages.filter(({ files }) => files.length > 0)] : messages;
}

/**
 * A message under what was said before. Where nothing was said yet it takes the place of "thinking …", whatever became of
 * that: the surest way to say something at all.
 */
export async function sayBelow(
  { body, files }: Message,
  visibleTo: "everyone" | "asker",
  { interaction }: Deferred,
  { rest }: Pick<Responding, "rest">,
): Promise<void> {
  const flags = visibleTo === "asker" ? body.flags | EPHEMERAL : body.flags;
  await rest.post(webhookOf(interaction), { body: { ...body, flags }, files, auth: false });
}

export const webhookOf = ({ applicationId, token }: Pick<Asked, "applicationId" | "token">) =>
  `/webhooks/${applicationId}/${token}` as const;
