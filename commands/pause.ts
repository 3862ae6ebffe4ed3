import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { readUntil } from "../src/read-until.ts";
import { apologise, type Reply } from "../src/reply.ts";
import type { Subscription } from "../src/subscription.ts";

const number = z.int().min(1).max(1000).optional();

export const pause: Command = {
  name: "pause",
  example: "/pause until Friday",
  defaultAction: "pause",
  actions: {
    pause: action({
      options: z.object({ until: z.string().trim().max(60).optional(), number }),
      permission: "manager",
      run: async (context, { until, number }) => {
        const meant = await meantBy(context, number);
        return "blocks" in meant ? meant : await rest(context, meant.subscriptions, until);
      },
    }),
  },
};

export const resume: Command = {
  name: "resume",
  example: "/resume",
  defaultAction: "resume",
  actions: {
    resume: action({
      options: z.object({ number }),
      permission: "manager",
      run: async (context, { number }) => {
        const meant = await meantBy(context, number);
        return "blocks" in meant
          ? meant
          : await goOn(
              context,
              meant.subscriptions.filter((each) => each.rest),
            );
      },
    }),
  },
};

/** All of a conversation's, or the one with this number in /subscriptions. */
async function meantBy(
  { newsroom, phrases, question }: Context,
  number: number | undefined,
): Promise<{ subscriptions: Subscription[] } | Reply> {
  const all = await newsroom.digests.subscriptionsOf(question.conversation);
  if (all.length === 0) return apologise(phrases.noSubscriptions, phrases.noSubscriptionsRemedy);
  if (number === undefined) return { subscriptions: all };
  const meant = all[number - 1];
  return meant
    ? { subscriptions: [meant] }
    : apologise(phrases.noSuchSubscription(String(number)), phrases.noSuchSubscriptionRemedy);
}

async function rest(context: Context, subscriptions: Subscription[], typed: string | undefined): Promise<Reply> {
  const { newsroom, phrases, question, now } = context;
  const { conversation } = question;
  const { zone = subscriptions[0]?.zone ?? "UTC" } = await newsroom.settingsOf(conversation);
  const until = typed ? readUntil(typed, now, zone) : undefined;
  if (typed && until === undefined)
    return apologise(phrases.subscriptions.badUntil(typed), phrases.subscriptions.badUntilRemedy);
  for (const { id } of subscriptions) await newsroom.digests.pause(id, conversation, until);
  const { choices, nowPaused } = phrases.subscriptions;
  const text = nowPaused(subscriptions.length, until === undefined ? undefined : phrases.moment(until, zone));
  return {
    blocks: [
      { kind: "text", text },
      { kind: "choices", choices: [{ label: choices.resume, ask: { command: "resume", options: {} } }] },
    ],
  };
}

async function goOn({ newsroom, phrases, question }: Context, paused: Subscription[]): Promise<Reply> {
  const { nothingPaused, nowResumed, choices } = phrases.subscriptions;
  for (const { id } of paused) await newsroom.digests.resume(id, question.conversation);
  return {
    blocks: [
      { kind: "text", text: paused.length === 0 ? nothingPaused : nowResumed(paused.length) },
      { kind: "choices", choices: [{ label: choices.all, ask: { command: "subscriptions", options: {} } }] },
    ],
  };
}
