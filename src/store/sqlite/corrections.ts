import type { DatabaseSync } from "node:sqlite";
import type { Instant } from "../../clock.ts";
import type { CorrectedDigest, EditedDigest } from "../store.ts";
import type { DigestTexts } from "./digest-texts.ts";
import { query } from "./query.ts";
import { inTransaction } from "./transaction.ts";

type EditedRow = { digest: number; written_at: Instant; zone: string | null; articles: string };

/** Digests whose articles have changed since, and what is sent because of it. */
export function correctionTable(connection: DatabaseSync, texts: DigestTexts) {
  // From the edits to the digests, which are many: what a digest told was its article's newest version.
  const edited = query<EditedRow>(
    connection,
    `WITH edited AS MATERIALIZED (SELECT DISTINCT article FROM article_versions WHERE replaced_at >= ?1)
     SELECT digests.id AS digest, written_at,
       (SELECT zone FROM deliveries JOIN subscriptions ON subscriptions.id = subscription
        WHERE digest = digests.id LIMIT 1) AS zone,
       json_group_array(json_object('id', articles.id, 'version', digest_articles.version, 'now', articles.version) ORDER BY articles.id) AS articles
     FROM edited CROSS JOIN digest_articles ON digest_articles.article = edited.article
     JOIN articles ON articles.id = edited.article AND articles.version > digest_articles.looked_at
     JOIN digests ON digests.id = digest_articles.digest
     WHERE written_at >= ?1 AND reply IS NOT NULL GROUP BY digests.id ORDER BY digests.id LIMIT ?2`,
  );
  const lookedAt = connection.prepare("UPDATE digest_articles SET looked_at = ? WHERE digest = ? AND article = ?");
  const tells = connection.prepare("UPDATE digest_articles SET version = looked_at WHERE digest = ? AND article = ?");
  /** Those that may have arrived; what was never tried is sent as it is now. */
  const readers = `FROM deliveries JOIN conversations ON conversations.key = deliveries.conversation
    WHERE digest = $digest AND corrects IS NULL AND (state IN ('sent', 'sending') OR state = 'waiting' AND attempts > 0)`;
  const insert = connection.prepare(
    `INSERT INTO deliveries (key, subscription, conversation, platform, digest, corrects, not_before, created_at)
     SELECT 'correction/' || number || '/' || $versions, subscription, conversation, deliveries.platform, $message, number,
       $now, $now
     ${readers} ON CONFLICT (key) DO NOTHING`,
  );
  const tell = connection.prepare(
    `UPDATE told SET version = (SELECT version FROM articles WHERE id = $article)
     WHERE article = $article AND ledger IN (SELECT ledger ${readers})`,
  );

  return {
    editedDigests: (writtenSince: Instant, limit: number): EditedDigest[] =>
      edited.all(writtenSince, limit).map(({ digest, written_at, zone, articles }) => ({
        number: digest,
        reply: texts.replyOf(digest),
        writtenAt: written_at,
        zone: zone ?? "UTC",
        articles: JSON.parse(articles),
      })),

    noteCorrections: ({ digest, corrected, reply, message, now }: CorrectedDigest): number =>
      inTransaction(connection, () => {
        const { number: $digest, articles } = digest;
        for (const { id, now: version } of articles) lookedAt.run(version, $digest, id);
        if (corrected.length === 0) return 0;
        texts.replace($digest, reply);
        for (const $article of corrected) {
          tells.run($digest, $article);
          tell.run({ $digest, $article });
        }
        const $message = texts.numberOf(message, { articles: [], conversation: "", now });
        const $versions = articles.map(({ id, now: version }) => `${id}.${version}`).join(" ");
        return Number(insert.run({ $digest, $message, $versions, $now: now }).changes);
      }),
  };
}
