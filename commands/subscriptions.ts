import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { apologise, type Choice } from "../src/reply.ts";
import type { Subscription } from "../src/subscription.ts";
import { nextInWords, wishInWords } from "./show-subscription.ts";

export const subscriptions: Command = {
  name: "subscriptions",
  example: "/subscriptions",
  defaultAction: "list",
  actions: {
    list: action({
      options: z.object({}),
      visibleTo: "asker",
      run: async (context) => {
        const { newsroom, phrases, question } = context;
        const all = await newsroom.digests.subscriptionsOf(question.conversation);
        if (all.length === 0) return apologise(phrases.noSubscriptions, phrases.noSubscriptionsRemedy);
        const lines = all.map(async (each) => `${wishInWords(context, each)}. ${await nextInWords(context, each)}`);
        const items = (await Promise.all(lines)).map((line, at) => `${at + 1}. ${line}`);
        return {
          blocks: [
            { kind: "text", text: phrases.subscriptionsHeading(all.length) },
            { kind: "list", items },
            { kind: "choices", choices: all.flatMap((each, at) => choicesFor(context, each, at + 1)) },
          ],
          visibleTo: "asker",
        };
      },
    }),
  },
};

function choicesFor({ phrases }: Context, { rest }: Subscription, number: number): Choice[] {
  const { choices } = phrases.subscriptions;
  const toggle: Choice = rest
    ? { label: `${choices.resume} ${number}`, ask: { command: "resume", options: { number } } }
    : { label: `${choices.pause} ${number}`, ask: { command: "pause", options: { number } } };
  return [
    toggle,
    { label: `${choices.stop} ${number}`, ask: { command: "unsubscribe", options: { which: String(number) } } },
  ];
}
