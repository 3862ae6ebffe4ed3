import { z } from "zod";
import { say } from "../src/reply.ts";
import { sourceAction } from "./sources-find.ts";
import { refuseChange } from "./sources-followers.ts";
import { toldIn } from "./sources-told.ts";

export const pause = sourceAction("pause", {}, async (context, source) => {
  const refused = await refuseChange(context, source);
  if (refused) return refused;
  await context.newsroom.sources.pause(source);
  return say(context.phrases.sources.pausedNow(source.title));
});

/** Its server's wish for peace, and the five minutes between two readings by hand, hold for whoever resumes it too. */
export const resume = sourceAction("resume", {}, async (context, source) => {
  const refused = await refuseChange(context, source);
  if (refused) return refused;
  const { newsroom, phrases, now } = context;
  const from = await newsroom.sources.resume(source, now);
  if (from <= now) return say(phrases.sources.resumedNow(source.title));
  return say(phrases.sources.resumedFrom(source.title, from, await toldIn(context)));
});

export const pages = sourceAction("pages", { pages: z.boolean() }, async (context, source, options) => {
  const refused = await refuseChange(context, source);
  if (refused) return refused;
  await context.newsroom.sources.readPages(source, options.pages);
  return say(context.phrases.sources.readsPages(source.title, options.pages));
});
