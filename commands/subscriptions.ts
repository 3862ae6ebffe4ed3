import { z } from "zod";
import { action, type Command } from "../src/command.ts";
import { apologise } from "../src/reply.ts";

export const subscriptions: Command = {
  name: "subscriptions",
  example: "/subscriptions",
  defaultAction: "list",
  actions: {
    list: action({
      options: z.object({}),
      run: async ({ newsroom, phrases, question }) => {
        const all = await newsroom.digests.subscriptionsOf(question.conversation);
        if (all.length === 0) return apologise(phrases.noSubscriptions, phrases.noSubscriptionsRemedy);
        const items = all.map(({ topics, times, zone, nextDigestAt, rest }, index) =>
          phrases.subscriptionLine(
            index + 1,
            topics.join(", ") || phrases.topStories,
            times.join(", "),
            zone,
            phrases.moment(nextDigestAt, zone),
            rest?.because,
          ),
        );
        return {
          blocks: [
            { kind: "text", text: phrases.subscriptionsHeading(all.length) },
            { kind: "list", items },
          ],
        };
      },
    }),
  },
};
