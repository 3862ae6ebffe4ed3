import type { Article, ArticleVersion, NewArticle } from "../article.ts";
import type { CandidateQuery, Candidates, IndexedTerms, KnownWord } from "../candidate.ts";
import type { SharedEntries } from "../change-entry.ts";
import type { Instant } from "../clock.ts";
import type { Conversation } from "../question.ts";
import type { Reply } from "../reply.ts";
import type { Publisher } from "../source.ts";
import type { Coverage, StoryOutline } from "../story.ts";
import type { Delivery, DigestWish, NewSubscription, Rest, Subscription } from "../subscription.ts";
import type { SourceStore } from "./source-store.ts";
import type { StandingStore } from "./standing-store.ts";

/** What became of an article that was handed in. */
export type SavedAs = "added" | "updated" | "known";

/**
 * What Tidings remembers. Every engine passes `tests/store.contract.ts`, and gives the same answers to the same
 * questions: engines find candidates and count, `search/` ranks.
 * Rejects only when the engine cannot work (a full disk, a broken file), with a `StoreFailure`.
 */
export type Store = SourceStore &
  StandingStore & {
    /**
     * All or nothing, in one transaction; answers in the order given. The first of an article's keys that the store knows
     * says which article it is, and its other keys are added to that one; the same key twice in one call is one article.
     * Where no key is known, nearly the same text from the same publisher says so (see `Recognition.likeness`), but for two
     * different ones in one call. Such an article keeps its first date, and what it said before is "known" when it comes
     * again, so that two keys that each bring a version do not turn it back and forth.
     *
     * An article that is there is "known" when title, text and date are the same, and "updated" otherwise: another title
     * or text makes the next version (the old one is kept), another date is put right in place. A date that is no longer
     * given counts as the same. A known text in other paragraphs stays "known" and is found by its new terms; one with another
     * picture stays "known" and shows that.
     *
     * The first article that is not a sample removes all samples. Samples only enter a store that holds nothing else: the
     * others are answered with id 0, which no article has, and "known".
     */
    saveArticles(
      articles: { article: NewArticle; terms: IndexedTerms }[],
      now: Instant,
    ): Promise<{ id: number; as: SavedAs }[]>;
    /**
     * In the order asked for; what is not there is left out. Here and below, `sources` asks only for articles of these
     * sources and those of none, see `followedSources`; all count when it is missing.
     */
    articlesById(ids: number[], sources?: readonly number[] | undefined): Promise<Article[]>;
    /** What these articles are found by, as it was given, by the article's id; what is not there is left out. */
    termsById(ids: number[]): Promise<ReadonlyMap<number, IndexedTerms>>;
    /** By any of the keys that `ingest/identity.ts` gives an address. */
    articleByKey(key: string, sources?: readonly number[] | undefined): Promise<Article | undefined>;
    /** What an edited article said before, oldest first. */
    earlierVersions(id: number): Promise<ArticleVersion[]>;
    /** The markup that the article's text was read from, where it was read from markup. */
    originalOf(id: number): Promise<NewArticle["original"]>;
    /**
     * Newest first by the last moment at which they can have been published (the unknown ones by when they were first
     * seen), at most `limit`, none from before `since`.
     */
    latestArticles(options: LatestQuery): Promise<Article[]>;
    /**
     * The stories of these articles, each once, in the order of the first article asked for. Every article has one from the
     * transaction on that stored it: joined to others on the same event, and divided again where that fits better.
     */
    storiesOf(articles: number[], sources?: readonly number[]): Promise<StoryOutline[]>;
    /**
     * These articles, those of one story together: the stories and the articles of each in the order asked for, none twice.
     * What is not there is left out. Far quicker than to ask for the stories.
     */
    groupByStory(articles: number[]): Promise<number[][]>;
    /** Those that the latest articles tell, so many articles looked at, see `latestArticles`; the newest article's first. */
    latestStories(options: LatestStoriesQuery): Promise<StoryOutline[]>;
    /** Any text is safe as a form. Equal articles come newest first. */
    candidates(query: CandidateQuery): Promise<Candidates>;
    /** Days in UTC. */
    coverage(sources?: readonly number[] | undefined): Promise<Coverage>;
    /** The languages of the articles, each once; those of which it could not be told have none. Quick enough for every question. */
    languages(): Promise<string[]>;
    /** The names of all publishers, each once. Quick enough for every question. */
    publisherNames(): Promise<string[]>;
    /**
     * Words of the archive that a mistyped one may have been meant to be: those that begin or end like it, and those that
     * hold its letters but one, or in another order. Commonest first, at most 2,000; `search/` measures how near they are.
     * A hint: none of less than four letters, and perhaps one that only an earlier version of an article held.
     */
    wordsLike(word: string): Promise<KnownWord[]>;
    /**
     * Words of the archive that begin or end with one of these parts and are at least four letters longer, commonest first,
     * at most 200. Parts are of three letters or more, folded, see `KnownWord`. A hint like `wordsLike`.
     */
    wordsMadeWith(parts: readonly string[]): Promise<KnownWord[]>;
    /** Those of the words, folded, that the archive has. A hint like `wordsLike`. */
    knownWords(words: readonly string[]): Promise<KnownWord[]>;
    holdsSamples(): Promise<boolean>;
    /** Most articles first, then by name. */
    publishers(sources?: readonly number[] | undefined): Promise<Publisher[]>;

    addSubscription(subscription: NewSubscription, now: Instant): Promise<Subscription>;
    /** In the order they were made. */
    subscriptionsOf(conversation: Conversation): Promise<Subscription[]>;
    /** With its waiting deliveries: what they tell counts as told no more. False when this conversation has no such subscription. */
    removeSubscription(id: number, conversation: Conversation): Promise<boolean>;
    /** Those with `nextDigestAt <= now` that do not rest for good, earliest first: found by an index, however many there are. */
    dueSubscriptions(now: Instant, limit: number): Promise<Subscription[]>;
    /** Answers with what it became; undefined when this conversation has no such subscription. */
    changeSubscription(
      id: number,
      conversation: Conversation,
      changes: Partial<DigestWish & { nextDigestAt: Instant }>,
    ): Promise<Subscription | undefined>;
    /** Those that do not rest for good, by their numbers, from the one after `afterId` on. */
    runningSubscriptions(afterId: number, limit: number): Promise<Subscription[]>;
    /**
     * Its digest comes later, and then stands for what has been due since `owedSince`. Nothing when it rests for good, or is
     * due at another time by now than it was when it was read: then somebody has changed it.
     */
    postponeDigest(
      subscription: Pick<Subscription, "id" | "nextDigestAt">,
      nextDigestAt: Instant,
      owedSince: Instant | undefined,
    ): Promise<void>;
    /** Puts right when the next digests of those are due that do not rest for good, in one transaction. */
    correctNextDigests(corrections: readonly Pick<Subscription, "id" | "nextDigestAt">[]): Promise<void>;
    /**
     * The clock was ahead and was set back to `now`. What it noted since then of digests, and of what was told, counts as of
     * now; what waits in the outbox is tried at once; and the plan of a source that was read since then begins now.
     */
    correctClock(now: Instant): Promise<void>;
    /**
     * Lets it rest, or run again when no rest is given; its next digest is then due at `nextDigestAt`, where that is given.
     * One that rests until a moment is due by its next digest like any other: that must lie after it. Whatever changes when
     * the next digest is due, it owes nothing any more.
     */
    restSubscription(id: number, rest: Rest | undefined, nextDigestAt?: Instant): Promise<void>;
    /** The platform lets nothing through: all of a conversation's that run rest, and those of its threads, for this reason. */
    restConversation(conversation: Conversation, because: string): Promise<void>;
    /** Those that rest because of their platform run again; what came due meanwhile is due now. */
    resumeConversation(conversation: Conversation): Promise<void>;
    /** Which of these articles a digest already told this conversation. */
    told(conversation: Conversation, articles: number[]): Promise<Set<number>>;
    /** Writes down what an answer told this conversation, in one transaction; each article in its version of now. */
    noteTold(conversation: Conversation, telling: Telling, now: Instant): Promise<void>;
    /** The version in which each of these articles was last told this conversation, by an answer or a digest. */
    toldVersions(conversation: Conversation, articles: number[]): Promise<ReadonlyMap<number, number>>;
    /** When each of these articles was last told this conversation. */
    toldMoments(conversation: Conversation, articles: number[]): Promise<ReadonlyMap<number, Instant>>;
    /** When this conversation was last told of a topic; undefined when it never was. */
    lastTold(conversation: Conversation, topic: string): Promise<Instant | undefined>;

    /**
     * From now on both, and those linked with either, have one ledger: what any of them is told, the others were told. What
     * they were told before is put together, the latest of each.
     */
    linkConversations(one: Conversation, other: Conversation): Promise<void>;
    /** Goes on with a copy of the ledger, by itself. False when it was linked with none. */
    unlinkConversation(conversation: Conversation): Promise<boolean>;
    /** The others of the same ledger. */
    linkedConversations(conversation: Conversation): Promise<Conversation[]>;

    /** False when exactly this topic was there. */
    followTopic(conversation: Conversation, topic: string, now: Instant): Promise<boolean>;
    /** False when it was not there. */
    unfollowTopic(conversation: Conversation, topic: string): Promise<boolean>;
    /** In the order they were added. */
    followedTopics(conversation: Conversation): Promise<string[]>;

    /**
     * In one transaction: each subscription moves on to `nextDigestAt`, its delivery enters the outbox, and the articles
     * count as told. The same reply object is kept once, however many deliveries and calls it comes in. In the order given;
     * false, and nothing changes, when a delivery with this key was there before or the subscription has gone or rests; it
     * still moves on in the first case. One that got other times while its digest was written keeps them, and one that was
     * put to rest until a moment meanwhile rests.
     */
    enqueueDigests(digests: readonly NewDigest[]): Promise<boolean[]>;
    /** The digests that were written for a conversation from `from` until before `until`, delivered or not, oldest first. */
    digestsBetween(conversation: Conversation, from: Instant, until: Instant): Promise<Reply[]>;
    /**
     * Waiting deliveries with `notBefore <= now`, in that order, of one platform where it is given, marked as being sent;
     * `attempts` counts this one. Of a conversation only the first that is not finished: they arrive in order.
     */
    claimDeliveries(now: Instant, limit: number, platform?: string): Promise<Delivery[]>;
    /**
     * At start: whatever was being sent when the program stopped waits again, but for what another process that is alive
     * is sending. Whether it had arrived, nobody knows; answers with how many those are.
     */
    reviveDeliveries(): Promise<number>;
    /**
     * The same while this process sends itself, every few seconds where others send as well: what a process was sending
     * that died waits again 20 s after its last sign of life, which an open store gives by itself.
     */
    reviveAbandoned(): Promise<number>;
    /**
     * For good: a finished delivery is neither claimed, finished nor tried again. What a digest that was not delivered tells
     * counts as told no more, and the next one looks as far back as it did.
     */
    finishDelivery(key: string, result: { sent: string[] } | { refused: string }, now: Instant): Promise<void>;
    /** For good as well: what waits and was written before a moment. What it tells counts as told no more, as above. */
    giveUpDeliveries(givingUp: GivingUp): Promise<GivenUp[]>;
    /** All that waits for a platform waits at least until then. */
    holdPlatform(platform: string, notBefore: Instant): Promise<void>;
    /** How many of a subscription's last finished digests, at most `most`, were given up one after the other. */
    givenUpInARow(subscription: number, most: number): Promise<number>;
    /** Of those written since then, those that tell an article which has a version that was not looked at; oldest first. */
    editedDigests(writtenSince: Instant, limit: number): Promise<EditedDigest[]>;
    /**
     * In one transaction: the versions count as looked at, and where something is corrected, the digest says so from now on,
     * the corrected versions count as told, and whoever may have got it before is sent a correction. Answers with how many.
     */
    noteCorrections(corrected: CorrectedDigest): Promise<number>;
    /** Texts of digests go after 35 days; the keys of their deliveries, and what was told and not told again, after 400. */
    sweepDeliveries(now: Instant): Promise<void>;
    retryDelivery(key: string, notBefore: Instant, because: string): Promise<void>;
    /**
     * Everything tied to a conversation follows it to its new id, in one transaction: subscriptions, deliveries, what it
     * was told and with whom it is linked, what it follows, its choice of sources, and the key-value entries, in any
     * namespace, whose key is its `conversationKey`.
     */
    moveConversation(from: Conversation, to: Conversation): Promise<void>;

    /** What is kept of a conversation beside its subscriptions, followed topics and sources; those it is linked with keep theirs. */
    keptOf(conversation: Conversation): Promise<KeptOfConversation>;
    /** All of it, in one transaction, as if it had never been there. A ledger that others share stays theirs. */
    forgetConversation(conversation: Conversation): Promise<void>;

    /**
     * For what is looked up by one key and may expire, in the same place. One adapter for one Keyv: a Keyv writes its own
     * namespace into the adapter it is given, so two that share one would read each other's entries.
     */
    keyValue(namespace: string): SharedEntries;
    /** Expired entries are never read again, but stay until they are swept. Answers with how many went. */
    sweepKeyValue(now: Instant): Promise<number>;
    /**
     * Where one process has a store for itself: at most one bot at a time; commands may work beside it. False when another
     * has it. Free again when this process ends, however it ends. True for all who share one.
     */
    claimForBot(): Promise<boolean>;
    close(): Promise<void>;
  };

