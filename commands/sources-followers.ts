import { z } from "zod";
import type { Context } from "../src/command.ts";
import { apologise, type Reply } from "../src/reply.ts";
import type { Source } from "../src/source.ts";
import type { Followers } from "../src/source-desk.ts";
import { isOwnerInPrivate } from "./sources-find.ts";

export const followersOption = z.enum(["everyone", "here"]).optional();

/** For whom something is done, when nothing is said: by the owner in private for everyone, else for the conversation. */
export function followersFor(context: Context, asked: Followers | undefined): Followers | Reply {
  const { sources } = context.phrases;
  if (asked === "everyone" && context.role !== "owner") {
    return apologise(sources.onlyOwnersForEveryone, sources.onlyOwnersForEveryoneRemedy);
  }
  return asked ?? (isOwnerInPrivate(context) ? "everyone" : "here");
}

/** How a source is read is everybody's business who follows it: the owner decides, or who is the only one. */
export async function refuseChange(context: Context, source: Source): Promise<Reply | undefined> {
  const { newsroom, question, role, phrases } = context;
  if (role === "owner" || (await newsroom.sources.isOnlyFor(source, question.conversation))) return undefined;
  return apologise(phrases.sources.othersFollowIt(source.title), phrases.sources.othersFollowItRemedy);
}
