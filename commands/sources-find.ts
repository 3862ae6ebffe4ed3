import { z } from "zod";
import { type Action, action, type Context } from "../src/command.ts";
import { apologise, type Reply } from "../src/reply.ts";
import type { Source } from "../src/source.ts";

const LONGEST_ADDRESS = 2000;
const CHOICES_OFFERED = 5;
const SUGGESTED = 25;
const LONGEST_LABEL = 100;

/** Any words: titles have several. */
export const sourceOption = z.string().trim().min(1).max(LONGEST_ADDRESS);
/** The same where something else is typed behind it. */
const sourceBeforeMore = sourceOption.meta({ format: "source" });

/** Those followed here, and for the owner in private the others of this instance: in the order of their numbers. */
export async function numberedSources(context: Context): Promise<{ followed: Source[]; elsewhere: Source[] }> {
  const { newsroom, question } = context;
  const followed = await newsroom.sources.followed(question.conversation);
  if (!isOwnerInPrivate(context)) return { followed, elsewhere: [] };
  const here = new Set(followed.map(({ id }) => id));
  return { followed, elsewhere: (await newsroom.sources.all()).filter(({ id }) => !here.has(id)) };
}

/** Nobody else reads along there. */
export const isOwnerInPrivate = ({ role, question }: Context): boolean =>
  role === "owner" && question.conversation.kind === "private";

/** An action on one source that is named by its number, its title or its address. */
export const sourceAction = <More extends z.ZodRawShape>(
  name: string,
  more: More,
  run: (context: Context, source: Source, options: z.output<z.ZodObject<More>>) => Promise<Reply>,
): Action =>
  action({
    options: z.object({ source: takesMore(more) ? sourceBeforeMore : sourceOption, ...more }),
    permission: "manager",
    suggest: suggestSource,
    run: async (context, checked) => {
      const { source: asked, ...options } = checked as { source: string } & z.output<z.ZodObject<More>>;
      const found = await findSource(context, asked);
      const [source, another] = found;
      if (!source) return noSuchSource(context, asked);
      return another ? ask(context, name, asked, found, options) : await run(context, source, options as never);
    },
  });

/** Optional ones are typed by name. */
const takesMore = (more: z.ZodRawShape): boolean =>
  Object.values(more).some((schema) => !(schema as z.ZodType).safeParse(undefined).success);

/** All that can be meant: one as a rule. */
export async function findSource(context: Context, asked: string): Promise<Source[]> {
  const { followed, elsewhere } = await numberedSources(context);
  const all = [...followed, ...elsewhere];
  if (/^\d{1,6}$/.test(asked)) return all.slice(Number(asked) - 1, Number(asked));
  const wanted = asked.toLowerCase();
  const exact = all.filter(({ title, url }) => title.toLowerCase() === wanted || url === asked);
  if (exact.length > 0) return exact;
  const at = await context.newsroom.sources.sourceAt(asked);
  if (at && all.some(({ id }) => id === at.id)) return [at];
  return all.filter(({ title }) => title.toLowerCase().includes(wanted)).slice(0, CHOICES_OFFERED);
}

export async function suggestSource(context: Context, option: string, typed: string) {
  if (option !== "source") return [];
  const { followed, elsewhere } = await numberedSources(context);
  const wanted = typed.trim().toLowerCase();
  return [...followed, ...elsewhere]
    .map(({ title, url }, at) => ({ label: `${at + 1}. ${title}`.slice(0, LONGEST_LABEL), value: String(at + 1), url }))
    .filter(({ label, url }) => label.toLowerCase().includes(wanted) || url.includes(wanted))
    .slice(0, SUGGESTED)
    .map(({ label, value }) => ({ label, value }));
}

export const noSuchSource = ({ phrases: { sources } }: Context, asked: string): Reply =>
  apologise(sources.noSuchSource(asked), sources.noSuchSourceRemedy);

/** Several can have one title: their addresses tell them apart. */
function ask(
  { phrases }: Context,
  name: string,
  asked: string,
  found: Source[],
  options: Record<string, unknown>,
): Reply {
  const choices = found.map(({ title, url }) => ({
    label: `${title} (${url.replace(/^https?:\/\//, "")})`,
    ask: { command: "sources", action: name, options: { ...options, source: url } },
  }));
  return {
    blocks: [
      { kind: "text", text: phrases.sources.whichSource(asked) },
      { kind: "choices", choices },
    ],
    visibleTo: "asker",
  };
}
