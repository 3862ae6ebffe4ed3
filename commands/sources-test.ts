import { z } from "zod";
import type { Instant } from "../src/clock.ts";
import { action, type Context } from "../src/command.ts";
import type { FoundFeed } from "../src/found-feed.ts";
import { apologise, type Block, type Reply, say } from "../src/reply.ts";
import type { Source } from "../src/source.ts";
import { findSource, noSuchSource, sourceOption, suggestSource } from "./sources-find.ts";
import { lookUp } from "./sources-look-up.ts";
import { headlinesOf, holdingsOf, toldIn } from "./sources-told.ts";

export const test = action({
  options: z.object({ source: sourceOption }),
  permission: "manager",
  suggest: suggestSource,
  run: async (context, { source: asked }) => {
    const [source, another] = await findSource(context, asked);
    const known = source && !another ? source : undefined;
    // What is neither of ours nor an address was meant to be one of ours.
    if (!known && !/[.:]/.test(asked)) return noSuchSource(context, asked);
    const from = known && context.newsroom.sources.mayBeAskedFrom(known, context.now);
    if (known && from !== undefined && from > context.now) return await tooEarly(context, known, from);
    const found = await lookUp(context, known?.url ?? asked, { action: "test", option: "source", options: {} });
    return "feed" in found ? await describe(context, found.feed) : found;
  },
});

async function tooEarly(context: Context, source: Source, from: Instant): Promise<Reply> {
  const { phrases } = context;
  return apologise(
    phrases.sources.askedTooEarly(source.title, from, await toldIn(context)),
    phrases.sources.askedTooEarlyRemedy,
  );
}

async function describe(context: Context, feed: FoundFeed): Promise<Reply> {
  const { sources } = context.phrases;
  const notes = [
    ...(feed.carriesTeasers ? [sources.carriesTeasers] : []),
    ...(feed.isCut ? [sources.isCut] : []),
    sources.notKept,
  ];
  return say(
    sources.tested(feed.title, feed.url),
    { kind: "text", text: holdingsOf(feed.items, context) },
    ...(feed.latest.length > 0 ? [headlinesOf(feed.latest, context, await toldIn(context))] : []),
    ...notes.map((text): Block => ({ kind: "text", text })),
  );
}
