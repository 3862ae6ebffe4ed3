import { type Conversation, conversationKey } from "../../question.ts";
import type { Connection, Queries } from "./connection.ts";
import { rememberConversation } from "./conversations.ts";

export function chosenSourcesTable(connection: Connection) {
  async function chosenSources(conversation: Conversation): Promise<number[] | undefined> {
    const rows = await connection.rows<{ source: number | null }>(
      `SELECT source FROM source_choices LEFT JOIN chosen_sources USING (conversation)
       WHERE conversation = $1 ORDER BY source`,
      [conversationKey(conversation)],
    );
    return rows.length === 0 ? undefined : rows.flatMap(({ source }) => source ?? []);
  }

  return {
    chosenSources,

    async followedSources(conversation: Conversation): Promise<number[] | undefined> {
      const own = await chosenSources(conversation);
      // Nearly every question gets no further: looks into small indexes.
      const [sources] = await connection.rows<{ all: number; privates: boolean; orphans: boolean }>(
        `SELECT CASE WHEN $1 THEN (SELECT count(*) FROM sources) END AS all,
           EXISTS (SELECT 1 FROM sources WHERE NOT is_default) AS privates,
           EXISTS (SELECT 1 FROM limited_articles WHERE is_orphaned) AS orphans`,
        [own !== undefined],
      );
      const followsAll = own ? own.length === sources?.all : !sources?.privates;
      if (followsAll && !sources?.orphans) return undefined;
      return own ?? (await defaultSources(connection));
    },

    chooseSources: (conversation: Conversation, sources: number[] | undefined): Promise<void> =>
      connection.inTransaction(async (queries) => {
        const key = await rememberConversation(queries, conversation);
        await lockCounted(queries, key, sources ?? []);
        // What was chosen goes by its foreign key.
        await queries.change("DELETE FROM source_choices WHERE conversation = $1", [key]);
        if (sources === undefined) return;
        await queries.change("INSERT INTO source_choices (conversation) VALUES ($1)", [key]);
        await queries.change(
          `INSERT INTO chosen_sources (conversation, source)
           SELECT $1, id FROM sources WHERE id = ANY($2::bigint[]) ORDER BY id`,
          [key, sources],
        );
      }),
  };
}

async function defaultSources(connection: Connection): Promise<number[]> {
  const rows = await connection.rows<{ id: number }>("SELECT id FROM sources WHERE is_default ORDER BY id");
  return rows.map(({ id }) => id);
}

/** Those whose choosers are counted anew, in one order, so that two who choose the same ones do not wait for each other. */
async function lockCounted(queries: Queries, key: string, sources: number[]): Promise<void> {
  await queries.rows(
    `SELECT 1 FROM sources
     WHERE id = ANY($2::bigint[]) OR id IN (SELECT source FROM chosen_sources WHERE conversation = $1)
     ORDER BY id FOR NO KEY UPDATE`,
    [key, sources],
  );
}
