import type { Context } from "../src/command.ts";
import { likelyZones } from "../src/likely-zones.ts";
import { apologise, type Block, type Choice, type Reply } from "../src/reply.ts";
import { type DigestWish, everyDay, type Subscription } from "../src/subscription.ts";
import { readPlainTime } from "../src/time-of-day.ts";
import { readZone } from "../src/time-zone.ts";
import { nextInWords, wishInWords } from "./show-subscription.ts";
import { suggestTopics } from "./suggest-topics.ts";

const MOST_TOPICS = 3;
const TOPICS_OFFERED = 6;
const STORIES_LOOKED_AT = 12;
const TIMES_OFFERED = ["07:00", "08:00", "12:30", "18:00", "21:00"];

/** What was answered so far; each step asks for the next. */
export type Answers = {
  /** Chosen or written just now. */
  topic?: string | undefined;
  /** Before, in one text. */
  chosen?: string | undefined;
  enough?: boolean | undefined;
  time?: string | undefined;
  zone?: string | undefined;
};

/** Between topics in one text. */
const BETWEEN = "; ";

/** Asks for topics, a time and the zone, one after the other, and then brings the first digest. */
export async function setUp(context: Context, answers: Answers): Promise<Reply> {
  const topics = topicsOf(answers);
  const { enough = false, time, zone } = answers;
  if (topics.length === 0 && !enough && time === undefined) return await welcome(context);
  if (topics.length < MOST_TOPICS && !enough && time === undefined) return await askForMore(context, topics);
  const known = { chosen: topics.join(BETWEEN), enough: true };
  if (time === undefined) return askForTime(context, topics, known);
  const timeOfDay = readPlainTime(time);
  if (timeOfDay === undefined)
    return again(context.phrases.subscriptions.badTimes(time), askForTime(context, topics, known));
  const there = zone ?? (await context.newsroom.settingsOf(context.question.conversation)).zone;
  if (there === undefined) return askForZone(context, { ...known, time: timeOfDay });
  const read = readZone(there);
  if (typeof read === "object" && "zone" in read) return await begin(context, topics, timeOfDay, read.zone);
  return again(context.phrases.badZone(there), askForZone(context, { ...known, time: timeOfDay }));
}

function topicsOf({ topic, chosen = "" }: Answers): string[] {
  const all = [...chosen.split(BETWEEN), topic ?? ""].map((each) => each.trim()).filter((each) => each !== "");
  return [...new Set(all)].slice(0, MOST_TOPICS);
}

/** The welcome alone where there is a digest already, and for those who may not set one up. */
async function welcome(context: Context): Promise<Reply> {
  const { newsroom, phrases, question, role } = context;
  const greeting: Block = { kind: "text", text: phrases.welcome.join("\n") };
  const digests = await newsroom.digests.subscriptionsOf(question.conversation);
  if (role === "reader" || digests.length > 0) return { blocks: [greeting] };
  const choices = await topicChoices(context, []);
  return {
    blocks: [greeting, { kind: "text", text: phrases.starting.askTopics(MOST_TOPICS) }, ...step("topic", {}, choices)],
  };
}

async function askForMore(context: Context, topics: string[]): Promise<Reply> {
  const { starting } = context.phrases;
  const known = { chosen: topics.join(BETWEEN) };
  const enough = choose(starting.enough, { ...known, enough: true });
  const text = starting.moreTopics(topics, MOST_TOPICS - topics.length);
  return {
    blocks: [{ kind: "text", text }, ...step("topic", known, [...(await topicChoices(context, topics)), enough])],
  };
}

/** What the headlines of now are about, and the top stories for those who want no topic. */
async function topicChoices({ newsroom, question, phrases }: Context, topics: string[]): Promise<Choice[]> {
  const wanted = { count: STORIES_LOOKED_AT, page: 1 };
  const { stories } = await newsroom.newsFor(question.conversation).latestStories(wanted);
  const names = suggestTopics(stories, TOPICS_OFFERED).filter((name) => !topics.includes(name));
  const chosen = topics.join(BETWEEN);
  const topStories = topics.length === 0 ? [choose(phrases.starting.topStories, { enough: true })] : [];
  return [...names.map((topic) => choose(topic, chosen === "" ? { topic } : { chosen, topic })), ...topStories];
}

function askForTime({ phrases }: Context, topics: string[], known: Answers): Reply {
  const shown = topics.length === 0 ? [phrases.topStories] : topics;
  const choices = TIMES_OFFERED.map((time) => choose(time, { ...known, time }));
  return { blocks: [{ kind: "text", text: phrases.starting.askTime(shown) }, ...step("time", known, choices)] };
}

/** The likeliest zone by the language, to be confirmed by the time that the clock shows there. */
function askForZone({ phrases, question, now }: Context, known: Answers): Reply {
  const { starting } = phrases;
  const [guess, ...others] = likelyZones(question.language ?? phrases.language, now);
  if (guess === undefined) return { blocks: [{ kind: "text", text: starting.askZone }, ...step("zone", known, [])] };
  const clock = phrases.clockTime(now, guess);
  const choices = [
    choose(starting.yes(clock), { ...known, zone: guess }),
    ...others.map((zone) => choose(`${phrases.clockTime(now, zone)} · ${zone}`, { ...known, zone })),
  ];
  return { blocks: [{ kind: "text", text: starting.confirmZone(clock) }, ...step("zone", known, choices)] };
}

async function begin(context: Context, topics: string[], time: string, zone: string): Promise<Reply> {
  const { newsroom, phrases, question, role } = context;
  const { conversation } = question;
  if (role === "reader") return apologise(phrases.notAllowed("manager"), phrases.notAllowedRemedy("manager"));
  const { length = "short" } = await newsroom.changeSettings(conversation, { zone });
  const wish: DigestWish = {
    ...{ topics, times: [time], days: everyDay, zone, length, language: phrases.language },
    ...{ onlySources: [], withoutSources: [], muted: [], whenNothing: "say" },
  };
  const made = (await sameAs(context, wish)) ?? (await newsroom.digests.subscribe({ ...wish, conversation }));
  const ready = phrases.starting.ready(wishInWords(context, made), await nextInWords(context, made));
  const { blocks } = await newsroom.digests.digestNow(made);
  return { blocks: [{ kind: "text", text: ready }, ...blocks] };
}

/** A button that is pressed twice makes no second digest. */
async function sameAs({ newsroom, question }: Context, wish: DigestWish): Promise<Subscription | undefined> {
  const all = await newsroom.digests.subscriptionsOf(question.conversation);
  const keyOf = ({ topics, times, zone }: DigestWish) => JSON.stringify([topics, times, zone]);
  return all.find((each) => keyOf(each) === keyOf(wish));
}

/** What can be written next, and what can be chosen. */
function step(option: keyof Answers, known: Answers, choices: Choice[]): Block[] {
  const form: Block = { kind: "form", command: "start", action: "welcome", filledIn: known, asks: option };
  return choices.length === 0 ? [form] : [form, { kind: "choices", choices }];
}

const choose = (label: string, options: Answers): Choice => ({ label, ask: { command: "start", options } });

const again = (because: string, { blocks: [first, ...rest] }: Reply): Reply => ({
  blocks: [{ kind: "text", text: because }, first, ...rest],
});
