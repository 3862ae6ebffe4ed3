import type { Instant } from "../../clock.ts";
import type { Reply } from "../../reply.ts";
import { replyAsJson, replyOf } from "../reply-json.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";

/** So many texts stay read: the ten thousand deliveries of one digest read it once. */
const TEXTS_KEPT = 100;

/** A text as it is to be written; `conversation` is the key of its first reader. */
type NewText = { reply: Reply; articles: readonly number[]; conversation: string; now: Instant };
/** A text as it was at some time: another process may put it right. */
type TextAt = { digest: number; revision: number };

/** Digests as they were written. Inside a transaction of the caller. */
export function digestTexts() {
  const numbers = new WeakMap<Reply, number>();
  const replies = new Map<string, Reply>();

  return {
    /** The number of each text. The same object is kept once, with what the first of its readers had been told before. */
    async numbersOf(queries: Queries, texts: readonly NewText[]): Promise<number[]> {
      // They may have been undone with their transaction, or forgotten with the only conversation that they were for.
      const there = await stillThere(queries, [...new Set(texts.flatMap(({ reply }) => numbers.get(reply) ?? []))]);
      const byReply = new Map<Reply, number>();
      const missing = new Map<Reply, NewText>();
      for (const text of texts) {
        const known = numbers.get(text.reply);
        if (known !== undefined && there.has(known)) byReply.set(text.reply, known);
        else if (!missing.has(text.reply)) missing.set(text.reply, text);
      }
      for (const [reply, number] of await insertTexts(queries, [...missing.values()])) {
        byReply.set(reply, number);
        numbers.set(reply, number);
      }
      return texts.flatMap(({ reply }) => byReply.get(reply) ?? []);
    },

    /** The same object for the same text, as long as it is asked for often. */
    async replyOf(queries: Queries, { digest, revision }: TextAt): Promise<Reply> {
      const name = `${digest} ${revision}`;
      const reply = replies.get(name) ?? (await readText(queries, digest));
      replies.delete(name);
      replies.set(name, reply);
      const [oldest] = replies.keys();
      if (replies.size > TEXTS_KEPT && oldest !== undefined) replies.delete(oldest);
      return reply;
    },
  };
}

export type DigestTexts = ReturnType<typeof digestTexts>;

/** From now on it says something else. */
export async function replaceText(queries: Queries, digest: number, reply: Reply): Promise<void> {
  await queries.change("UPDATE digests SET reply = $1, revision = revision + 1 WHERE id = $2", [
    replyAsJson(reply),
    digest,
  ]);
}

/** Those that have their text; it stays until the transaction ends. */
async function stillThere(queries: Queries, numbers: number[]): Promise<Set<number>> {
  if (numbers.length === 0) return new Set();
  const rows = await queries.rows<{ id: number }>(
    "SELECT id FROM digests WHERE id = ANY($1::bigint[]) AND reply IS NOT NULL ORDER BY id FOR SHARE",
    [numbers],
  );
  return new Set(rows.map(({ id }) => id));
}

async function insertTexts(queries: Queries, texts: readonly NewText[]): Promise<[Reply, number][]> {
  if (texts.length === 0) return [];
  const rows = texts.map(({ reply, now }, at) => ({ at, reply: replyAsJson(reply), now }));
  const inserted = await queries.rows<{ id: number }>(
    `INSERT INTO digests (written_at, reply)
     SELECT now, reply FROM json_to_recordset($1::text::json) AS asked (at bigint, reply text, now bigint)
     ORDER BY at RETURNING id`,
    [asRecords(rows)],
  );
  // Numbers are given in the order in which rows come, which need not be the order in which they are answered.
  const numbers = inserted.map(({ id }) => id).toSorted((one, other) => one - other);
  const numbered = texts.flatMap((text, at) => {
    const number = numbers[at];
    return number === undefined ? [] : [{ ...text, number }];
  });
  await insertArticles(queries, numbered);
  return numbered.map(({ reply, number }) => [reply, number]);
}

async function insertArticles(queries: Queries, texts: readonly (NewText & { number: number })[]): Promise<void> {
  const rows = texts.flatMap(({ number, articles, conversation }) =>
    articles.map((article) => ({ digest: number, article, conversation })),
  );
  if (rows.length === 0) return;
  await queries.change(
    `INSERT INTO digest_articles (digest, article, version, looked_at, told_before)
     SELECT digest, articles.id, articles.version, articles.version, told.version
     FROM json_to_recordset($1::text::json) AS asked (digest bigint, article bigint, conversation text)
     JOIN articles ON articles.id = asked.article
     LEFT JOIN conversations ON conversations.key = asked.conversation
     LEFT JOIN told ON told.ledger = conversations.ledger AND told.article = articles.id
     ON CONFLICT DO NOTHING`,
    [asRecords(rows)],
  );
}

async function readText(queries: Queries, digest: number): Promise<Reply> {
  const [row] = await queries.rows<{ reply: string | null }>("SELECT reply FROM digests WHERE id = $1", [digest]);
  return replyOf(row?.reply ?? EMPTY);
}

/** Only of a delivery that is finished, which nobody asks for. */
const EMPTY = JSON.stringify({ blocks: [{ kind: "text", text: "" }] });
