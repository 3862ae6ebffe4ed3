import type { Instant } from "../../clock.ts";
import { KEY_KEPT, TEXT_KEPT, TOLD_KEPT } from "../keeping-times.ts";
import type { Connection } from "./connection.ts";

const LAST_STATES = `
  SELECT state FROM deliveries WHERE subscription = $1 AND finished_at IS NOT NULL AND corrects IS NULL
  ORDER BY number DESC LIMIT $2`;

const EMPTIED = `written_at < $1 AND reply IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM deliveries WHERE digest = digests.id AND state IN ('waiting', 'sending'))`;

const EMPTY = [
  `DELETE FROM digest_articles WHERE digest IN (SELECT id FROM digests WHERE ${EMPTIED})`,
  `UPDATE digests SET reply = NULL WHERE ${EMPTIED}`,
  `UPDATE deliveries SET message_ids = NULL, because = NULL
   WHERE finished_at < $1 AND (message_ids IS NOT NULL OR because IS NOT NULL)`,
];

const FORGET_TOLD = ["told", "told_topics"].map((table) => `DELETE FROM ${table} WHERE told_at < $1`);

/** What became of deliveries, and how long that is kept. */
export function deliveryHistory(connection: Connection) {
  return {
    async givenUpInARow(subscription: number, most: number): Promise<number> {
      const states = (await connection.rows<{ state: string }>(LAST_STATES, [subscription, most])).map(
        ({ state }) => state,
      );
      const end = states.findIndex((state) => state !== "given up");
      return end === -1 ? states.length : end;
    },

    sweepDeliveries: (now: Instant): Promise<void> =>
      connection.inTransaction(async (queries) => {
        for (const statement of EMPTY) await queries.change(statement, [now - TEXT_KEPT]);
        for (const statement of FORGET_TOLD) await queries.change(statement, [now - TOLD_KEPT]);
        const forgotten = await queries.change("DELETE FROM deliveries WHERE finished_at < $1", [now - KEY_KEPT]);
        if (forgotten === 0) return;
        await queries.change(
          "DELETE FROM digests WHERE written_at < $1 AND NOT EXISTS (SELECT 1 FROM deliveries WHERE digest = digests.id)",
          [now - KEY_KEPT],
        );
      }),
  };
}
