import type { Timer } from "../../timer.ts";
import type { NamedClient } from "./named-client.ts";
import type { NamesAtWork } from "./names-at-work.ts";

/** Milliseconds without a word before it is looked whether the server is at work at all, and between two looks. */
const SILENCE = 1_000;
const AGAIN = 400;
/** An answer may be on its way while the server is done with it: one look is not enough. */
const LOOKS = 2;

type Watched = Pick<NamedClient, "name" | "heard" | "cut">;

/**
 * Watches over a statement until what it gives back is called. A connection that was cut without a word (a cable, a
 * balancer, an address that changed hands) stays silent for a quarter of an hour, and so does one on which a statement
 * takes its time. The server knows the difference: a connection that it does not work for, and over which nothing comes,
 * is given up. While the server cannot be asked, nothing is.
 */
export function watchStatement(client: Watched, namesAtWork: NamesAtWork, timer: Timer): () => void {
  let isOver = false;
  let heard = client.heard();
  let left = LOOKS;
  let cancel = timer(SILENCE, () => void look());

  async function look(): Promise<void> {
    const names = await namesAtWork();
    if (isOver) return;
    const isLost = names !== undefined && !names.has(client.name) && client.heard() === heard;
    heard = client.heard();
    left = isLost ? left - 1 : LOOKS;
    if (left === 0) client.cut();
    else cancel = timer(left < LOOKS ? AGAIN : SILENCE, () => void look());
  }

  return () => {
    isOver = true;
    cancel();
  };
}
