import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { PlatformState } from "../connections.ts";
import type { Log } from "../log.ts";
import { type Meter, silentMeter } from "../meter.ts";
import { type Outcome, succeed } from "../outcome.ts";
import { type Redact, redactValue } from "../redact.ts";
import type { Store } from "../store/store.ts";
import { judgeLife, judgeReadiness, type Verdict } from "./judge.ts";
import { openMetrics } from "./metrics.ts";
import { type Answered, openHealthServer } from "./open-health-server.ts";
import type { Reading } from "./reading.ts";

const SECOND = 1000;
/** Whoever probes does not wait longer. */
const STORE_PATIENCE = 2 * SECOND;
const NANOSECONDS_A_MILLISECOND = 1e6;

type HealthPlace = { port: number | undefined; host: string; version: string };

/** What is asked from outside how the bot does. */
export type Health = {
  meter: Meter;
  /** The clockwork has ticked. */
  tick(): void;
  /** Answers from now on, where there is a port. Fails with what to do when it cannot. */
  listen(parts: HealthParts): Promise<Outcome<{ port?: number | undefined }>>;
  close(): Promise<void>;
};

type HealthParts = {
  store: Pick<Store, "nextSourceDueAt">;
  states(): readonly PlatformState[];
  read(): Promise<Reading>;
  redact: Redact;
  log: Log;
};

const noHealth: Health = {
  meter: silentMeter,
  tick() {},
  listen: async () => succeed({}),
  close: async () => {},
};

/** `elapsed`: milliseconds that no change of the machine's clock moves. Silent, and free of cost, without a port. */
export async function openHealth(
  { port, host, version }: HealthPlace,
  elapsed: () => number = () => performance.now(),
): Promise<Health> {
  if (port === undefined) return noHealth;
  const metrics = await openMetrics(version);
  const delay = monitorEventLoopDelay();
  const startedAt = elapsed();
  let tickedAt = startedAt;
  let close = async () => {};

  const healthPage = async () => {
    const longestDelay = Math.round(delay.max / NANOSECONDS_A_MILLISECOND);
    delay.reset();
    const uptime = Math.round((elapsed() - startedAt) / SECOND);
    return asJson({ ...judgeLife(elapsed() - tickedAt), version, uptime_seconds: uptime, loop_delay_ms: longestDelay });
  };

  return {
    meter: metrics.meter,
    tick() {
      tickedAt = elapsed();
    },
    async listen({ store, states, read, redact, log }) {
      delay.enable();
      const server = await openHealthServer(
        { host, port },
        {
          "/healthz": healthPage,
          "/readyz": async () => {
            const platforms = states();
            const verdict = judgeReadiness({ store: await whySilent(store), platforms });
            const shown = platforms.map(({ platform, trouble }) => ({ platform, trouble: trouble?.because }));
            return asJson({ ...verdict, migrations: "done", platforms: shown }, redact);
          },
          "/metrics": async () => {
            const reading = await read().catch((error) => {
              log.warn({ err: error }, "how it stands could not be read for the metrics");
              return undefined;
            });
            return { contentType: metrics.contentType, body: await metrics.write(reading) };
          },
        },
      );
      if (!server.ok) return server;
      close = server.value.close;
      log.info({ host, port: server.value.port }, "health and metrics are told here");
      return succeed({ port: server.value.port });
    },
    async close() {
      delay.disable();
      await close();
    },
  };
}

/** Undefined when the store answers in time. */
async function whySilent(store: Pick<Store, "nextSourceDueAt">): Promise<string | undefined> {
  const ending = new AbortController();
  const tooLong = pause(STORE_PATIENCE, `no answer within ${STORE_PATIENCE / SECOND} seconds`, {
    signal: ending.signal,
  }).catch(() => undefined);
  const answered = store.nextSourceDueAt().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  try {
    return await Promise.race([answered, tooLong]);
  } finally {
    ending.abort();
  }
}

function asJson(verdict: Verdict & Record<string, unknown>, redact: Redact = (text) => text): Answered {
  const body = `${JSON.stringify(redactValue(verdict, redact), undefined, 2)}\n`;
  return { status: verdict.ok ? 200 : 503, contentType: "application/json", body };
}
