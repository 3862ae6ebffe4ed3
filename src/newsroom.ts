import type { Article, CitedSentence, NewArticle } from "./article.ts";
import type { Instant } from "./clock.ts";
import type { DigestDesk } from "./digest-desk.ts";
import type { LinkDesk } from "./link-desk.ts";
import type { StoryFinder } from "./newsroom/story-finder.ts";
import type { PrivacyDesk } from "./privacy-desk.ts";
import type { Conversation, Reader } from "./question.ts";
import type { QuietHours } from "./quiet-hours.ts";
import type { Choice } from "./reply.ts";
import type { Hit } from "./search/searcher.ts";
import type { Publisher } from "./source.ts";
import type { SourceDesk } from "./source-desk.ts";
import type { Telling } from "./store/store.ts";
import type {
  Coverage,
  Disagreement,
  FoundStory,
  StoriesFound,
  StoriesMatched,
  StorySummary,
  StoryTimeline,
} from "./story.ts";
import type { SummaryLength } from "./summary-length.ts";
import type { Wordings } from "./wording.ts";

/** What a conversation chose for itself. */
export type ConversationSettings = {
  language?: string | undefined;
  zone?: string | undefined;
  /** Of what comes by itself. */
  length?: SummaryLength | undefined;
  /** Digests that are due then come when they end. */
  quietHours?: QuietHours | undefined;
  /** No digest tells stories that hold one of these, as typed. */
  mutedWords?: readonly string[] | undefined;
  /** Publishers by name, whose articles no digest tells. */
  mutedSources?: readonly string[] | undefined;
  /** Who is called when a digest comes, as the platform writes it. */
  mention?: string | undefined;
  /** Digests go on to the places that follow this one, where a platform has that. */
  publish?: boolean | undefined;
};

/** What may be found and told in a conversation: nothing of sources that it does not follow. */
export type News = StoryFinder & {
  /** The newest stories, most reported first among the fresh ones. */
  latestStories(options: { count: number; page: number }): Promise<StoriesFound>;
  /** The stories that match what was typed, best first; none rather than an unrelated one. */
  findStories(
    words: string,
    options: { count: number; page: number; language: string; zone?: string | undefined },
  ): Promise<StoriesMatched>;
  /** The articles that match, each by itself with the sentence that answers best; at most 200 in all. */
  searchArticles(
    words: string,
    options: {
      count: number;
      page: number;
      order: "best" | "newest";
      language: string;
      zone?: string | undefined;
    },
  ): Promise<StoriesFound>;
  /** Articles whose title holds these words, best first: what somebody means by “the one about …”. */
  findArticles(titleWords: string, options: { count: number; language: string }): Promise<Article[]>;
  /** Of the articles of one story the first; in the order given. */
  oneOfEachStory(articles: Article[]): Promise<Article[]>;
  /** How the story of this article came about; undefined where it is not shown here. */
  timelineOf(article: number): Promise<StoryTimeline | undefined>;
  /** What all sources of the story of this article say, each fact once, newest first; undefined as above. */
  summarizeStory(article: number, sentences: number): Promise<StorySummary | undefined>;
  /** What the sources of the story of this article give different figures for. */
  disagreementsIn(article: number): Promise<Disagreement[]>;
  /**
   * What has come in since `at` that a conversation was not told: stories of which it was told nothing as they are, of the
   * others what was added, marked as updates. None where only known facts were repeated. With `inLead`, nothing counts as
   * added but what an article begins with.
   */
  newSince(
    at: Instant,
    stories: FoundStory[],
    told: ReadonlyMap<number, number>,
    options?: { inLead: boolean },
  ): Promise<FoundStory[]>;
  articleById(id: number): Promise<Article | undefined>;
  articleByUrl(url: string): Promise<Article | undefined>;
  coverage(): Promise<Coverage>;
  publishers(): Promise<Publisher[]>;
};

/** All that a command may ask for. */
export type Newsroom = {
  /** Of the whole archive when there is no conversation: for the owner's own tools. */
  newsFor(conversation: Conversation | undefined): News;
  /** What is read for new articles, and who follows it. */
  sources: SourceDesk;
  links: LinkDesk;
  /** Who is told what, and when. */
  privacy: PrivacyDesk;
  digests: DigestDesk;
  /** Takes articles in, all or nothing: found by their words from then on. Answers in the order given. */
  keep(articles: NewArticle[]): Promise<{ id: number; as: "added" | "updated" | "known" }[]>;
  /** Ranked articles of the whole archive that can tell the passages that answer; what pipelines ask for. */
  search(question: string, limit: number): Promise<Hit[]>;
  /** Verbatim sentences of the article, in order. */
  summarize(article: Article, sentences: number): Promise<CitedSentence[]>;
  holdsSamples(): Promise<boolean>;
  /** For work that can wait, such as digests: resolves when no question is looked for any more, or after a second. */
  standBack(): Promise<void>;
  /** Where the owner has set a language model. */
  wordings?: Wordings | undefined;

  settingsOf(conversation: Conversation): Promise<ConversationSettings>;
  /**
   * With another zone, the subscriptions that went by the conversation's zone move along. Of changes at the same moment
   * none is lost within this process; what depends on what was chosen before, such as a longer list, is told as a function.
   */
  changeSettings(
    conversation: Conversation,
    changes: ConversationSettings | ((own: ConversationSettings) => ConversationSettings),
  ): Promise<ConversationSettings>;

  /** Remembers, for a day, what the numbers 1, 2, 3 … of an answer refer to for this asker here. */
  rememberNumbers(conversation: Conversation, asker: Reader, references: string[]): Promise<void>;
  /** What 1, 2, 3 … meant in the last numbered answer to this asker here; undefined when there was none. */
  recallNumbers(conversation: Conversation, asker: Reader): Promise<string[] | undefined>;

  /** Writes down what this conversation was told. */
  noteTold(conversation: Conversation, telling: Telling): Promise<void>;
  /** In which version it was told of each of these articles. */
  toldVersions(conversation: Conversation, articles: number[]): Promise<ReadonlyMap<number, number>>;
  /** When it was last told of this topic, see `topic-key.ts`. */
  lastTold(conversation: Conversation, topic: string): Promise<Instant | undefined>;

  keepChoice(choice: Choice["ask"]): Promise<string>;
  recallChoice(key: string): Promise<Choice["ask"] | undefined>;
  keepPages(pages: readonly unknown[]): Promise<string>;
  recallPages(key: string): Promise<readonly unknown[] | undefined>;
};
