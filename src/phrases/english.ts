import { formatsOf } from "./dates.ts";
import { englishChat } from "./english-chat.ts";
import { englishDigests } from "./english-digests.ts";
import { englishModel } from "./english-model.ts";
import { englishOwner } from "./english-owner.ts";
import { englishPrivacy } from "./english-privacy.ts";
import { englishSources } from "./english-sources.ts";
import { englishStart } from "./english-start.ts";
import { englishStories } from "./english-stories.ts";
import { englishSubscriptions } from "./english-subscriptions.ts";
import type { Phrases } from "./phrases.ts";

const { published, moment, clockTime, day, weekday, days, number, list, plural } = formatsOf("en-GB");

const articles = (count: number) => plural(count, { one: "# article", other: "# articles" });
const sources = (count: number) => plural(count, { one: "one source", other: "# sources" });

/** " from 30 Nov 2022" or " from 28–30 Nov 2022"; nothing where no date is known. */
function ofDays(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return "";
  return ` from ${from === to ? day(from) : days(from, to)}`;
}

/** "since Mon 16 Nov 2026"; "from 9–15 Nov 2026" */
function timeAsked(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return to === undefined ? "" : `until ${weekday(to)}`;
  if (to === undefined) return `since ${weekday(from)}`;
  return `from ${from === to ? weekday(from) : days(from, to)}`;
}

