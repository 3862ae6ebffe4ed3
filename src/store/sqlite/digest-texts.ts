import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { Reply } from "../../reply.ts";
import { replyAsJson, replyOf } from "../reply-json.ts";
import { LEDGER_OF } from "./ledger.ts";
import { query } from "./query.ts";

/** So many texts stay read: the ten thousand deliveries of one digest read it once. */
const TEXTS_KEPT = 100;

/** Digests as they were written. Inside a transaction of the caller. */
export function digestTexts(connection: DatabaseSync) {
  const numbers = new WeakMap<Reply, number>();
  const replies = new Map<number, Reply>();
  const insert = connection.prepare("INSERT INTO digests (written_at, reply) VALUES (?, ?)");
  const isThere = query(connection, "SELECT 1 FROM digests WHERE id = ? AND reply IS NOT NULL");
  const insertArticles = connection.prepare(
    `INSERT INTO digest_articles (digest, article, version, looked_at, told_before)
     SELECT ?, articles.id, articles.version, articles.version, told.version
     FROM json_each(?) AS asked JOIN articles ON articles.id = asked.value
     LEFT JOIN told ON told.ledger = ${LEDGER_OF} AND told.article = articles.id WHERE true
     ON CONFLICT DO NOTHING`,
  );
  const update = connection.prepare("UPDATE digests SET reply = ? WHERE id = ?");
  const text = query<{ reply: string | null }>(connection, "SELECT reply FROM digests WHERE id = ?");

  return {
    /** The number of a text. The same object is kept once, with what the first of its readers had been told before. */
    numberOf(
      reply: Reply,
      { articles, conversation, now }: { articles: number[]; conversation: string; now: Instant },
    ) {
      const known = numbers.get(reply);
      // It may have been undone with its transaction, or forgotten with the only conversation that it was for.
      if (known !== undefined && isThere.get(known)) return known;
      const number = Number(insert.run(now, replyAsJson(reply)).lastInsertRowid);
      insertArticles.run(number, JSON.stringify(articles), conversation);
      numbers.set(reply, number);
      return number;
    },

    /** From now on it says something else. */
    replace(number: number, reply: Reply): void {
      update.run(replyAsJson(reply), number);
      replies.delete(number);
    },

    /** The same object for the same number, as long as it is asked for often. */
    replyOf(number: number): Reply {
      const reply = replies.get(number) ?? replyOf(text.get(number)?.reply ?? EMPTY);
      replies.delete(number);
      replies.set(number, reply);
      const [oldest] = replies.keys();
      if (replies.size > TEXTS_KEPT && oldest !== undefined) replies.delete(oldest);
      return reply;
    },
  };
}

export type DigestTexts = ReturnType<typeof digestTexts>;

/** Only of a delivery that is finished, which nobody asks for. */
const EMPTY = JSON.stringify({ blocks: [{ kind: "text", text: "" }] });
