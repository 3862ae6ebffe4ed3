import { setTimeout as rest } from "node:timers/promises";

/** Does one piece of work after another, and leaves others time between them. */
export type Pace = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** After each piece a rest as long as the piece took: whoever wants to write into the same store has half of the time. */
export function openPace(): Pace {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    let took = 0;
    const piece = before.then(async () => {
      const began = performance.now();
      const value = await work();
      took = performance.now() - began;
      return value;
    });
    const resting = () => rest(took);
    before = piece.then(resting, resting);
    return piece;
  };
}
