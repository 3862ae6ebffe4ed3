import { z } from "zod";
import type { Article } from "../src/article.ts";
import { type ArticleReference, readReferences } from "../src/article-reference.ts";
import { type Action, action, type Context } from "../src/command.ts";
import type { News } from "../src/newsroom.ts";
import { apologise, type Choice, type Reply } from "../src/reply.ts";

const CHOICES_OFFERED = 5;

export type ArticleFound = { article: Article; reference: ArticleReference };

/** Which of the articles whose titles hold what was typed somebody can mean. */
type Meant = (context: Context, articles: Article[]) => Promise<Article[]>;

export const eachOfThem: Meant = async (_, articles) => articles;

/** For what is asked of a story: any of its articles stands for it. */
export const oneOfEachStory: Meant = async (context, articles) => await newsIn(context).oneOfEachStory(articles);

/** Characters of what somebody may name an article by: the longest addresses. */
export const LONGEST_ASKED = 2000;
export const articleOption = z.string().trim().min(1).max(LONGEST_ASKED);

/** What a command does with the articles that somebody names; `command` is asked again when they must choose. */
export const articleAction = (
  command: string,
  run: (context: Context, found: ArticleFound[]) => Promise<Reply>,
  meant: Meant = eachOfThem,
): Action =>
  action({
    options: z.object({ article: articleOption }),
    run: async (context, { article }) => {
      const found = await findArticles(context, article, { command, meant });
      return Array.isArray(found) ? await run(context, found) : found;
    },
  });

/** How somebody is asked which article they mean. */
type Asking = { command: string; meant: Meant; options?: Record<string, unknown> };

/**
 * The articles that somebody means by a number of the last answer, "#12", an address, or words of a title; a reply that
 * says so when there is none, or asks which when there are several.
 */
export async function findArticles(context: Context, asked: string, asking: Asking): Promise<ArticleFound[] | Reply> {
  const reference = await numberToReference(context, asked);
  if (/^\d+$/.test(reference)) return notFound(context, asked);
  const references = readReferences(reference);
  if (references) return await referredTo(context, references, asked);
  if (/^https?:\/\//i.test(asked)) {
    const article = await newsIn(context).articleByUrl(asked);
    return article ? [whole(article)] : notFound(context, asked);
  }
  return await byTitle(context, asked, asking);
}

const newsIn = ({ newsroom, question }: Context): News => newsroom.newsFor(question.conversation);

const whole = (article: Article): ArticleFound => ({ article, reference: { article: article.id, spans: [] } });

/** A bare number means the last answer, and nothing else while there is one; before that, the article's own number. */
async function numberToReference({ newsroom, question }: Context, asked: string): Promise<string> {
  if (!/^\d{1,9}$/.test(asked)) return asked;
  const remembered = await newsroom.recallNumbers(question.conversation, question.asker);
  return remembered ? (remembered[Number(asked) - 1] ?? asked) : `#${asked}`;
}

async function referredTo(
  context: Context,
  references: ArticleReference[],
  asked: string,
): Promise<ArticleFound[] | Reply> {
  const found: ArticleFound[] = [];
  for (const reference of references) {
    const article = await newsIn(context).articleById(reference.article);
    if (article) found.push({ article, reference });
  }
  return found.length > 0 ? found : notFound(context, asked);
}

async function byTitle(
  context: Context,
  asked: string,
  { command, meant, options }: Asking,
): Promise<ArticleFound[] | Reply> {
  const { phrases } = context;
  const fitting = await newsIn(context).findArticles(asked, { count: CHOICES_OFFERED, language: phrases.language });
  const articles = await meant(context, fitting);
  const [first] = articles;
  if (!first) return notFound(context, asked);
  const exact = articles.filter(({ title }) => title.toLowerCase() === asked.toLowerCase());
  if (articles.length === 1) return [whole(first)];
  if (exact.length === 1 && exact[0]) return [whole(exact[0])];

  const choices = articles.map(
    ({ id, title, source }): Choice => ({
      label: `${title} (${source})`,
      ask: { command, options: { ...options, article: `#${id}` } },
    }),
  );
  return {
    blocks: [
      { kind: "text", text: phrases.whichArticle(asked) },
      { kind: "choices", choices },
    ],
  };
}

const notFound = ({ phrases }: Context, asked: string): Reply =>
  apologise(phrases.noSuchArticle(asked), phrases.noSuchArticleRemedy);
