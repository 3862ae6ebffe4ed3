import type { Connection } from "./connection.ts";
import { SENDER_LIVES, type SenderLease } from "./sender-lease.ts";

const REVIVE = `
  UPDATE deliveries SET state = 'waiting', sender = NULL, doubts = doubts + 1
  WHERE state = 'sending'`;

export function deliveryReviver(connection: Connection, lease: SenderLease) {
  return {
    reviveDeliveries: (): Promise<number> =>
      connection.change(`${REVIVE} AND (sender = $1 OR NOT ${SENDER_LIVES})`, [lease.own() ?? null]),

    reviveAbandoned: (): Promise<number> =>
      connection.inTransaction(async (queries) => {
        const revived = await queries.change(`${REVIVE} AND sender IS DISTINCT FROM $1 AND NOT ${SENDER_LIVES}`, [
          lease.own() ?? null,
        ]);
        await queries.change("DELETE FROM senders WHERE lease_until < clock_timestamp() AND id IS DISTINCT FROM $1", [
          lease.own() ?? null,
        ]);
        return revived;
      }),
  };
}
