import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { apologise, type Reply, say } from "../src/reply.ts";
import type { Subscription } from "../src/subscription.ts";
import { wishInWords } from "./show-subscription.ts";
import { wishAsLine } from "./wish-as-options.ts";

const ALL = /^(all|alle|everything|alles)$/i;

export const unsubscribe: Command = {
  name: "unsubscribe",
  example: "/unsubscribe 1",
  defaultAction: "remove",
  actions: {
    remove: action({
      options: z.object({ which: z.string().trim().max(100).optional() }),
      permission: "manager",
      run: async (context, { which }) => {
        const { newsroom, phrases, question } = context;
        const all = await newsroom.digests.subscriptionsOf(question.conversation);
        if (all.length === 0) return apologise(phrases.noSubscriptions, phrases.noSubscriptionsRemedy);
        if (!which) return askWhich(context, all);
        return ALL.test(which) ? await stopAll(context, all) : await stopOne(context, all, which);
      },
    }),
  },
};

/** Which of those that are `meant`, by their numbers among all. */
function askWhich(context: Context, all: Subscription[], meant = all): Reply {
  const { subscriptions } = context.phrases;
  const numbered = all.map((subscription, at) => ({
    subscription,
    label: `${at + 1}. ${wishInWords(context, subscription)}`,
    ask: { command: "unsubscribe", options: { which: String(at + 1) } },
  }));
  const each = numbered
    .filter(({ subscription }) => meant.includes(subscription))
    .map(({ label, ask }) => ({ label, ask }));
  const every = { label: subscriptions.choices.stopAll, ask: { command: "unsubscribe", options: { which: "all" } } };
  return {
    blocks: [
      { kind: "text", text: subscriptions.whichToStop },
      { kind: "choices", choices: all.length > 1 && meant.length === all.length ? [...each, every] : each },
    ],
    visibleTo: "asker",
  };
}

/** By its number in /subscriptions, or by what it is about. */
async function stopOne(context: Context, all: Subscription[], which: string): Promise<Reply> {
  const { newsroom, phrases, question } = context;
  const byTopic = all.filter(({ topics }) => topics.join(", ").toLowerCase() === which.toLowerCase());
  if (byTopic.length > 1) return askWhich(context, all, byTopic);
  const meant = /^\d{1,3}$/.test(which) ? all[Number(which) - 1] : byTopic[0];
  if (!meant || !(await newsroom.digests.unsubscribe(meant.id, question.conversation))) {
    return apologise(phrases.noSuchSubscription(which), phrases.noSuchSubscriptionRemedy);
  }
  return say(phrases.unsubscribed(meant.topics.join("; ") || phrases.topStories), {
    kind: "list",
    items: [wishAsLine(meant)],
  });
}

/** The list goes along, so that a slip costs nothing. */
async function stopAll({ newsroom, phrases, question }: Context, all: Subscription[]): Promise<Reply> {
  for (const { id } of all) await newsroom.digests.unsubscribe(id, question.conversation);
  const lines = `${all.map(wishAsLine).join("\n")}\n`;
  return say(`${phrases.subscriptions.stoppedAll(all.length)} ${phrases.subscriptions.listBeforeStopping}`, {
    kind: "file",
    name: "digests.txt",
    bytes: new TextEncoder().encode(lines),
  });
}
