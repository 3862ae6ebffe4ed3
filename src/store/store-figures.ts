import type { Instant } from "../clock.ts";

/** How much of everything there is. */
export type StoreFigures = {
  articles: {
    count: number;
    earlierVersions: number;
    /** When the oldest and the newest were published, as far as that is known, and when the last one came in. */
    oldest: Instant | undefined;
    newest: Instant | undefined;
    lastCameIn: Instant | undefined;
  };
  stories: number;
  conversations: number;
  subscriptions: { running: number; restedByReader: number; restedByPlatform: number };
  deliveries: DeliveryFigures[];
};

/** Of one platform, in one state. */
type DeliveryFigures = { platform: string; state: string; count: number; oldest: Instant };

/** What one engine answers to SQL that both understand. */
export type Rows = <Row>(sql: string) => Promise<Row[]> | Row[];

export async function readFigures(rows: Rows): Promise<StoreFigures> {
  const count = async (table: string) => (await rows<{ count: number }>(`SELECT count(*) AS count FROM ${table}`))[0];
  const [ages] = await rows<{ oldest: Instant | null; newest: Instant | null }>(
    "SELECT min(latest_moment) AS oldest, max(latest_moment) AS newest FROM articles",
  );
  const [last] = await rows<{ at: Instant }>("SELECT first_seen_at AS at FROM articles ORDER BY id DESC LIMIT 1");
  return {
    articles: {
      count: (await count("articles"))?.count ?? 0,
      earlierVersions: (await count("article_versions"))?.count ?? 0,
      oldest: ages?.oldest ?? undefined,
      newest: ages?.newest ?? undefined,
      lastCameIn: last?.at,
    },
    stories: (await count("stories"))?.count ?? 0,
    conversations: (await count("conversations"))?.count ?? 0,
    subscriptions: await readSubscriptions(rows),
    deliveries: await rows<DeliveryFigures>(
      `SELECT platform, state, count(*) AS count, min(created_at) AS oldest FROM deliveries
       GROUP BY platform, state ORDER BY platform, state`,
    ),
  };
}

async function readSubscriptions(rows: Rows): Promise<StoreFigures["subscriptions"]> {
  const counts = await rows<{ by: string | null; count: number }>(
    `SELECT rested_by AS "by", count(*) AS count FROM subscriptions GROUP BY rested_by`,
  );
  const of = (by: string | null) => counts.find((row) => row.by === by)?.count ?? 0;
  return { running: of(null), restedByReader: of("reader"), restedByPlatform: of("platform") };
}
