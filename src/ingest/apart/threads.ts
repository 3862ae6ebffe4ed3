import { openThread, type Thread, type ThreadLimits } from "./thread.ts";

/**
 * Several threads that share the work: each is started when all the others are busy, and what there is more waits for the
 * first to be free. A task that takes all of its time holds up one of them, and nobody behind it.
 */
export function openThreads<Task>(file: URL, most: number, limits: ThreadLimits): Thread<Task> {
  const idle = Array.from({ length: most }, () => openThread<Task>(file, limits));
  const waiting: ((thread: Thread<Task>) => void)[] = [];

  // The one that worked last comes first: the others need not be started.
  const take = async (): Promise<Thread<Task>> => idle.pop() ?? (await new Promise((resolve) => waiting.push(resolve)));
  const giveBack = (thread: Thread<Task>) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  return {
    async run(task, remedy) {
      const thread = await take();
      try {
        return await thread.run(task, remedy);
      } finally {
        giveBack(thread);
      }
    },
  };
}
