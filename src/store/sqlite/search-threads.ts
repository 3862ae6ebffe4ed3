import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { CandidateQuery, Candidates } from "../../candidate.ts";
import { threadFile } from "../../thread-file.ts";
import { StoreFailure } from "../store.ts";

/** `number` tells the answers to several questions apart. */
export type SearchTask = { number: number; query: CandidateQuery };
/** `failure` is what a `StoreFailure` says. */
export type SearchAnswer = { number: number } & ({ found: Candidates } | { failure: string });

type SearchThreads = {
  candidates(query: CandidateQuery): Promise<Candidates>;
  /** When what was asked is answered. */
  close(): Promise<void>;
};

const FILE = threadFile("search-thread", import.meta.url);

/**
 * `count` threads that look for candidates in the file at `location`, which is the longest work of an answer: many
 * questions at the same moment use several cores, and whatever else the process does goes on meanwhile. A question goes to
 * the thread that has the fewest. The threads do not keep the process alive.
 */
export function openSearchThreads(location: string, count: number): SearchThreads {
  const threads = Array.from({ length: count }, () => openSearchThread(location));
  return {
    async candidates(query) {
      const [idlest] = threads.toSorted((one, other) => one.waiting() - other.waiting());
      if (!idlest) throw new RangeError("There has to be a thread that searches.");
      return await idlest.candidates(query);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function openSearchThread(location: string): SearchThreads & { waiting(): number } {
  const waiting = new Map<number, PromiseWithResolvers<Candidates>>();
  let asked = 0;
  let worker: Worker | undefined = start();

  function start(): Worker {
    const started = new Worker(FILE, { workerData: location });
    const end = (error: unknown) => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on("message", settle).on("error", end);
    started.on("exit", () => end(new Error("The thread that searches has ended.")));
    started.unref();
    return started;
  }

  function settle(answer: SearchAnswer): void {
    const asker = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) worker?.unref();
    if ("found" in answer) asker?.resolve(answer.found);
    else asker?.reject(new StoreFailure(answer.failure));
  }

  return {
    waiting: () => waiting.size,
    candidates(query) {
      // One that broke is followed by another.
      worker ??= start();
      asked += 1;
      const asker = Promise.withResolvers<Candidates>();
      waiting.set(asked, asker);
      worker.ref();
      worker.postMessage({ number: asked, query } satisfies SearchTask);
      return asker.promise;
    },
    async close() {
      if (!worker) return;
      const ended = once(worker, "exit");
      worker.ref();
      worker.postMessage("close");
      await ended;
    },
  };
}
