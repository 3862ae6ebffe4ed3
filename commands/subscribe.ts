import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { apologise, type Block, type Choice, type Reply } from "../src/reply.ts";
import type { DigestWish, Subscription } from "../src/subscription.ts";
import { readWish } from "./read-wish.ts";
import { nextInWords, wishInWords } from "./show-subscription.ts";
import { suggestWish } from "./suggest-wish.ts";
import { sameWish, wishAsOptions } from "./wish-as-options.ts";
import { type WishOptions, wishOptions } from "./wish-options.ts";

/** Enough for a busy channel, few enough that nobody can fill the outbox from one place. */
const MOST_SUBSCRIPTIONS = 10;
/** A headline and two sentences are read in a quarter of a minute. */
const STORIES_A_MINUTE = 4;

export const subscribe: Command = {
  name: "subscribe",
  example: "/subscribe airport drones 08:00 Europe/Vienna",
  defaultAction: "add",
  actions: {
    add: action({
      options: wishOptions,
      permission: "manager",
      hasForm: true,
      suggest: suggestWish,
      run: async (context, options) => {
        if (Object.values(options).every((value) => value === undefined || value === "")) return askWhat(context);
        const wish = await readWish(context, options, { action: "add" });
        return "blocks" in wish ? wish : await add(context, wish.value);
      },
    }),
    preview: action({
      options: wishOptions,
      suggest: suggestWish,
      run: async (context, options) => {
        const wish = await readWish(context, options, { action: "preview" });
        return "blocks" in wish ? wish : await preview(context, wish.value);
      },
    }),
    change: action({
      options: wishOptions.extend({ number: z.int().min(1).max(MOST_SUBSCRIPTIONS).optional() }),
      permission: "manager",
      suggest: suggestWish,
      run: async (context, { number, ...options }) =>
        await change(context, { ...whichAndWhat(options), ...(number && { number }) }),
    }),
  },
};

/** With what is known filled in; whoever has no form types a sentence, or takes the top stories. */
async function askWhat({ phrases, newsroom, question }: Context): Promise<Reply> {
  const { subscriptions } = phrases;
  const { zone, length } = await newsroom.settingsOf(question.conversation);
  const topStories: Choice = {
    label: subscriptions.choices.topStories,
    ask: { command: "subscribe", options: { topics: "top stories" } },
  };
  return {
    blocks: [
      { kind: "text", text: `${subscriptions.askTopics} ${subscriptions.askTopicsRemedy}` },
      {
        kind: "form",
        command: "subscribe",
        action: "add",
        filledIn: { time: "08:00", ...(zone && { zone }), ...(length && { length }) },
      },
      { kind: "choices", choices: [topStories] },
    ],
    visibleTo: "asker",
  };
}

async function add(context: Context, wish: DigestWish): Promise<Reply> {
  const { newsroom, phrases, question } = context;
  const { conversation } = question;
  const existing = await newsroom.digests.subscriptionsOf(conversation);
  const same = existing.find((each) => sameWish(each, wish));
  if (!same && existing.length >= MOST_SUBSCRIPTIONS) {
    return apologise(phrases.tooManySubscriptions(MOST_SUBSCRIPTIONS), phrases.tooManySubscriptionsRemedy);
  }
  const made = same ?? (await newsroom.digests.subscribe({ ...wish, conversation }));
  const { zone } = await newsroom.settingsOf(conversation);
  if (!zone) await newsroom.changeSettings(conversation, { zone: wish.zone });
  return await confirm(context, made, phrases.subscriptions.done);
}

/** "2 at 18:00" is about the second one. */
function whichAndWhat(options: WishOptions): { number?: number; options: WishOptions } {
  const [, number, topics = ""] = /^(\d{1,2})(?:\s+(.*))?$/s.exec(options.topics ?? "") ?? [];
  return number === undefined ? { options } : { number: Number(number), options: { ...options, topics } };
}

/** The one with this number in /subscriptions; the only one needs none. */
async function change(
  context: Context,
  { number, options }: { number?: number; options: WishOptions },
): Promise<Reply> {
  const { newsroom, phrases, question } = context;
  const all = await newsroom.digests.subscriptionsOf(question.conversation);
  if (number === undefined && all.length > 1)
    return apologise(phrases.missingOption("number"), phrases.noSuchSubscriptionRemedy);
  const meant = all[(number ?? 1) - 1];
  if (!meant) return apologise(phrases.noSuchSubscription(String(number ?? 1)), phrases.noSuchSubscriptionRemedy);
  const wish = await readWish(context, options, { action: "change", known: meant });
  if ("blocks" in wish) return wish;
  const changed = await newsroom.digests.change(meant.id, question.conversation, wish.value);
  if (!changed) return apologise(phrases.noSuchSubscription(String(number ?? 1)), phrases.noSuchSubscriptionRemedy);
  return await confirm(context, changed, phrases.subscriptions.changed);
}

async function confirm(context: Context, made: Subscription, say: (wish: string) => string): Promise<Reply> {
  const { phrases, question, newsroom } = context;
  const { choices } = phrases.subscriptions;
  const number =
    (await newsroom.digests.subscriptionsOf(question.conversation)).findIndex(({ id }) => id === made.id) + 1;
  const under: Choice[] = [
    { label: choices.preview, ask: { command: "subscribe", action: "preview", options: wishAsOptions(made) } },
    { label: choices.stop, ask: { command: "unsubscribe", options: { which: String(number) } } },
    { label: choices.all, ask: { command: "subscriptions", options: {} } },
  ];
  return {
    blocks: [
      { kind: "text", text: `${say(wishInWords(context, made))} ${await nextInWords(context, made)}` },
      await replayed(context, made),
      ...(await unheardOf(context, made)),
      { kind: "choices", choices: under },
    ],
  };
}

async function preview(context: Context, wish: DigestWish): Promise<Reply> {
  const { newsroom, phrases, question } = context;
  const { blocks } = await newsroom.digests.preview(wish, question.conversation);
  const subscribeNow: Choice = {
    label: phrases.subscriptions.choices.subscribe,
    ask: { command: "subscribe", action: "add", options: wishAsOptions(wish) },
  };
  return {
    blocks: [
      await replayed(context, wish),
      ...(await unheardOf(context, wish)),
      { kind: "text", text: phrases.subscriptions.preview(wishInWords(context, wish)) },
      ...blocks,
      { kind: "choices", choices: [subscribeNow] },
    ],
  };
}

/** How much it would have been: in numbers, before anybody waits for a morning. */
async function replayed({ newsroom, phrases, question }: Context, wish: DigestWish): Promise<Block> {
  const days = (await newsroom.digests.replay(wish, question.conversation)).map(({ stories }) => stories);
  const average = days.reduce((sum, stories) => sum + stories, 0) / Math.max(1, days.length);
  const minutes = Math.max(1, Math.round(average / STORIES_A_MINUTE));
  return { kind: "text", text: phrases.subscriptions.replay(days, minutes) };
}

/** Words that no article holds yet: a digest waits for them, so a slip must be seen now. */
async function unheardOf({ newsroom, phrases, question }: Context, wish: DigestWish): Promise<Block[]> {
  const news = newsroom.newsFor(question.conversation);
  const one = { count: 1, page: 1, language: wish.language, zone: wish.zone };
  const found = await Promise.all(wish.topics.map((topic) => news.findStories(topic, one)));
  return found
    .flatMap(({ understood }) => understood?.corrections ?? [])
    .map(({ typed, shown }) => ({ kind: "text", text: phrases.subscriptions.unheardOf(typed, shown) }));
}
