import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { StoreFailure } from "../store.ts";
import { candidateFinder } from "./candidates.ts";
import type { SearchAnswer, SearchTask } from "./search-threads.ts";
import { explaining } from "./sqlite-failure.ts";

/** Runs in a thread of its own, on a connection of its own, and only reads. */
const location = String(workerData);

const CACHE_KIBIBYTES = 16 * 1024;

const connection = new DatabaseSync(location, { readOnly: true });
connection.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}`);
const finder = candidateFinder(connection);

parentPort?.on("message", (task: SearchTask | "close") => {
  if (task !== "close") return parentPort?.postMessage(answer(task));
  connection.close();
  parentPort?.close();
});

function answer({ number, query }: SearchTask): SearchAnswer {
  try {
    return { number, found: explaining(location, () => finder.candidates(query)) };
  } catch (error) {
    if (error instanceof StoreFailure) return { number, failure: error.message };
    throw error;
  }
}
