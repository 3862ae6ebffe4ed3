import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { Role } from "../question.ts";
import type { Coverage } from "../story.ts";
import type { ChatPhrases } from "./chat-phrases.ts";
import type { DigestPhrases } from "./digest-phrases.ts";
import type { ModelPhrases } from "./model-phrases.ts";
import type { OwnerPhrases } from "./owner-phrases.ts";
import type { PrivacyPhrases } from "./privacy-phrases.ts";
import type { SourcePhrases } from "./source-phrases.ts";
import type { StartPhrases } from "./start-phrases.ts";
import type { StoryPhrases } from "./story-phrases.ts";
import type { SubscriptionPhrases } from "./subscription-phrases.ts";

/** What a menu, a list of commands and /help say about a command. */
export type CommandTexts<Option extends string = never> = {
  /** At most 100 characters: the narrowest platform. */
  description: string;
  options: Record<Option, string>;
  /** What each of several actions does; the description where one is missing. */
  actions?: Readonly<Record<string, string>>;
};

/**
 * Every sentence that the bot says itself, in one language. A new language is one file that satisfies this type and a
 * line in `all-phrases.ts`; the compiler names what is missing. Plurals, lists, dates and numbers go through `Intl`.
 */
export type Phrases = {
  /** BCP 47 primary tag. */
  language: string;
  /** The language's name for itself. */
  languageName: string;

  commands: {
    news: CommandTexts<"topic" | "count" | "page" | "all">;
    ask: CommandTexts<"question">;
    search: CommandTexts<"words" | "order" | "page">;
    topic: CommandTexts<"words" | "page" | "all">;
    summary: CommandTexts<"article" | "of" | "length">;
    story: CommandTexts<"article">;
    proof: CommandTexts<"article">;
    why: CommandTexts<"article">;
    digest: CommandTexts<"when">;
    sources: CommandTexts<"page" | "url" | "folder" | "for" | "pages" | "source">;
    subscribe: CommandTexts<
      "topics" | "time" | "days" | "zone" | "length" | "language" | "from" | "without" | "mute" | "nothing" | "number"
    >;
    subscriptions: CommandTexts;
    unsubscribe: CommandTexts<"which">;
    pause: CommandTexts<"until" | "number">;
    resume: CommandTexts<"number">;
    follow: CommandTexts<"topic">;
    mute: CommandTexts<"what" | "articles">;
    settings: CommandTexts<"language" | "zone" | "length" | "quiet" | "mention" | "publish">;
    link: CommandTexts<"code">;
    privacy: CommandTexts;
    export_data: CommandTexts;
    forget_me: CommandTexts;
    usage: CommandTexts;
    status: CommandTexts;
    access: CommandTexts<"who" | "of" | "questions">;
    start: CommandTexts<"topic" | "chosen" | "enough" | "time" | "zone">;
    help: CommandTexts<"command">;
  };

  // Dates, numbers, lists -------------------------------------------------------------------------------------------
  /** "30 Nov 2022"; with the clock of `zone` where an instant is known: "30 Nov 2022, 14:05". Unknown: "no date". */
  published(published: Published, zone?: string): string;
  /** "Monday 23 November, 08:00" on the clock of `zone`. */
  moment(instant: Instant, zone: string): string;
  /** "14:05" on the clock of `zone`. */
  clockTime(instant: Instant, zone: string): string;
  number(value: number): string;
  /** "a, b and c" */
  list(items: string[]): string;

  // Stories ---------------------------------------------------------------------------------------------------------
  /** "one source", "3 sources"; "3 sources (1 with much the same text)" where one of them only carries the text of another. */
  sourceCount(count: number, copies?: number): string;
  alsoReportedBy(names: string[]): string;
  /** The last line under a topic answer, “or more” where no more articles were looked for: "matched: iran, drones · 1 article from 30 Nov 2022". Dates are "YYYY-MM-DD". */
  matched(words: string[], found: Omit<Coverage, "sources">): string;
  updateLabel: string;
  theseAreSamples: string;
  moreStories(count: number): string;

  // Choices: what a button says, and what can be typed in the terminal ------------------------------------------------
  summaryChoice: string;
  proofChoice: string;
  moreChoice: string;
  /** A button that has been kept too long. */
  choiceExpired: string;
  /** A button that opens a form. */
  fillIn: string;

  // Files and messages that people give to the bot --------------------------------------------------------------------
  /** What a menu says of a file that a command takes; at most 100 characters. */
  fileOption: string;
  fileTooLarge(name: string, megabytes: number): string;
  fileNotRead(name: string): string;
  fileRemedy: string;
  /** What can be asked about somebody's message; at most 32 characters each. */
  summarizeMessage: string;
  backgroundOfMessage: string;
  nothingInMessage: string;
  nothingInMessageRemedy: string;

  // Answers ---------------------------------------------------------------------------------------------------------
  headlines: string;
  /** "not matched: kent", in the last line under a topic answer. */
  notMatched(words: string[]): string;
  /** Nothing matched `words`; says what was searched. */
  nothingAbout(words: string, articles: number, from: string | undefined, to: string | undefined): string;
  nothingAboutRemedy: string;
  /** A word that no article holds was taken for a slip: “Showing “Kyiv”; nothing for “Kyvi”.” */
  showingInstead(shown: string, typed: string): string;
  /** The time that was asked for, within a line: "since Mon 16 Nov 2026". Dates are "YYYY-MM-DD", open where missing. */
  timeAsked(from: string | undefined, to: string | undefined): string;
  /** Stands above what is of other times; `latest` is its newest day. */
  nothingOfThatTime(words: string, time: string, latest: string | undefined): string;
  /** Stands above what others say, where these were asked for by name. */
  nothingFromSources(names: string[]): string;
  /** "only Reuters and AP", at the end of a line. */
  onlyFrom(names: string[]): string;
  /** "without “weather”", at the end of a line. */
  without(words: string[]): string;
  unknownSource(typed: string): string;
  unknownSourceRemedy: string;
  /** Stands above topics that can be pressed. */
  nearestTopics: string;
  /** Only words such as "the" were asked for. */
  onlyCommonWords(words: string): string;
  onlyCommonWordsRemedy: string;
  emptyArchive: string;
  emptyArchiveRemedy: string;
  noMorePages(pages: number): string;
  noMorePagesRemedy: string;
  noSuchArticle(asked: string): string;
  noSuchArticleRemedy: string;
  whichArticle(asked: string): string;
  noSentences(title: string): string;
  noSentencesRemedy: string;
  /** One line of /sources: name, how many articles, the latest. */
  sourceLine(name: string, articles: number, latest: Published): string;

  sources: SourcePhrases;
  model: ModelPhrases;
  owner: OwnerPhrases;
  stories: StoryPhrases;
  chat: ChatPhrases;
  starting: StartPhrases;

  // Subscriptions and digests -----------------------------------------------------------------------------------------
  topStories: string;
  subscriptions: SubscriptionPhrases;
  privacy: PrivacyPhrases;
  digests: DigestPhrases;
  badTimeRemedy: string;
  badZone(typed: string): string;
  badZoneRemedy: string;
  ambiguousZone(typed: string, choices: string[]): string;
  missingZone: string;
  missingZoneRemedy: string;
  tooManySubscriptions(limit: number): string;
  tooManySubscriptionsRemedy: string;
  noSubscriptions: string;
  noSubscriptionsRemedy: string;
  subscriptionsHeading(count: number): string;
  unsubscribed(topic: string): string;
  noSuchSubscription(which: string): string;
  noSuchSubscriptionRemedy: string;
  /** "Iran drones · Monday 23 November, 08:00" */
  digestHeading(topic: string, at: string): string;
  nothingNew(topic: string, since: string): string;
  /** Stands above older articles when a first digest finds nothing of the last days. */
  latestThereIs(topic: string): string;

  // Settings, help, welcome -------------------------------------------------------------------------------------------
  unknownLanguage(typed: string, known: string[]): string;
  unknownLanguageRemedy: string;
  /** Four lines: what can be asked. */
  welcome: [string, string, string, string];
  helpHeading: string;
  /** How a command is typed, and what it does. */
  helpLine(example: string, description: string): string;
  optionLine(name: string, description: string, required: boolean): string;
  helpFooter: string;

  // Refusals ----------------------------------------------------------------------------------------------------------
  unknownCommand(typed: string, nearest: string | undefined): string;
  unknownCommandRemedy: string;
  notAllowed(role: Role): string;
  notAllowedRemedy(role: Role): string;
  /** The polite line for strangers where only listed people are answered. */
  notListed: string;
  notListedRemedy: string;
  tooManyQuestions: string;
  tooManyQuestionsRemedy(seconds: number): string;
  missingOption(option: string): string;
  badOption(option: string, typed: string, takes: string): string;
  /** What an option takes: "a whole number from 1 to 12". */
  takesNumber(from: number, to: number): string;
  takesOneOf(values: string[]): string;
  takesText(longest: number): string;
  takesTime: string;
  takesAddress: string;
  badOptionRemedy(command: string, example: string): string;
  failed: string;
  failedRemedy(id: string): string;
  /** What is remembered cannot be reached at the moment. */
  storeAway: string;
  storeAwayRemedy: string;
};
