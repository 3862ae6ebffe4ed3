import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { apologise, type Reply, say } from "../src/reply.ts";

/** See `DigestDesk.linkCode`. */
const CODE_MINUTES = 15;

/** One reader on two platforms: what is told in one place is not repeated in the other. */
export const link: Command = {
  name: "link",
  example: "/link",
  defaultAction: "code",
  actions: {
    code: action({
      options: z.object({ code: z.string().trim().max(40).optional() }),
      permission: "manager",
      visibleTo: "asker",
      run: async (context, { code }) => {
        const { onlyPrivate, onlyPrivateRemedy } = context.phrases.subscriptions;
        if (context.question.conversation.kind !== "private") return apologise(onlyPrivate, onlyPrivateRemedy);
        return code ? await join(context, code) : await begin(context);
      },
    }),
    remove: action({
      options: z.object({}),
      permission: "manager",
      visibleTo: "asker",
      run: async ({ newsroom, phrases, question }) => {
        const { unlinked, notLinked } = phrases.subscriptions;
        return say((await newsroom.digests.unlink(question.conversation)) ? unlinked : notLinked);
      },
    }),
  },
};

async function begin({ newsroom, phrases, question }: Context): Promise<Reply> {
  const { conversation, asker } = question;
  const others = await newsroom.digests.linkedWith(conversation);
  const { linkedWith, linkCode } = phrases.subscriptions;
  const code = linkCode(await newsroom.digests.linkCode(conversation, asker), CODE_MINUTES);
  const text = others.length === 0 ? code : `${linkedWith(others.map(({ platform }) => platform))} ${code}`;
  return { blocks: [{ kind: "text", text }], visibleTo: "asker" };
}

async function join({ newsroom, phrases, question }: Context, code: string): Promise<Reply> {
  const joined = await newsroom.digests.link(question.conversation, code);
  const { linked, badLinkCode, badLinkCodeRemedy } = phrases.subscriptions;
  return joined ? say(linked(joined.with.platform)) : apologise(badLinkCode, badLinkCodeRemedy);
}
