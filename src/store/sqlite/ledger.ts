import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { Telling } from "../store.ts";
import { conversationTable } from "./conversations.ts";
import type { GroupCommit } from "./group-commit.ts";
import { query } from "./query.ts";

/** For the key of a conversation; NULL, which nothing equals, where it was never written down. */
export const LEDGER_OF = "(SELECT ledger FROM conversations WHERE key = ?)";

/** Writes down what a conversation is told, inside a transaction of the caller; `conversation` is its key. */
export function ledgerWriter(connection: DatabaseSync) {
  const tell = connection.prepare(
    `INSERT INTO told (ledger, article, told_at, version, by_digest)
     SELECT ${LEDGER_OF}, articles.id, ?, articles.version, ?
     FROM json_each(?) AS asked JOIN articles ON articles.id = asked.value WHERE true
     ON CONFLICT DO UPDATE SET told_at = excluded.told_at, version = excluded.version,
       by_digest = max(by_digest, excluded.by_digest)`,
  );
  const tellTopic = connection.prepare(
    `INSERT INTO told_topics (ledger, topic, told_at) VALUES (${LEDGER_OF}, ?, ?)
     ON CONFLICT DO UPDATE SET told_at = excluded.told_at`,
  );
  return (
    conversation: string,
    { articles, topic, topics = [] }: Telling,
    by: { digest: boolean; now: Instant },
  ): void => {
    tell.run(conversation, by.now, by.digest ? 1 : 0, JSON.stringify(articles));
    for (const each of topic === undefined ? topics : [topic, ...topics]) tellTopic.run(conversation, each, by.now);
  };
}

export function ledgerTable(connection: DatabaseSync, together: GroupCommit["together"]) {
  const conversations = conversationTable(connection);
  const write = ledgerWriter(connection);
  const entries = query<{ article: number; version: number; told_at: Instant }>(
    connection,
    `SELECT told.article, told.version, told.told_at FROM json_each(?) AS asked
     JOIN told ON told.ledger = ${LEDGER_OF} AND told.article = asked.value`,
  );
  const toldTopic = query<{ told_at: Instant }>(
    connection,
    `SELECT told_at FROM told_topics WHERE ledger = ${LEDGER_OF} AND topic = ?`,
  );
  return {
    noteTold: (conversation: Conversation, telling: Telling, now: Instant): Promise<void> =>
      together(() => write(conversations.remember(conversation), telling, { digest: false, now })),
    toldVersions: (conversation: Conversation, articles: number[]): Map<number, number> =>
      new Map(
        entries
          .all(JSON.stringify(articles), conversationKey(conversation))
          .map(({ article, version }) => [article, version]),
      ),
    toldMoments: (conversation: Conversation, articles: number[]): Map<number, Instant> =>
      new Map(
        entries
          .all(JSON.stringify(articles), conversationKey(conversation))
          .map(({ article, told_at }) => [article, told_at]),
      ),
    lastTold: (conversation: Conversation, topic: string): Instant | undefined =>
      toldTopic.get(conversationKey(conversation), topic)?.told_at,
  };
}
