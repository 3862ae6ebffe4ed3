import type { DatabaseSync } from "node:sqlite";
import { explained, isBusy } from "./sqlite-failure.ts";
import { inTransaction } from "./transaction.ts";

export type GroupCommit = {
  /**
   * Has a small write done soon, together with others of the same moment: a commit takes ten times as long as most of them.
   * All of it or nothing, whatever becomes of the others. Resolves when it is committed; rejects with a `StoreFailure` where
   * the engine cannot work.
   */
  together<Value>(work: () => Value): Promise<Value>;
  /** Does at once what waits. */
  flush(): void;
};

type Settle = () => void;
/** `work` tells how its promise is to be settled once all is committed. */
type Waiting = { work: () => Settle; fail(error: unknown): void };

export function openGroupCommit(connection: DatabaseSync, location: string): GroupCommit {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length > 0) commit(group);
  }

  function commit(group: Waiting[]): void {
    try {
      const settled = inTransaction(connection, () => group.map(({ work }) => work()));
      for (const settle of settled) settle();
    } catch (error) {
      // What does not fit on the disk may be one of them only; whoever holds the file keeps all of them waiting.
      if (group.length > 1 && !isBusy(error)) for (const one of group) commit([one]);
      else for (const { fail } of group) fail(error);
    }
  }

  return {
    flush,
    together: <Value>(work: () => Value) =>
      new Promise<Value>((resolve, reject) => {
        const fail = (error: unknown) => reject(explained(error, location));
        const attempt = (): Settle => {
          const result = bySelf(connection, work);
          return "error" in result ? () => fail(result.error) : () => resolve(result.value);
        };
        waiting.push({ work: attempt, fail });
        if (waiting.length === 1) setImmediate(flush);
      }),
  };
}

/** What fails is undone alone; throws where SQLite had to undo the whole transaction, as it does when the disk is full. */
function bySelf<Value>(connection: DatabaseSync, work: () => Value): { value: Value } | { error: unknown } {
  connection.exec("SAVEPOINT one_of_many");
  try {
    const value = work();
    connection.exec("RELEASE one_of_many");
    return { value };
  } catch (error) {
    if (!connection.isTransaction) throw error;
    connection.exec("ROLLBACK TO one_of_many; RELEASE one_of_many");
    return { error };
  }
}
