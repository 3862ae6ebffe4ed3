import { Temporal } from "temporal-polyfill";
import type { Context } from "../src/command.ts";
import { nearestOf } from "../src/nearest.ts";
import { apologise, type Reply } from "../src/reply.ts";
import { type DigestWish, everyDay, type Weekday } from "../src/subscription.ts";
import { readTimes } from "../src/time-of-day.ts";
import { readDays } from "../src/weekday.ts";
import { readWishSentence, type WishSentence } from "../src/wish-sentence.ts";
import { findLanguage, unknownLanguage } from "./find-language.ts";
import type { WishOptions } from "./wish-options.ts";
import { zoneHere } from "./zone-here.ts";

const MOST_TOPICS = 10;
const LONGEST_TOPIC = 100;
/** Every two hours of a day: more often is a feed. */
const MOST_TIMES = 12;
const TIME_BY_DEFAULT = "08:00";

type Read<Value> = { value: Value } | Reply;

/** How to ask again, and what is known of the digest already. */
type Asked = { action: string; known?: Partial<DigestWish> };

/**
 * The digest that was asked for: from the options, from what the sentence of topics says, from what is known of it or of
 * this conversation; or what must be asked back, or said of a part that cannot be read.
 */
export async function readWish(
  context: Context,
  options: WishOptions,
  { action, known = {} }: Asked,
): Promise<Read<DigestWish>> {
  const sentence = readWishSentence(options.topics ?? "");
  const topics = readTopics(context, { ...sentence, typed: options.topics }, known.topics);
  if ("blocks" in topics) return topics;
  const times = timesOf(context, options.time ?? sentence.times, known.times);
  if ("blocks" in times) return times;
  const ask = { command: "subscribe", action, options };
  const zone = await zoneHere(context, options.zone ?? sentence.zone ?? known.zone, ask);
  if ("blocks" in zone) return zone;
  const days = daysOf(context, options.days ?? sentence.days, { zone: zone.zone, known: known.days });
  if ("blocks" in days) return days;
  const language = languageOf(context, options.language, known.language);
  if ("blocks" in language) return language;
  const sources = await sourcesOf(context, options, known);
  if ("blocks" in sources) return sources;
  const settings = await context.newsroom.settingsOf(context.question.conversation);
  const nothing = options.nothing && (options.nothing === "stay_silent" ? "silence" : "say");
  return {
    value: {
      topics: topics.value,
      ...sources.value,
      muted: options.mute === undefined ? (known.muted ?? []) : listed(options.mute),
      times: times.value,
      days: days.value,
      zone: zone.zone,
      length: options.length ?? sentence.length ?? known.length ?? settings.length ?? "short",
      language: language.value,
      whenNothing: nothing ?? known.whenNothing ?? "say",
    },
  };
}

/** A sentence that only says when, or nothing, is about what is known. */
function readTopics(
  { phrases }: Context,
  { typed, topics, times, days, zone, length }: WishSentence & { typed: string | undefined },
  known: readonly string[] = [],
): Read<readonly string[]> {
  if (topics.length === 0 && (!typed || times || days || zone || length)) return { value: known };
  const tooLong = topics.find((topic) => topic.length > LONGEST_TOPIC);
  if (tooLong) {
    return apologise(
      phrases.badOption("topics", `${tooLong.slice(0, 40)}…`, phrases.takesText(LONGEST_TOPIC)),
      phrases.subscriptions.askTopicsRemedy,
    );
  }
  if (topics.length <= MOST_TOPICS) return { value: topics };
  return apologise(phrases.subscriptions.tooManyTopics(MOST_TOPICS), phrases.subscriptions.askTopicsRemedy);
}

function timesOf(
  { phrases }: Context,
  typed: string | undefined,
  known: readonly string[] = [TIME_BY_DEFAULT],
): Read<readonly string[]> {
  if (!typed) return { value: known };
  const times = readTimes(typed);
  if (!times) return apologise(phrases.subscriptions.badTimes(typed), phrases.badTimeRemedy);
  if (times.length <= MOST_TIMES) return { value: times };
  return apologise(phrases.subscriptions.tooManyTimes(MOST_TIMES), phrases.badTimeRemedy);
}

function daysOf(
  { phrases, now }: Context,
  typed: string | undefined,
  { zone, known = everyDay }: { zone: string; known?: readonly Weekday[] | undefined },
): Read<readonly Weekday[]> {
  if (!typed) return { value: known };
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).dayOfWeek as Weekday;
  const days = readDays(typed, today);
  return days ? { value: days } : apologise(phrases.subscriptions.badDays(typed), phrases.subscriptions.badDaysRemedy);
}

function languageOf(context: Context, typed: string | undefined, known = context.phrases.language): Read<string> {
  if (!typed) return { value: known };
  const language = findLanguage(context, typed);
  return language ? { value: language } : unknownLanguage(context, typed);
}

/** By the names under which publishers stand in the archive. */
async function sourcesOf(
  { newsroom, question, phrases }: Context,
  { from, without }: WishOptions,
  { onlySources = [], withoutSources = [] }: Partial<DigestWish>,
): Promise<Read<Pick<DigestWish, "onlySources" | "withoutSources">>> {
  if (!from && !without) return { value: { onlySources, withoutSources } };
  const names = (await newsroom.newsFor(question.conversation).publishers()).map(({ name }) => name);
  const find = (typed: string) =>
    names.find((name) => name.toLowerCase() === typed.toLowerCase()) ??
    names.find((name) => name.toLowerCase().includes(typed.toLowerCase())) ??
    nearestOf(typed, names);
  const unknown = [...listed(from), ...listed(without)].find((typed) => find(typed) === undefined);
  if (unknown) return apologise(phrases.unknownSource(unknown), phrases.unknownSourceRemedy);
  const found = (typed: string | undefined, before: readonly string[]) =>
    typed ? [...new Set(listed(typed).flatMap((each) => find(each) ?? []))] : before;
  return { value: { onlySources: found(from, onlySources), withoutSources: found(without, withoutSources) } };
}

const listed = (typed: string | undefined): string[] => [
  ...new Set(
    (typed ?? "")
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  ),
];
