import { z } from "zod";
import { type AccessPart, type AccessShown, type AccessWish, accessChanges } from "../src/access-rules.ts";
import { type Action, action, type Command, type Context } from "../src/command.ts";
import { apologise, type Block, type Reply } from "../src/reply.ts";

const MOST_QUESTIONS = 10_000;
const WHO = /^[a-z]+:[^\s:,]+$/;
const nothing = z.object({});
const somebody = z.object({ who: z.string().trim().max(100).optional() });
const amount = z.object({
  of: z.enum(["reader", "conversation"]),
  questions: z.int().min(1).max(MOST_QUESTIONS),
});

const forOwners = { permission: "owner", visibleTo: "asker" } as const;

/** Who may ask, and how much: seen and changed without a restart. */
export const access: Command = {
  name: "access",
  example: "/access limit reader 10",
  defaultAction: "show",
  actions: {
    show: action({ ...forOwners, options: nothing, run: async (context) => show(context, await shownNow(context)) }),
    open: changing({ mode: "open" }),
    listed: changing({ mode: "listed" }),
    allow: action({ ...forOwners, options: somebody, run: (context, { who }) => list(context, "allow", who) }),
    deny: action({ ...forOwners, options: somebody, run: (context, { who }) => list(context, "deny", who) }),
    limit: action({
      ...forOwners,
      options: amount,
      run: (context, { of, questions }) => change(context, { limit: of, questions }),
    }),
    reset: action({ ...forOwners, options: nothing, run: reset }),
  },
};

function changing(wish: AccessWish): Action {
  return action({ ...forOwners, options: nothing, run: (context) => change(context, wish) });
}

const shownNow = ({ instance }: Context): Promise<AccessShown> => instance.access();

async function change(context: Context, wish: AccessWish): Promise<Reply> {
  return show(context, await context.instance.changeAccess(wish), context.phrases.owner.changed);
}

/** `who` is this conversation, with all its threads, where nobody is named. */
async function list(context: Context, wish: "allow" | "deny", who: string | undefined): Promise<Reply> {
  const { question, phrases } = context;
  const here = `${question.conversation.platform}:${question.conversation.id}`;
  const named = who ?? here;
  if (!WHO.test(named)) return apologise(phrases.owner.badWho(named), phrases.owner.badWhoRemedy(here));
  if (wish === "allow") return change(context, { allow: named });
  const before = await shownNow(context);
  if (before.rules.listed.includes(named)) return change(context, { deny: named });
  return apologise(phrases.owner.notListed(named), phrases.owner.notListedRemedy(before));
}

async function reset(context: Context): Promise<Reply> {
  const { owner } = context.phrases;
  const { changed } = await shownNow(context);
  const shown = await context.instance.changeAccess({ asSet: accessChanges });
  return show(context, shown, changed.length > 0 ? owner.wasAsSet(changed) : undefined);
}

/** What holds, each with where its value comes from, and what can be pressed. */
function show({ phrases: { owner } }: Context, shown: AccessShown, done?: string): Reply {
  const { rules, settings, changed } = shown;
  const line = (part: AccessPart): string => {
    const holds = lineOf(part, rules, owner);
    return changed.includes(part) ? `${holds} (${owner.changedHere(plainValue(part, settings))})` : holds;
  };
  const other = rules.mode === "open" ? "listed" : "open";
  const labels = { open: owner.openChoice, listed: owner.listedChoice };
  const choices = [
    { label: labels[other], ask: { command: "access", action: other, options: {} } },
    ...(changed.length > 0
      ? [{ label: owner.resetChoice, ask: { command: "access", action: "reset", options: {} } }]
      : []),
  ];
  const texts = [done, changed.length === 0 ? owner.asSet : undefined].filter((text) => text !== undefined);
  const [first, ...others]: Block[] = [
    ...texts.map((text): Block => ({ kind: "text", text })),
    { kind: "list", items: accessChanges.map(line) },
    { kind: "choices", choices },
  ];
  return { blocks: [first ?? { kind: "list", items: [] }, ...others], visibleTo: "asker" };
}

function plainValue(part: AccessPart, rules: AccessShown["rules"]): string {
  if (part === "mode") return rules.mode;
  if (part === "listed") return rules.listed.join(", ") || "–";
  return String(rules.questionsPerMinute[part]);
}

function lineOf(part: AccessPart, rules: AccessShown["rules"], owner: Context["phrases"]["owner"]): string {
  if (part === "mode") return owner.mode(rules.mode);
  if (part === "listed") return owner.listed(rules.listed);
  return owner.limit(part, rules.questionsPerMinute[part]);
}
