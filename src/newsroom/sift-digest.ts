import type { Instant } from "../clock.ts";
import type { CandidateStory, GatheredStory } from "../digest/candidate-story.ts";
import type { Lateness } from "../digest/catch-up.ts";
import { mostStories } from "../digest/digest-size.ts";
import { type DigestWindow, digestWindow, everSince } from "../digest/digest-window.ts";
import { isKept, siftStories, type Verdict } from "../digest/sift-stories.ts";
import { type SourceRules, wantedOf } from "../digest/wanted-sources.ts";
import type { Newsroom } from "../newsroom.ts";
import type { Conversation } from "../question.ts";
import type { DigestWish } from "../subscription.ts";

/** The best of so many articles on a topic are looked through; more where only some sources or days of them count. */
const ARTICLES_ON_A_TOPIC = 60;
const ARTICLES_OF_MANY = 300;

/** What sifting asks the newsroom. */
export type SiftedNewsroom = Pick<Newsroom, "newsFor" | "settingsOf" | "toldVersions"> & {
  digests: Pick<Newsroom["digests"], "followed">;
};

export type DigestAsked = {
  wish: DigestWish;
  conversation: Conversation;
  /** When the last one was; undefined for a first. */
  lastDigestAt?: Instant | undefined;
  /** When it was wished for; undefined where it is only tried. */
  createdAt?: Instant | undefined;
  lateness?: Lateness | undefined;
  /** In which version these articles were told; as the conversation's ledger says where it is missing. */
  told?: ReadonlyMap<number, number> | undefined;
};

/** All that decides what a digest tells. */
type SiftedDigest = { topics: readonly string[]; keys: string[]; verdicts: Verdict[]; isOld: boolean };

/** Decides about all stories that were found. A first digest that has nothing new tells the latest there is. */
export async function siftDigest(parts: SiftParts, asked: DigestAsked): Promise<SiftedDigest> {
  const rules = await rulesOf(parts, asked);
  const fresh = await siftWithin(parts, asked, { rules, window: digestWindow(asked, parts.now) });
  const isFirst = asked.lastDigestAt === undefined && !fresh.verdicts.some(({ candidate }) => candidate.isTold);
  if (!isFirst || fresh.verdicts.some(isKept)) return fresh;
  const ever = await siftWithin(parts, asked, { rules, window: everSince });
  return ever.verdicts.some(isKept) ? { ...ever, isOld: true } : fresh;
}

export type SiftParts = { newsroom: SiftedNewsroom; now: Instant };

/** What a conversation wants, by its wish and by its settings. */
type WantedRules = { topics: readonly string[]; muted: readonly string[]; sources: SourceRules; most: number };

export async function rulesOf({ newsroom }: Pick<SiftParts, "newsroom">, asked: DigestAsked): Promise<WantedRules> {
  const { wish, conversation, lateness } = asked;
  const { mutedWords = [], mutedSources = [] } = await newsroom.settingsOf(conversation);
  const topics = await topicsOf(newsroom, asked);
  return {
    topics,
    muted: [...wish.muted, ...mutedWords],
    sources: { only: wish.onlySources, without: [...wish.withoutSources, ...mutedSources] },
    most: mostStories(wish.length, { topics: topics.length, missed: lateness?.missed.length ?? 0 }),
  };
}

/** Decides about the stories of a time. */
export async function siftWithin(
  { newsroom, now }: SiftParts,
  asked: DigestAsked,
  { rules, window }: { rules: WantedRules; window: DigestWindow },
): Promise<SiftedDigest> {
  const { topics, sources } = rules;
  const found = await gatherStories(newsroom, asked, { topics, oldest: window.oldest });
  const candidates = await withNews(newsroom, found.stories, { ...asked, since: window.since, rules: sources });
  const verdicts = siftStories(candidates, { ...rules, now, window });
  return { topics, keys: found.keys, verdicts, isOld: false };
}

/** Those of the wish, and those that the conversation follows; none: the top stories. */
async function topicsOf(newsroom: SiftedNewsroom, { wish, conversation }: DigestAsked): Promise<string[]> {
  return [...new Set([...wish.topics, ...(await newsroom.digests.followed(conversation))])];
}

/** The stories of each topic; the same for all conversations with these topics that follow the same sources. */
export async function gatherStories(
  newsroom: Pick<SiftedNewsroom, "newsFor">,
  { wish, conversation }: Pick<DigestAsked, "wish" | "conversation">,
  { topics, oldest, asOf }: { topics: readonly string[]; oldest: Instant; asOf?: readonly Instant[] },
): Promise<{ stories: GatheredStory[]; keys: string[] }> {
  const news = newsroom.newsFor(conversation);
  const { language, zone } = wish;
  const isOfMany = wish.onlySources.length > 0 || asOf !== undefined;
  const articles = isOfMany ? ARTICLES_OF_MANY : ARTICLES_ON_A_TOPIC;
  const wanted = { since: Number.isFinite(oldest) ? oldest : undefined, articles, language, zone };
  const found = await Promise.all(topics.map((topic) => news.storiesOn(topic, wanted)));
  const top =
    wish.topics.length === 0 ? [await news.topStories({ ...wanted, articles: ARTICLES_ON_A_TOPIC, asOf })] : [];
  const all = [...top, ...found];
  return { stories: all.flatMap(({ stories }) => stories), keys: all.flatMap(({ topic }) => topic ?? []) };
}

/** What a conversation was not told of each story, as the sources that it wants tell it. */
export async function withNews(
  newsroom: Pick<SiftedNewsroom, "newsFor" | "toldVersions">,
  stories: readonly GatheredStory[],
  { conversation, told, since, rules }: DigestAsked & { since: Instant; rules: SourceRules },
): Promise<CandidateStory[]> {
  const articles = [...new Set(stories.flatMap(({ story }) => story.articles.map(({ id }) => id)))];
  const versions = told ?? (await newsroom.toldVersions(conversation, articles));
  const news = newsroom.newsFor(conversation);
  return await Promise.all(
    stories.map(async (gathered): Promise<CandidateStory> => {
      const { story, matched } = gathered;
      const shown = wantedOf(story, rules);
      const found = shown && { story: shown, sentences: [], matched, score: gathered.closeness };
      const [fresh] = found ? await news.newSince(since - 1, [found], versions, { inLead: true }) : [];
      return {
        ...gathered,
        shown,
        news: fresh,
        isTold: shown?.articles.some(({ id }) => versions.has(id)) ?? false,
      };
    }),
  );
}
