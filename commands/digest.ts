import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { readPastDay } from "../src/read-past-day.ts";
import { apologise, type Block, type Choice, type Reply } from "../src/reply.ts";
import { everyDay } from "../src/subscription.ts";

/** A digest without waiting for it, and those of days that are gone. */
export const digest: Command = {
  name: "digest",
  example: "/digest yesterday",
  isNews: true,
  isReworded: true,
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({ when: z.string().trim().max(40).optional() }),
      run: async (context, { when = "" }) =>
        /^(|now|jetzt)$/i.test(when) ? await digestNow(context) : await pastDigests(context, when),
    }),
  },
};

/** What every digest of this conversation would say now; where there is none, one of the top stories. */
async function digestNow(context: Context): Promise<Reply> {
  const { newsroom, question, phrases } = context;
  const subscriptions = await newsroom.digests.subscriptionsOf(question.conversation);
  if (subscriptions.length === 0) return await topStories(context);
  const digests: Reply[] = [];
  // One after the other: what one tells, the next does not repeat.
  for (const subscription of subscriptions) digests.push(await newsroom.digests.digestNow(subscription));
  const yesterday: Choice = {
    label: phrases.digests.choices.yesterday,
    ask: { command: "digest", options: { when: "yesterday" } },
  };
  return together(digests, [{ kind: "choices", choices: [yesterday] }]);
}

async function topStories({ newsroom, question, phrases }: Context): Promise<Reply> {
  const { zone = "UTC", length = "short" } = await newsroom.settingsOf(question.conversation);
  const none = { topics: [], onlySources: [], withoutSources: [], muted: [], days: everyDay, times: ["08:00"] };
  const wish = { ...none, zone, length, language: phrases.language, whenNothing: "say" as const };
  const { blocks } = await newsroom.digests.preview(wish, question.conversation);
  const subscribe: Choice = {
    label: phrases.subscriptions.choices.subscribe,
    ask: { command: "subscribe", options: {} },
  };
  return {
    blocks: [{ kind: "text", text: phrases.digests.noneHere }, ...blocks, { kind: "choices", choices: [subscribe] }],
  };
}

async function pastDigests({ newsroom, question, phrases, now }: Context, when: string): Promise<Reply> {
  const { conversation } = question;
  const [first] = await newsroom.digests.subscriptionsOf(conversation);
  const zone = (await newsroom.settingsOf(conversation)).zone ?? first?.zone ?? "UTC";
  const day = readPastDay(when, now, zone);
  if (!day) return apologise(phrases.digests.badDay(when), phrases.digests.badDayRemedy);
  const digests = await firstOf(daysMeant(when, day, readPastDay("today", now, zone)), (each) =>
    newsroom.digests.pastDigests(conversation, each),
  );
  if (digests.length > 0) return together(digests, []);
  return apologise(phrases.digests.noneOn(phrases.published({ date: day })), phrases.digests.noneOnRemedy);
}

/** On a Monday, “Monday” is today where there was a digest today, as in “since Monday”, and a week ago where there was none. */
function daysMeant(when: string, day: string, today = day): string[] {
  const isWeekAgo = Date.parse(today) - Date.parse(day) === WEEK;
  return isWeekAgo && !/\d/.test(when) ? [today, day] : [day];
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

async function firstOf(days: readonly string[], find: (day: string) => Promise<Reply[]>): Promise<Reply[]> {
  for (const day of days) {
    const found = await find(day);
    if (found.length > 0) return found;
  }
  return [];
}

/** In the language of the first: a reader's digests hardly ever have several. */
function together(digests: Reply[], more: Block[]): Reply {
  const [first] = digests;
  const blocks = [...digests.flatMap((each) => each.blocks), ...more];
  return { ...first, blocks: blocks as Reply["blocks"] };
}
