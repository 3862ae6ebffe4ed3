import { type Clock, systemClock } from "../../clock.ts";
import { type Outcome, succeed } from "../../outcome.ts";
import type { Recognition } from "../../recognition.ts";
import { type Migration, readMigrations } from "../read-migrations.ts";
import { recognizeNothing } from "../recognize-nothing.ts";
import { type Store, StoreFailure } from "../store.ts";
import { candidateFinder } from "./candidates.ts";
import { chosenSourcesTable } from "./chosen-sources.ts";
import type { Connection } from "./connection.ts";
import { clockCorrector } from "./correct-clock.ts";
import { correctionTable } from "./corrections.ts";
import { coverageReader } from "./coverage.ts";
import { deliveryHistory } from "./delivery-history.ts";
import { digestTexts } from "./digest-texts.ts";
import { digestTimes } from "./digest-times.ts";
import { type Dumping, dumpBefore, withoutCopy } from "./dump-before.ts";
import { digestTables } from "./enqueue-digests.ts";
import { followTable } from "./follows.ts";
import { joinStories } from "./join-stories.ts";
import { itemKeeper } from "./keep-items.ts";
import { keptOfConversation } from "./kept-of-conversation.ts";
import { keyValueTable } from "./key-value.ts";
import { ledgerTable } from "./ledger.ts";
import { linkTable } from "./links.ts";
import { migrate } from "./migrate.ts";
import { postgresMigrations } from "./migrations-folder.ts";
import { conversationMover } from "./move-conversation.ts";
import { openPool } from "./open-pool.ts";
import { outbox } from "./outbox.ts";
import { articleReader } from "./read-articles.ts";
import { readStored } from "./read-stored.ts";
import { storyReader } from "./read-stories.ts";
import { deliveryReviver } from "./revive-deliveries.ts";
import { articleSaver, articleWriter } from "./save-articles.ts";
import { senderLease } from "./sender-lease.ts";
import { sourceTable } from "./sources.ts";
import { standing } from "./standing.ts";
import { subscriptionTable } from "./subscriptions.ts";
import { refuseUnfinished } from "./unfinished-move.ts";
import { type UnjoinedArticles, unjoinedArticles } from "./unjoined-articles.ts";
import { vocabularyReader } from "./vocabulary.ts";

const FOR_EVER = 0;

export type PostgresOptions = {
  clock?: Clock | undefined;
  /** How articles are recognized and joined to stories; without it, each is a story of its own. */
  recognition?: Recognition | undefined;
  /** How a store that is older is copied before it is brought up to date. */
  dumping?: Omit<Dumping, "clock"> | undefined;
  /** How many milliseconds a statement may take, but for those that bring the store up to date. */
  patience?: number | undefined;
  /** Others than our own only in tests. */
  migrations?: readonly Migration[] | undefined;
};

/**
 * A store in the PostgreSQL database that a URL names, which any number of processes may share. An older one is brought up
 * to date after it was copied; a newer one, and one with the tables of something else, is refused and left as it is.
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Outcome<Store>> {
  const { clock = systemClock, dumping, patience, migrations = ours() } = options;
  const upToDate = await over(openPool(url, undefined, FOR_EVER), async (connection) => {
    const migrated = await migrate(connection, migrations, dumpBefore(url, { ...dumping, clock }));
    if (migrated.ok) await connection.close();
    return migrated;
  });
  if (!upToDate.ok) return upToDate;
  return await over(openPool(url, undefined, patience), (connection) => storeUpToDate(connection, options));
}

const ours = () => readMigrations(postgresMigrations);

/** A connection on which nothing came about is closed. */
async function over<Value>(
  connection: Connection,
  open: (connection: Connection) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    const opened = await open(connection);
    if (!opened.ok) await connection.close();
    return opened;
  } catch (error) {
    await connection.close();
    if (!(error instanceof StoreFailure)) throw error;
    return { ok: false, failure: { code: "unreachable", message: error.message } };
  }
}

/**
 * The same on a connection that is there, such as to a PostgreSQL that lives in this process and is copied by nobody. The
 * store closes it when it is closed.
 */
export async function openStoreOn(connection: Connection, options: PostgresOptions = {}): Promise<Outcome<Store>> {
  const migrated = await migrate(connection, options.migrations ?? ours(), withoutCopy);
  return migrated.ok ? await storeUpToDate(connection, options) : migrated;
}

async function storeUpToDate(connection: Connection, options: PostgresOptions): Promise<Outcome<Store>> {
  const { clock = systemClock, recognition = recognizeNothing } = options;
  const moved = await refuseUnfinished(connection);
  if (!moved.ok) return moved;
  const unjoined = await unjoinedArticles(connection, async (queries, ids) => {
    const reads = await readStored(queries, ids);
    await joinStories(queries, [...reads.values()], recognition);
  });
  return succeed(storeOn(connection, { clock, recognition, unjoined }));
}

type Parts = { clock: Clock; recognition: Recognition; unjoined: UnjoinedArticles };

function storeOn(connection: Connection, { clock, recognition, unjoined }: Parts): Store {
  const saveAll = articleSaver({ recognition, unjoined });
  const texts = digestTexts();
  const lease = senderLease(connection);
  return {
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
    ...digestTables(connection, texts),
    ...ledgerTable(connection),
    ...linkTable(connection),
    ...followTable(connection),
    ...outbox(connection, texts, lease),
    ...deliveryReviver(connection, lease),
    ...deliveryHistory(connection),
    ...correctionTable(connection, texts),
    ...conversationMover(connection),
    ...keptOfConversation(connection),
    ...keyValueTable(connection, clock),
    ...standing(connection, texts),
    // Who does what is shared between the processes, see `src/duties/`.
    claimForBot: async () => true,
    async close() {
      await lease.release();
      await connection.close();
    },
  };
}
