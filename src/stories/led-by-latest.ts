import { type Article, latestMomentOf } from "../article.ts";
import type { Story } from "../story.ts";

/** In milliseconds. Among reports so close to the newest, the one that stands best for all of them leads. */
const NEWER = 3 * 60 * 60 * 1000;

/**
 * The story, led by its newest report where the one that stands best for it is older: “Man held over fire” must not stand
 * above a story whose last report is that he was freed. Copies, and what has no date, lead nobody away.
 */
export function ledByLatest(story: Story): Story {
  const [central] = story.articles;
  const leading = latestMomentOf(central.published);
  if (leading === undefined) return story;
  const isNewer = ({ published }: Article) => (latestMomentOf(published) ?? 0) >= leading + NEWER;
  const own = story.articles.filter((article) => isNewer(article) && !story.copies?.has(article.id));
  const [latest] = own.toSorted((one, other) => momentOf(other) - momentOf(one));
  return latest ? { ...story, articles: [latest, ...story.articles.filter((each) => each !== latest)] } : story;
}

const momentOf = ({ published }: Article): number => latestMomentOf(published) ?? 0;
