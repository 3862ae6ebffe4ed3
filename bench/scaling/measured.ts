/** A figure, and what measures it. */
export type Figure = { value: number; from: string };

/**
 * What each part was measured to cost: on two cores that other programs used as well, one process, SQLite. Every one of them is in
 * bench/README.md or docs/scaling.md with the run that it is from; measure your own machine and change them here.
 */
export const measured = {
  dueMicroseconds: { value: 280, from: "node bench/digest-tick.ts 1000000" },
  digestsASecond: { value: 2400, from: "node bench/digests.ts --articles 3000 --subscriptions 20000 --topics 10" },
  textMilliseconds: { value: 22, from: "node bench/digests.ts --articles 10000 --subscriptions 20000 --topics 1000" },
  handedOverASecond: { value: 560, from: "node bench/digests.ts --articles 10000 --subscriptions 20000" },
  askMilliseconds: { value: 1.6, from: "node bench/ingest.ts 5000, “nothing new”" },
  newArticlesASecond: { value: 46, from: "node bench/ingest.ts 5000, “steady, while asked”" },
  articleBytes: { value: 13_169, from: "node bench/store-size.ts" },
  subscriptionBytes: { value: 387, from: "node bench/store-size.ts" },
  deliveryBytes: { value: 573, from: "node bench/store-size.ts" },
  questionMilliseconds: { value: 47, from: "node bench/search.ts 1000000, /topic" },
  slowQuestionMilliseconds: { value: 179, from: "the same, the slowest in a hundred" },
  telegramShare: { value: 0.87, from: "node bench/telegram.ts" },
  discordASecond: { value: 38.9, from: "node bench/discord.ts" },
  processMegabytes: { value: 700, from: "node bench/ingest.ts 5000" },
} satisfies Record<string, Figure>;

/** Over so many articles the questions above were asked. */
export const ARTICLES_ASKED = 1_000_000;

/** What the platforms say, and where. */
export const limits = {
  telegramASecond: { value: 30, from: "core.telegram.org/bots/faq, “My bot is hitting limits”" },
  telegramPaidASecond: { value: 1000, from: "Bot API, allow_paid_broadcast" },
  starsAMessage: { value: 0.1, from: "Bot API, allow_paid_broadcast; beyond the free ones" },
  discordASecond: { value: 50, from: "docs.discord.com, topics/rate-limits, “Global Rate Limit”" },
} satisfies Record<string, Figure>;

/** A delivery's key is kept for so long, so that nothing comes twice (docs/decisions/0012). */
export const DAYS_OF_KEYS = 400;
