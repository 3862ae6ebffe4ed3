import { z } from "zod";
import { readReferences } from "../src/article-reference.ts";
import { action, type Command, type Context } from "../src/command.ts";
import { apologise, type Reply } from "../src/reply.ts";

const what = z.string().trim().max(100);
/** Enough for anybody, few enough to be looked through for every story. */
const MOST_MUTED = 50;

/** A word or a source that this conversation's digests do without. */
export const mute: Command = {
  name: "mute",
  example: "/mute horoscope",
  defaultAction: "add",
  actions: {
    add: action({
      options: z.object({ what: what.optional() }),
      permission: "manager",
      suggest: async ({ newsroom, question }, _, typed) =>
        (await newsroom.newsFor(question.conversation).publishers())
          .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
          .map(({ name }) => ({ label: name, value: name })),
      run: async (context, { what }) => {
        if (!what) return await list(context);
        return (await offerOf(context, what)) ?? (await add(context, what));
      },
    }),
    // What a button under news asks: only whoever pressed it is asked back.
    offer: action({
      options: z.object({ articles: z.string().trim().max(500) }),
      permission: "manager",
      isLinkable: true,
      visibleTo: "asker",
      run: async (context, { articles }) => await offer(context, articles),
    }),
    list: action({ options: z.object({}), run: list }),
    remove: action({
      options: z.object({ what }),
      permission: "manager",
      suggest: async (context, _, typed) =>
        [...(await mutedHere(context)).all]
          .filter((each) => each.toLowerCase().includes(typed.toLowerCase()))
          .map((each) => ({ label: each, value: each })),
      run: async (context, { what }) => await remove(context, what),
    }),
  },
};

async function mutedHere({ newsroom, question }: Context) {
  const { mutedWords = [], mutedSources = [] } = await newsroom.settingsOf(question.conversation);
  return { mutedWords, mutedSources, all: [...mutedWords, ...mutedSources] };
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

async function add(context: Context, what: string): Promise<Reply> {
  const { newsroom, phrases, question } = context;
  const { subscriptions } = phrases;
  const { all } = await mutedHere(context);
  if (all.some((each) => isSame(each, what)))
    return apologise(subscriptions.alreadyMuted(what), subscriptions.mutesNothingRemedy);
  if (all.length >= MOST_MUTED)
    return apologise(subscriptions.tooManyMuted(MOST_MUTED), subscriptions.tooManyMutedRemedy);
  const publishers = await newsroom.newsFor(question.conversation).publishers();
  const source = publishers.find(({ name }) => isSame(name, what))?.name;
  const and = (muted: readonly string[], one: string) => [...muted.filter((each) => !isSame(each, one)), one];
  await newsroom.changeSettings(question.conversation, ({ mutedWords = [], mutedSources = [] }) =>
    source ? { mutedSources: and(mutedSources, source) } : { mutedWords: and(mutedWords, what) },
  );
  const undo = { command: "mute", action: "remove", options: { what: source ?? what } };
  return {
    blocks: [
      { kind: "text", text: subscriptions.nowMuted(source ?? what, source !== undefined) },
      { kind: "choices", choices: [{ label: subscriptions.choices.unmute, ask: undo }] },
    ],
    visibleTo: "asker",
  };
}

/** “/mute 1” means what the last answer numbered so: nobody mutes every story with a 1 in it. */
async function offerOf(context: Context, what: string): Promise<Reply | undefined> {
  if (!/^\d{1,2}$/.test(what)) return undefined;
  const remembered = await context.newsroom.recallNumbers(context.question.conversation, context.question.asker);
  const articles = remembered?.[Number(what) - 1];
  if (articles) return await offer(context, articles);
  return apologise(context.phrases.noSuchArticle(what), context.phrases.subscriptions.mutesNothingRemedy);
}

/** The sources of what was shown; a word is typed. */
async function offer(context: Context, articles: string): Promise<Reply> {
  const { newsroom, phrases, question } = context;
  const { subscriptions } = phrases;
  const news = newsroom.newsFor(question.conversation);
  const shown = await Promise.all((readReferences(articles) ?? []).map(({ article }) => news.articleById(article)));
  const sources = [...new Set(shown.flatMap((article) => article?.source ?? []))];
  const choices = sources.map((what) => ({ label: what, ask: { command: "mute", options: { what } } }));
  return {
    blocks: [
      { kind: "text", text: subscriptions.whatToMute },
      { kind: "choices", choices },
    ],
    visibleTo: "asker",
  };
}

async function remove(context: Context, what: string): Promise<Reply> {
  const { newsroom, phrases, question } = context;
  const { all } = await mutedHere(context);
  const { noLongerMuted, notMuted, mutesNothingRemedy } = phrases.subscriptions;
  if (!all.some((each) => isSame(each, what))) return apologise(notMuted(what), mutesNothingRemedy);
  const without = (muted: readonly string[]) => muted.filter((each) => !isSame(each, what));
  await newsroom.changeSettings(question.conversation, ({ mutedWords = [], mutedSources = [] }) => ({
    mutedWords: without(mutedWords),
    mutedSources: without(mutedSources),
  }));
  return { blocks: [{ kind: "text", text: noLongerMuted(what) }], visibleTo: "asker" };
}

async function list(context: Context): Promise<Reply> {
  const { all } = await mutedHere(context);
  const { subscriptions } = context.phrases;
  if (all.length === 0) return apologise(subscriptions.mutesNothing, subscriptions.mutesNothingRemedy);
  const choices = all.map((what) => ({
    label: `${subscriptions.choices.unmute}: ${what}`,
    ask: { command: "mute", action: "remove", options: { what } },
  }));
  return {
    blocks: [
      { kind: "text", text: subscriptions.muted(all.length) },
      { kind: "list", items: all },
      { kind: "choices", choices },
    ],
    visibleTo: "asker",
  };
}
