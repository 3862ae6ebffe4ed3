import type { Instant } from "../clock.ts";
import { sizeInWords } from "./size-in-words.ts";
import type { Stats } from "./stats.ts";

/** For people: a line for each kind of thing. */
export function showStats({ at, articles, stories, sources, conversations, ...rest }: Stats): string[] {
  const { subscriptions, deliveries, size } = rest;
  const ago = (moment: Instant) => agoInWords(at - moment);
  const published =
    articles.oldest === undefined || articles.newest === undefined
      ? ""
      : `, published from ${dayOf(articles.oldest)} to ${dayOf(articles.newest)}`;
  const cameIn = articles.lastCameIn === undefined ? "" : `, the last came in ${ago(articles.lastCameIn)}`;
  const parts = Object.entries(size.bySubject).toSorted(([, one], [, other]) => other - one);
  return [
    `articles: ${articles.count}${published}${cameIn}; earlier versions: ${articles.earlierVersions}`,
    `stories: ${stories}`,
    `sources: ${counts(sources)}`,
    `conversations: ${conversations}`,
    `subscriptions: running ${subscriptions.running}, rested by their readers ${subscriptions.restedByReader}, by the platform ${subscriptions.restedByPlatform}`,
    ...(deliveries.length === 0 ? ["deliveries: none"] : []),
    ...deliveries.map(
      ({ platform, state, count, oldest }) =>
        `deliveries on ${platform}, ${state}: ${count}, the oldest written ${ago(oldest)}`,
    ),
    `store: ${sizeInWords(size.all)}, of which free for what comes: ${sizeInWords(size.free)}`,
    ...parts.map(([subject, bytes]) => `  ${subject}: ${sizeInWords(bytes)}`),
  ];
}

const counts = (figures: Record<string, number>): string =>
  Object.entries(figures)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

const dayOf = (moment: Instant): string => new Date(moment).toISOString().slice(0, 10);

const MINUTE = 60 * 1000;
const AGES = [
  ["day", 24 * 60 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
] as const;

/** "3 days ago", in the largest unit of which there is at least one. */
function agoInWords(milliseconds: number): string {
  const [unit, length] = AGES.find(([, length]) => milliseconds >= length) ?? [];
  if (unit === undefined) return "just now";
  const count = Math.floor(milliseconds / length);
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}
