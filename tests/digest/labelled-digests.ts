import { readFileSync } from "node:fs";
import { silentLog } from "../../src/log.ts";
import { openHouse } from "../../src/main.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Conversation } from "../../src/question.ts";
import type { StoryBlock } from "../../src/reply.ts";
import { blocksOf, configWith, drivenClock } from "../fakes/bot-with.ts";
import { runDigests } from "../fakes/run-digests.ts";
import { newSubscription } from "../store/store-samples.ts";
import { newArticle } from "../stories/newsroom-with.ts";

/** An article told apart by hand; see the README.md beside the files. */
export type Labelled = {
  id: string;
  topic: string;
  event: string;
  kind: "first" | "lookalike" | "repeat" | "update";
  title: string;
  body: string;
  source: string;
  published_at: string;
  language: string;
};

export const HALVES = ["tuning", "held-out"] as const;

export const labelledNews = (half: (typeof HALVES)[number]): Labelled[] =>
  readFileSync(new URL(`./labelled/${half}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);

/** A digest of one topic: what had come in since the last one, and the stories it told. */
export type Morning = { topic: string; cameIn: Labelled[]; told: ToldStory[] };
/** `citing`: the articles that its sentences are taken from. */
export type ToldStory = { isUpdate: boolean; title: string; citing: Labelled[] };

const conversationOn = (topic: string): Conversation => ({ platform: "chat", id: topic, kind: "private" });

/** Feeds the articles to a bot as they were published, and has it write a digest of each topic every day at these times. */
export async function morningsOf(articles: Labelled[], times: readonly string[]): Promise<Morning[]> {
  const first = articles[0]?.published_at ?? "";
  const clock = drivenClock(`${first.slice(0, 10)}T00:00:00Z`);
  const house = await openHouse(configWith(), clock);
  if (!house.ok) throw new Error(house.failure.message);
  const { newsroom, store } = house.value;
  const topics = [...new Set(articles.map(({ topic }) => topic))];
  for (const topic of topics) {
    await newsroom.digests.subscribe(
      newSubscription({ conversation: conversationOn(topic), topics: [topic], times, zone: "UTC" }),
    );
  }
  const ids = new Map<number, Labelled>();
  const mornings: Morning[] = [];
  let waiting = [...articles];
  for (const until of daysOf(articles).flatMap((day) => times.map((time) => `${day}T${time}:00Z`))) {
    const cameIn = waiting.filter(({ published_at }) => published_at <= until);
    waiting = waiting.filter((article) => !cameIn.includes(article));
    for (const article of cameIn) {
      clock.moveTo(article.published_at);
      const [kept] = await newsroom.keep([asArticle(article)]);
      if (kept) ids.set(kept.id, article);
    }
    clock.moveTo(until);
    await runDigests({ ...house.value, phrasesFor, clock, log: silentLog }, async ({ conversation, reply }) => {
      const told = blocksOf(reply, "story").map((block) => toldOf(block, ids));
      const topic = conversation.id;
      mornings.push({ topic, cameIn: cameIn.filter((each) => each.topic === topic), told });
      return { sent: ["1"] };
    });
  }
  await store.close();
  return mornings;
}

const asArticle = ({ id, title, body, source, language, published_at }: Labelled) =>
  newArticle({ givenId: id, title, body, source, language, published: { instant: Date.parse(published_at) } });

const toldOf = (block: StoryBlock, ids: ReadonlyMap<number, Labelled>): ToldStory => ({
  isUpdate: block.isUpdate === true,
  title: block.title,
  citing: [...new Set(block.sentences.flatMap(({ article }) => ids.get(article) ?? []))],
});

/** Those of the articles, and one more. */
function daysOf(articles: Labelled[]): string[] {
  const [from = "", until = ""] = [articles[0], articles.at(-1)].map((each) => each?.published_at.slice(0, 10));
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(until) + 86_400_000; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

/** What became of an article, and whether that is right. */
export type Outcome = { article: Labelled; became: string; isRight: boolean };

/** How each article of a morning was treated, by what it is to somebody who read the digests before. */
export function outcomesOf(mornings: Morning[]): Outcome[] {
  const known = new Set<string>();
  return mornings.flatMap(({ cameIn, told }) => {
    const outcomes = cameIn.map((article) => outcomeOf(article, { cameIn, told, isKnown: known.has(article.event) }));
    for (const { event } of cameIn) known.add(event);
    return outcomes;
  });
}

function outcomeOf(
  article: Labelled,
  { cameIn, told, isKnown }: { cameIn: Labelled[]; told: ToldStory[]; isKnown: boolean },
): Outcome {
  const ofEvent = told.filter(({ citing }) => citing.some(({ event }) => event === article.event));
  const isUpdated = cameIn.some(({ event, kind }) => event === article.event && kind === "update");
  if (!isKnown) {
    if (article.kind === "repeat" || article.kind === "update")
      return { article, became: "told with its first report, once", isRight: ofEvent.length <= 1 };
    if (ofEvent.length === 0) return { article, became: "new event, lost", isRight: false };
    const isNew = ofEvent.some(({ isUpdate }) => !isUpdate);
    return { article, became: isNew ? "new event, told" : "new event, told as an update", isRight: isNew };
  }
  if (article.kind === "update") {
    if (ofEvent.length === 0) return { article, became: "update, lost", isRight: false };
    const isLabelled = ofEvent.some(({ isUpdate }) => isUpdate);
    return { article, became: isLabelled ? "update, told" : "update, told as a new story", isRight: isLabelled };
  }
  if (isUpdated) return { article, became: "told with its update, once", isRight: ofEvent.length <= 1 };
  const isTold = ofEvent.some(({ citing }) => citing.includes(article));
  return { article, became: isTold ? "repeat, told again" : "repeat, suppressed", isRight: !isTold };
}
