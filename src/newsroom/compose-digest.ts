import { citationOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import { sentencesPerStory } from "../digest/digest-size.ts";
import { isKept, type KeptStory, type Verdict } from "../digest/sift-stories.ts";
import { type SourcesRead, type ToldStory, writeDigest } from "../digest/write-digest.ts";
import type { News, Newsroom } from "../newsroom.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Conversation } from "../question.ts";
import type { Block, Failing, Reply } from "../reply.ts";
import { otherSources } from "../show-story.ts";
import type { Source } from "../source.ts";
import type { SourceDesk } from "../source-desk.ts";
import type { Story, StorySummary } from "../story.ts";
import { type DigestAsked, type SiftedNewsroom, siftDigest } from "./sift-digest.ts";

const DISAGREEMENTS_SHOWN = 2;

/** What composing asks the newsroom. */
export type DigestNewsroom = SiftedNewsroom & Pick<Newsroom, "summarize"> & { sources: Pick<SourceDesk, "followed"> };
type Parts = { newsroom: DigestNewsroom; phrases: Phrases; now: Instant };

/**
 * A digest, and what it tells: articles, and the keys of its topics. `dependsOnStart` where it would be another one for who
 * wished for it at another moment: a first one that says since when there is nothing, or that found what has no date.
 */
export type ComposedDigest = {
  reply: Reply;
  articles: number[];
  topics: string[];
  isEmpty: boolean;
  dependsOnStart: boolean;
};

/** Writes the digest that a conversation would get now. Nothing counts as told by it. */
export async function composeDigest(parts: Parts, asked: DigestAsked): Promise<ComposedDigest> {
  const { newsroom, phrases, now } = parts;
  const { wish, conversation, lateness } = asked;
  const sifted = await siftDigest(parts, asked);
  const kept = sifted.verdicts.filter(isKept);
  const stories = await Promise.all(kept.map((story) => tellStory(parts, story, asked)));
  const sources = await sourcesRead(newsroom, conversation, { phrases, now, zone: wish.zone });
  const topics = wish.topics.length === 0 ? [phrases.topStories, ...sifted.topics] : sifted.topics;
  const reply = writeDigest(
    { isOld: sifted.isOld, topics, stories, since: asked.lastDigestAt ?? asked.createdAt ?? now, lateness, sources },
    { phrases, now, zone: wish.zone },
  );
  return {
    reply,
    articles: kept.flatMap(({ candidate }) => candidate.story.articles.map(({ id }) => id)),
    topics: sifted.keys,
    isEmpty: stories.length === 0,
    dependsOnStart: asked.lastDigestAt === undefined && (stories.length === 0 || sifted.verdicts.some(isUndated)),
  };
}

const isUndated = ({ candidate }: Verdict): boolean =>
  candidate.story.articles.some(({ published }) => published === "unknown");

/** With its sentences: of an update what was added, in full what all its sources say, else the gist of its latest report. */
async function tellStory(
  { newsroom, phrases }: Pick<Parts, "newsroom" | "phrases">,
  { candidate, news: found }: KeptStory,
  { wish, conversation }: Pick<DigestAsked, "wish" | "conversation">,
): Promise<ToldStory> {
  const { matched } = candidate;
  const news = newsroom.newsFor(conversation);
  const count = sentencesPerStory[wish.length];
  if (found.isUpdate)
    return { found: { ...found, matched, sentences: found.sentences.slice(0, count) }, disagreements: [] };
  const { story } = found;
  const isOfSeveral = story.articles.length > 1;
  const isWhole = isOfSeveral && story.articles.length === candidate.story.articles.length;
  const summary =
    isWhole && wish.length === "full" ? await news.summarizeStory(story.articles[0].id, count) : undefined;
  const told = summary ?? (await gistOf(newsroom, news, { story, count }));
  return {
    found: { ...found, matched, story: told.story, sentences: told.sentences },
    disagreements:
      isOfSeveral && wish.length !== "headlines"
        ? await disagreementsOn({ newsroom, phrases }, story, conversation)
        : [],
  };
}

/** In the words of the article that knows the newest state: what an older one says may be over. */
async function gistOf(
  newsroom: Pick<DigestNewsroom, "summarize">,
  news: Pick<News, "timelineOf">,
  { story, count }: { story: Story; count: number },
): Promise<StorySummary> {
  const [first, ...others] = story.articles;
  const timeline = others.length > 0 ? await news.timelineOf(first.id) : undefined;
  const latest = timeline?.developments.at(-1)?.article;
  const best = story.articles.find(({ id }) => id === latest?.id) ?? first;
  const sentences = await newsroom.summarize(best, count);
  return { story: { ...story, articles: [best, ...story.articles.filter((each) => each !== best)] }, sentences };
}

/** Those between sources that are shown. */
async function disagreementsOn(
  { newsroom, phrases }: { newsroom: Pick<DigestNewsroom, "newsFor">; phrases: Phrases },
  story: KeptStory["news"]["story"],
  conversation: Conversation,
): Promise<Block[]> {
  const shown = new Set(story.articles.map(({ id }) => id));
  const found = await newsroom.newsFor(conversation).disagreementsIn(story.articles[0].id);
  return found
    .map(({ about, claims }) => ({
      about,
      claims: claims
        .map(({ text, articles }) => ({ value: text, articles: articles.filter(({ id }) => shown.has(id)) }))
        .filter(({ articles }) => articles.length > 0),
    }))
    .filter(({ claims }) => claims.length > 1)
    .slice(0, DISAGREEMENTS_SHOWN)
    .map(({ about, claims }) => ({
      kind: "disagreement",
      about: phrases.stories.differ(about),
      claims: claims.map(({ value, articles }) => ({
        value,
        sources: otherSources(articles.map(citationOf), undefined),
      })),
    }));
}

/** Of the feeds that a conversation follows: how many are read, and which of them fail. */
async function sourcesRead(
  newsroom: Pick<DigestNewsroom, "sources">,
  conversation: Conversation,
  told: { phrases: Phrases; now: Instant; zone: string },
): Promise<SourcesRead> {
  const followed = (await newsroom.sources.followed(conversation)).filter(({ isPaused }) => !isPaused);
  const failing = followed.flatMap((source) => failingOf(source, told) ?? []);
  return { read: followed.length - failing.length, failing };
}

/** What is wrong with a source that fails, or that is no longer asked; undefined while it works. */
function failingOf(
  { title, state: { failing, plan } }: Source,
  { phrases: { sources }, now, zone }: { phrases: Phrases; now: Instant; zone: string },
): Failing | undefined {
  if (plan.stoppedBecause === undefined && !failing) return undefined;
  const since = failing?.since ?? plan.lastReadAt ?? now;
  const why = sources.why(failing?.code, failing?.because ?? plan.stoppedBecause ?? "");
  return { source: title, since, reason: sources.failing(since, why, { now, zone }) };
}
