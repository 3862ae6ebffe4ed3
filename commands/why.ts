import { z } from "zod";
import type { Article } from "../src/article.ts";
import { action, type Command, type Context } from "../src/command.ts";
import type { Why } from "../src/digest-desk.ts";
import type { Told } from "../src/phrases/source-phrases.ts";
import type { Block, Reply } from "../src/reply.ts";
import { articleOption, findArticles, oneOfEachStory } from "./find-article.ts";
import { stateOf, toldIn } from "./sources-told.ts";

/** Why a story is in a digest, or why it is not. */
export const why: Command = {
  name: "why",
  example: "/why 1",
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({ article: articleOption }),
      visibleTo: "asker",
      run: explain,
    }),
  },
};

async function explain(context: Context, { article: typed }: { article: string }): Promise<Reply> {
  const found = await findArticles(context, typed, { command: "why", meant: oneOfEachStory });
  const told = await toldIn(context);
  if (!Array.isArray(found)) return await unknownOrUnclear(context, typed, { reply: found, told });
  const [first] = found;
  if (!first) return await unknownOrUnclear(context, typed, { told });
  const { newsroom, question } = context;
  const reasons = await newsroom.digests.why(first.article.id, question.conversation);
  const blocks = reasons.flatMap((each) => blocksOf(context, first.article, each, told));
  const source = (await failingSources(context, told)).filter(({ title }) => title === first.article.source);
  return asked([...blocks, ...source.map(({ line }): Block => ({ kind: "text", text: line }))]);
}

/** The line of a topic, and below it what speaks for the story, and what became of it. */
function blocksOf({ phrases }: Context, article: Article, { topics, found, verdict }: Why, told: Told): Block[] {
  const { digests } = phrases;
  const about = phrases.list([...topics]);
  const matched = found && (found.matched.length > 0 ? digests.whyWords(found.matched) : digests.whyTopStory);
  return [
    { kind: "text", text: digests.whyHeading(article.title, about) },
    {
      kind: "list",
      items: [
        outcomeOf(verdict, digests, { told, about }),
        ...(matched ? [matched] : []),
        ...(found ? [digests.whyScore(found.score)] : []),
      ],
    },
  ];
}

function outcomeOf(
  verdict: Why["verdict"],
  digests: Context["phrases"]["digests"],
  { told, about }: { told: Told; about: string },
): string {
  if (verdict === "not found") return digests.whyNotFound(about);
  if ("place" in verdict) return digests.whyPlace(verdict.place);
  if ("toldAt" in verdict) return digests.whyTold(verdict.toldAt, told);
  return digests.whyNot(verdict.leftOut, told);
}

/** A question which of several is meant stays one; where nothing is known, a source that fails may be why. */
async function unknownOrUnclear(
  context: Context,
  typed: string,
  { reply, told }: { reply?: Reply; told: Told },
): Promise<Reply> {
  if (reply?.blocks.every(({ kind }) => kind !== "failure")) return reply;
  const failing = await failingSources(context, told);
  const lines: Block[] = failing.length > 0 ? [{ kind: "list", items: failing.map(({ line }) => line) }] : [];
  return asked([{ kind: "text", text: context.phrases.digests.whyUnknown(typed) }, ...lines]);
}

async function failingSources(context: Context, told: Told): Promise<{ title: string; line: string }[]> {
  const { newsroom, question, phrases } = context;
  const followed = await newsroom.sources.followed(question.conversation);
  return followed
    .filter(({ isPaused, state }) => isPaused || state.failing || state.plan.stoppedBecause !== undefined)
    .map((source) => ({
      title: source.title,
      line: phrases.digests.whySource(source.title, stateOf(source, context, told)),
    }));
}

const asked = (blocks: Block[]): Reply => ({ blocks: blocks as Reply["blocks"], visibleTo: "asker" });
