import { citationOf, latestMomentOf } from "../src/article.ts";
import type { Command, Context } from "../src/command.ts";
import { apologise, type Choice, type Reply, type TimelineEntry } from "../src/reply.ts";
import { otherSources } from "../src/show-story.ts";
import type { Development, StoryTimeline } from "../src/story.ts";
import { type ArticleFound, articleAction, oneOfEachStory } from "./find-article.ts";
import { showDisagreements } from "./show-disagreements.ts";

export const story: Command = {
  name: "story",
  example: "/story 1",
  isNews: true,
  defaultAction: "show",
  actions: {
    show: articleAction("story", showTimeline, oneOfEachStory),
  },
};

async function showTimeline(context: Context, [found]: ArticleFound[]): Promise<Reply> {
  const { newsroom, question, phrases } = context;
  if (!found) return apologise(phrases.emptyArchive, phrases.emptyArchiveRemedy);
  const { article } = found;
  const timeline = await newsroom.newsFor(question.conversation).timelineOf(article.id);
  if (!timeline) return apologise(phrases.noSentences(article.title), phrases.noSentencesRemedy);
  const { developments, left } = timeline;
  const [first, ...later] = developments;
  const entries = later.map((each, index) => entryOf(each, index === later.length - 1 ? "latest" : "added"));
  return {
    blocks: [
      { kind: "text", text: headingOf(timeline, phrases) },
      { kind: "timeline", entries: [entryOf(first, "first"), ...entries] },
      ...(left > 0 ? [{ kind: "text", text: phrases.stories.leftOut(left) } as const] : []),
      ...(await showDisagreements(context, article.id)),
      { kind: "choices", choices: [summaryOfStory(article.id, phrases)] },
    ],
  };
}

function headingOf({ story: { articles } }: StoryTimeline, phrases: Context["phrases"]): string {
  const days = articles
    .flatMap(({ published }) => latestMomentOf(published) ?? [])
    .map((moment) => new Date(moment).toISOString().slice(0, 10))
    .toSorted();
  const sources = new Set(articles.map(({ source }) => source));
  return phrases.stories.heading(articles[0].title, articles.length, sources.size, days[0], days.at(-1));
}

const entryOf = ({ article, sentence, copies }: Development, stage: TimelineEntry["stage"]): TimelineEntry => ({
  at: article.published,
  stage,
  sentence,
  citation: citationOf(article),
  alsoReportedBy: otherSources(copies.map(citationOf), article.source),
});

const summaryOfStory = (article: number, phrases: Context["phrases"]): Choice => ({
  label: phrases.summaryChoice,
  ask: { command: "summary", options: { article: `#${article}`, of: "story" } },
});
