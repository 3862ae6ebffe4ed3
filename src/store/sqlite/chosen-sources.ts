import type { DatabaseSync } from "node:sqlite";
import { type Conversation, conversationKey } from "../../question.ts";
import { conversationTable } from "./conversations.ts";
import { query } from "./query.ts";
import { inDurableTransaction } from "./transaction.ts";

export function chosenSourcesTable(connection: DatabaseSync) {
  const conversations = conversationTable(connection);
  const choice = query(connection, "SELECT 1 FROM source_choices WHERE conversation = ?");
  const chosen = query<{ source: number }>(
    connection,
    "SELECT source FROM chosen_sources WHERE conversation = ? ORDER BY source",
  );
  const noteChoice = connection.prepare("INSERT INTO source_choices (conversation) VALUES (?)");
  const choose = connection.prepare(
    `INSERT INTO chosen_sources (conversation, source)
     SELECT DISTINCT ?, sources.id FROM json_each(?) AS asked JOIN sources ON sources.id = asked.value`,
  );
  const count = query<{ sources: number }>(connection, "SELECT count(*) AS sources FROM sources");
  const privateSource = query(connection, "SELECT 1 FROM sources WHERE is_default = 0 LIMIT 1");
  const orphan = query(connection, "SELECT 1 FROM limited_articles WHERE is_orphaned = 1 LIMIT 1");
  const defaults = query<{ id: number }>(connection, "SELECT id FROM sources WHERE is_default = 1 ORDER BY id");
  // What was chosen goes by its foreign key.
  const forgetChoice = connection.prepare("DELETE FROM source_choices WHERE conversation = ?");

  function chosenSources(conversation: Conversation): number[] | undefined {
    const key = conversationKey(conversation);
    return choice.get(key) ? chosen.all(key).map(({ source }) => source) : undefined;
  }

  return {
    chosenSources,

    followedSources(conversation: Conversation): number[] | undefined {
      const own = chosenSources(conversation);
      // Nearly every question gets no further: two looks into small indexes.
      const followsAll = own ? own.length === count.get()?.sources : !privateSource.get();
      if (followsAll && !orphan.get()) return undefined;
      return own ?? defaults.all().map(({ id }) => id);
    },

    chooseSources(conversation: Conversation, sources: number[] | undefined): void {
      inDurableTransaction(connection, () => {
        const key = conversations.remember(conversation);
        forgetChoice.run(key);
        if (sources === undefined) return;
        noteChoice.run(key);
        choose.run(key, JSON.stringify(sources));
      });
    },
  };
}
