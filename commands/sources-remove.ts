import type { Context } from "../src/command.ts";
import { apologise, type Block, type Reply, say } from "../src/reply.ts";
import type { Source } from "../src/source.ts";
import type { Followers } from "../src/source-desk.ts";
import { sourceAction } from "./sources-find.ts";
import { followersFor, followersOption } from "./sources-followers.ts";

export const remove = sourceAction("remove", { for: followersOption }, async (context, source, options) => {
  const followers = followersFor(context, options.for);
  if (typeof followers !== "string") return followers;
  if (!(await isFollowed(context, source, followers))) {
    const { sources } = context.phrases;
    return apologise(sources.notFollowedHere(source.title), sources.noSuchSourceRemedy);
  }
  return await leave(context, source, followers);
});

/** The owner sees sources that only others follow: those can be removed for everyone, but not from here. */
async function isFollowed({ newsroom, question }: Context, source: Source, followers: Followers): Promise<boolean> {
  if (followers === "everyone") return true;
  return (await newsroom.sources.followed(question.conversation)).some(({ id }) => id === source.id);
}

async function leave({ newsroom, phrases, question }: Context, source: Source, followers: Followers): Promise<Reply> {
  const { isGone, becameOwnList } = await newsroom.sources.remove(source, followers, question.conversation);
  const notes = [
    ...(isGone ? [phrases.sources.removedForAll] : []),
    ...(becameOwnList ? [phrases.sources.becameOwnList] : []),
    phrases.sources.addAgain(source.url),
  ];
  return say(phrases.sources.removed(source.title, followers), ...notes.map((text): Block => ({ kind: "text", text })));
}
