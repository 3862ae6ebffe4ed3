import { type Article, latestMomentOf } from "../article.ts";
import type { Story } from "../story.ts";

/** In milliseconds. Among reports so close to one another the one that stands best for all of them leads. */
const NEWER = 3 * 60 * 60 * 1000;

/**
 * The story, led by its newest report where the one that stands best for it is older: “Man held over fire” must not stand
 * above a story whose last report is that he was freed. Copies, and what has no date, lead nobody away.
 */
export function ledByLatest(story: Story): Story {
  const [central] = story.articles;
  const own = story.articles.filter((article) => isNewerThan(article, central) && !story.copies?.has(article.id));
  const [latest] = own.toSorted(
    (one, other) => (latestMomentOf(other.published) ?? 0) - (latestMomentOf(one.published) ?? 0),
  );
  return latest ? { ...story, articles: [latest, ...story.articles.filter((each) => each !== latest)] } : story;
}

/** Whether it is so much newer that it knows another state; false where either has no date. */
export function isNewerThan(later: Article, earlier: Article | undefined): boolean {
  const [one, other] = [latestMomentOf(later.published), earlier && latestMomentOf(earlier.published)];
  return one !== undefined && other !== undefined && one >= other + NEWER;
}
