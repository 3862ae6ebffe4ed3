import type { Connection } from "./connection.ts";

/** A process that cannot say for so long that it is there counts as dead. */
const LEASE_SECONDS = 20;
const RENEWED_EVERY = 5_000;

/** The condition under which a delivery's sender is at work. By the clock of the server, which all processes share. */
export const SENDER_LIVES =
  "EXISTS (SELECT 1 FROM senders WHERE senders.id = deliveries.sender AND lease_until > clock_timestamp())";

const END = `clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`;

/**
 * This process's name among those that send: taken with the first claim and renewed while it lives, so that others may
 * take over what it was sending soon after it died, and not before.
 */
export function senderLease(connection: Connection) {
  let held: number | undefined;
  let taking: Promise<number> | undefined;
  let renewal: NodeJS.Timeout | undefined;

  const renew = () =>
    connection.change(`UPDATE senders SET lease_until = ${END} WHERE id = $1`, [held]).catch(() => {
      // The database is away: nothing can be claimed either, and the next renewal tries again.
    });

  async function isGood(id: number): Promise<boolean> {
    const lease = await connection.rows("SELECT 1 FROM senders WHERE id = $1 AND lease_until > clock_timestamp()", [
      id,
    ]);
    return lease.length > 0;
  }

  async function take(): Promise<number> {
    if (held !== undefined && (await isGood(held))) return held;
    const [taken] = await connection.rows<{ id: number }>(
      `INSERT INTO senders (lease_until) VALUES (${END}) RETURNING id`,
    );
    if (!taken) throw new Error("A sender was noted and has no number");
    held = taken.id;
    renewal ??= setInterval(renew, RENEWED_EVERY).unref();
    return held;
  }

  return {
    /** Undefined before the first claim. */
    own: (): number | undefined => held,

    /**
     * Before something is claimed. A lease that has run out is not taken up again: its work may be others' already. Asked
     * once for all who claim at the same moment, so that one process has one name.
     */
    hold(): Promise<number> {
      taking ??= take().finally(() => {
        taking = undefined;
      });
      return taking;
    },

    /** What this process was still sending is anybody's at once. */
    async release(): Promise<void> {
      clearInterval(renewal);
      const given = held;
      held = undefined;
      renewal = undefined;
      if (given === undefined) return;
      await connection.change("DELETE FROM senders WHERE id = $1", [given]).catch(() => {
        // The database is away: the lease runs out by itself.
      });
    },
  };
}

export type SenderLease = ReturnType<typeof senderLease>;
