import type { Article } from "../article.ts";
import { latestMomentOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Block, Reply } from "../reply.ts";
import { showStory, storyChoices } from "../show-story.ts";
import type { FoundStory } from "../story.ts";
import type { Subscription } from "../subscription.ts";

const STORIES = 5;
const DAY = 24 * 60 * 60 * 1000;
/** How old a story may be and still be news. */
const FRESH_DAYS = 2;

export type Digest = { reply: Reply; articles: number[] };

/**
 * One message about what is new: stories that were not told before and are fresh. A first digest that finds none shows
 * the latest there are, said so with their dates; a later one says in one line that nothing is new.
 */
export function writeDigest(
  subscription: Subscription,
  untold: FoundStory[],
  { phrases, now }: { phrases: Phrases; now: Instant },
): Digest {
  const topic = subscription.topics.join(", ") || phrases.topStories;
  const heading: Block = { kind: "text", text: phrases.digestHeading(topic, phrases.moment(now, subscription.zone)) };
  const fresh = untold.filter(({ story }) => story.articles.some((article) => isFresh(article, now))).slice(0, STORIES);
  if (fresh.length > 0) return digestOf([heading], fresh, phrases);

  const isFirst = subscription.lastDigestAt === undefined;
  if (isFirst && untold.length > 0) {
    const note: Block = { kind: "text", text: phrases.latestThereIs(topic) };
    return digestOf([heading, note], untold.slice(0, STORIES), phrases);
  }
  const since = phrases.moment(subscription.lastDigestAt ?? subscription.createdAt, subscription.zone);
  const nothing: Block = { kind: "text", text: phrases.nothingNew(topic, since) };
  return { reply: { blocks: [heading, nothing], language: phrases.language }, articles: [] };
}

function digestOf(above: [Block, ...Block[]], stories: FoundStory[], phrases: Phrases): Digest {
  const blocks = stories.map(showStory);
  return {
    reply: {
      blocks: [...above, ...blocks, ...storyChoices(blocks, phrases, undefined)] as Reply["blocks"],
      language: phrases.language,
    },
    articles: stories.flatMap(({ story }) => story.articles.map(({ id }) => id)),
  };
}

/**
 * An article without a date is as old as our knowledge of it; one that was there before we first read its source is
 * only fresh when it says so itself.
 */
function isFresh({ published, firstSeenAt, isBacklog }: Article, now: Instant): boolean {
  const publishedAt = latestMomentOf(published);
  if (isBacklog && (publishedAt === undefined || publishedAt < firstSeenAt - DAY)) return false;
  return (publishedAt ?? firstSeenAt) > now - FRESH_DAYS * DAY;
}
