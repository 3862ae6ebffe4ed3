// Reads what is due over one store, on a clock that jumps to whatever is next; writes down each question before it asks.
import { appendFileSync } from "node:fs";
import { nothingAllowed } from "../../src/ingest/fetch/allow-list.ts";
import { openWeb, type Web } from "../../src/ingest/fetch/open-web.ts";
import { sharedDomain } from "../../src/ingest/shared-domain.ts";
import { silentLog } from "../../src/log.ts";
import { openHouse } from "../../src/main.ts";
import { openIngest } from "../../src/newsroom/run-ingest.ts";
import { drivenTime } from "../../tests/fakes/driven-time.ts";

const [databaseUrl = "", port = "", start = "", logFile = ""] = process.argv.slice(2);
const HOUR = 60 * 60 * 1000;

const time = drivenTime(Number(start));
time.hurry();
const house = await openHouse({ DATABASE_URL: databaseUrl }, time.clock);
if (!house.ok) throw new Error(house.failure.message);
const real = openWeb({
  clock: time.clock,
  log: silentLog,
  version: "0.0.0",
  limits: { ports: [Number(port)], totalMs: 1_000 },
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  isPublic: (address) => address === "127.0.0.1",
});
const web: Web = {
  get(url, wishes) {
    appendFileSync(logFile, `${JSON.stringify({ at: time.clock.now(), url })}\n`);
    return real.get(url, wishes);
  },
};
const ingest = openIngest({
  ...time,
  store: house.value.store,
  web,
  random: Math.random,
  floor: HOUR,
  domainOf: (url) => sharedDomain(url, nothingAllowed),
  log: silentLog,
});
process.send?.("ready");
await ingest.readDue();
process.send?.("read", () => process.exit());
