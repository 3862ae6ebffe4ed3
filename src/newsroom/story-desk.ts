import { type Article, type CitedSentence, latestMomentOf, type Span } from "../article.ts";
import type { Clock } from "../clock.ts";
import type { News } from "../newsroom.ts";
import { ARTICLES_CITED, bestSentences, chooseSentences } from "../search/choose-sentences.ts";
import type { FoundArticle, FoundArticles, Hit, Searcher, SearchOptions } from "../search/searcher.ts";
import type { ShownArchive } from "../store/shown-archive.ts";
import { rankHeadlines } from "../stories/rank-headlines.ts";
import type { FoundStory, StoryOutline } from "../story.ts";
import { termsOf } from "../text/terms.ts";
import { answerIn } from "./answer-in.ts";
import { besideAnswer } from "./beside-answer.ts";
import { coverageOf, coverageOfStories } from "./coverage-of.ts";
import { readStory } from "./read-story.ts";
import { type StandingSentences, standingSentences } from "./standing-sentences.ts";

/** The stories of the best articles are answered with; what lies beyond them is further from the question than anybody pages. */
const HITS_LOOKED_AT = 60;
const LATEST_LOOKED_AT = 200;
/** More are not listed: another word finds what is wanted sooner than the twentieth page. */
const ARTICLES_LISTED = 200;
const SENTENCES_WITHOUT_MATCH = 2;
/** The first of them that can stand speaks for an article. */
const SENTENCES_WEIGHED = 3;

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
}: StoryDeskParts): Pick<News, "findStories" | "searchArticles" | "latestStories" | "findArticles"> {
  /** Without sentences; with every article that may be cited. */
  async function foundBy(outline: StoryOutline, found: readonly FoundArticle[]): Promise<FoundStory> {
    const members = new Set(outline.articles.map(({ article }) => article));
    const own = found.filter(({ id }) => members.has(id));
    return {
      story: await readStory(
        archive,
        outline,
        own.map(({ id }) => id),
      ),
      sentences: [],
      matched: [...new Set(own.flatMap(({ matched }) => matched))],
      score: Math.max(...own.map(({ score }) => score)),
    };
  }

  /** With the sentences that answer; where only the headline holds the words, with those that sum the article up. */
  async function answeredBy(
    story: FoundStory,
    { found, hitOf, wanted, understood }: FoundArticles,
  ): Promise<FoundStory> {
    const { articles } = story.story;
    const own = found.flatMap(({ id }) => articles.find((article) => article.id === id) ?? []);
    const hits = own.flatMap((article) => hitOf(article) ?? []);
    const read = new Map<Article, StandingSentences>();
    const howItStands = (article: Article, sentence: Span) => {
      const standing = read.get(article) ?? standingSentences(article);
      read.set(article, standing);
      return standing.howItStands(sentence);
    };
    // What a publisher was asked for is told in its own sentences, where it has any.
    const named = hits.filter(({ article: { source } }) => source && understood.sources.includes(source));
    for (const some of [named, hits]) {
      const answering = chooseSentences(some, { howItStands });
      if (answering.length > 0) return { ...story, sentences: answering };
    }
    const carried = answerIn(hits, wanted);
    if (carried) return { ...story, sentences: [carried.sentence] };
    return { ...story, sentences: await summarize(own[0] ?? articles[0], SENTENCES_WITHOUT_MATCH) };
  }

  /** A headline carries one sentence, so that a page of them can be read at a glance. */
  async function headline(outline: StoryOutline): Promise<FoundStory> {
    const story = await readStory(archive, outline);
    return { story, sentences: await summarize(story.articles[0], 1), matched: [], score: 0 };
  }

  const searchFor = (
    words: string,
    asked: Pick<SearchOptions, "limit" | "language" | "zone">,
  ): Promise<FoundArticles> => searcher.find(words, { ...asked, onlyAnswers: true, now: clock.now() });

  const aboutSearch = ({ words, understood, nearest, found }: FoundArticles, limit: number) => ({
    words,
    understood,
    nearest,
    found: { ...coverageOf(found), mayBeMore: found.length >= limit },
    searched: () => archive.coverage(),
  });

  /** Some of what was found, now with its texts. */
  async function read(some: readonly FoundArticle[], { hitOf }: FoundArticles): Promise<Hit[]> {
    const articles = await archive.articlesById(some.map(({ id }) => id));
    return articles.flatMap((article) => hitOf(article) ?? []);
  }

  /** An article by itself, with the sentence that answers best. */
  async function alone(hit: Hit): Promise<FoundStory> {
    const standing = standingSentences(hit.article);
    const best = bestSentences([hit], SENTENCES_WEIGHED);
    // Where none of them stands, one that shows the words is still more to the point than one that does not.
    const [shown = best[0]] = best.flatMap((each) => standing.spanOf(each) ?? []);
    const sentences = shown ? [shown] : await summarize(hit.article, 1);
    return { story: { articles: [hit.article] }, sentences, matched: hit.matched, score: hit.score };
  }

  return {
    async findStories(words, { count, page, language, zone }) {
      const result = await searchFor(words, { limit: HITS_LOOKED_AT, language, zone });
      const { found } = result;
      const stories = await archive.groupByStory(found.map(({ id }) => id));
      const foundIn = async (some: number[][]) => {
        const outlines = await archive.storiesOf(some.flatMap(([first]) => first ?? []));
        return await Promise.all(outlines.map((outline) => foundBy(outline, found)));
      };
      const withSentences = (story: FoundStory) => answeredBy(story, result);
      const shown = await foundIn(pageOf(stories, count, page));
      return {
        ...aboutSearch(result, HITS_LOOKED_AT),
        stories: await Promise.all(shown.map(withSentences)),
        total: stories.length,
        answer: async () => {
          const answer = answerIn(await read(found.slice(0, ARTICLES_CITED), result), result.wanted);
          return answer && { ...answer, besides: besideAnswer(answer, summarize) };
        },
        leading: (most) => foundIn(stories.slice(0, most)),
        withSentences,
      };
    },

    async searchArticles(words, { count, page, order, language, zone }) {
      const result = await searchFor(words, { limit: ARTICLES_LISTED, language, zone });
      const found = order === "newest" ? result.found.toSorted(newestFirst) : result.found;
      const shown = await read(pageOf(found, count, page), result);
      const stories = await Promise.all(shown.map(alone));
      return { ...aboutSearch(result, ARTICLES_LISTED), stories, total: found.length };
    },

    async latestStories({ count, page }) {
      const stories = rankHeadlines(await latestOf(archive), clock.now());
      const shown = pageOf(stories, count, page);
      return {
        stories: await Promise.all(shown.map(headline)),
        total: stories.length,
        words: [],
        found: coverageOfStories(stories),
        searched: () => archive.coverage(),
      };
    },

    async findArticles(titleWords, { count, language }) {
      const { hits, words } = await searcher.search(titleWords, {
        limit: HITS_LOOKED_AT,
        language,
        now: clock.now(),
        onlyAnswers: true,
      });
      const articles = hits.map(({ article }) => article);
      const byTitle = articles.filter((article) => holdsAll(article, words));
      return (byTitle.length > 0 ? byTitle : articles).slice(0, count);
    },
  };
}

/** However many articles of unknown date were just taken in, those of today are among them. */
async function latestOf(archive: ShownArchive): Promise<StoryOutline[]> {
  const latest = await archive.latestStories({ articles: LATEST_LOOKED_AT });
  if (latest.every(({ latestAt }) => latestAt !== undefined)) return latest;
  const dated = await archive.latestStories({ articles: LATEST_LOOKED_AT, isDated: true });
  const known = new Set(dated.map(({ id }) => id));
  return [...dated, ...latest.filter(({ id }) => !known.has(id))];
}

/** What has no date stands last. */
const newestFirst = (one: FoundArticle, other: FoundArticle): number =>
  (latestMomentOf(other.published) ?? 0) - (latestMomentOf(one.published) ?? 0);

const pageOf = <Thing>(things: Thing[], count: number, page: number): Thing[] =>
  things.slice(count * (page - 1), count * page);

function holdsAll({ title, language }: Article, words: string[]): boolean {
  const held = new Set(termsOf(title, language));
  return words.every((word) => termsOf(word, language).every((term) => held.has(term)));
}