export type LatestQuery = {
  limit: number;
  since?: Instant | undefined;
  /** None from after this. */
  until?: Instant | undefined;
  /** Only what these publishers published, by their names. */
  publishers?: readonly string[] | undefined;
  /** Only those of which it is known when they were published. */
  isDated?: boolean | undefined;
  sources?: readonly number[] | undefined;
};

export type LatestStoriesQuery = { articles: number } & Pick<LatestQuery, "isDated" | "sources">;

/** What is told: articles, and the topic that was asked for, see `topic-key.ts`; a digest may have several. */
export type Telling = { articles: number[]; topic?: string | undefined; topics?: readonly string[] | undefined };

/** A digest on its way into the outbox, and what it tells. */
export type NewDigest = Telling & {
  subscription: Subscription;
  delivery: Pick<Delivery, "key" | "conversation" | "reply">;
  nextDigestAt: Instant;
  now: Instant;
};

/** `version` is what it tells of an article, `now` what there is. `zone` is that of a reader. */
export type EditedDigest = {
  number: number;
  reply: Reply;
  writtenAt: Instant;
  zone: string;
  articles: { id: number; version: number; now: number }[];
};
/** `reply` is what the digest should say, `message` what is sent where it cannot be edited; `corrected` are articles. */
export type CorrectedDigest = { digest: EditedDigest; corrected: number[]; reply: Reply; message: Reply; now: Instant };

export type GivingUp = { writtenBefore: Instant; because: string; now: Instant };
export type GivenUp = Pick<Delivery, "key" | "subscription">;

/** What a conversation was told and sent, and what is kept by its key. */
export type KeptOfConversation = {
  told: { article: number; title: string; at: Instant; by: "digest" | "answer" }[];
  toldTopics: { topic: string; at: Instant }[];
  deliveries: { key: string; state: string; writtenAt: Instant; finishedAt?: Instant | undefined }[];
  /** As they are kept: JSON. */
  entries: { namespace: string; value: string }[];
};

/** The engine cannot work. The message names what happened, why, and what to do. */
export class StoreFailure extends Error {
  override name = "StoreFailure";
}
