import type { Context } from "../src/command.ts";
import type { Phrases } from "../src/phrases/phrases.ts";
import { apologise, type Block, type Choice, type Reply, type StoryBlock } from "../src/reply.ts";
import { choicesOf, readerChoices, showStory } from "../src/show-story.ts";
import type { StoriesFound } from "../src/story.ts";
import { topicKey } from "../src/topic-key.ts";
import { readerHere } from "./reader-here.ts";
import { showDisagreements } from "./show-disagreements.ts";
import { limitsOf, nearestTopics, noticesOf } from "./show-understood.ts";
import { articlesOf, sinceLastLook } from "./since-last-look.ts";

type Page = { count: number; page: number };

/** The stories that match what was typed, each with the sentences that answer; says so when there are none. */
export async function answerAbout(
  context: Context,
  words: string,
  { count, page, command, all }: Page & { command: "topic" | "news"; all: boolean },
): Promise<Reply> {
  const { newsroom, question, phrases } = context;
  const { conversation } = question;
  const wanted = { count, page, ...(await readerHere(context)) };
  const found = await newsroom.newsFor(conversation).findStories(words, wanted);
  if (found.stories.length === 0) return await nothingFound(context, words, found, count);
  const asked = command === "topic" ? { words } : { topic: words, count };
  const isAsIs = all || page > 1;
  const again = isAsIs
    ? undefined
    : await sinceLastLook(context, found, { words, all: { command, options: { ...asked, all: true } } });
  if (again) return again;

  const footer = coverageLine(context, found);
  const next = { command, options: { ...asked, page: page + 1 } };
  const differing = page === 1 ? await onTopStory(context, found) : [];
  const around = { above: noticesOf(phrases, found), underTop: differing, below: [footer] };
  const reply = showPage(context, found, page * count, around, { next, topic: words });
  await newsroom.noteTold(conversation, { articles: articlesOf(found.stories), topic: topicKey(found) });
  return reply;
}

/** The last line: which words matched, how many articles, of when, and how the answer was narrowed. */
export function coverageLine({ phrases, now }: Context, found: StoriesFound): Block {
  const matched = [...new Set(found.stories.flatMap((story) => story.matched))];
  const missing = missingOf(found, matched);
  const text = [
    phrases.matched(matched, found.found),
    ...(missing.length > 0 ? [phrases.notMatched(missing)] : []),
    ...limitsOf(phrases, found),
  ].join(" · ");
  return { kind: "coverage", text, asOf: now, sourcesFailing: [] };
}

/** Of a few words each counts; no article repeats a whole question. */
const WORDS_ACCOUNTED_FOR = 5;

/** The words of a topic that nothing of what is shown matches, where anything does. */
function missingOf({ words }: StoriesFound, matched: readonly string[]): string[] {
  if (matched.length === 0 || words.length > WORDS_ACCOUNTED_FOR) return [];
  return words.filter((word) => !matched.some((held) => held.includes(word) || word.includes(held)));
}

/** What the sources of the story that answers best differ in. */
async function onTopStory(context: Context, { stories: [top] }: StoriesFound): Promise<Block[]> {
  return top && top.story.articles.length > 1 ? await showDisagreements(context, top.story.articles[0].id) : [];
}

/** The latest stories, a sentence each. */
export async function showHeadlines(context: Context, { count, page }: Page): Promise<Reply> {
  const { newsroom, question, phrases } = context;
  const found = await newsroom.newsFor(question.conversation).latestStories({ count, page });
  if (found.stories.length === 0) return nothingLatest(context, found, count);
  const heading: Block = { kind: "text", text: phrases.headlines };
  const next = { command: "news", options: { count, page: page + 1 } };
  const reply = showPage(context, found, page * count, { above: [heading], underTop: [], below: [] }, { next });
  await newsroom.noteTold(question.conversation, { articles: articlesOf(found.stories) });
  return reply;
}

function showPage(
  { phrases }: Context,
  found: StoriesFound,
  shown: number,
  { above, underTop, below }: Record<"above" | "underTop" | "below", Block[]>,
  { next, topic }: { next: Choice["ask"]; topic?: string },
): Reply {
  const stories: StoryBlock[] = found.stories.map(showStory);
  const [top, ...others] = stories;
  const shownStories: Block[] = top ? [top, ...underTop, ...others] : [];
  const left = Math.max(0, found.total - shown);
  const more = left > 0 ? next : undefined;
  const choices = [...choicesOf(stories, phrases, more), ...readerChoices(stories, phrases, topic)];
  const under: Block[] = choices.length > 0 ? [{ kind: "choices", choices }] : [];
  const count: Block[] = left > 0 ? [{ kind: "text", text: phrases.moreStories(left) }] : [];
  return {
    blocks: [...above, ...shownStories, ...below, ...count, ...under] as Reply["blocks"],
  };
}

/** Says what was searched, why nothing came of it, and what could be asked for instead. */
export async function nothingFound(
  { phrases }: Context,
  words: string,
  found: StoriesFound,
  count: number,
): Promise<Reply> {
  const searched = await found.searched();
  if (searched.articles === 0) return apologise(phrases.emptyArchive, phrases.emptyArchiveRemedy);
  const [unknown] = found.understood?.unknownSources ?? [];
  if (found.words.length === 0 && unknown === undefined)
    return apologise(phrases.onlyCommonWords(words), phrases.onlyCommonWordsRemedy);
  if (found.total > 0) return noMorePages(phrases, found, count);
  const sorry =
    unknown === undefined
      ? apologise(
          phrases.nothingAbout(words, searched.articles, searched.from, searched.to),
          phrases.nothingAboutRemedy,
        )
      : apologise(phrases.unknownSource(unknown), phrases.unknownSourceRemedy);
  return { ...sorry, blocks: [...sorry.blocks, ...nearestTopics(phrases, found)] };
}

function nothingLatest({ phrases }: Context, found: StoriesFound, count: number): Reply {
  if (found.total > 0) return noMorePages(phrases, found, count);
  return apologise(phrases.emptyArchive, phrases.emptyArchiveRemedy);
}

const noMorePages = (phrases: Phrases, { total }: StoriesFound, count: number): Reply =>
  apologise(phrases.noMorePages(Math.ceil(total / count)), phrases.noMorePagesRemedy);
