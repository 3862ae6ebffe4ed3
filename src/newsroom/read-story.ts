import type { ShownArchive } from "../store/shown-archive.ts";
import { copiesAmong, type Story, type StoryOutline } from "../story.ts";

/** Nobody reads more names of publishers under a headline. */
const ARTICLES_OF_A_STORY = 40;

/** With its most central article, those that must not be missing, and as many others as are shown. */
export async function readStory(
  archive: Pick<ShownArchive, "articlesById">,
  { articles }: StoryOutline,
  needed: readonly number[] = [],
): Promise<Story> {
  const [{ article: central }, ...others] = articles;
  const ids = [central, ...needed, ...others.map(({ article }) => article)];
  const shown = new Set([...new Set(ids)].slice(0, ARTICLES_OF_A_STORY));
  const inOrder = articles.map(({ article }) => article).filter((article) => shown.has(article));
  const [first, ...rest] = await archive.articlesById(inOrder);
  if (first === undefined) throw new Error("A story was shown without an article.");
  return { articles: [first, ...rest], copies: copiesAmong(articles) };
}
