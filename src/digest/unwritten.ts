import type { Log } from "../log.ts";

type Note = () => Promise<void>;

/** One that fails waits alone. So many are no accident: the store takes nothing, and more sent now would be in doubt too. */
const TOO_MANY = 3;

/** What became of deliveries, and could not be written down yet (a full disk, a store that is away). */
type Unwritten = {
  /** Never rejects: what cannot be written down is kept. */
  writeDown(note: Note): Promise<void>;
  /** Tries all that was kept once more. */
  again(): Promise<void>;
  /** Whether the store itself is in trouble, so that nothing more is to be sent. */
  areTooMany(): boolean;
};

export function openUnwritten(log: Log): Unwritten {
  const kept: Note[] = [];

  async function writeDown(note: Note): Promise<void> {
    try {
      await note();
    } catch (error) {
      kept.push(note);
      log.error({ err: error }, "what became of a delivery could not be written down; it is tried again");
    }
  }

  return {
    writeDown,
    async again() {
      for (const note of kept.splice(0)) await writeDown(note);
    },
    areTooMany: () => kept.length >= TOO_MANY,
  };
}
