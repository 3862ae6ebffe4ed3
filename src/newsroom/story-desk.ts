import { type Article, type CitedSentence, latestMomentOf, type Span } from "../article.ts";
import type { Clock } from "../clock.ts";
import type { News } from "../newsroom.ts";
import { ARTICLES_CITED, bestSentences, chooseSentences } from "../search/choose-sentences.ts";
import type { AnswerWanted, FoundArticle, FoundArticles, Hit, Searcher, SearchOptions } from "../search/searcher.ts";
import type { ShownArchive } from "../store/shown-archive.ts";
import { isNewerThan, ledByLatest } from "../stories/led-by-latest.ts";
import { type IsOutdated, ledByCurrentHeadline, outdatedTolls } from "../stories/outdated-tolls.ts";
import { rankHeadlines } from "../stories/rank-headlines.ts";
import { tollKindOf } from "../stories/toll-words.ts";
import type { FoundStory, Story, StoryOutline } from "../story.ts";
import { isLooseLead } from "../summarize/leans-back.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { termsOf } from "../text/terms.ts";
import { ARTICLES_WITH_TOLLS, answerIn, tollAsked } from "./answer-in.ts";
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
    { story: asFound, ...about }: FoundStory,
    { found, hitOf, wanted, understood }: FoundArticles,
  ): Promise<FoundStory> {
    const isOutdated = outdatedTolls(asFound.articles);
    const story = { ...about, story: ledByCurrentHeadline(ledByLatest(asFound), isOutdated) };
    const { articles } = story.story;
    const own = found.flatMap(({ id }) => articles.find((article) => article.id === id) ?? []);
    const hits = own.flatMap((article) => hitOf(article) ?? []);
    const read = new Map<Article, StandingSentences>();
    const howItStands = (article: Article, sentence: Span) => {
      const standing = read.get(article) ?? standingSentences(article);
      read.set(article, standing);
      if (isOutdated(article, article.text.slice(sentence.start, sentence.end))) return "not";
      return standing.howItStands(sentence);
    };
    // What a publisher was asked for is told in its own sentences, where it has any.
    const named = hits.filter(({ article: { source } }) => source && understood.sources.includes(source));
    for (const some of [named, hits]) {
      const answering = chooseSentences(some, { howItStands });
      if (answering.length > 0) return { ...story, sentences: withNewestState(answering, own, story.story) };
    }
    const carried = answerIn(hits, wanted);
    if (carried && !isOutdated(carried.article, carried.sentence.text))
      return { ...story, sentences: [carried.sentence] };
    return { ...story, sentences: await currentGist([...own, ...articles], SENTENCES_WITHOUT_MATCH, isOutdated) };
  }

  /** Of the first of these articles that says nothing a later one has replaced; there is always one, the latest. */
  async function currentGist(articles: readonly Article[], count: number, isOutdated: IsOutdated) {
    for (const article of new Set(articles)) {
      const gist = (await summarize(article, count)).filter(({ text }) => !isOutdated(article, text));
      if (gist.length > 0) return gist;
    }
    return [];
  }

  /** A headline carries one sentence, so that a page of them can be read at a glance. */
  async function headline(outline: StoryOutline): Promise<FoundStory> {
    const asKept = await readStory(archive, outline);
    const isOutdated = outdatedTolls(asKept.articles);
    const story = ledByCurrentHeadline(ledByLatest(asKept), isOutdated);
    return { story, sentences: await currentGist(story.articles, 1, isOutdated), matched: [], score: 0 };
  }

  const searchFor = (
    words: string,
    asked: Pick<SearchOptions, "limit" | "language" | "zone">,
  ): Promise<FoundArticles> => searcher.find(words, { ...asked, onlyAnswers: true, now: clock.now() });

  /** Whatever comes near, be it no answer. */
  const findNear = (words: string, asked: Pick<SearchOptions, "limit" | "language" | "zone">): Promise<FoundArticles> =>
    searcher.find(words, { ...asked, onlyAnswers: false, now: clock.now() });

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

  /** The articles among which an answer is looked for; of how many died also those near to the question, and of the same stories. */
  async function hitsOf(asked: FoundArticles, near: FoundArticles | undefined): Promise<Hit[]> {
    if (tollAsked(asked.wanted) === undefined) return await read(asked.found.slice(0, ARTICLES_CITED), asked);
    const known = new Set(asked.found.map(({ id }) => id));
    const hits = [
      ...(await read(asked.found.slice(0, ARTICLES_WITH_TOLLS), asked)),
      ...(near
        ? await read(
            near.found.filter(({ id }) => !known.has(id)),
            near,
          )
        : []),
    ];
    return [...hits, ...(await besideHits(hits))];
  }

  /** The newest articles of the stories of hits, as if they held what those hold. */
  async function besideHits(hits: readonly Hit[]): Promise<Hit[]> {
    const known = new Set(hits.map(({ article }) => article.id));
    const outlines = await archive.storiesOf([...known]);
    const beside = outlines.map(async ({ articles }) => {
      const ids = articles.map(({ article }) => article);
      const like = hits.find(({ article }) => ids.includes(article.id));
      const others = await archive.articlesById(ids.filter((id) => !known.has(id)).slice(-ARTICLES_WITH_TOLLS));
      return like ? others.map((article): Hit => ({ ...like, article, passages: () => [] })) : [];
    });
    return (await Promise.all(beside)).flat();
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
      const asked = withoutOtherTolls(await searchFor(words, { limit: HITS_LOOKED_AT, language, zone }));
      // “The toll rose to 27” holds none of “how many died”, and answers it.
      const about = withoutToll(words, asked.wanted);
      const answer = once(async () => {
        const near =
          about === undefined ? undefined : await findNear(about, { limit: ARTICLES_WITH_TOLLS, language, zone });
        const best = answerIn(await hitsOf(asked, near), asked.wanted);
        return best && { ...best, besides: besideAnswer(best, summarize) };
      });
      const isAnsweredElsewhere = about !== undefined && asked.found.length === 0 && (await answer())?.isDirect;
      const result = isAnsweredElsewhere ? await searchFor(about, { limit: HITS_LOOKED_AT, language, zone }) : asked;
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
        answer,
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

/** What the newest report of a story begins with comes before what older ones say, where it holds what was asked for. */
function withNewestState(answering: CitedSentence[], found: readonly Article[], { articles }: Story): CitedSentence[] {
  const [leading] = articles;
  const isOlder = ({ article }: CitedSentence) =>
    isNewerThan(
      leading,
      articles.find(({ id }) => id === article),
    );
  const isOwn = ({ article }: CitedSentence) => article === leading.id;
  if (!found.includes(leading) || !answering.some(isOlder)) return answering;
  const own = answering.filter(isOwn);
  const newest = own.length > 0 ? own : leadOf(leading);
  return newest.length > 0 ? [...newest, ...answering.filter((sentence) => !isOwn(sentence))] : answering;
}

/** Its first sentence; none where that needs another. */
function leadOf({ id, text, language, paragraphs: [first] }: Article): CitedSentence[] {
  const [lead] = first ? reportedSentencesIn(text, first, language) : [];
  const said = text.slice(lead?.start, lead?.end);
  return lead && !isLooseLead(said, language) ? [{ ...lead, article: id, text: said }] : [];
}

/** What a question is about that asks how many died; undefined for any other, and where nothing is left. */
function withoutToll(question: string, wanted: AnswerWanted): string | undefined {
  if (tollAsked(wanted) === undefined) return undefined;
  const isOfToll = (word: string) => tollKindOf(word) !== undefined;
  if (wanted.words.every(isOfToll)) return undefined;
  return question.replaceAll(/[\p{L}\p{M}]+/gu, (word) => (isOfToll(word) ? " " : word));
}

/** How many died in a blast is not answered by how many died elsewhere. */
function withoutOtherTolls(result: FoundArticles): FoundArticles {
  const { wanted, found } = result;
  const isAbout = (word: string) => tollKindOf(word) === undefined;
  if (tollAsked(wanted) === undefined || !wanted.words.some(isAbout)) return result;
  return { ...result, found: found.filter(({ matched }) => matched.some(isAbout)) };
}

/** Done when it is first asked for. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
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
