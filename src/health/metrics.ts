import type { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Measured, Meter } from "../meter.ts";
import type { Reading } from "./reading.ts";

const SECOND = 1000;
/** Seconds. A reader notices one, a language model may take twelve, a page that is looked up thirty. */
const ANSWER_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Seconds. A digest is due at its minute; after a night without power it is late by hours. */
const LATENESS_BUCKETS = [15, 30, 60, 120, 300, 900, 3600, 14_400, 43_200];
/** Not the name of a command: what was asked that there is not. */
const NO_COMMAND = "none";

type Metrics = {
  meter: Meter;
  contentType: string;
  /** In Prometheus' form; without a reading, what was counted. */
  write(reading: Reading | undefined): Promise<string>;
};

/** Counts what happens, and shows how it stands. Loads its library, which those need not pay for who measure nothing. */
export async function openMetrics(version: string): Promise<Metrics> {
  const { Registry, collectDefaultMetrics, Counter, Gauge, Histogram } = await import("prom-client");
  const register = new Registry();
  collectDefaultMetrics({ register });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name: `tidings_${name}`, help, labelNames, registers: [register] });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `tidings_${name}`, help, labelNames, registers: [register] });
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], labelNames: Label[] = []) =>
    new Histogram({ name: `tidings_${name}`, help, buckets, labelNames, registers: [register] });

  gauge("info", "The version that runs.", ["version"]).set({ version }, 1);
  const counts: Counts = {
    questions: counter("questions_total", "Questions by how they ended.", ["command", "outcome"]),
    answering: histogram("question_seconds", "From a question to its answer.", ANSWER_BUCKETS, ["command"]),
    readings: counter("source_readings_total", "Turns of sources by how they ended.", ["outcome"]),
    articles: counter("articles_total", "Articles that sources brought.", ["as"]),
    deliveries: counter("deliveries_total", "Tries to deliver a message.", ["platform", "result"]),
    delivering: histogram("delivery_seconds", "What a platform takes for a message.", ANSWER_BUCKETS, ["platform"]),
    givenUp: counter("deliveries_given_up_total", "Messages that could not be delivered for a day."),
    lateness: histogram(
      "digest_lateness_seconds",
      "From when a digest was due to when it was written.",
      LATENESS_BUCKETS,
    ),
  };
  const gauges = Object.fromEntries(
    gaugesShown.map(({ name, help, label }) => [name, gauge(name, help, label === undefined ? [] : [label])]),
  ) as Record<GaugeName, Gauge>;
  return {
    meter: (measured) => count(counts, measured),
    contentType: register.contentType,
    write: (reading) => write(register, gauges, reading),
  };
}

type Counts = {
  questions: Counter<"command" | "outcome">;
  answering: Histogram<"command">;
  readings: Counter<"outcome">;
  articles: Counter<"as">;
  deliveries: Counter<"platform" | "result">;
  delivering: Histogram<"platform">;
  givenUp: Counter;
  lateness: Histogram;
};

function count(counts: Counts, measured: Measured): void {
  switch (measured.what) {
    case "question": {
      const command = measured.command ?? NO_COMMAND;
      counts.questions.inc({ command, outcome: measured.as });
      counts.answering.observe({ command }, measured.milliseconds / SECOND);
      break;
    }
    case "source":
      counts.readings.inc({ outcome: measured.as });
      counts.articles.inc({ as: "added" }, measured.added);
      counts.articles.inc({ as: "updated" }, measured.updated);
      break;
    case "delivery":
      counts.deliveries.inc({ platform: measured.platform, result: measured.as });
      counts.delivering.observe({ platform: measured.platform }, measured.milliseconds / SECOND);
      break;
    case "given up":
      counts.givenUp.inc(measured.deliveries);
      break;
    case "digest":
      counts.lateness.observe(measured.lateBy / SECOND);
  }
}

const gaugesShown = [
  { name: "store_up", help: "Whether the store answers.", label: undefined },
  { name: "store_bytes", help: "What the store takes.", label: undefined },
  { name: "disk_free_bytes", help: "What is left of the disk that the store is on.", label: undefined },
  { name: "sources", help: "Sources by how they do.", label: "state" },
  { name: "source_oldest_due_seconds", help: "How long the source has been due that waits longest.", label: undefined },
  { name: "deliveries_waiting", help: "Messages in the outbox.", label: "platform" },
  { name: "deliveries_oldest_seconds", help: "How long ago the oldest of them was written.", label: "platform" },
  { name: "platform_connected", help: "Whether a platform is connected.", label: "platform" },
  { name: "model_calls_today", help: "Calls of the language model on this day (UTC).", label: undefined },
  { name: "model_tokens_today", help: "Tokens that it took.", label: undefined },
  { name: "model_money_today", help: "What it cost, in the unit of LLM_PRICE_IN.", label: undefined },
  { name: "model_tokens_saved_today", help: "Tokens that its cache saved.", label: undefined },
  { name: "model_money_saved_today", help: "Money that its cache saved.", label: undefined },
  { name: "model_refused_today", help: "Wordings that a ceiling refused.", label: undefined },
  { name: "model_tokens_ceiling", help: "Tokens that it may take in a day.", label: undefined },
] as const;

type GaugeName = (typeof gaugesShown)[number]["name"];

/** What cannot be read is not shown, rather than as it was. */
async function write(register: Registry, gauges: Record<GaugeName, Gauge>, reading: Reading | undefined) {
  for (const gauge of Object.values(gauges)) gauge.reset();
  for (const { name, label } of gaugesShown) if (label === undefined) gauges[name].remove();
  gauges.store_up.set(reading === undefined ? 0 : 1);
  if (reading) show(gauges, reading);
  return await register.metrics();
}

function show(gauges: Record<GaugeName, Gauge>, reading: Reading): void {
  const { now, bytes, diskFree, sources, dueSince, waiting, platforms, spending } = reading;
  gauges.store_bytes.set(bytes);
  if (diskFree !== undefined) gauges.disk_free_bytes.set(diskFree);
  for (const [state, number] of Object.entries(sources)) gauges.sources.set({ state }, number);
  gauges.source_oldest_due_seconds.set(Math.max(0, now - (dueSince ?? now)) / SECOND);
  for (const { platform, trouble } of platforms) {
    gauges.platform_connected.set({ platform }, trouble === undefined ? 1 : 0);
    gauges.deliveries_waiting.set({ platform }, 0);
    gauges.deliveries_oldest_seconds.set({ platform }, 0);
  }
  for (const { platform, deliveries, oldest } of waiting) {
    gauges.deliveries_waiting.set({ platform }, deliveries);
    gauges.deliveries_oldest_seconds.set({ platform }, Math.max(0, now - oldest) / SECOND);
  }
  if (!spending) return;
  const { today, ceiling } = spending;
  gauges.model_calls_today.set(today.calls);
  gauges.model_tokens_today.set(today.tokens);
  gauges.model_money_today.set(today.money);
  gauges.model_tokens_saved_today.set(today.tokensSaved);
  gauges.model_money_saved_today.set(today.moneySaved);
  gauges.model_refused_today.set(today.refused);
  gauges.model_tokens_ceiling.set(ceiling.tokens);
}
