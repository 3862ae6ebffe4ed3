/** Does one piece of work when the one before it is done, however that ended. */
export type OneAfterAnother = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * For what is read, changed and written: two changes at once would lose one of them. Holds within this process: of two
 * processes that change the same in the same instant, the later one still wins.
 */
export function oneAfterAnother(): OneAfterAnother {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
