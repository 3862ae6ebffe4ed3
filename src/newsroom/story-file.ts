import type { Article, CitedSentence } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { News } from "../newsroom.ts";
import type { ShownArchive } from "../store/shown-archive.ts";
import { disagreementsIn } from "../stories/align-claims.ts";
import { additionsTo, developmentsOf, textsInOrder } from "../stories/developments.ts";
import { ledByLatest } from "../stories/led-by-latest.ts";
import { outdatedTolls } from "../stories/outdated-tolls.ts";
import type { Report } from "../stories/read-report.ts";
import { unionOfReports } from "../stories/union-of-reports.ts";
import { copiesAmong, type FoundStory, type Story } from "../story.ts";
import { isLooseLead, leansBack } from "../summarize/leans-back.ts";

/** A story of more is a running topic; what is central and newest in it comes in any case. */
const ARTICLES_READ = 60;
const ENTRIES_SHOWN = 12;
/** What the newest of them say is what a story comes to; each takes time to read. */
const TEXTS_SUMMARIZED = 12;
const SENTENCES_OF_A_TEXT = 6;
/** The newest first. */
const ADDITIONS_SHOWN = 3;

type StoryFileParts = {
  archive: ShownArchive;
  summarize(article: Article, sentences: number): Promise<CitedSentence[]>;
};

/** All that is known of one story, from any of its articles. */
export function openStoryFile({
  archive,
  summarize,
}: StoryFileParts): Pick<News, "timelineOf" | "disagreementsIn" | "summarizeStory" | "newSince" | "oneOfEachStory"> {
  async function reportsOf(article: number): Promise<{ story: Story; reports: Report[] } | undefined> {
    const [outline] = await archive.storiesOf([article]);
    if (!outline) return undefined;
    const [central, ...others] = outline.articles;
    const read = [central, ...others.slice(-ARTICLES_READ)];
    const copyOf = new Map(read.map((each) => [each.article, each.copyOf]));
    const [first, ...rest] = await archive.articlesById(read.map((each) => each.article));
    if (!first) return undefined;
    const articles: Story["articles"] = [first, ...rest];
    const story = { articles, copies: copiesAmong(outline.articles) };
    return { story, reports: articles.map((each) => ({ article: each, copyOf: copyOf.get(each.id) })) };
  }

  /** The gist of an article in sentences that can stand beside those of others. */
  const standingIn = async (article: Article): Promise<CitedSentence[]> =>
    (await summarize(article, SENTENCES_OF_A_TEXT)).filter(
      ({ text, start }) =>
        !needsAnother({ text, place: start - (article.paragraphs[0]?.start ?? 0) }, article.language),
    );

  async function newIn(
    found: FoundStory,
    at: Instant,
    told: ReadonlyMap<number, number>,
    inLead: boolean,
  ): Promise<FoundStory | undefined> {
    const { articles } = found.story;
    const isEdited = ({ id, version }: Article) => version > (told.get(id) ?? version);
    const isFresh = (article: Article) => isEdited(article) || (article.firstSeenAt > at && !told.has(article.id));
    const fresh = articles.filter(isFresh);
    if (!articles.some(({ id }) => told.has(id))) return fresh.length > 0 ? found : undefined;
    const before = await Promise.all(fresh.filter(isEdited).map((article) => asToldBefore(article, told)));
    const known = [...articles.filter((article) => !isFresh(article)), ...before.flat()];
    const reported = (some: Article[]): Report[] => some.map((article) => ({ article }));
    const added = additionsTo(reported(known), reported(fresh), needsAnother, { inLead })
      .slice(-ADDITIONS_SHOWN)
      .reverse();
    const [latest] = added;
    if (!latest) return undefined;
    const sentences = added.map(({ sentence }) => sentence);
    return { ...found, story: ledBy(latest.article, found.story), sentences, isUpdate: true };
  }

  /** What an edited article said when it was told. */
  async function asToldBefore(article: Article, told: ReadonlyMap<number, number>): Promise<Article[]> {
    const versions = await archive.earlierVersions(article.id);
    return versions
      .filter(({ version }) => version <= (told.get(article.id) ?? 0))
      .map(({ version, title, text }) => ({
        ...article,
        version,
        title,
        text,
        paragraphs: [{ start: 0, end: text.length }],
      }));
  }

  return {
    async oneOfEachStory(articles) {
      const outlines = await archive.storiesOf(articles.map(({ id }) => id));
      return outlines.flatMap((outline) => {
        const members = new Set(outline.articles.map(({ article }) => article));
        return articles.find(({ id }) => members.has(id)) ?? [];
      });
    },

    async timelineOf(article) {
      const found = await reportsOf(article);
      if (!found) return undefined;
      const [first, ...later] = developmentsOf(found.reports, needsAnother);
      if (!first) return undefined;
      const shown = later.slice(-(ENTRIES_SHOWN - 1));
      return { story: ledByLatest(found.story), developments: [first, ...shown], left: later.length - shown.length };
    },

    async disagreementsIn(article) {
      const found = await reportsOf(article);
      return found ? disagreementsIn(found.reports) : [];
    },

    async newSince(at, stories, told, { inLead } = { inLead: false }) {
      const added = await Promise.all(stories.map((story) => newIn(story, at, told, inLead)));
      return added.filter((story) => story !== undefined);
    },

    async summarizeStory(article, count) {
      const found = await reportsOf(article);
      if (!found) return undefined;
      const developments = developmentsOf(found.reports, needsAnother);
      const latest = developments.at(-1);
      if (!latest) return undefined;
      const texts = textsInOrder(found.reports).slice(-TEXTS_SUMMARIZED);
      const gists = await Promise.all(texts.map(async ({ article: each }) => await standingIn(each)));
      const isOutdated = outdatedTolls(found.story.articles);
      const byId = new Map(found.story.articles.map((each) => [each.id, each]));
      const offered = [...gists.flat(), ...developments.map(({ sentence }) => sentence)].filter((sentence) => {
        const said = byId.get(sentence.article);
        return said === undefined || !isOutdated(said, sentence.text);
      });
      const sentences = unionOfReports(found.reports, { offered, first: latest.sentence, count });
      return { story: ledBy(latest.article, found.story), sentences };
    },
  };
}

/** What an article begins with is its news, and may name “the former guard” of whom the story tells. */
const needsAnother = ({ text, place }: { text: string; place: number }, language: string | undefined): boolean =>
  place === 0 ? isLooseLead(text, language) : leansBack(text, language);

/** The newest state is told under the headline that knows of it. */
const ledBy = (article: Article, { articles, copies }: Story): Story => ({
  copies,
  articles: [article, ...articles.filter(({ id }) => id !== article.id)],
});
