import { z } from "zod";
import { citationOf } from "../src/article.ts";
import { action, type Command, type Context } from "../src/command.ts";
import { firstWords } from "../src/first-words.ts";
import type { Block, Reply } from "../src/reply.ts";
import { showStory, storyChoices } from "../src/show-story.ts";
import type { Answer, FoundStory, StoriesFound } from "../src/story.ts";
import { readerHere } from "./reader-here.ts";
import { nothingFound } from "./show-stories.ts";
import { noticesOf } from "./show-understood.ts";
import { articlesOf } from "./since-last-look.ts";

const STORIES_SHOWN = 3;
const LONGEST_QUESTION = 500;

export const ask: Command = {
  name: "ask",
  example: "/ask who closed the airport?",
  isNews: true,
  isReworded: true,
  aboutMessage: {
    label: "backgroundOfMessage",
    options: ({ text }) => (text ? { question: firstWords(text, LONGEST_QUESTION) } : undefined),
  },
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({ question: z.string().trim().min(1).max(LONGEST_QUESTION) }),
      run: (context, { question }) => answerQuestion(context, question),
    }),
  },
};

async function answerQuestion(context: Context, words: string): Promise<Reply> {
  const { newsroom, question, phrases } = context;
  const { conversation } = question;
  const wanted = { count: STORIES_SHOWN, page: 1, ...(await readerHere(context)) };
  const found = await newsroom.newsFor(conversation).findStories(words, wanted);
  if (found.stories.length === 0) return await nothingFound(context, words, found, STORIES_SHOWN);
  const answer = await found.answer?.();
  const toldBeside = answer ? asNear(found.stories, answer) : found.stories;
  const beside = async (story: FoundStory): Promise<FoundStory> =>
    answer ? { ...story, sentences: await answer.besides(story) } : story;
  const stories = (await Promise.all(toldBeside.map(beside))).map(showStory);
  await newsroom.noteTold(conversation, { articles: articlesOf(toldBeside) });
  const blocks = [...shownAnswer(context, found, answer), ...stories, ...storyChoices(stories, phrases, undefined)];
  return { blocks: blocks as Reply["blocks"] };
}

/** Beside a direct answer only what holds as much of the question as the article that answers it: the rest is aside. */
function asNear(stories: FoundStory[], { article, isDirect }: Answer): FoundStory[] {
  const answering = stories.find(({ story }) => story.articles.some(({ id }) => id === article.id));
  if (!answering || !isDirect) return stories;
  return stories.filter(({ matched }) => answering.matched.every((word) => matched.includes(word)));
}

/** The sentence as it stands in its source; said so where it only comes near, or where only headlines hold the words. */
function shownAnswer({ phrases }: Context, found: StoriesFound, answer: Answer | undefined): Block[] {
  const notices = noticesOf(phrases, found);
  const near: Block = { kind: "text", text: phrases.stories.noDirectAnswer };
  if (!answer) return [...notices, near];
  const { sentence, article, isDirect } = answer;
  return [
    ...notices,
    ...(isDirect ? [] : [near]),
    { kind: "proof", sentence, citation: citationOf(article) },
    { kind: "text", text: phrases.stories.moreOnThis },
  ];
}
