import type { CandidateQuery } from "../candidate.ts";
import type { Conversation } from "../question.ts";
import type { LatestQuery, LatestStoriesQuery, Store } from "./store.ts";

/** The archive as a conversation is shown it: articles of the sources that it follows, and those of none. */
export type ShownArchive = Pick<
  Store,
  | "termsById"
  | "groupByStory"
  | "earlierVersions"
  | "languages"
  | "publisherNames"
  | "wordsLike"
  | "wordsMadeWith"
  | "knownWords"
> & {
  articlesById(ids: number[]): ReturnType<Store["articlesById"]>;
  articleByKey(key: string): ReturnType<Store["articleByKey"]>;
  latestArticles(options: Omit<LatestQuery, "sources">): ReturnType<Store["latestArticles"]>;
  storiesOf(articles: number[]): ReturnType<Store["storiesOf"]>;
  latestStories(options: Omit<LatestStoriesQuery, "sources">): ReturnType<Store["latestStories"]>;
  candidates(query: Omit<CandidateQuery, "sources">): ReturnType<Store["candidates"]>;
  coverage(): ReturnType<Store["coverage"]>;
  publishers(): ReturnType<Store["publishers"]>;
};

/** All of it when there is no conversation: for the owner's own tools. What is followed is looked up once, when it is needed. */
export function shownArchive(store: Store, conversation: Conversation | undefined): ShownArchive {
  let followed: Promise<number[] | undefined> | undefined;
  const sources = async () => {
    if (conversation === undefined) return undefined;
    followed ??= store.followedSources(conversation);
    return await followed;
  };
  return {
    termsById: (ids) => store.termsById(ids),
    groupByStory: (articles) => store.groupByStory(articles),
    earlierVersions: (id) => store.earlierVersions(id),
    languages: () => store.languages(),
    publisherNames: () => store.publisherNames(),
    wordsLike: (word) => store.wordsLike(word),
    wordsMadeWith: (parts) => store.wordsMadeWith(parts),
    knownWords: (words) => store.knownWords(words),
    articlesById: async (ids) => await store.articlesById(ids, await sources()),
    articleByKey: async (key) => await store.articleByKey(key, await sources()),
    latestArticles: async (options) => await store.latestArticles({ ...options, sources: await sources() }),
    storiesOf: async (articles) => await store.storiesOf(articles, await sources()),
    latestStories: async (options) => await store.latestStories({ ...options, sources: await sources() }),
    candidates: async (query) => await store.candidates({ ...query, sources: await sources() }),
    coverage: async () => await store.coverage(await sources()),
    publishers: async () => await store.publishers(await sources()),
  };
}
