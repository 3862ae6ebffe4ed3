import { parentPort, workerData } from "node:worker_threads";
import { systemClock } from "../clock.ts";
import { openLog } from "../log.ts";
import type { Meter } from "../meter.ts";
import { openStore } from "../store/open-store.ts";
import { recognizeByText } from "../stories/recognize.ts";
import type { FromIngestThread, IngestThreadStart, ToIngestThread } from "./ingest-apart.ts";
import { openIngestFor, openWebFor } from "./open-ingest.ts";

/** Runs in a thread of its own, on a connection of its own to the store: whatever it writes, the bot goes on answering. */
const { place, config, log: logging }: IngestThreadStart = workerData;

const log = openLog(logging);
if (!log.ok) throw new Error(log.failure.message);
const opened = await openStore(place, { recognition: recognizeByText });
if (!opened.ok) throw new Error(opened.failure.message);
const store = opened.value;
const web = openWebFor(config, { clock: systemClock, log: log.value });
const meter: Meter = (measured) => parentPort?.postMessage({ measured } satisfies FromIngestThread);
const ingest = openIngestFor({ store, web, config, clock: systemClock, log: log.value, meter });

parentPort?.on("message", async ({ tick }: ToIngestThread) => {
  if (tick === undefined) {
    await ingest.stop();
    await store.close();
    process.exit();
  }
  await ingest.tick();
  parentPort?.postMessage({ ticked: tick } satisfies FromIngestThread);
});
