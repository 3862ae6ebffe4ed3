import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openFakeTelegram } from "../fakes/fake-telegram.ts";
import { ended, newFolder, runTidings, spawnTidings } from "../fakes/run-tidings.ts";
import { tidingsHere } from "../fakes/tidings-here.ts";

const TIMEOUT = { timeout: 120_000 };
/** As bench/small-machine.ts measures it with 20,000 articles, and a third more. */
const MOST_RESIDENT_MB = 400;

/** In megabytes; the most that the process ever had. */
const peakOf = (pid: number | undefined): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;

const floodIn = (town: string, number: number) =>
  JSON.stringify({
    id: `${number}`,
    title: `Flood in ${town}, day ${number}`,
    body: `The river flooded ${town} on day ${number}. ${`The mayor of ${town} asked for ${number} boats. `.repeat(20)}`,
  });

test("160 MB of heap are enough to import, to answer and to plan digests", TIMEOUT, async () => {
  const telegram = await openFakeTelegram();
  onTestFinished(() => telegram.close());
  const folder = newFolder();
  const settings = {
    NODE_OPTIONS: "--max-old-space-size=160",
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
  };
  const towns = ["Lirio", "Marn", "Ostel", "Pira"];
  const input = Array.from({ length: 400 }, (_, at) => floodIn(towns[at % towns.length] ?? "", at)).join("\n");
  expect((await runTidings(["import", "-"], { folder, input, settings })).status).toBe(0);

  const bot = spawnTidings(["start"], folder, settings);
  expect((await telegram.ask("/topic flood in Marn")).text).toContain("The river flooded Marn");
  expect((await telegram.ask("/summary 1")).text).toContain("Marn");
  expect((await telegram.ask("/news")).text).toContain("Flood in");
  expect((await telegram.ask("/search boats in Ostel")).text).toContain("Ostel");
  expect((await telegram.ask("/subscribe flood 08:00 zone:UTC")).text).toContain("08:00");
  if (process.platform === "linux") expect(peakOf(bot.pid)).toBeLessThan(MOST_RESIDENT_MB);
  bot.kill("SIGTERM");
  expect((await ended(bot)).status).toBe(0);
});

test(
  "a page that takes more memory than the program was given is refused, and the program goes on",
  TIMEOUT,
  async () => {
    const { folder, run } = tidingsHere();
    const page = Array.from(
      { length: 14_000 },
      (_, at) => `<div class="c${at}"><p>Rain <b>on</b> day ${at}.</p></div>`,
    );
    writeFileSync(join(folder, "large.html"), `<title>Rain</title><article>${page.join("")}</article>`);
    writeFileSync(join(folder, "small.txt"), "Rain in Kent\n\nIt rained in Kent for nine days.");
    const settings = { NODE_OPTIONS: "--max-old-space-size=50 --max-semi-space-size=1" };
    const { out, err } = await runTidings(["import", "."], { folder, settings });
    // On a busy machine its time may be over first.
    expect(err + out).toMatch(/large\.html takes more than (?:\d\d MB|4 seconds) to read/);
    expect((await run(["ask", "rain in Kent"])).out).toContain("for nine days");
  },
);
