import type { Context } from "../src/command.ts";
import type { FoundHeadline } from "../src/found-feed.ts";
import type { Told } from "../src/phrases/source-phrases.ts";
import type { Block } from "../src/reply.ts";
import type { Source } from "../src/source.ts";

/** By what moments are told in this conversation. */
export async function toldIn({ newsroom, question, now }: Context): Promise<Told> {
  return { now, zone: (await newsroom.settingsOf(question.conversation)).zone };
}

/** How a source does, in words that follow its title. */
export function stateOf(source: Source, { phrases: { sources } }: Context, told: Told): string {
  const { plan, failing, lastRead } = source.state;
  const why = () => sources.why(failing?.code, failing?.because ?? plan.stoppedBecause ?? "");
  if (source.isPaused) return sources.paused;
  if (plan.stoppedBecause !== undefined) return sources.stopped(why());
  if (plan.restUntil !== undefined && plan.restUntil > told.now) return sources.resting(plan.restUntil, told);
  if (failing) return sources.failing(failing.since, why(), told);
  return lastRead ? sources.read(lastRead.at, lastRead.added, told) : sources.unread;
}

/** The latest headlines of a feed that was found. */
export const headlinesOf = (latest: readonly FoundHeadline[], { phrases }: Context, { zone }: Told): Block => ({
  kind: "list",
  items: latest.map(({ title, published }) => phrases.sources.headline(title, published, zone)),
});

/** What an article list is called above its headlines; that there is none where there is none. */
export const holdingsOf = (items: number, { phrases }: Context): string =>
  items === 0 ? phrases.sources.isEmpty : phrases.sources.holds(items);
