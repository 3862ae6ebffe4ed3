import type { Instant } from "../../clock.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { Telling } from "../store.ts";
import { asRecords } from "./as-records.ts";
import type { Connection, Queries } from "./connection.ts";
import { rememberConversation } from "./conversations.ts";

/** For the key of a conversation as $1; NULL, which nothing equals, where it was never written down. */
export const LEDGER_OF = "(SELECT ledger FROM conversations WHERE key = $1)";

/** What is told to a conversation, by its key; its row is there and locked. */
export type Told = Telling & { conversation: string; now: Instant };

/** Writes down what is told, inside a transaction of the caller, who tells each ledger once in a call. */
export async function tell(queries: Queries, told: readonly Told[], { byDigest }: { byDigest: boolean }) {
  await tellArticles(queries, told, byDigest);
  await tellTopics(queries, told);
}

async function tellArticles(queries: Queries, told: readonly Told[], byDigest: boolean): Promise<void> {
  const rows = told.flatMap(({ conversation, articles, now }) =>
    [...new Set(articles)].map((article) => ({ conversation, article, now })),
  );
  if (rows.length === 0) return;
  await queries.change(
    `INSERT INTO told (ledger, article, told_at, version, by_digest)
     SELECT ledger, articles.id, now, version, $2
     FROM json_to_recordset($1::text::json) AS asked (conversation text, article bigint, now bigint)
     JOIN conversations ON conversations.key = asked.conversation JOIN articles ON articles.id = asked.article
     ORDER BY ledger, articles.id
     ON CONFLICT (ledger, article) DO UPDATE SET told_at = excluded.told_at, version = excluded.version,
       by_digest = told.by_digest OR excluded.by_digest`,
    [asRecords(rows), byDigest],
  );
}

async function tellTopics(queries: Queries, told: readonly Told[]): Promise<void> {
  const rows = told.flatMap(({ conversation, topic, topics = [], now }) =>
    [...new Set(topic === undefined ? topics : [topic, ...topics])].map((each) => ({ conversation, topic: each, now })),
  );
  if (rows.length === 0) return;
  await queries.change(
    `INSERT INTO told_topics (ledger, topic, told_at)
     SELECT ledger, topic, now
     FROM json_to_recordset($1::text::json) AS asked (conversation text, topic text, now bigint)
     JOIN conversations ON conversations.key = asked.conversation ORDER BY ledger, topic COLLATE "C"
     ON CONFLICT (ledger, topic) DO UPDATE SET told_at = excluded.told_at`,
    [asRecords(rows)],
  );
}

type Entry = { article: number; version: number; told_at: Instant; by_digest: boolean };

export function ledgerTable(connection: Connection) {
  const entriesOf = (conversation: Conversation, articles: number[]) =>
    connection.rows<Entry>(
      `SELECT article, version, told_at, by_digest FROM told WHERE ledger = ${LEDGER_OF} AND article = ANY($2::bigint[])`,
      [conversationKey(conversation), articles],
    );

  return {
    noteTold: (conversation: Conversation, telling: Telling, now: Instant): Promise<void> =>
      connection.inTransaction(async (queries) => {
        const key = await rememberConversation(queries, conversation);
        await tell(queries, [{ ...telling, conversation: key, now }], { byDigest: false });
      }),

    async told(conversation: Conversation, articles: number[]): Promise<Set<number>> {
      const entries = await entriesOf(conversation, articles);
      return new Set(entries.filter(({ by_digest }) => by_digest).map(({ article }) => article));
    },

    async toldVersions(conversation: Conversation, articles: number[]): Promise<Map<number, number>> {
      return new Map((await entriesOf(conversation, articles)).map(({ article, version }) => [article, version]));
    },

    async toldMoments(conversation: Conversation, articles: number[]): Promise<Map<number, Instant>> {
      return new Map((await entriesOf(conversation, articles)).map(({ article, told_at }) => [article, told_at]));
    },

    async lastTold(conversation: Conversation, topic: string): Promise<Instant | undefined> {
      const [row] = await connection.rows<{ told_at: Instant }>(
        `SELECT told_at FROM told_topics WHERE ledger = ${LEDGER_OF} AND topic = $2`,
        [conversationKey(conversation), topic],
      );
      return row?.told_at;
    },
  };
}
