import { z } from "zod";
import type { Article } from "../src/article.ts";
import { action, type Command, type Context } from "../src/command.ts";
import { firstWords } from "../src/first-words.ts";
import { apologise, type Block, type Choice, type Reply } from "../src/reply.ts";
import { proofChoices, showStory } from "../src/show-story.ts";
import type { StorySummary } from "../src/story.ts";
import { type SummaryLength, summaryLengths } from "../src/summary-length.ts";
import { articleOption, eachOfThem, findArticles, LONGEST_ASKED, oneOfEachStory } from "./find-article.ts";
import { showDisagreements } from "./show-disagreements.ts";
import { summarizeLink } from "./summarize-link.ts";
import { summarizeText } from "./summarize-text.ts";

const subjects = ["article", "story"] as const;
type Subject = (typeof subjects)[number];

/** In sentences. */
const LENGTHS: Readonly<Record<Subject, Readonly<Record<SummaryLength, number>>>> = {
  article: { headlines: 1, short: 3, full: 8 },
  story: { headlines: 1, short: 4, full: 10 },
};

export const summary: Command = {
  name: "summary",
  example: "/summary 1",
  isNews: true,
  isReworded: true,
  aboutMessage: {
    label: "summarizeMessage",
    options: ({ links: [link], text }) =>
      link || text ? { article: link ?? firstWords(text, LONGEST_ASKED) } : undefined,
  },
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({
        article: articleOption,
        of: z.enum(subjects).optional(),
        length: z.enum(summaryLengths).optional(),
      }),
      run: async (context, { article, of = "article", length: typed }) => {
        const settings = await context.newsroom.settingsOf(context.question.conversation);
        const length = typed ?? settings.length ?? "short";
        const link = of === "article" ? await summarizeLink(context, article, LENGTHS.article[length]) : undefined;
        if (link) return link;
        const text = await summarizeText(context, article, LENGTHS.article[length]);
        if (text) return text;
        const meant = of === "story" ? oneOfEachStory : eachOfThem;
        const found = await findArticles(context, article, { command: "summary", meant, options: { of, length } });
        if (!Array.isArray(found)) return found;
        const { phrases } = context;
        const [first] = found;
        if (!first) return apologise(phrases.emptyArchive, phrases.emptyArchiveRemedy);
        return await summarize(context, first.article, of, length);
      },
    }),
  },
};

async function summarize(context: Context, article: Article, of: Subject, length: SummaryLength): Promise<Reply> {
  const { phrases } = context;
  const summarized = await (of === "story" ? gistOfStory : gistOfArticle)(context, article, LENGTHS[of][length]);
  if (!summarized || summarized.sentences.length === 0)
    return apologise(phrases.noSentences(article.title), phrases.noSentencesRemedy);
  const shown = showStory({ ...summarized, matched: [], score: 0 });
  const differing = of === "story" ? await showDisagreements(context, article.id) : [];
  return {
    blocks: [shown, ...differing, withOtherLength(proofChoices([shown], phrases), context, article, of, length)],
  };
}

const gistOfArticle = async ({ newsroom }: Context, article: Article, sentences: number): Promise<StorySummary> => ({
  story: { articles: [article] },
  sentences: await newsroom.summarize(article, sentences),
});

const gistOfStory = ({ newsroom, question }: Context, { id }: Article, sentences: number) =>
  newsroom.newsFor(question.conversation).summarizeStory(id, sentences);

/** The choices under a summary, and the same at length; or shortly, where it is at length. */
function withOtherLength(
  choices: Choice[],
  { phrases }: Context,
  { id }: Article,
  of: Subject,
  length: SummaryLength,
): Block {
  const other = length === "full" ? "short" : "full";
  const ask = { command: "summary", options: { article: `#${id}`, of, length: other } };
  return { kind: "choices", choices: [...choices, { label: phrases.stories.lengths[other], ask }] };
}
