// The small Discord of the tests, in a thread of its own, with a stopwatch: see discord.ts.
import { parentPort } from "node:worker_threads";
import { startFakeDiscord } from "../tests/fakes/fake-discord.ts";
import type { FakeInteraction } from "../tests/fakes/fake-discord-interactions.ts";

/** Milliseconds until each had its sign of life and until its answer was there; of the processor, what this thread used. */
export type Measured = { signs: number[]; answers: number[]; cpu: number };
/** Questions, each by a reader of its own: the first of them has the number `firstReader`. */
export type Asked = { kind: "ask"; queries: string[]; firstReader: number } | { kind: "sent" };

const fake = await startFakeDiscord();
const port = parentPort;

/** All of them ask at the same moment, each in their own private chat. */
async function ask(queries: string[], firstReader: number): Promise<Measured> {
  const begun = performance.now();
  const before = process.threadCpuUsage();
  const asked = queries.map((words, index) =>
    fake.slash("topic", { words }, { user: String(firstReader + index), place: "direct" }),
  );
  const times = asked.map((interaction) => timed(interaction, begun));
  await fake.until(() => asked.every(({ state }) => state === "answered"));
  const measured = await Promise.all(times);
  const { user, system } = process.threadCpuUsage(before);
  return {
    signs: measured.map(({ sign }) => sign),
    answers: measured.map(({ answer }) => answer),
    cpu: (user + system) / 1000,
  };
}

async function timed(interaction: FakeInteraction, begun: number): Promise<{ sign: number; answer: number }> {
  await fake.until(() => interaction.state !== "unanswered");
  const sign = performance.now() - begun;
  await fake.until(() => interaction.state === "answered");
  return { sign, answer: performance.now() - begun };
}

const sent = () =>
  fake.requests.filter(({ path, status }) => /^\/channels\/\d+\/messages$/.test(path) && status === 200).length;

port?.on("message", async (asked: Asked) => {
  port.postMessage(asked.kind === "ask" ? await ask(asked.queries, asked.firstReader) : sent());
});
port?.postMessage({ token: fake.token, apiRoot: fake.apiRoot });
