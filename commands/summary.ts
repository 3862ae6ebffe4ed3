import type { Command, Context } from "../src/command.ts";
import { apologise, type Reply } from "../src/reply.ts";
import { proofChoices, showStory } from "../src/show-story.ts";
import { type ArticleFound, articleAction } from "./find-article.ts";

const SENTENCES = 3;

export const summary: Command = {
  name: "summary",
  example: "/summary 1",
  isNews: true,
  defaultAction: "show",
  actions: {
    show: articleAction("summary", summarize),
  },
};

async function summarize({ newsroom, phrases }: Context, [found]: ArticleFound[]): Promise<Reply> {
  if (!found) return apologise(phrases.emptyArchive, phrases.emptyArchiveRemedy);
  const { article } = found;
  const sentences = await newsroom.summarize(article, SENTENCES);
  if (sentences.length === 0) return apologise(phrases.noSentences(article.title), phrases.noSentencesRemedy);
  const story = showStory({ story: { articles: [article] }, sentences, matched: [], score: 0 });
  return { blocks: [story, ...proofChoices([story], phrases)] };
}
