import { z } from "zod";
import { action, type Context } from "../src/command.ts";
import { apologise, type Block, type Reply, say } from "../src/reply.ts";
import type { Followers, ImportedList } from "../src/source-desk.ts";
import { MOST_SOURCES } from "./sources-add.ts";
import { followersFor, followersOption } from "./sources-followers.ts";

const REFUSALS_SHOWN = 10;
const FILE_NAME = "tidings.opml";

export const importList = action({
  options: z.object({ for: followersOption }),
  permission: "manager",
  takesFile: true,
  run: async (context, options) => {
    const { phrases, question } = context;
    const followers = followersFor(context, options.for);
    if (typeof followers !== "string") return followers;
    const [file] = question.attachments;
    if (!file) return apologise(phrases.sources.noAttachment, phrases.sources.noAttachmentRemedy);
    const room = await roomFor(context, followers);
    const read = await context.newsroom.sources.importList(file.bytes, followers, question.conversation, room);
    if (read.ok) return sayImported(context, read.value);
    const { code, message } = read.failure;
    return apologise(phrases.sources.badList(file.name, code, message), phrases.sources.badListRemedy);
  },
});

async function roomFor({ newsroom, question }: Context, followers: Followers): Promise<number> {
  if (followers === "everyone") return Number.MAX_SAFE_INTEGER;
  const followed = await newsroom.sources.followed(question.conversation);
  return Math.max(0, MOST_SOURCES - followed.length);
}

function sayImported({ phrases: { sources } }: Context, { added, known, refused }: ImportedList): Reply {
  const items = refused.slice(0, REFUSALS_SHOWN).map(({ entry, because }) => sources.refusedEntry(entry, because));
  if (refused.length > REFUSALS_SHOWN) items.push(sources.moreRefused(refused.length - REFUSALS_SHOWN));
  const more: Block[] = items.length > 0 ? [{ kind: "list", items }] : [];
  return say(sources.imported(added.length, known, refused.length), ...more);
}

/** Addresses can hold keys: not for everybody to see. */
export const exportList = action({
  options: z.object({}),
  permission: "manager",
  visibleTo: "asker",
  run: async ({ newsroom, phrases, question }) => {
    const followed = await newsroom.sources.followed(question.conversation);
    const bytes = await newsroom.sources.exportList(followed);
    if (!bytes) return apologise(phrases.sources.nothingToExport, phrases.sources.noneRemedy);
    return {
      blocks: [
        { kind: "text", text: phrases.sources.exported(followed.length) },
        { kind: "file", name: FILE_NAME, bytes },
      ],
      visibleTo: "asker",
    };
  },
});
