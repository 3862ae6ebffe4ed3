import type { IncomingMessage } from "node:http";
import { pino } from "pino";
import { readAllowList } from "../../src/ingest/fetch/allow-list.ts";
import type { FetchLimits } from "../../src/ingest/fetch/fetch-limits.ts";
import { openWeb } from "../../src/ingest/fetch/open-web.ts";
import { sharedDomain } from "../../src/ingest/shared-domain.ts";
import { type Log, silentLog } from "../../src/log.ts";
import type { SourceReport } from "../../src/newsroom/read-source.ts";
import { type Ingest, openIngest } from "../../src/newsroom/run-ingest.ts";
import { firstPlan } from "../../src/read-plan.ts";
import type { NewSource, Source } from "../../src/source.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { type DrivenTime, drivenTime } from "../fakes/driven-time.ts";
import { type FakeWeb, fakeWeb, type Page, says } from "../fakes/fake-web.ts";
import { NOON } from "./fetch-with.ts";

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Item = { guid?: string; title: string; text?: string; link?: string };

/** A feed as a server would send it, each item with a text of its own unless it is given. */
export const rss = (items: readonly Item[], channel = ""): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Example Times</title>${channel}${items.map(itemOf).join("")}</channel></rss>`;

const itemOf = ({ guid, title, text = textAbout(title), link }: Item) =>
  `<item><title>${title}</title>${guid ? `<guid isPermaLink="false">${guid}</guid>` : ""}` +
  `${link ? `<link>${link}</link>` : ""}<description>${text}</description></item>`;

const textAbout = (title: string) =>
  `What is known of ${title} stands here in full. Officials of the county said on Monday that ${title} would go on for ` +
  `another week, and that nobody was hurt. Neighbours of ${title} told a different story, which the council denies.`;

export const feedOf = (...titles: string[]): string =>
  rss(titles.map((title) => ({ guid: `guid of ${title}`, title })));

/** A page that says one thing after another, and the last one again and again. */
export function inTurn(...pages: Page[]): Page {
  let turn = 0;
  return (asked, answer) => {
    const page = pages[Math.min(turn, pages.length - 1)];
    turn += 1;
    page?.(asked, answer);
  };
}

export type Round = {
  store: Store;
  web: FakeWeb;
  time: DrivenTime;
  ingest: Ingest;
  /** "http://one.example:40123/feed" for "one.example/feed". */
  at(address: string): string;
  /** Followed by everybody, due at once. */
  add(address: string, more?: Partial<NewSource>): Promise<Source>;
  /** Lets time pass until the next source is due, and reads whatever is. */
  readNext(): Promise<SourceReport[]>;
  sourceNow(id: number): Promise<Source>;
  titles(): Promise<string[]>;
  /** What was asked, as host and path. */
  asked(): string[];
  /** Another reader over the same store, as after a restart, or in another process. */
  another(store?: Store): Ingest;
};

type Setting = {
  pages?: Record<string, Page>;
  limits?: Partial<FetchLimits>;
  floor?: number;
  store?: Store;
  log?: Log;
  /** What belongs to the owner. */
  allowed?: string[];
  /** What is the open web: this machine, where nothing is said. */
  isPublic?: (address: string) => boolean;
  /** Time stands still until it is driven. */
  isSlow?: boolean;
};

/** A round of reading on a web of its own, in which every host name leads to one server; nothing waits in it. */
export async function roundWith({
  pages = {},
  limits,
  floor = HOUR,
  store: given,
  log = silentLog,
  allowed = [],
  isPublic = (address) => address === "127.0.0.1",
  isSlow = false,
}: Setting): Promise<Round> {
  const time = drivenTime(NOON);
  if (!isSlow) time.hurry();
  const web = await fakeWeb(pages);
  const list = readAllowList(allowed);
  if (!list.ok) throw new Error(list.failure.message);
  const store = given ?? (await storeAt(":memory:", time));
  const openedWeb = openWeb({
    clock: time.clock,
    log: silentLog,
    version: "1.2.0",
    allowed: list.value,
    limits: { ports: [web.port], ...limits },
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    isPublic,
  });
  const another = (over = store) =>
    openIngest({
      ...time,
      store: over,
      web: openedWeb,
      random: () => 0,
      floor,
      domainOf: (url) => sharedDomain(url, list.value),
      log,
    });
  const ingest = another();
  const at = (address: string) => `http://${address.replace("/", `:${web.port}/`)}`;
  return {
    store,
    web,
    time,
    ingest,
    at,
    another,
    async add(address, more = {}) {
      const source = { url: at(address), title: address, readsPages: false, isDefault: true, ...more };
      return (await store.addSource(source, { plan: firstPlan(time.clock.now()), refusedValidators: 0 }, NOON)).source;
    },
    async readNext() {
      const next = await store.nextSourceDueAt();
      if (next !== undefined) await time.pass(Math.max(0, next - time.clock.now()));
      return await ingest.readDue();
    },
    async sourceNow(id) {
      const source = await store.sourceById(id);
      if (!source) throw new Error(`there is no source ${id}`);
      return source;
    },
    titles: async () => (await store.latestArticles({ limit: 1000 })).map(({ title }) => title).toSorted(),
    asked: () => web.asked.map(placeOf),
  };
}

const placeOf = ({ headers, url }: IncomingMessage) => `${headers.host?.replace(/:\d+$/, "")}${url}`;

export async function storeAt(location: string, { clock }: Pick<DrivenTime, "clock">): Promise<Store> {
  const store = await openSqliteStore(location, { clock });
  if (!store.ok) throw new Error(store.failure.message);
  return store.value;
}

export const busy = (retryAfter?: string, status = 429): Page =>
  says("", { status, headers: retryAfter === undefined ? {} : { "retry-after": retryAfter } });

/** A log, and what was said in it: the message, and why where that was said. */
export function readableLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const write = (line: string) => {
    const { msg, because } = JSON.parse(line);
    lines.push(because === undefined ? msg : `${msg}: ${because}`);
  };
  return { log: pino({ level: "info" }, { write }), lines };
}

export const failing = (reports: SourceReport[]): string[] =>
  reports.flatMap((report) => (report.as === "failed" ? [report.because] : []));
