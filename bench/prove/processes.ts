import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "../synthetic-articles.ts";
import { askDiscord } from "./ask-discord.ts";
import { askTelegram } from "./ask-telegram.ts";
import { openCluster } from "./cluster.ts";
import { startFleet } from "./fleet.ts";
import { makeTrouble, type Trouble } from "./process-trouble.ts";
import {
  closeScene,
  doubtsOf,
  openScene,
  query,
  readTheRest,
  type Scene,
  settingsOfProcess,
} from "./processes-scene.ts";
import { type Proof, type Prove, trialsOf } from "./proof.ts";
import { openQuestionLoad, type QuestionLoad } from "./question-load.ts";
import { countArrivals } from "./readers.ts";
import { sortAnswers } from "./sort-answers.ts";
import { type DutyWatch, watchDuties } from "./watch-duties.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const PROCESSES = 3;
const DURATION = 10 * MINUTE;
const SHORTEST = MINUTE;
const READERS = 10_000;
/** What is promised: who asks waits no longer, and of a process that dies another does the work by then. */
const PROMISED = { answer: 5 * SECOND, vacancy: 30 * SECOND };
/** A part of the trial runs on machines that do other work as well: there only what hangs is a fault, and times are figures. */
const HANGS = { answer: 30 * SECOND, vacancy: 120 * SECOND };
const DUTIES = ["charge/read-sources", "charge/send-discord", "charge/send-telegram"];
const LONGEST_END = 15 * MINUTE;
const CLAIM =
  "three processes on one PostgreSQL, killed one after the other, the PostgreSQL restarted and the network cut: nothing is lost or doubled, each duty becomes another's, and everybody who asks is answered";
const CLAIM_OF_ALL = `${CLAIM}; the one within 30 s, the other within 5 s`;

/** What is promised: `docs/decisions/0015-processes-share-duties.md`. */
export const proveProcesses: Prove = async ({ share, seed }): Promise<Proof> => {
  const cluster = await openCluster();
  if (!cluster) return withoutPostgres();
  const random = seededRandom(seed);
  const duration = Math.max(SHORTEST, DURATION * share);
  const scene = await openScene(cluster, { readers: trialsOf(READERS, share), duration, random });
  const slots = await Promise.all(Array.from({ length: PROCESSES }, () => settingsOfProcess(scene)));
  const fleet = startFleet(
    slots.map(({ settings }) => settings),
    scene.folder,
  );
  const { telegram, discord } = scene.stage;
  const webhooks = slots.map(({ webhook }) => webhook);
  const endpoints = slots.map(({ interactions }) => interactions);
  const questions = openQuestionLoad([askTelegram(telegram, webhooks), askDiscord(discord, endpoints, fleet)]);
  await untilAnswered(questions);
  const watch = watchDuties(scene.stage.databaseUrl);
  const addresses = [...webhooks, ...endpoints];
  const trouble = await makeTrouble(scene, { fleet, processes: PROCESSES, addresses, questions, duration, random });
  await questions.settled();
  const open = await untilAllSent(scene);
  await Promise.all([watch.stop(), fleet.stop()]);
  const longest = share >= 1 ? PROMISED : HANGS;
  const claim = share >= 1 ? CLAIM_OF_ALL : CLAIM;
  const proof = await judge(scene, { questions, watch, open, longest, ...trouble });
  await closeScene(scene);
  const figures = [
    `${Math.round(duration / SECOND)} s, ${proof.figures}`,
    `${fleet.ended()} starts failed and were repeated`,
  ];
  return { ...proof, claim, figures: figures.join("; ") };
};

/** Never in silence: in CI it is a failure, and elsewhere it is said. */
function withoutPostgres(): Proof {
  const isCi = (process.env.CI ?? "") !== "";
  return {
    claim: `${isCi ? "" : "NOT RUN, no initdb and pg_ctl on this machine (Debian: apt install postgresql): "}${CLAIM}`,
    holds: !isCi,
    figures: isCi ? "CI has no PostgreSQL to start" : "no figures",
  };
}

/** The trial begins when a question is answered in time, whichever way it came. */
async function untilAnswered(questions: QuestionLoad): Promise<void> {
  for (;;) {
    questions.ask();
    questions.ask();
    await questions.settled();
    const answers = questions.all.splice(0);
    if (answers.every(({ saidAway, milliseconds }) => !saidAway && milliseconds < PROMISED.answer)) return;
  }
}

const OPEN = `
  SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending'))::int AS open, count(*)::int AS all FROM deliveries`;

/** How many deliveries are open; 0 unless it takes too long. */
async function untilAllSent(scene: Scene): Promise<number> {
  const until = performance.now() + LONGEST_END;
  for (;;) {
    const [{ open = 0, all = 0 } = {}] = await query<{ open: number; all: number }>(scene, OPEN);
    if ((open === 0 && all >= scene.stage.readers) || performance.now() > until) return open;
    await pause(SECOND);
  }
}

type Trial = Trouble & { questions: QuestionLoad; watch: DutyWatch; open: number; longest: typeof PROMISED };

async function judge(
  scene: Scene,
  { questions, watch, open, longest, kills, away }: Trial,
): Promise<Omit<Proof, "claim">> {
  const arrived = countArrivals(scene.stage, 1, await doubtsOf(scene));
  const articles = await readTheRest(scene);
  const { usual, whileAway, lost, late, untold, misled } = sortAnswers(questions.all, away, longest.answer);
  const promised = sortAnswers(questions.all, away, PROMISED.answer);
  const vacancy = watch.longestVacancy(away);
  const missing = DUTIES.filter((duty) => !watch.duties().includes(duty));
  const faults = [
    open + arrived.lost + arrived.doubledOnDiscord + arrived.unexplained,
    articles.missing + articles.doubled,
    late.length + untold.length + missing.length + (longest === PROMISED ? misled.length : 0),
  ];
  const slowest = Math.max(0, ...usual.map(({ milliseconds }) => milliseconds));
  const told = whileAway.filter(({ saidAway }) => saidAway).length;
  return {
    holds: faults.every((count) => count === 0) && vacancy.lasted <= longest.vacancy,
    figures: [
      `${kills} kills, ${away.length} times without the database (${away.map(({ from, until }) => seconds(until - from)).join(", ")})`,
      `${scene.stage.readers} digests: ${open} open, ${arrived.lost} lost, ${arrived.doubledOnDiscord} doubled on Discord, ${arrived.doubledOnTelegram} on Telegram, ${arrived.unexplained} of them not in the window`,
      `${articles.all} articles: ${articles.missing} missing, ${articles.doubled} doubled`,
      `${usual.length} questions over Telegram's webhook and Discord's endpoint, the slowest ${seconds(slowest)}, ${promised.late.length} later than 5 s, ${misled.length} told wrongly that the database was away`,
      `${lost.length} more on Discord died with their process`,
      `${whileAway.length} while the database was away, ${told} told so, ${promised.untold.length} neither answered nor told in time`,
      `the longest that a duty showed no sign of life ${seconds(vacancy.lasted)} (${vacancy.duty}), of any ${seconds(vacancy.inAll)} with the time without the database${missing.map((duty) => `; nobody took up ${duty}`).join("")}`,
    ].join("; "),
  };
}

const seconds = (milliseconds: number): string => `${(milliseconds / SECOND).toFixed(1)} s`;
