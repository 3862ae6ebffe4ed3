import type { NewArticle } from "../../src/article.ts";
import type { IndexedTerms, QueryTerm } from "../../src/candidate.ts";
import type { FreshItem } from "../../src/fresh-item.ts";
import type { Conversation } from "../../src/question.ts";
import { firstPlan } from "../../src/read-plan.ts";
import type { Reply } from "../../src/reply.ts";
import type { NewSource, SourceState } from "../../src/source.ts";
import type { NewDigest } from "../../src/store/store.ts";
import { everyDay, type NewSubscription, type Subscription } from "../../src/subscription.ts";

export const NOON = Date.parse("2026-11-22T12:00:00Z");
export const HOUR = 60 * 60 * 1000;

export const group: Conversation = { platform: "somewhere", id: "7", kind: "group" };
export const thread: Conversation = { ...group, thread: "2" };

export const newArticle = (changes: Partial<NewArticle> = {}): NewArticle => ({
  keys: ["key"],
  source: "Example",
  title: "Rain",
  titleIsGuessed: false,
  text: "Rain fell.",
  paragraphs: [{ start: 0, end: 10 }],
  published: "unknown",
  isSample: false,
  ...changes,
});

/** Terms good enough for a store, which takes them as they are. */
const termsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

export const saved = (article: NewArticle): { article: NewArticle; terms: IndexedTerms } => ({
  article,
  terms: { title: termsOf(article.title), body: termsOf(article.text) },
});

export const newSource = (changes: Partial<NewSource> = {}): NewSource => ({
  url: "https://example.org/feed",
  title: "Example",
  readsPages: false,
  isDefault: true,
  ...changes,
});

export const stateDueAt = (nextReadAt: number, plan: Partial<SourceState["plan"]> = {}): SourceState => ({
  plan: { ...firstPlan(nextReadAt), ...plan },
  refusedValidators: 0,
});

/** An item that is named as its article is. */
export const freshItem = (key: string, changes: Partial<NewArticle> = {}): FreshItem => ({
  key,
  fingerprint: `print of ${key}`,
  ...saved(newArticle({ keys: [key], ...changes })),
});

/** Twenty items, each batch others. */
export const batchOfItems = (batch: number): FreshItem[] =>
  Array.from({ length: 20 }, (_, at) => freshItem(`item ${batch}-${at}`));

export const term = (form: string): QueryTerm => ({ forms: [form] });

export const newSubscription = (changes: Partial<NewSubscription>): NewSubscription => ({
  conversation: { platform: "somewhere", id: "1", kind: "private" },
  topics: ["rain"],
  onlySources: [],
  withoutSources: [],
  muted: [],
  times: ["08:00"],
  days: everyDay,
  zone: "Europe/Vienna",
  language: "en",
  length: "short",
  whenNothing: "say",
  nextDigestAt: 0,
  ...changes,
});

type Digest = { key?: string; reply?: Reply; articles?: number[]; nextDigestAt?: number; now: number };

export const digestOf = (
  subscription: Subscription,
  { key, reply, articles, nextDigestAt, now }: Digest,
): NewDigest => ({
  subscription,
  delivery: {
    key: key ?? "key",
    conversation: subscription.conversation,
    reply: reply ?? { blocks: [{ kind: "text", text: "A digest." }] },
  },
  articles: articles ?? [],
  nextDigestAt: nextDigestAt ?? now + 1,
  now,
});
