import type { REST } from "discord.js";
import { z } from "zod";
import type { MessageIds } from "../../src/adapter.ts";
import type { Instant } from "../../src/clock.ts";
import type { Message } from "./write-messages.ts";

const threadSchema = z.object({
  ...{ id: z.string(), name: z.string(), owner_id: z.string() },
  parent_id: z.string().nullish(),
});
const threadsSchema = z.object({ threads: z.array(threadSchema) });
const text = z.string().optional();
const messageSchema = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  content: z.string(),
  embeds: z.array(z.object({ title: text, description: text })),
});
const messagesSchema = z.array(messageSchema);

type Thread = z.output<typeof threadSchema>;
type Told = z.output<typeof messageSchema>;
type Worded = Pick<Told, "content" | "embeds">;

/** After a day a delivery is given up: what stands there longer is another one. */
const DAY = 24 * 60 * 60 * 1000;
/** Discord's reference, snowflakes: milliseconds since 2015, above 22 bits. */
const DISCORD_EPOCH = 1_420_070_400_000n;
const openedAt = (id: string): Instant => Number((BigInt(id) >> 22n) + DISCORD_EPOCH);

type WantedPost = { forum: string; guild: string; bot: string; title: string; messages: readonly Message[] };
type StandingPost = { inside: string; sent: MessageIds };

/**
 * The bot's own post of today in a forum with this title and these first messages: the answer to what opened it was lost,
 * or the bot died before it came. Nothing where there is none, and where Discord does not let the bot look (which takes the
 * permission Read Message History): then it is posted, perhaps twice. Rejects where Discord has a fault.
 */
export async function standingPost(
  rest: REST,
  wanted: WantedPost,
  { now, patience }: { now: Instant; patience: number },
): Promise<StandingPost | undefined> {
  const look = openLook(rest, patience);
  const active = await look(`/guilds/${wanted.guild}/threads/active`, threadsSchema);
  for (const thread of active?.threads ?? []) {
    if (!isLike(wanted, thread) || now - openedAt(thread.id) >= DAY) continue;
    const told = await look(`/channels/${thread.id}/messages`, messagesSchema);
    const sent = standingOf(wanted, told ?? []);
    if (sent.length > 0) return { inside: thread.id, sent };
  }
  return undefined;
}

/** Undefined for what the bot may not see. */
const openLook =
  (rest: REST, patience: number) =>
  async <Told>(path: `/${string}`, schema: z.ZodType<Told>): Promise<Told | undefined> => {
    try {
      return schema.parse(await rest.get(path, { signal: AbortSignal.timeout(patience) }));
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  };

const isRefusal = (error: unknown): boolean => {
  const { status } = Object(error) as { status?: unknown };
  return status === 403 || status === 404;
};

const isLike = ({ forum, bot, title }: WantedPost, { parent_id, owner_id, name }: Thread): boolean =>
  parent_id === forum && owner_id === bot && withoutSpaces(name) === withoutSpaces(title);

/** The ids of those messages that stand there, from the first on; Discord tells the newest first. */
function standingOf({ bot, messages }: WantedPost, told: readonly Told[]): MessageIds {
  const own = told.filter(({ author }) => author.id === bot).toReversed();
  const other = messages.findIndex(({ body }, part) => {
    const standing = own[part];
    return !standing || wordsOf(body) !== wordsOf(standing);
  });
  return own.slice(0, other === -1 ? messages.length : other).map(({ id }) => id);
}

const wordsOf = ({ content, embeds }: Worded): string =>
  JSON.stringify(
    [content, ...embeds.flatMap(({ title = "", description = "" }) => [title, description])].map(withoutSpaces),
  );

/** Discord takes some of them away. */
const withoutSpaces = (told: string): string => told.replace(/\s+/gu, " ").trim();
