import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { apologise, type Reply, say } from "../src/reply.ts";
import { everyDay } from "../src/subscription.ts";
import { readTimeOfDay, TIME_OF_DAY } from "../src/time-of-day.ts";
import { readZone, ZONE_AS_TYPED } from "../src/time-zone.ts";
import { explainZone } from "./explain-zone.ts";

/** Enough for a busy channel, few enough that nobody can fill the outbox from one place. */
const MOST_SUBSCRIPTIONS = 10;
const TIME_BY_DEFAULT = "08:00";

export const subscribe: Command = {
  name: "subscribe",
  example: "/subscribe airport drones 08:00 Europe/Vienna",
  defaultAction: "add",
  actions: {
    add: action({
      options: z.object({
        topic: z.string().trim().max(100).meta({ keepsQuotes: true }).optional(),
        time: z.string().trim().regex(TIME_OF_DAY).optional(),
        zone: z.string().trim().max(60).meta({ typedAs: ZONE_AS_TYPED }).optional(),
      }),
      permission: "manager",
      run: async (context, { topic = "", time = TIME_BY_DEFAULT, zone }) => {
        const { phrases } = context;
        const read = await zoneFor(context, zone);
        if ("blocks" in read) return read;
        const timeOfDay = readTimeOfDay(time);
        if (!timeOfDay) return apologise(phrases.badTime(time), phrases.badTimeRemedy);
        return await add(context, topic, timeOfDay, read.zone);
      },
    }),
  },
};

/** The zone that was typed, else the conversation's; a question back when neither is known. */
async function zoneFor(context: Context, typed: string | undefined): Promise<{ zone: string } | Reply> {
  const { newsroom, phrases, question } = context;
  const settings = await newsroom.settingsOf(question.conversation);
  if (!typed && settings.zone) return { zone: settings.zone };
  if (!typed) return apologise(phrases.missingZone, phrases.missingZoneRemedy);
  const read = readZone(typed);
  return typeof read === "object" && "zone" in read ? read : explainZone(context, typed, read);
}

const dailyWish = ({ topic, time, ...rest }: { topic: string; time: string; zone: string; language: string }) => ({
  ...rest,
  topics: topic ? [topic] : [],
  onlySources: [],
  withoutSources: [],
  muted: [],
  times: [time],
  days: everyDay,
  length: "short" as const,
  whenNothing: "say" as const,
});

async function add(
  { newsroom, phrases, question, now }: Context,
  topic: string,
  time: string,
  zone: string,
): Promise<Reply> {
  const { conversation } = question;
  const existing = await newsroom.digests.subscriptionsOf(conversation);
  if (existing.length >= MOST_SUBSCRIPTIONS) {
    return apologise(phrases.tooManySubscriptions(MOST_SUBSCRIPTIONS), phrases.tooManySubscriptionsRemedy);
  }
  const same = existing.find(
    (each) => each.topics.join() === topic && each.times.join() === time && each.zone === zone,
  );
  const { nextDigestAt } =
    same ??
    (await newsroom.digests.subscribe({
      conversation,
      ...dailyWish({ topic, time, zone, language: phrases.language }),
    }));
  // The first zone is the conversation's; a digest by another place's clock does not move the others there.
  if (!(await newsroom.settingsOf(conversation)).zone) await newsroom.changeSettings(conversation, { zone });
  return say(
    phrases.subscribed(
      topic || phrases.topStories,
      time,
      zone,
      phrases.clockTime(now, zone),
      phrases.moment(nextDigestAt, zone),
    ),
  );
}
