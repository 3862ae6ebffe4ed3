import { createHash } from "node:crypto";
import Keyv from "keyv";
import type { Article, CitedSentence } from "../article.ts";
import type { Clock } from "../clock.ts";
import type { WishDesk } from "../digest-desk.ts";
import type { Web } from "../ingest/fetch/open-web.ts";
import { addressKey } from "../ingest/identity.ts";
import { type Log, silentLog } from "../log.ts";
import type { ConversationSettings, News, Newsroom } from "../newsroom.ts";
import { oneAfterAnother } from "../one-after-another.ts";
import { conversationKey, readerKey } from "../question.ts";
import type { Choice } from "../reply.ts";
import { rankByWords } from "../search/rank-by-words.ts";
import { type ShownArchive, shownArchive } from "../store/shown-archive.ts";
import type { Store } from "../store/store.ts";
import { extractive } from "../summarize/extractive.ts";
import { indexedTermsOf } from "../text/indexed-terms.ts";
import type { Wordings } from "../wording.ts";
import { applySettings } from "./apply-settings.ts";
import { type InTurn, openTurns } from "./in-turn.ts";
import { notesBeside } from "./notes-beside.ts";
import { openDigestDesk } from "./open-digest-desk.ts";
import { openLinkDesk } from "./open-link-desk.ts";
import { openPrivacyDesk } from "./open-privacy-desk.ts";
import { openShownDigests } from "./open-shown-digests.ts";
import { openSourceDesk } from "./open-source-desk.ts";
import { openStoryDesk, type StoryDeskParts } from "./story-desk.ts";
import { openStoryFile } from "./story-file.ts";
import { openStoryFinder } from "./story-finder.ts";

const DAY = 24 * 60 * 60 * 1000;
const CHOICES_KEPT = 30 * DAY;
const NUMBERS_KEPT = DAY;
/** Enough to keep what searches busy while others are read and shown. */
const SEARCHES_AT_ONCE = 4;

type Parts = {
  store: Store;
  clock: Clock;
  web: Pick<Web, "get">;
  /** Of conversations that have not said theirs. */
  zone?: string | undefined;
  wordings?: Wordings | undefined;
  log?: Log | undefined;
};

/** The newsroom over a store: joins the stages, and keeps what conversations chose. */
export function openNewsroom({ store, clock, web, zone, wordings, log = silentLog }: Parts): Newsroom {
  const searcher = rankByWords(store);
  const { inTurn, standBack } = openTurns(SEARCHES_AT_ONCE);
  const oneByOne = oneAfterAnother();
  const summarize = async (article: Article, sentences: number): Promise<CitedSentence[]> =>
    (await extractive.summarize(article, sentences)).map(({ start, end }) => ({
      text: article.text.slice(start, end),
      article: article.id,
      start,
      end,
    }));

  const digests = openDigestDesk({ store, clock });
  const note = notesBeside(log);
  const kept = keptByConversation(store, { note, zone });

  const newsroom: Omit<Newsroom, "digests"> & { digests: WishDesk } = {
    newsFor: (conversation) => newsOf(shownArchive(store, conversation), { summarize, clock, inTurn }),
    ...kept,
    standBack,
    changeSettings: (conversation, changes) =>
      oneByOne(async () => {
        const before = await kept.settingsOf(conversation);
        const after = await kept.changeSettings(conversation, changes);
        await applySettings({ digests, store, clock }, conversation, { before, after });
        return after;
      }),
    privacy: openPrivacyDesk(store),
    sources: openSourceDesk({ store, web, clock }),
    links: openLinkDesk({ web, clock }),
    digests,
    summarize,
    wordings,
    keep: (articles) =>
      store.saveArticles(
        articles.map((article) => ({ article, terms: indexedTermsOf(article) })),
        clock.now(),
      ),
    search: async (question, limit) =>
      (await searcher.search(question, { limit, now: clock.now(), onlyAnswers: false })).hits,
    holdsSamples: () => store.holdsSamples(),
    noteTold: (conversation, telling) =>
      note("what was told", () => store.noteTold(conversation, telling, clock.now())),
    toldVersions: (conversation, articles) => store.toldVersions(conversation, articles),
    lastTold: (conversation, topic) => store.lastTold(conversation, topic),
  };
  return { ...newsroom, digests: { ...digests, ...openShownDigests({ newsroom, store, clock }) } };
}

