import type { Instant } from "../src/clock.ts";
import type { Context } from "../src/command.ts";
import type { Block, Choice, Reply } from "../src/reply.ts";
import { choicesOf, showStory } from "../src/show-story.ts";
import type { FoundStory, StoriesMatched } from "../src/story.ts";
import { topicKey } from "../src/topic-key.ts";

/** Among so many of the best stories is looked for what is new. */
const STORIES_LOOKED_AT = 20;
/** What is new is shown at once, as far as anybody reads. */
const STORIES_SHOWN = 8;

type Asked = {
  words: string;
  /** The question whose answer is all there is, told before or not. */
  all: Choice["ask"];
};

/**
 * To a topic that this conversation was told of before: what is new since then, with all that was told behind a choice,
 * or one line where nothing is. Undefined where it never was, and all there is answers best.
 */
export async function sinceLastLook(
  context: Context,
  found: StoriesMatched,
  { words, all }: Asked,
): Promise<Reply | undefined> {
  const { newsroom, question, phrases } = context;
  const { conversation } = question;
  const topic = topicKey(found);
  const at = await newsroom.lastTold(conversation, topic);
  if (at === undefined) return undefined;
  const stories = await found.leading(STORIES_LOOKED_AT);
  const told = await newsroom.toldVersions(
    conversation,
    stories.flatMap(({ story }) => story.articles.map(({ id }) => id)),
  );
  const fresh = await newsroom.newsFor(conversation).newSince(at, stories, told);
  const shown = await Promise.all(
    fresh.slice(0, STORIES_SHOWN).map((story) => (story.isUpdate ? story : found.withSentences(story))),
  );
  await newsroom.noteTold(conversation, { articles: articlesOf(shown), topic });
  const before: Choice = { label: phrases.stories.toldBefore, ask: all };
  return layOut(
    context,
    { words: found.words.join(" ") || words, at, shown, left: fresh.length - shown.length },
    before,
  );
}

async function layOut(
  { newsroom, question, phrases, now }: Context,
  { words, at, shown, left }: { words: string; at: Instant; shown: FoundStory[]; left: number },
  before: Choice,
): Promise<Reply> {
  const { zone } = await newsroom.settingsOf(question.conversation);
  const said = shown.length === 0 ? phrases.stories.nothingNewSince : phrases.stories.newSince;
  const blocks = shown.map(showStory);
  const more: Block[] = left > 0 ? [{ kind: "text", text: phrases.moreStories(left) }] : [];
  const choices = choicesOf(blocks, phrases, undefined);
  return {
    blocks: [
      { kind: "text", text: said(words, at, { now, zone }) },
      ...blocks,
      ...more,
      { kind: "choices", choices: [...choices, before] },
    ],
  };
}

/** Told is what was shown with at least a sentence. */
export const articlesOf = (stories: readonly FoundStory[]): number[] =>
  stories
    .filter(({ sentences }) => sentences.length > 0)
    .flatMap(({ story }) => story.articles.map((article) => article.id));
