import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { apologise, type Reply, say } from "../src/reply.ts";

const topic = z.string().trim().max(100).meta({ keepsQuotes: true });

/** Into the next digests, with no schedule of its own. */
export const follow: Command = {
  name: "follow",
  example: "/follow airport drones",
  defaultAction: "add",
  actions: {
    add: action({
      options: z.object({ topic: topic.optional() }),
      permission: "manager",
      isLinkable: true,
      run: async (context, { topic }) => (topic ? await add(context, topic) : await list(context)),
    }),
    list: action({ options: z.object({}), run: list }),
    remove: action({
      options: z.object({ topic }),
      permission: "manager",
      suggest: async ({ newsroom, question }, _, typed) =>
        (await newsroom.digests.followed(question.conversation))
          .filter((each) => each.toLowerCase().includes(typed.toLowerCase()))
          .map((each) => ({ label: each, value: each })),
      run: async ({ newsroom, phrases, question }, { topic }) => {
        const { subscriptions } = phrases;
        const wasThere = await newsroom.digests.unfollow(question.conversation, topic);
        if (!wasThere) return apologise(subscriptions.notFollowed(topic), subscriptions.followsNothingRemedy);
        return say(subscriptions.noLongerFollowed(topic));
      },
    }),
  },
};

async function add({ newsroom, phrases, question }: Context, topic: string): Promise<Reply> {
  const { conversation } = question;
  const { subscriptions } = phrases;
  if ((await newsroom.digests.followed(conversation)).length >= MOST_FOLLOWED) {
    return apologise(subscriptions.tooManyTopics(MOST_FOLLOWED), subscriptions.followsNothingRemedy);
  }
  const isNew = await newsroom.digests.follow(conversation, topic);
  const said = isNew ? subscriptions.nowFollowed(topic) : subscriptions.alreadyFollowed(topic);
  const digests = await newsroom.digests.subscriptionsOf(conversation);
  return {
    blocks: [
      { kind: "text", text: digests.length > 0 ? said : `${said} ${subscriptions.noDigestYet}` },
      {
        kind: "choices",
        choices: [
          { label: subscriptions.choices.unfollow, ask: { command: "follow", action: "remove", options: { topic } } },
        ],
      },
    ],
    visibleTo: "asker",
  };
}

/** As many as a digest has topics. */
const MOST_FOLLOWED = 10;

async function list({ newsroom, phrases, question }: Context): Promise<Reply> {
  const topics = await newsroom.digests.followed(question.conversation);
  const { subscriptions } = phrases;
  if (topics.length === 0) return apologise(subscriptions.followsNothing, subscriptions.followsNothingRemedy);
  const choices = topics.map((topic) => ({
    label: `${subscriptions.choices.unfollow}: ${topic}`,
    ask: { command: "follow", action: "remove", options: { topic } },
  }));
  return {
    blocks: [
      { kind: "text", text: subscriptions.followed(topics.length) },
      { kind: "list", items: topics },
      { kind: "choices", choices },
    ],
    visibleTo: "asker",
  };
}