export const english: Phrases = {
  language: "en",
  languageName: "English",

  commands: {
    news: {
      description: "The latest stories, or the latest about a topic",
      options: {
        topic: "What about; everything when left out",
        count: "How many stories, 1 to 12",
        page: "Which page",
        all: "Also what I told you before",
      },
    },
    topic: {
      description: "What the sources say about a topic, every sentence with its source",
      options: { words: "The topic, in a few words", page: "Which page", all: "Also what I told you before" },
    },
    ask: {
      description: "The one sentence that answers a question best, and the stories it comes from",
      options: { question: "What you want to know" },
    },
    search: {
      description: "The archive: every article that contains the words",
      options: { words: "The words to look for", order: "best or newest first", page: "Which page" },
    },
    summary: {
      description: "The gist of one article, or of a story from all its sources, in their own sentences",
      options: {
        article: "Its number in the last answer, words of its title, or its address",
        of: "article, or story: all that tell of the same event",
        length: "headlines, short or full",
      },
    },
    story: {
      description: "How a story came about: the first report, what was added when and by whom, and now",
      options: { article: "The number of one of its articles, words of its title, or its address" },
    },
    proof: {
      description: "The exact sentences an answer rests on, with source, date and link",
      options: { article: "Its number in the last answer, words of its title, or its address" },
    },
    why: {
      description: "Why a story is in your digest, or why it is not",
      options: { article: "Its number in the last answer, words of its title, or its address" },
    },
    digest: {
      description: "Your digest now, or one of a past day",
      options: { when: "yesterday, Monday or 2026-11-20; now when left out" },
    },
    sources: {
      description: "The feeds that are read, and how that goes; managers add and remove them",
      options: {
        page: "Which page",
        url: "Address of a site or of a feed",
        folder: "The folder to sort it into",
        for: "everyone, or only here",
        pages: "on or off: whether the pages behind its articles are read as well",
        source: "Its number in /sources, its title, or its address",
      },
      actions: {
        list: "Where the articles come from, and how reading it goes",
        add: "Follow a site or a feed",
        test: "Read a source now, and keep nothing of it",
        remove: "Stop following a source",
        pause: "Do not read a source for a while",
        resume: "Read a paused or stopped source again",
        pages: "Whether the pages behind the articles of a source are read",
        import: "Follow the feeds of an attached list (OPML)",
        export: "The feeds as a list for other readers (OPML)",
      },
    },
    subscribe: {
      description: "A digest of what is new, at your time",
      options: {
        topics: "What about, with commas between; the top stories when left out",
        time: "When, such as 08:00, or 8:00 and 18:00",
        days: "weekdays, Mon and Thu, weekly; every day when left out",
        zone: "Time zone, such as Europe/Vienna or a city",
        length: "How much of each story",
        language: "The language I write it in",
        from: "Only from these sources",
        without: "Nothing from these sources",
        mute: "No story with one of these words",
        nothing: "What to do when nothing is new",
        number: "Its number in /subscriptions",
      },
      actions: {
        add: "A digest of what is new, at your time",
        preview: "What a digest would say now, and would have said",
        change: "Change a digest: what about, when, how long",
      },
    },
    subscriptions: { description: "The digests that this conversation gets", options: {} },
    unsubscribe: { description: "Stop a digest", options: { which: "Its number in /subscriptions, or all" } },
    pause: {
      description: "No digests for a while; nothing is lost",
      options: {
        until: "Until when, such as Friday, 3 December or 2 weeks",
        number: "Only this one of /subscriptions",
      },
    },
    resume: { description: "Let paused digests go on", options: { number: "Only this one of /subscriptions" } },
    follow: {
      description: "A topic for the next digests",
      options: { topic: "What about" },
      actions: { add: "Follow a topic", list: "The topics that are followed here", remove: "Stop following a topic" },
    },
    mute: {
      description: "Keep a word or a source out of digests",
      options: { what: "A word, or the name of a source", articles: "The stories whose sources to choose from" },
      actions: {
        add: "Mute a word or a source",
        offer: "Choose among the sources of what was shown",
        list: "What is muted here",
        remove: "Let it through again",
      },
    },
    settings: {
      description: "Language, time zone, length and quiet hours of this conversation",
      options: {
        language: "The language I answer in",
        zone: "Time zone, such as Europe/Vienna or a city",
        length: "How much of each story a new digest and a summary tell",
        quiet: "When digests wait, such as 22:00-07:00, or off",
        mention: "A role to be called with each digest in a channel, such as @news, or off",
        publish: "Publish digests to those who follow this announcement channel",
      },
      actions: { change: "Show and change what is set", zone: "Choose the time zone", quiet: "Choose the quiet hours" },
    },
    link: {
      description: "Be one reader on two platforms: nothing is told twice",
      options: { code: "The code from the other conversation" },
      actions: { code: "Get a code, or give one", remove: "Be two readers again" },
    },
    privacy: { description: "What is kept of this conversation, and how long", options: {} },
    export_data: { description: "All that is kept of this conversation, as a file", options: {} },
    forget_me: {
      description: "Forget all that is kept of this conversation",
      options: {},
      actions: { ask: "What would go, and whether it should", everything: "Forget all of it now" },
    },
    usage: { description: "What the language model has spent here", options: {} },
    status: { description: "How the bot stands, and what needs its owner", options: {} },
    access: {
      description: "Who may ask, and how much; for the owner",
      options: {
        who: "A person or a place, as platform:id; this conversation when left out",
        of: "Of one person, or of one conversation",
        questions: "How many questions a minute",
      },
      actions: {
        show: "Who may ask, and how much",
        open: "Answer everybody where the bot is",
        listed: "Answer only listed people and places",
        allow: "Put a person or a place on the list",
        deny: "Take a person or a place off the list",
        limit: "How many questions a minute",
        reset: "All of it as in the settings again",
      },
    },
    start: {
      description: "What I can do, and your first digest",
      options: {
        topic: "A topic of your own",
        chosen: "Those chosen before",
        enough: "Whether these are all",
        time: "When, such as 08:00",
        zone: "Time zone, or a city",
      },
    },
    help: { description: "All commands, or one in detail", options: { command: "The command to explain" } },
  },

  published: (when, zone) => published(when, zone) ?? "no date",
  moment,
  clockTime,
  number,
  list,

  sourceCount: (count, copies = 0) =>
    `${sources(count)}${copies > 0 ? ` (${number(copies)} with much the same text)` : ""}`,
  alsoReportedBy: (names) => `Also reported by ${list(names)}`,
  matched: (words, { articles: count, mayBeMore, from, to }) =>
    `${words.length === 0 ? "" : `matched: ${words.join(", ")} · `}${articles(count)}${mayBeMore ? " or more" : ""}${ofDays(from, to)}`,
  updateLabel: "Update",
  theseAreSamples:
    "These are sample articles about invented events. They go when the first real ones come: /sources add ADDRESS, or npx tidings import PATH",
  moreStories: (count) => plural(count, { one: "# more story", other: "# more stories" }),

  summaryChoice: "summary",
  proofChoice: "proof",
  moreChoice: "more",
  choiceExpired: "This button is too old for me to remember what it meant. Please ask again.",
  fillIn: "Fill in",

  fileOption: "The file",
  fileTooLarge: (name, megabytes) => `${name} is larger than ${megabytes} MB; I read no larger file.`,
  fileNotRead: (name) => `${name} could not be read from where it was uploaded.`,
  fileRemedy: "Please try again, or with a smaller file.",
  summarizeMessage: "Summarize this",
  backgroundOfMessage: "Background on this",
  nothingInMessage: "There is neither a link nor text in this message.",
  nothingInMessageRemedy: "Choose a message with a link or with some words.",

  headlines: "Headlines",
  nothingAbout: (words, count, from, to) =>
    `Nothing about “${words}”. I searched ${articles(count)}${ofDays(from, to)}.`,
  notMatched: (words) => `not matched: ${words.join(", ")}`,
  showingInstead: (shown, typed) => `Showing “${shown}”; nothing for “${typed}”.`,
  timeAsked,
  nothingOfThatTime: (words, time, latest) =>
    `Nothing${words === "" ? "" : ` about “${words}”`} ${time}. ${latest === undefined ? "What I have, without dates:" : `What I have, up to ${day(latest)}:`}`,
  nothingFromSources: (names) => `I found nothing on this from ${list(names)}. From others:`,
  onlyFrom: (names) => `only ${list(names)}`,
  without: (words) => `without ${list(words.map((word) => `“${word}”`))}`,
  unknownSource: (typed) => `I have no articles from “${typed}”.`,
  unknownSourceRemedy: "/sources lists where my articles come from.",
  nearestTopics: "What I do have:",
  nothingAboutRemedy: "Try fewer or other words, or see what there is with /news.",
  onlyCommonWords: (words) => `“${words}” contains no word that I could look for.`,
  onlyCommonWordsRemedy: "Add a name, a place or a thing: /topic airport drones",
  emptyArchive: "I have no articles yet.",
  emptyArchiveRemedy: "The owner can bring some in: /sources add ADDRESS, or npx tidings import PATH",
  noMorePages: (pages) => `That was all: there ${plural(pages, { one: "is # page", other: "are # pages" })}.`,
  noMorePagesRemedy: "Ask for something else with /topic WORDS.",
  noSuchArticle: (asked) => `I have no article for “${asked}”.`,
  noSuchArticleRemedy: "Give its number in the last answer, words of its title, or its address.",
  whichArticle: (asked) => `Several articles fit “${asked}”. Which one?`,
  noSentences: (title) => `“${title}” has no sentence that could stand as a summary.`,
  noSentencesRemedy: "Open the article itself, or ask about its topic with /topic WORDS.",
  sourceLine: (name, count, latest) => {
    const when = published(latest);
    return `${name}: ${articles(count)}${when === undefined ? "" : `, latest from ${when}`}`;
  },

  sources: englishSources,
  model: englishModel,
  owner: englishOwner,
  stories: englishStories,
  subscriptions: englishSubscriptions,
  privacy: englishPrivacy,
  digests: englishDigests,
  chat: englishChat,
  starting: englishStart,

  topStories: "Top stories",
  badTimeRemedy: "Write it as 08:00 or 17:30.",
  badZone: (typed) => `I know no time zone “${typed}”.`,
  badZoneRemedy: "Give a city such as Vienna, a zone such as Europe/Vienna, or an offset such as UTC+2.",
  ambiguousZone: (typed, choices) => `“${typed}” can mean several time zones: ${list(choices)}.`,
  missingZone: "I do not know your time zone yet, so 08:00 could be any hour.",
  missingZoneRemedy: "Add it: /subscribe airport drones 08:00 Europe/Vienna",
  tooManySubscriptions: (limit) => `This conversation already has ${number(limit)} digests, the most there can be.`,
  tooManySubscriptionsRemedy: "Stop one first: /subscriptions shows them, /unsubscribe NUMBER stops one.",
  noSubscriptions: "This conversation gets no digests.",
  noSubscriptionsRemedy: "Ask for one: /subscribe airport drones 08:00 Europe/Vienna",
  subscriptionsHeading: (count) => plural(count, { one: "# digest", other: "# digests" }),
  unsubscribed: (topic) => `Stopped: no more digests about ${topic}.`,
  noSuchSubscription: (which) => `There is no digest “${which}” here.`,
  noSuchSubscriptionRemedy: "/subscriptions shows them with their numbers.",
  digestHeading: (topic, at) => `${topic} · ${at}`,
  nothingNew: (topic, since) => `Nothing new on ${topic} since ${since}.`,
  latestThereIs: (topic) => `Nothing of the last two days on ${topic}. The latest I have:`,

  unknownLanguage: (typed, known) => `I do not speak “${typed}”, only ${list(known)}.`,
  unknownLanguageRemedy: "Choose one of these: /settings language:en",
  welcome: [
    "Tidings: news in short, every sentence with its source.",
    "Ask about anything: airport drones — or /news for the latest stories.",
    "/summary 1 shortens an article, /proof 1 shows the sentences it rests on.",
    "/subscribe TOPIC 08:00 Europe/Vienna brings it every day; /help lists the rest.",
  ],
  helpHeading: "What you can ask",
  helpLine: (example, description) => `${example} — ${description}`,
  optionLine: (name, description, required) => `${name}${required ? "" : " (may be left out)"} — ${description}`,
  helpFooter: "Any text without a slash is a topic. /help COMMAND explains one.",

  unknownCommand: (typed, nearest) => `I know no command “/${typed}”.${nearest ? ` Did you mean /${nearest}?` : ""}`,
  unknownCommandRemedy: "/help lists what I know.",
  notAllowed: (role) =>
    role === "owner"
      ? "Only the owner of this bot may do that."
      : "Only those who manage this conversation may do that.",
  notAllowedRemedy: (role) =>
    role === "owner" ? "Ask whoever hosts this bot." : "Ask an administrator of this server, group or channel.",
  notListed: "This bot answers only the people and places its owner has named.",
  notListedRemedy: "Ask its owner to add you, or host your own: it is free software.",
  tooManyQuestions: "That was a lot of questions in a short time.",
  tooManyQuestionsRemedy: (seconds) =>
    `Please try again in ${plural(seconds, { one: "# second", other: "# seconds" })}.`,
  missingOption: (option) => `“${option}” is missing.`,
  badOption: (option, typed, takes) => `“${typed}” does not fit “${option}”: ${takes}.`,
  takesNumber: (from, to) => `it takes a whole number from ${number(from)} to ${number(to)}`,
  takesOneOf: (values) => `it takes one of ${list(values)}`,
  takesText: (longest) => `it takes 1 to ${number(longest)} characters`,
  takesTime: "it takes a time of day such as 08:00",
  takesAddress: "it takes an address such as example.org or https://example.org/feed",
  badOptionRemedy: (command, example) => `Like this: ${example} — or see /help ${command}`,
  failed: "Something went wrong on my side, and I could not answer.",
  failedRemedy: (id) => `Please try again. If it stays so, tell the owner this number: ${id}`,
  storeAway: "I cannot get at what I know right now.",
  storeAwayRemedy: "Please ask again in a minute. Nothing is lost: digests that are due meanwhile come later.",
};
