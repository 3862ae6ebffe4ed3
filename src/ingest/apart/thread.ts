import { Worker } from "node:worker_threads";
import { fail, type Outcome } from "../../outcome.ts";

/** A thread that does one task at a time, and that can be ended when a task takes too much. */
export type Thread<Task> = {
  /**
   * Comes to the thread's answer as it is; fails when the task took too long, too much memory, or broke, and says what
   * to do about it.
   */
  run<Answer>(task: Task, remedy: string): Promise<Outcome<Answer>>;
};

export type ThreadLimits = { seconds: number; megabytes: number };

/**
 * Opens nothing until there is something to do, keeps the thread for the next task, and starts another one where one was
 * ended. A thread without a task does not keep the process alive.
 */
export function openThread<Task>(file: URL, limits: ThreadLimits): Thread<Task> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const start = () => {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    return started.on("error", forget).on("exit", forget);
  };
  const runNow = async <Answer>(task: Task): Promise<Outcome<Answer>> => {
    worker ??= start();
    return answerOf<Answer>(worker, task, limits);
  };
  const run = <Answer>(task: Task, remedy: string): Promise<Outcome<Answer>> => {
    // One that could not even be begun (the system has no thread left) keeps no other from its turn.
    const begin = () => runNow<Answer>(task);
    const turn = last.then(begin, begin).then((answer) => withRemedy(answer, remedy));
    last = turn;
    return turn;
  };
  return { run };
}

async function answerOf<Answer>(
  worker: Worker,
  task: unknown,
  { seconds, megabytes }: ThreadLimits,
): Promise<Outcome<Answer>> {
  const { promise, resolve } = Promise.withResolvers<Outcome<Answer>>();
  worker.postMessage(task);
  const end = async () => {
    // The next task must not meet a thread that is on its way out.
    await worker.off("exit", onExit).terminate();
    resolve(tooMuch(`takes more than ${seconds} seconds to read`));
  };
  const timer = setTimeout(end, seconds * 1000);
  const onMessage = (answer: Outcome<Answer> | { threw: string }) =>
    resolve("threw" in answer ? tooMuch(`cannot be read (${answer.threw})`) : answer);
  const onError = (error: NodeJS.ErrnoException) =>
    resolve(
      tooMuch(isOutOfMemory(error) ? `takes more than ${megabytes} MB to read` : `cannot be read (${error.message})`),
    );
  const onExit = () => resolve(tooMuch("cannot be read (its thread ended)"));

  worker.ref();
  worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  const answer = await promise;
  clearTimeout(timer);
  worker.off("message", onMessage).off("error", onError).off("exit", onExit).unref();
  return answer;
}

const tooMuch = (what: string): Outcome<never> => fail(TOO_MUCH, what);
const TOO_MUCH = "too much";

/** What the reader inside the thread refuses says itself what to do. */
const withRemedy = <Answer>(answer: Outcome<Answer>, remedy: string): Outcome<Answer> =>
  answer.ok || answer.failure.code !== TOO_MUCH ? answer : fail(TOO_MUCH, `${answer.failure.message}: ${remedy}`);

const isOutOfMemory = ({ code }: NodeJS.ErrnoException) => code === "ERR_WORKER_OUT_OF_MEMORY";
