import { z } from "zod";
import { action, type Context } from "../src/command.ts";
import type { FoundFeed } from "../src/found-feed.ts";
import { apologise, type Block, type Reply, say } from "../src/reply.ts";
import type { Source } from "../src/source.ts";
import type { Added, Followers } from "../src/source-desk.ts";
import { followersFor, followersOption } from "./sources-followers.ts";
import { lookUp } from "./sources-look-up.ts";
import { headlinesOf, holdingsOf, stateOf, toldIn } from "./sources-told.ts";

/** Enough for a newsroom's own list, too few for the whole web. */
export const MOST_SOURCES = 200;
const LONGEST_ADDRESS = 2000;
const LONGEST_FOLDER = 100;
/** "example.org", "https://example.org/feed": what is said behind it is no address. */
const ADDRESS_LIKE = /^[^\w[]*(?:[a-z]+:)*(?:\/\/)?[^\s/?#]*(?:[^\s.]\.[^\s.]|:\d|\])\S*$/i;

const address = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_ADDRESS)
  .refine((text) => ADDRESS_LIKE.test(text))
  .meta({ format: "address" });

type Wishes = { folder?: string | undefined; for?: Followers | undefined; pages?: boolean | undefined };

export const add = action({
  options: z.object({
    url: address,
    folder: z.string().trim().max(LONGEST_FOLDER).optional(),
    for: followersOption,
    pages: z.boolean().optional(),
  }),
  permission: "manager",
  run: async (context, { url, ...wishes }) => {
    const followers = followersFor(context, wishes.for);
    if (typeof followers !== "string") return followers;
    const known = await alreadyFollowed(context, url, followers);
    if (known) return known;
    if (followers === "here" && (await isListFull(context))) return listIsFull(context);
    const found = await lookUp(context, url, { action: "add", option: "url", options: wishes });
    if (!("feed" in found)) return found;
    return await follow(context, found.feed, followers, wishes);
  },
});

/** The web is not asked for what can be answered without it. */
async function alreadyFollowed(context: Context, url: string, followers: Followers): Promise<Reply | undefined> {
  const { newsroom, question } = context;
  const source = await newsroom.sources.sourceAt(url);
  if (!source) return undefined;
  const followed = await newsroom.sources.followed(question.conversation);
  const isFollowed = followed.some(({ id }) => id === source.id);
  if (!isFollowed || (followers === "everyone" && !source.isDefault)) return undefined;
  return await sayKnown(context, source);
}

const sayKnown = async (context: Context, source: Source): Promise<Reply> =>
  say(context.phrases.sources.alreadyFollowed(source.title, stateOf(source, context, await toldIn(context))));

/** Default sources that a conversation merely has in common with everybody do not count. */
const isListFull = async ({ newsroom, question }: Context): Promise<boolean> =>
  (await newsroom.sources.followed(question.conversation)).length >= MOST_SOURCES;

const listIsFull = ({ phrases: { sources } }: Context): Reply =>
  apologise(sources.listIsFull(MOST_SOURCES), sources.listIsFullRemedy);

async function follow(
  context: Context,
  feed: FoundFeed,
  followers: Followers,
  { folder, pages }: Wishes,
): Promise<Reply> {
  const { newsroom, question } = context;
  const wishes = { folder, readsPages: pages };
  const added = await newsroom.sources.add(feed, followers, question.conversation, wishes);
  if (added.wasFollowed) return await sayKnown(context, added.source);
  return await sayAdded(context, feed, added, followers);
}

async function sayAdded(context: Context, feed: FoundFeed, added: Added, followers: Followers): Promise<Reply> {
  const { sources } = context.phrases;
  const { source, becameOwnList } = added;
  const notes = [
    sources.readSoon,
    ...(feed.carriesTeasers && !source.readsPages ? [sources.carriesTeasers] : []),
    ...(feed.isCut ? [sources.isCut] : []),
    ...(becameOwnList ? [sources.becameOwnList] : []),
  ];
  const told = await toldIn(context);
  return say(
    sources.added(source.title, followers),
    { kind: "text", text: holdingsOf(feed.items, context) },
    ...(feed.latest.length > 0 ? [headlinesOf(feed.latest, context, told)] : []),
    ...notes.map((text): Block => ({ kind: "text", text })),
  );
}
