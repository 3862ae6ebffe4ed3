import { z } from "zod";
import { action, type Command } from "../src/command.ts";
import { apologise, say } from "../src/reply.ts";

export const unsubscribe: Command = {
  name: "unsubscribe",
  example: "/unsubscribe 1",
  defaultAction: "remove",
  actions: {
    remove: action({
      options: z.object({ number: z.int().min(1).max(1000) }),
      permission: "manager",
      run: async ({ newsroom, phrases, question }, { number }) => {
        const all = await newsroom.digests.subscriptionsOf(question.conversation);
        const meant = all[number - 1];
        if (!meant || !(await newsroom.digests.unsubscribe(meant.id, question.conversation))) {
          return apologise(phrases.noSuchSubscription(number), phrases.noSuchSubscriptionRemedy);
        }
        return say(phrases.unsubscribed(meant.topics.join(", ") || phrases.topStories));
      },
    }),
  },
};
