import { setTimeout as pause } from "node:timers/promises";
import type { CuttableNetwork } from "../../tests/fakes/cuttable-network.ts";
import type { Away } from "./away.ts";
import type { Fleet } from "./fleet.ts";
import { isThere } from "./is-there.ts";
import type { Scene } from "./processes-scene.ts";
import type { QuestionLoad } from "./question-load.ts";

const SECOND = 1000;
const CUT_FOR = 8 * SECOND;
/** After the database is back, before the next one dies. */
const REST = 6 * SECOND;
const QUESTION_EVERY = 500;
const STEP = 50;
const FIRST_KILL_AFTER = 3 * SECOND;
/** Seconds between two kills: from, and at most so much more. */
const KILL = { from: 3, more: 4 };

type Trial = {
  fleet: Fleet;
  processes: number;
  /** Where they take calls, all of them. */
  addresses: readonly string[];
  questions: QuestionLoad;
  duration: number;
  random: () => number;
};
export type Trouble = { kills: number; away: Away[] };

/**
 * Kills one after the other, each once those before it are back: where none lives, nobody can answer. In between the
 * PostgreSQL is restarted, the network to it cut, and the PostgreSQL restarted again.
 */
export async function makeTrouble({ cluster, network }: Scene, trial: Trial): Promise<Trouble> {
  const { fleet, processes, addresses, questions, duration, random } = trial;
  const begin = performance.now();
  const asking = setInterval(() => questions.ask(), QUESTION_EVERY);
  const plan = [
    { at: 0.3, takeAway: () => cluster.restart() },
    { at: 0.5, takeAway: () => cutFor(network) },
    { at: 0.7, takeAway: () => cluster.restart() },
  ];
  const away: Away[] = [];
  let [kills, nextKill] = [0, begin + FIRST_KILL_AFTER];
  const killLater = (after: number) => {
    nextKill = performance.now() + after;
  };
  while (performance.now() < begin + duration) {
    const [next] = plan;
    if (next && performance.now() >= begin + next.at * duration) {
      plan.shift();
      const from = performance.now();
      await next.takeAway();
      away.push({ from, until: performance.now() });
      killLater(REST);
    }
    if (performance.now() >= nextKill && (await areAllThere(addresses))) {
      fleet.kill(Math.floor(random() * processes));
      kills += 1;
      killLater((KILL.from + KILL.more * random()) * SECOND);
    }
    await pause(STEP);
  }
  clearInterval(asking);
  return { kills, away };
}

/** Whether calls are taken at each of them. */
async function areAllThere(addresses: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(addresses.map(isThere));
  return answers.every(Boolean);
}

/** What was connected before it stays silent for good, which is worse than to be told. */
async function cutFor(network: CuttableNetwork): Promise<void> {
  network.cut();
  await pause(CUT_FOR);
  network.mendInSilence();
}
