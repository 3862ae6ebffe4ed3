import { type Clock, systemClock } from "../../clock.ts";
import { type Outcome, succeed } from "../../outcome.ts";
import type { Recognition } from "../../recognition.ts";
import { readMigrations } from "../read-migrations.ts";
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

export type PostgresOptions = {
  clock?: Clock | undefined;
  /** How articles are recognized and joined to stories; without it, each is a story of its own. */
  recognition?: Recognition | undefined;
};

/**
 * A store in the PostgreSQL database that a URL names, which any number of processes may share. An older one is brought up
 * to date; a newer one, and one with the tables of something else, is refused and left as it is.
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Outcome<Store>> {
  const connection = openPool(url);
  try {
    const opened = await openStoreOn(connection, options);
    if (!opened.ok) await connection.close();
    return opened;
  } catch (error) {
    await connection.close();
    if (!(error instanceof StoreFailure)) throw error;
    return { ok: false, failure: { code: "unreachable", message: error.message } };
  }
}

/** The same on a connection that is there, which the store closes when it is closed. */
export async function openStoreOn(connection: Connection, options: PostgresOptions = {}): Promise<Outcome<Store>> {
  const { clock = systemClock, recognition = recognizeNothing } = options;
  const migrated = await migrate(connection, readMigrations(postgresMigrations));
  if (!migrated.ok) return migrated;
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
