/** Runs what it is given one after the other, in the order given. */
export type InTurn = {
  add(job: () => Promise<void>): Promise<void>;
  /** Resolves when everything given so far is done; rejects with the first failure. */
  done(): Promise<void>;
};

export function createInTurn(): InTurn {
  let last: Promise<void> = Promise.resolve();
  return {
    add(job) {
      last = last.then(job);
      return last;
    },
    done: () => last,
  };
}
