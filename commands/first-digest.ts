import type { Context } from "../src/command.ts";
import type { Block, StoryBlock } from "../src/reply.ts";
import { showStory, storyChoices } from "../src/show-story.ts";
import type { FoundStory } from "../src/story.ts";
import type { DigestWish } from "../src/subscription.ts";
import { articlesOf } from "./since-last-look.ts";

const STORIES = 5;
const STORIES_A_TOPIC = 2;

/** What a wish finds right now, told at once to whoever has just made it; says so where there is nothing. */
export async function firstDigest(context: Context, { topics }: DigestWish): Promise<Block[]> {
  const { newsroom, question, phrases } = context;
  const stories = await storiesFor(context, topics);
  if (stories.length === 0) return [{ kind: "text", text: `${phrases.emptyArchive} ${phrases.emptyArchiveRemedy}` }];
  await newsroom.noteTold(question.conversation, { articles: articlesOf(stories) });
  const shown: StoryBlock[] = stories.map(showStory);
  return [...shown, ...storyChoices(shown, phrases, undefined)];
}

async function storiesFor({ newsroom, question, phrases }: Context, topics: readonly string[]): Promise<FoundStory[]> {
  const news = newsroom.newsFor(question.conversation);
  const latest = async () => (await news.latestStories({ count: STORIES, page: 1 })).stories;
  const about = async (topic: string) => {
    const wanted = { count: STORIES_A_TOPIC, page: 1, language: phrases.language };
    return (await news.findStories(topic, wanted)).stories;
  };
  const found = topics.length === 0 ? await latest() : (await Promise.all(topics.map(about))).flat();
  const seen = new Set<number>();
  return found.filter(({ story: { articles } }) => !seen.has(articles[0].id) && seen.add(articles[0].id));
}