type NewsParts = Pick<StoryDeskParts, "summarize" | "clock"> & { inTurn: InTurn };

function newsOf(archive: ShownArchive, { summarize, clock, inTurn }: NewsParts): News {
  const searcher = rankByWords(archive);
  const desk = openStoryDesk({ archive, searcher, summarize, clock });
  return {
    ...desk,
    // What takes long is done in turn, so that of many questions at the same moment the first are answered first.
    // Who has had a turn does not stand in line again: the last steps of an answer follow at once.
    findStories: (words, wanted) => inTurn(() => desk.findStories(words, wanted)),
    searchArticles: (words, wanted) => inTurn(() => desk.searchArticles(words, wanted)),
    latestStories: (wanted) => inTurn(() => desk.latestStories(wanted)),
    ...openStoryFile({ archive, summarize }),
    ...openStoryFinder({ archive, searcher, clock }),
    articleById: async (id) => (await archive.articlesById([id]))[0],
    articleByUrl: async (url) => {
      const key = addressKey(url);
      return key === undefined ? undefined : await archive.articleByKey(key);
    },
    coverage: () => archive.coverage(),
    publishers: () => archive.publishers(),
  };
}

/** What is looked up by one key: settings, numbers of the last answer, what buttons ask. */
function keptByConversation(
  store: Store,
  { note, zone }: { note: ReturnType<typeof notesBeside>; zone: string | undefined },
): Pick<
  Newsroom,
  | "settingsOf"
  | "changeSettings"
  | "rememberNumbers"
  | "recallNumbers"
  | "keepChoice"
  | "recallChoice"
  | "keepPages"
  | "recallPages"
> {
  const kept = <Value>(namespace: string) => new Keyv<Value>({ store: store.keyValue(namespace), throwOnErrors: true });
  const settings = kept<ConversationSettings>("settings");
  const numbers = kept<string[]>("numbers");
  const choices = kept<Choice["ask"]>("choices");
  const pages = kept<readonly unknown[]>("pages");
  const numbersKey = (...[conversation, asker]: Parameters<Newsroom["recallNumbers"]>) =>
    `${conversationKey(conversation)} ${readerKey(asker)}`;

  const withZone = (own: ConversationSettings = {}): ConversationSettings => {
    const known = own.zone ?? zone;
    return known === undefined ? own : { ...own, zone: known };
  };

  return {
    settingsOf: async (conversation) => withZone(await settings.get(conversationKey(conversation))),
    async changeSettings(conversation, changes) {
      const key = conversationKey(conversation);
      const own = (await settings.get(key)) ?? {};
      const changed = { ...own, ...(typeof changes === "function" ? changes(own) : changes) };
      await settings.set(key, changed);
      return withZone(changed);
    },
    async rememberNumbers(conversation, asker, references) {
      await note("numbers", () => numbers.set(numbersKey(conversation, asker), references, NUMBERS_KEPT));
    },
    recallNumbers: (conversation, asker) => numbers.get(numbersKey(conversation, asker)),
    async keepChoice(choice) {
      const key = keyOf(choice);
      await note("a button", () => choices.set(key, choice, CHOICES_KEPT));
      return key;
    },
    recallChoice: (key) => choices.get(key),
    async keepPages(answer) {
      const key = keyOf(answer);
      await note("pages", () => pages.set(key, answer, CHOICES_KEPT));
      return key;
    },
    recallPages: (key) => pages.get(key),
  };
}

/** The same for the same question, so that a digest to ten thousand readers keeps one; short enough for every button. */
const keyOf = (choice: Choice["ask"] | readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(choice)).digest("hex").slice(0, 24);
