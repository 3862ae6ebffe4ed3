import type { Instant } from "../../clock.ts";
import type { CorrectedDigest, EditedDigest } from "../store.ts";
import { asRecords } from "./as-records.ts";
import type { Connection, Queries } from "./connection.ts";
import { type DigestTexts, replaceText } from "./digest-texts.ts";

type EditedRow = { digest: number; revision: number; written_at: Instant; zone: string | null };
type ArticleRow = { digest: number } & EditedDigest["articles"][number];

/** One row for each article that has a version which was not looked at. */
const EDITED_ARTICLES = `digest_articles
  JOIN articles ON articles.id = digest_articles.article AND articles.version > digest_articles.looked_at`;

/** From the edits to the digests, which are many: what a digest told was its article's newest version. */
const EDITED = `
  WITH edited AS MATERIALIZED (
    SELECT DISTINCT digest FROM ${EDITED_ARTICLES}
    WHERE article = ANY (ARRAY (SELECT article FROM article_versions WHERE replaced_at >= $1))
  )
  SELECT digests.id AS digest, revision, written_at,
    (SELECT zone FROM deliveries JOIN subscriptions ON subscriptions.id = subscription
     WHERE digest = digests.id LIMIT 1) AS zone
  FROM edited JOIN digests ON digests.id = edited.digest
  WHERE written_at >= $1 AND reply IS NOT NULL
  ORDER BY digests.id LIMIT $2`;

const ARTICLES_OF = `
  SELECT digest, articles.id, digest_articles.version, articles.version AS now FROM ${EDITED_ARTICLES}
  WHERE digest = ANY($1::bigint[]) ORDER BY digest, articles.id`;

/** Those who may have got a digest ($1); what was never tried is sent as it is now. */
const READERS = `FROM deliveries JOIN conversations ON conversations.key = deliveries.conversation
  WHERE digest = $1 AND corrects IS NULL AND (state IN ('sent', 'sending') OR state = 'waiting' AND attempts > 0)`;

const SEND_CORRECTIONS = `
  INSERT INTO deliveries (key, subscription, conversation, platform, digest, corrects, not_before, created_at)
  SELECT 'correction/' || number || '/' || $2, subscription, conversation, deliveries.platform, $3, number, $4, $4
  ${READERS} ORDER BY number ON CONFLICT (key) DO NOTHING`;

/** Digests whose articles have changed since, and what is sent because of it. */
export function correctionTable(connection: Connection, texts: DigestTexts) {
  return {
    editedDigests: (writtenSince: Instant, limit: number): Promise<EditedDigest[]> =>
      connection.inSnapshot(async (queries) => {
        const edited = await queries.rows<EditedRow>(EDITED, [writtenSince, limit]);
        const articles = await queries.rows<ArticleRow>(ARTICLES_OF, [edited.map(({ digest }) => digest)]);
        const digests: EditedDigest[] = [];
        for (const row of edited) {
          digests.push({
            number: row.digest,
            reply: await texts.replyOf(queries, row),
            writtenAt: row.written_at,
            zone: row.zone ?? "UTC",
            articles: articles
              .filter(({ digest }) => digest === row.digest)
              .map(({ id, version, now }) => ({ id, version, now })),
          });
        }
        return digests;
      }),

    noteCorrections: (corrected: CorrectedDigest): Promise<number> =>
      connection.inTransaction(async (queries) => {
        await lockReaders(queries, corrected.digest.number);
        // Of two processes that found the same, the second has nothing left to note.
        const isFirst = await noteLookedAt(queries, corrected.digest);
        return isFirst && corrected.corrected.length > 0 ? await correct(queries, texts, corrected) : 0;
      }),
  };
}

/** So that nothing else is written for them meanwhile, and of the digest itself one correction at a time. */
async function lockReaders(queries: Queries, digest: number): Promise<void> {
  await queries.rows(
    `SELECT 1 FROM conversations WHERE key IN (SELECT conversation ${READERS}) ORDER BY key FOR NO KEY UPDATE`,
    [digest],
  );
  await queries.rows("SELECT 1 FROM digests WHERE id = $1 FOR NO KEY UPDATE", [digest]);
}

async function noteLookedAt(queries: Queries, { number, articles }: EditedDigest): Promise<boolean> {
  const noted = await queries.change(
    `UPDATE digest_articles SET looked_at = asked.now FROM json_to_recordset($2::text::json) AS asked (id bigint, now integer)
     WHERE digest = $1 AND article = asked.id AND looked_at < asked.now`,
    [number, asRecords(articles)],
  );
  return noted > 0;
}

async function correct(
  queries: Queries,
  texts: DigestTexts,
  { digest: { number, articles }, corrected, reply, message, now }: CorrectedDigest,
): Promise<number> {
  await replaceText(queries, number, reply);
  await queries.change(
    "UPDATE digest_articles SET version = looked_at WHERE digest = $1 AND article = ANY($2::bigint[])",
    [number, corrected],
  );
  await queries.change(
    `UPDATE told SET version = articles.version FROM articles
     WHERE articles.id = told.article AND told.article = ANY($2::bigint[]) AND told.ledger IN (SELECT ledger ${READERS})`,
    [number, corrected],
  );
  const [text] = await texts.numbersOf(queries, [{ reply: message, articles: [], conversation: "", now }]);
  const versions = articles.map(({ id, now: version }) => `${id}.${version}`).join(" ");
  return await queries.change(SEND_CORRECTIONS, [number, versions, text, now]);
}
