import type { Context } from "../src/command.ts";
import type { FeedOffer, FoundFeed, NotFound } from "../src/found-feed.ts";
import { apologise, type Reply } from "../src/reply.ts";

/**
 * The feed behind what somebody typed, as the web has it now; a reply instead where there is none, or several to choose
 * from: choosing asks the same `action` with `options` again.
 */
export async function lookUp(
  context: Context,
  typed: string,
  again: { action: string; option: string; options: Record<string, unknown> },
): Promise<{ feed: FoundFeed } | Reply> {
  const { newsroom, phrases, role, question } = context;
  const minutes = role === "owner" ? 0 : await newsroom.sources.minutesUntilLookUp(question.conversation);
  if (minutes > 0) return apologise(phrases.sources.tooManyLookUps, phrases.sources.tooManyLookUpsRemedy(minutes));
  const finding = await newsroom.sources.discover(typed, { isOwner: role === "owner" });
  if (!finding.ok) return notFound(context, finding.failure);
  if (finding.value.as === "choice") return choose(context, finding.value.offers, again);
  return { feed: finding.value.feed };
}

/** What may be over when it is asked again. */
const PASSING: ReadonlySet<string> = new Set(["busy", "timeout", "unreachable", "server error", "damaged"]);

const notFound = ({ phrases: { sources } }: Context, { code, host, message }: NotFound): Reply =>
  apologise(sources.notFound(code, host, message), PASSING.has(code) ? sources.notNowRemedy : sources.notFoundRemedy);

/** Two feeds of one name are told apart by their addresses. */
function choose(
  { phrases }: Context,
  offers: readonly FeedOffer[],
  { action, option, options }: { action: string; option: string; options: Record<string, unknown> },
): Reply {
  const isShared = (title: string) => offers.filter((offer) => offer.title === title).length > 1;
  const choices = offers.map(({ title, url }) => ({
    label: isShared(title) ? `${title} (${url.replace(/^https?:\/\//, "")})` : title,
    ask: { command: "sources", action, options: { ...options, [option]: url } },
  }));
  return {
    blocks: [
      { kind: "text", text: phrases.sources.whichFeed },
      { kind: "choices", choices },
    ],
  };
}
