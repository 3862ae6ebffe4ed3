import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";

const MEGABYTE = 1024 * 1024;
const KEPT = 64 * MEGABYTE;

async function storeWithLog() {
  const file = join(mkdtempSync(join(tmpdir(), "tidings-log-")), "tidings.db");
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.failure.message);
  const store = opened.value;
  onTestFinished(() => store.close());
  return { file, store, sizeOfLog: () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0 };
}

/** Changes the same page-filling entries again and again: the file stays small, the log does not. */
async function write(store: Store, megabytes: number): Promise<void> {
  const entries = store.keyValue("filler");
  for (let count = 0; count < megabytes; count += 1) await entries.set(`${count % 8}`, "x".repeat(MEGABYTE));
}

test("the log does not grow with what is written, is cut when somebody read for long, and goes with the last to leave", async () => {
  const { file, store, sizeOfLog } = await storeWithLog();
  await write(store, 80);
  expect(sizeOfLog()).toBeLessThan(KEPT);

  const stuck = new DatabaseSync(file, { readOnly: true });
  stuck.exec("BEGIN; SELECT * FROM key_value");
  await write(store, 100);
  expect(sizeOfLog()).toBeGreaterThan(KEPT);

  stuck.exec("COMMIT");
  await write(store, 2);
  expect(sizeOfLog()).toBeLessThanOrEqual(KEPT);

  stuck.close();
  await store.close();
  expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false]);
});
