import { type Article, type CitedSentence, latestMomentOf } from "./article.ts";
import type { Clock } from "./clock.ts";
import type { News } from "./newsroom.ts";
import { chooseSentences } from "./search/choose-sentences.ts";
import type { Hit, Searcher } from "./search/searcher.ts";
import type { ShownArchive } from "./store/shown-archive.ts";
import { groupIntoStories } from "./stories/group-into-stories.ts";
import { rankHeadlines } from "./stories/rank-headlines.ts";
import type { Coverage, FoundStory, Story } from "./story.ts";
import { termsOf } from "./text/terms.ts";

/** The best articles are grouped into stories; what lies beyond them is further from the question than anybody pages. */
const HITS_GROUPED = 60;
const LATEST_GROUPED = 200;
const SENTENCES_WITHOUT_MATCH = 2;

export type StoryDeskParts = {
  archive: ShownArchive;
  searcher: Searcher;
  summarize(article: Article, sentences: number): Promise<CitedSentence[]>;
  clock: Clock;
};

/** From articles to stories: what matches a topic, what is new, what a title means. */
export function openStoryDesk({
  archive,
  searcher,
  summarize,
  clock,
}: StoryDeskParts): Pick<News, "findStories" | "latestStories" | "findArticles"> {
  const storiesOf = async (articles: Article[]): Promise<Story[]> =>
    groupIntoStories(articles, await archive.termsById(articles.map(({ id }) => id)));

  return {
    async findStories(words, { count, page, language }) {
      const result = await searcher.search(words, { limit: HITS_GROUPED, language, onlyAnswers: true });
      const stories = await storiesOf(result.hits.map(({ article }) => article));
      const shown = pageOf(stories, count, page);
      return {
        stories: await Promise.all(shown.map((story) => foundBy(story, result.hits, summarize))),
        total: stories.length,
        words: result.words,
        found: coverageOf(result.hits.map(({ article }) => article)),
        searched: await archive.coverage(),
      };
    },

    async latestStories({ count, page }) {
      const articles = await archive.latestArticles({ limit: LATEST_GROUPED });
      const stories = rankHeadlines(await storiesOf(articles), clock.now());
      const shown = pageOf(stories, count, page);
      return {
        stories: await Promise.all(shown.map((story) => headline(story, summarize))),
        total: stories.length,
        words: [],
        found: coverageOf(articles),
        searched: await archive.coverage(),
      };
    },

    async findArticles(titleWords, { count, language }) {
      const { hits, words } = await searcher.search(titleWords, { limit: HITS_GROUPED, language, onlyAnswers: true });
      const articles = hits.map(({ article }) => article);
      const byTitle = articles.filter((article) => holdsAll(article, words));
      return (byTitle.length > 0 ? byTitle : articles).slice(0, count);
    },
  };
}

const pageOf = <Thing>(things: Thing[], count: number, page: number): Thing[] =>
  things.slice(count * (page - 1), count * page);

/** With the sentences that answer; where only the headline holds the words, with those that sum the article up. */
async function foundBy(story: Story, hits: Hit[], summarize: StoryDeskParts["summarize"]): Promise<FoundStory> {
  const articles = new Set(story.articles.map(({ id }) => id));
  const own = hits.filter(({ article }) => articles.has(article.id));
  const answering = chooseSentences(own);
  return {
    story,
    sentences: answering.length > 0 ? answering : await summarize(story.articles[0], SENTENCES_WITHOUT_MATCH),
    matched: [...new Set(own.flatMap(({ matched }) => matched))],
    score: Math.max(...own.map(({ score }) => score)),
  };
}

/** A headline carries one sentence, so that a page of them can be read at a glance. */
async function headline(story: Story, summarize: StoryDeskParts["summarize"]): Promise<FoundStory> {
  return { story, sentences: await summarize(story.articles[0], 1), matched: [], score: 0 };
}

function holdsAll({ title, language }: Article, words: string[]): boolean {
  const held = new Set(termsOf(title, language));
  return words.every((word) => termsOf(word, language).every((term) => held.has(term)));
}

/** Days are those of UTC, as the store counts them. */
function coverageOf(articles: Article[]): Coverage {
  const days = articles
    .map(({ published }) => latestMomentOf(published))
    .filter((moment) => moment !== undefined)
    .map((moment) => new Date(moment).toISOString().slice(0, 10))
    .toSorted();
  const sources = new Set(articles.map(({ source }) => source)).size;
  return { articles: articles.length, sources, from: days[0], to: days.at(-1) };
}
