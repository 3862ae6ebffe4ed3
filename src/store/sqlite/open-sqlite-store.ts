import { realpathSync } from "node:fs";
import { type Clock, systemClock } from "../../clock.ts";
import { type Outcome, succeed } from "../../outcome.ts";
import type { Recognition } from "../../recognition.ts";
import { readMigrations } from "../read-migrations.ts";
import { recognizeNothing } from "../recognize-nothing.ts";
import type { Store } from "../store.ts";
import { alikeTextFinder } from "./alike-texts.ts";
import { botClaimOn, claimInMemory } from "./bot-claim.ts";
import { candidateFinder } from "./candidates.ts";
import { chosenSourcesTable } from "./chosen-sources.ts";
import { clockCorrector } from "./correct-clock.ts";
import { correctionTable } from "./corrections.ts";
import { coverageReader } from "./coverage.ts";
import { deliveryHistory } from "./delivery-history.ts";
import { digestTexts } from "./digest-texts.ts";
import { digestTimes } from "./digest-times.ts";
import { digestTables } from "./enqueue-digest.ts";
import { followTable } from "./follows.ts";
import { openGroupCommit } from "./group-commit.ts";
import { storyJoiner } from "./join-stories.ts";
import { itemKeeper } from "./keep-items.ts";
import { keptOfConversation } from "./kept-of-conversation.ts";
import { openKeyValue, sweeper } from "./key-value.ts";
import { ledgerTable } from "./ledger.ts";
import { linkTable } from "./links.ts";
import { sqliteMigrations } from "./migrations-folder.ts";
import { conversationMover } from "./move-conversation.ts";
import { IN_MEMORY, openDatabase } from "./open-database.ts";
import { outbox } from "./outbox.ts";
import { articleReader } from "./read-articles.ts";
import { storyReader } from "./read-stories.ts";
import { articleSaver, articleWriter } from "./save-articles.ts";
import { openSearchThreads } from "./search-threads.ts";
import { sourceTable } from "./sources.ts";
import { explaining } from "./sqlite-failure.ts";
import { standing } from "./standing.ts";
import { subscriptionTable } from "./subscriptions.ts";
import { unjoinedArticles } from "./unjoined-articles.ts";
import { vocabularyReader } from "./vocabulary.ts";

export type SqliteOptions = {
  clock?: Clock | undefined;
  /** The largest the file may grow, in pages of 4 KiB: for hosts with a quota. What does not fit is a full disk. */
  maxPages?: number | undefined;
  /** Where the migrations are read; another folder than our own only in tests. */
  migrations?: URL | undefined;
  /** How articles are recognized and joined to stories; without it, each is a story of its own. */
  recognition?: Recognition | undefined;
  /** How many threads look for candidates, beside the one that all else runs in; without any, it does that as well. */
  searchThreads?: number | undefined;
};

/**
 * A store in one SQLite file, made with its folder where there is none, or in memory (":memory:"). An older file is
 * brought up to date after a backup beside it; a newer one, and one that is not ours, is refused and left as it is.
 */
export async function openSqliteStore(location: string, options: SqliteOptions = {}): Promise<Outcome<Store>> {
  const {
    clock = systemClock,
    maxPages,
    migrations = sqliteMigrations,
    recognition = recognizeNothing,
    searchThreads = 0,
  } = options;
  const opened = await openDatabase(location, { clock, maxPages, migrations: readMigrations(migrations) });
  if (!opened.ok) return opened;
  const connection = opened.value;
  // By its real path, so that two names of one file are one store.
  const claim = location === IN_MEMORY ? claimInMemory : botClaimOn(realpathSync(location));
  const texts = alikeTextFinder(connection, recognition);
  const stories = storyJoiner(connection, recognition, texts);
  const unjoined = unjoinedArticles(connection, stories);
  const saveAll = articleSaver(connection, { recognition, texts, stories, unjoined });
  const digests = digestTexts(connection);
  const { together, flush } = openGroupCommit(connection, location);
  const parts = {
    ...articleWriter(connection, saveAll),
    ...articleReader(connection),
    ...storyReader(connection, unjoined),
    ...candidateFinder(connection),
    ...coverageReader(connection),
    ...vocabularyReader(connection),
    ...sourceTable(connection),
    ...itemKeeper(connection, saveAll),
    ...chosenSourcesTable(connection),
    ...subscriptionTable(connection),
    ...digestTimes(connection),
    ...clockCorrector(connection),
    ...digestTables(connection, digests),
    ...ledgerTable(connection, together),
    ...linkTable(connection),
    ...followTable(connection),
    ...outbox(connection, digests),
    ...deliveryHistory(connection),
    ...correctionTable(connection, digests),
    ...conversationMover(connection),
    ...keptOfConversation(connection),
    ...sweeper(connection),
    ...standing(connection, digests),
    claimForBot: () => claim.claim(),
    close() {
      if (connection.isOpen) flush();
      claim.release();
      if (connection.isOpen) connection.close();
    },
  };
  const store: Store = {
    ...promised(parts, location),
    keyValue: (namespace) => openKeyValue({ connection, together, clock, namespace, location }),
  };
  return succeed(searchThreads > 0 && location !== IN_MEMORY ? searchingApart(store, location, searchThreads) : store);
}

function searchingApart(store: Store, location: string, count: number): Store {
  const threads = openSearchThreads(location, count);
  return {
    ...store,
    candidates: threads.candidates,
    async close() {
      // Whoever leaves last takes the write-ahead log along: it has to be one that may write.
      await threads.close();
      await store.close();
    },
  };
}

type Work = Record<string, (...values: never[]) => unknown>;
type Promised<Parts extends Work> = {
  [Name in keyof Parts]: (...values: Parameters<Parts[Name]>) => Promise<Awaited<ReturnType<Parts[Name]>>>;
};

/** SQLite works synchronously, the contract does not: each function gets a promise around it, and its failures explained. */
function promised<Parts extends Work>(parts: Parts, location: string): Promised<Parts> {
  const entries = Object.entries(parts).map(([name, work]) => [
    name,
    async (...values: unknown[]) => explaining(location, () => Reflect.apply(work, undefined, values)),
  ]);
  return Object.fromEntries(entries) as Promised<Parts>;
}
