// What a large service would cost, part by part, and how late its digests would be under the platforms' limits: the measured costs
// of one process (bench/scaling/measured.ts) and a day of deliveries, minute by minute. Nothing is measured here.
//   node bench/scaling.ts [--subscriptions 1000000] [--sources 10000] [--articles 50000000]
//     [--articles-a-day 200000] [--texts-in-a-hundred 10] [--zones "1:60,2:40"] [--times "8:58,9:6"]
import { parseArgs } from "node:util";
import { beyondFree, DAY_SECONDS, deliverDay, latenessOf, spread, type Wave } from "./scaling/deliver-day.ts";
import { ARTICLES_ASKED, DAYS_OF_KEYS, limits, measured } from "./scaling/measured.ts";
import { dueInADay, TIMES, ZONES } from "./scaling/readers.ts";

const { values } = parseArgs({
  options: {
    subscriptions: { type: "string", default: "1000000" },
    sources: { type: "string", default: "10000" },
    articles: { type: "string", default: "50000000" },
    "articles-a-day": { type: "string", default: "200000" },
    "texts-in-a-hundred": { type: "string", default: "10" },
    zones: { type: "string", default: ZONES },
    times: { type: "string", default: TIMES },
  },
});
const [subscriptions, sources, articles, articlesADay, textsInAHundred] = [
  values.subscriptions,
  values.sources,
  values.articles,
  values["articles-a-day"],
  values["texts-in-a-hundred"],
].map(Number) as [number, number, number, number, number];

const READINGS_A_DAY = 24;
const GIGABYTE = 1000 ** 3;
const MINUTE = 60;
const HOUR = 3600;

const due = dueInADay(subscriptions, values.zones, values.times);
costs();
days();

function costs(): void {
  const texts = (subscriptions * textsInAHundred) / 100;
  const busiest = Math.max(...due.map(({ second }) => dueAt(second)));
  console.log(
    `## A day: ${count(subscriptions)} subscriptions, ${count(sources)} sources, ${count(articles)} articles\n`,
  );
  console.log("| part | a unit costs | so many | a day of one core | measured by |\n|---|---|---|---|---|");
  part("deciding what is due", measured.dueMicroseconds, "µs", subscriptions, measured.dueMicroseconds.value / 1e6);
  part(
    "a text written (search, sentences)",
    measured.textMilliseconds,
    "ms",
    texts,
    measured.textMilliseconds.value / 1e3,
  );
  part(
    "a digest noted for its reader",
    measured.digestsASecond,
    "a second",
    subscriptions,
    1 / measured.digestsASecond.value,
  );
  part(
    "claimed, handed over, marked",
    measured.handedOverASecond,
    "a second",
    subscriptions,
    1 / measured.handedOverASecond.value,
  );
  part(
    "a source asked, nothing new",
    measured.askMilliseconds,
    "ms",
    sources * READINGS_A_DAY,
    measured.askMilliseconds.value / 1e3,
  );
  part(
    "a new article read, kept, joined to its story",
    measured.newArticlesASecond,
    "a second",
    articlesADay,
    1 / measured.newArticlesASecond.value,
  );
  const write =
    (measured.dueMicroseconds.value / 1e6 +
      ((textsInAHundred / 100) * measured.textMilliseconds.value) / 1e3 +
      1 / measured.digestsASecond.value) *
    busiest;
  console.log(
    `\nThe fullest minute has ${count(busiest)} digests due. One process decides about them and writes them in ${span(write)}, ` +
      `four in ${span(write / 4)}; handed over to a platform that takes everything, they are gone in ` +
      `${span(busiest / measured.handedOverASecond.value)}.\n`,
  );

  console.log("| kept | bytes each | so many | GB | measured by |\n|---|---|---|---|---|");
  kept("articles, with the index of their words and their stories", measured.articleBytes, articles);
  kept("conversations and subscriptions", measured.subscriptionBytes, subscriptions);
  kept(`deliveries, for ${DAYS_OF_KEYS} days`, measured.deliveryBytes, subscriptions * DAYS_OF_KEYS);

  const times = articles / ARTICLES_ASKED;
  const [p50, p99] = [measured.questionMilliseconds, measured.slowQuestionMilliseconds].map(
    ({ value }) => (value * times) / 1e3,
  );
  console.log(
    `\nA question over ${count(articles)} articles, if it grows as from 100,000 to ${count(ARTICLES_ASKED)} (with the number of articles): ` +
      `p50 ${p50?.toFixed(1)} s, p99 ${p99?.toFixed(0)} s on one file of SQLite. That is no service.\n`,
  );
}

function part(
  what: string,
  { value, from }: { value: number; from: string },
  unit: string,
  units: number,
  seconds: number,
): void {
  console.log(`| ${what} | ${value} ${unit} | ${count(units)} | ${span(units * seconds)} | \`${from}\` |`);
}

function kept(what: string, { value, from }: { value: number; from: string }, units: number): void {
  console.log(
    `| ${what} | ${count(value)} | ${count(units)} | ${((value * units) / GIGABYTE).toFixed(1)} | \`${from}\` |`,
  );
}

function days(): void {
  const free = limits.telegramASecond.value * measured.telegramShare.value;
  const paid = Math.min(limits.telegramPaidASecond.value, measured.handedOverASecond.value);
  const together = [{ second: 8 * HOUR, digests: subscriptions }];
  console.log(`## How late digests are, all ${count(subscriptions)} on one platform\n`);
  console.log("| what is done | a second | p50 | p90 | p99 | last | Stars a day |\n|---|---|---|---|---|---|---|");
  row("Telegram, one bot, everybody at the same moment", together, free);
  row("Telegram, one bot, readers in their zones", due, free);
  row("the same, each somewhere in the hour after", spread(due, HOUR), free);
  row("the same, each somewhere in the three hours after", spread(due, 3 * HOUR), free);
  row("four bots", due, 4 * free);
  row("four bots, each somewhere in the hour after", spread(due, HOUR), 4 * free);
  row("sixteen bots, each somewhere in the hour after", spread(due, HOUR), 16 * free);
  row("paid, one bot", due, paid, true);
  row("paid, each somewhere in the hour after", spread(due, HOUR), paid, true);
  row("Discord, one bot", due, measured.discordASecond.value);
  row("Discord, each somewhere in the hour after", spread(due, HOUR), measured.discordASecond.value);
  console.log(
    `\nA day of ${count(subscriptions)} needs ${(subscriptions / DAY_SECONDS).toFixed(1)} a second, were they spread evenly over it.`,
  );
}

function row(what: string, waves: readonly Wave[], perSecond: number, isPaid = false): void {
  const lateness = deliverDay(waves, perSecond);
  const cells = lateness
    ? [50, 90, 99, 100].map((percent) => span(latenessOf(lateness, percent)))
    : Array(4).fill("never");
  const stars = isPaid ? beyondFree(waves, perSecond, limits.telegramASecond.value) * limits.starsAMessage.value : 0;
  console.log(`| ${what} | ${perSecond.toFixed(0)} | ${cells.join(" | ")} | ${isPaid ? count(stars) : "–"} |`);
}

function dueAt(second: number): number {
  return due.filter((wave) => wave.second === second).reduce((sum, { digests }) => sum + digests, 0);
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}

/** 0.4 s, 12 min, 3.1 h. */
function span(seconds: number): string {
  if (seconds < MINUTE) return `${seconds.toFixed(1)} s`;
  return seconds < 2 * HOUR ? `${(seconds / MINUTE).toFixed(0)} min` : `${(seconds / HOUR).toFixed(1)} h`;
}
