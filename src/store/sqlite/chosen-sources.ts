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
  // What was chosen goes by its foreign key.
  const forgetChoice = connection.prepare("DELETE FROM source_choices WHERE conversation = ?");

  function chosenSources(conversation: Conversation): number[] | undefined {
    const key = conversationKey(conversation);
    return choice.get(key) ? chosen.all(key).map(({ source }) => source) : undefined;
  }

  return {
    chosenSources,

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
