// Another process on the same store, for tests: `node store-process.ts FILE TASK …`. Each step it has done is a line.
import { DatabaseSync, StatementSync } from "node:sqlite";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { batchOfItems, HOUR, newArticle, saved, stateDueAt } from "./store-samples.ts";

const [file = "", task = "", ...numbers] = process.argv.slice(2);

const done = (step: string) => process.stdout.write(`${step}\n`);

const tasks: Record<string, (store: Store, ...numbers: number[]) => Promise<void>> = {
  async open() {
    done("opened");
  },

  async claim(store) {
    done((await store.claimForBot()) ? "claimed" : "refused");
    await new Promise((resolve) => process.stdin.once("end", resolve).resume());
  },

  /** Saves articles `from` to `to` in batches; dies like a killed process at the given statement, 0 for never. */
  async save(store, from = 0, to = 0, batchSize = 1, dieAt = 0) {
    if (dieAt > 0) dieAtStatement(dieAt);
    for (let at = from; at < to; at += batchSize) {
      const batch = Array.from({ length: batchSize }, (_, index) => newArticle({ keys: [`article ${at + index}`] }));
      await store.saveArticles(batch.map(saved), 0);
      done("saved");
    }
  },

  /** Reads the only source as a round does: claims it, then keeps a batch of items; dies at the given statement of that. */
  async read(store, batch = 0, now = 0, dieAt = 0) {
    const [source] = await store.sources();
    const isClaimed = source && (await store.claimSource(source, stateDueAt(now + HOUR)));
    done(isClaimed ? "claimed" : "not claimed");
    if (!isClaimed) return;
    if (dieAt > 0) dieAtStatement(dieAt);
    await store.keepItems(source.id, batchOfItems(batch), { isBacklog: false, now });
    done("kept");
  },
};

function dieAtStatement(dieAt: number): void {
  let count = 0;
  const counted = <Work extends (...values: never[]) => unknown>(work: Work): Work =>
    function (this: unknown, ...values: unknown[]) {
      count += 1;
      if (count === dieAt) process.kill(process.pid, "SIGKILL");
      return Reflect.apply(work, this, values);
    } as unknown as Work;
  StatementSync.prototype.run = counted(StatementSync.prototype.run);
  DatabaseSync.prototype.exec = counted(DatabaseSync.prototype.exec);
}

const opened = await openSqliteStore(file);
if (!opened.ok) throw new Error(opened.failure.message);
await tasks[task]?.(opened.value, ...numbers.map(Number));
await opened.value.close();
