import type { Phrases } from "../src/phrases/phrases.ts";
import type { Block, Choice } from "../src/reply.ts";
import type { StoriesFound } from "../src/story.ts";

/** One name may stand for a dozen sections of a publisher. */
const SOURCES_NAMED = 3;

/** What stands above an answer: slips that were put right, and that nothing is of the time that was asked for. */
export function noticesOf(phrases: Phrases, { words, understood, found }: StoriesFound): Block[] {
  if (understood === undefined) return [];
  const slips = understood.corrections.map(({ typed, shown }) => phrases.showingInstead(shown, typed));
  const time = timeOf(phrases, understood.time);
  const about = words.filter((word) => word !== understood.time?.text).join(" ");
  const others = understood.isOfOtherTimes ? [phrases.nothingOfThatTime(about, time, found.to)] : [];
  const strangers = understood.isOfOtherSources
    ? [phrases.nothingFromSources(understood.sources.slice(0, SOURCES_NAMED))]
    : [];
  return [...slips, ...others, ...strangers].map((text): Block => ({ kind: "text", text }));
}

/** How the answer was narrowed, for its last line: “since Mon 16 Nov 2026 · only Reuters”; empty where it was not. */
export function limitsOf(phrases: Phrases, { understood }: StoriesFound): string[] {
  if (understood === undefined) return [];
  const { time, isOfOtherTimes, onlySources, without } = understood;
  return [
    isOfOtherTimes ? "" : timeOf(phrases, time),
    onlySources.length === 0 ? "" : phrases.onlyFrom(onlySources),
    without.length === 0 ? "" : phrases.without(without),
  ].filter((limit) => limit !== "");
}

type Time = NonNullable<StoriesFound["understood"]>["time"];

const timeOf = (phrases: Phrases, time: Time): string =>
  time === undefined ? "" : phrases.timeAsked(time.firstDay, time.lastDay);

/** Where nothing was found: topics that would find something, to be pressed. */
export function nearestTopics(phrases: Phrases, { nearest = [] }: StoriesFound): Block[] {
  if (nearest.length === 0) return [];
  const choices = nearest.map((words): Choice => ({ label: words, ask: { command: "topic", options: { words } } }));
  return [
    { kind: "text", text: phrases.nearestTopics },
    { kind: "choices", choices },
  ];
}
