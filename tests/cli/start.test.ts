import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openFakeTelegram } from "../fakes/fake-telegram.ts";
import { ended, newFolder, printed, runTidings, spawnTidings } from "../fakes/run-tidings.ts";
import { type Here, tidingsHere } from "../fakes/tidings-here.ts";

const SAMPLES = "These are sample articles about invented events.";
/** A program that is started takes its time on a busy machine. */
const TIMEOUT = { timeout: 90_000 };
const RAIN = {
  id: "1",
  title: "Rain in Kent",
  body: "It rained in Kent for nine days, the weather office said on Monday.",
};

/** In this process: what is tried out there needs no other. */
async function hereWithRain(): Promise<Here> {
  const here = tidingsHere();
  await here.run(["import", "-"], { input: JSON.stringify(RAIN) });
  return here;
}

describe("the bot in a pipe", TIMEOUT, () => {
  test("with empty input shows the welcome and the headlines, and leaves", async () => {
    const { status, out, err } = await runTidings(["start"]);
    expect(status).toBe(0);
    expect(err).toBe("");
    expect(out.indexOf("Tidings: news in short")).toBeLessThan(out.indexOf("Headlines"));
    expect(out).toContain(SAMPLES.slice(0, 40));
  });

  test("says what the README shows", async () => {
    const readme = readFileSync(join(import.meta.dirname, "..", "..", "README.md"), "utf8");
    const [, session = ""] = /^```\n(> .*?)\n```$/ms.exec(readme) ?? [];
    const [question = ""] = session.split("\n", 1);
    const { out } = await runTidings(["start"], { input: `${question.slice(2)}\n` });
    expect(out.trim()).toBe(session.trim());
  });

  test("answers each line in order, also what can be chosen, and ends with the input", async () => {
    const input = "/topic linnet\r\nsummary 1\n\n/nonsense\n/help topic\n";
    const { status, out } = await runTidings(["start"], { input });
    expect(status).toBe(0);
    const order = [
      "> /topic linnet",
      "matched: linnet",
      "> summary 1",
      "> /nonsense",
      "I know no command",
      "> /help topic",
    ];
    const places = order.map((part) => out.indexOf(part));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  test("speaks the machine's language", async () => {
    const { out } = await tidingsHere().run(["start"], { settings: { LC_ALL: "de_AT.UTF-8" } });
    expect(out).toContain("Schlagzeilen");
  });
});

describe("samples", TIMEOUT, () => {
  test("never come but through the terminal", async () => {
    const { run } = tidingsHere();
    expect((await run(["ask", "linnet"])).out).toContain("I have no articles yet.");
    expect((await run(["search"], { input: '{"id":1,"query":"linnet"}' })).out).toBe('{"id":1,"results":[]}\n');
  });

  test("go with the first article that is imported, and do not come back", async () => {
    const { run } = tidingsHere();
    await run(["start"]);
    await run(["import", "-"], { input: JSON.stringify(RAIN) });
    const { out } = await run(["start"], { input: "linnet\nrain kent\n/sources\n" });
    expect(out).toContain("Nothing about “linnet”. I searched 1 article.");
    expect(out).toContain("Rain in Kent");
    expect(out).not.toContain("sample");
    expect(out).toContain("standard input: 1 article\n");
  });
});

describe("settings", TIMEOUT, () => {
  test("that do not fit stop the start with one line", async () => {
    const { status, out, err } = await tidingsHere().run(["start"], { settings: { ACCESS: "all" } });
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toBe("Tidings could not start. ACCESS is “all”, but it takes open or listed. Example: ACCESS=listed\n");
  });

  test.skipIf(process.platform !== "linux")("a log that cannot be written stops the start, too", async () => {
    const { status, err } = await tidingsHere().run(["start"], { settings: { LOG_FILE: "/proc/tidings/log" } });
    expect(status).toBe(1);
    expect(err).toContain("LOG_FILE /proc/tidings/log cannot be written");
  });

  test("are read from .env where the program is started", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, ".env"), "DATABASE_URL=file:./elsewhere/news.db\n");
    await runTidings(["import", "-"], { folder, input: JSON.stringify(RAIN) });
    mkdirSync(join(folder, "other"));
    const settings = { DATABASE_URL: "file:../elsewhere/news.db" };
    const { out } = await runTidings(["ask", "rain"], { folder: join(folder, "other"), settings });
    expect(out).toContain("Rain in Kent");
  });
});

describe("one store", TIMEOUT, () => {
  test("has one bot at a time; commands work beside it", async () => {
    const { run, folder } = await hereWithRain();
    const first = spawnTidings(["start"], folder);
    first.stdin.write("rain\n");
    await printed(first, "Rain in Kent");

    const second = await run(["start"]);
    expect(second.status).toBe(1);
    expect(second.err).toContain("Another Tidings bot is at work on this store");
    expect((await run(["ask", "rain"])).out).toContain("Rain in Kent");
    const more = JSON.stringify({ ...RAIN, id: "2", title: "Snow in Kent", body: "Snow fell in Kent on Tuesday." });
    expect((await run(["import", "-"], { input: more })).status).toBe(0);

    first.stdin.write("snow kent\n");
    await printed(first, "Snow in Kent");
    first.kill("SIGKILL");
    await ended(first);
    expect((await run(["start"], { input: "rain\n" })).status).toBe(0);
  });
});

describe("the bot as a service", TIMEOUT, () => {
  test("ignores what comes through a pipe, brings no samples, answers its platform, and ends cleanly", async () => {
    const telegram = await openFakeTelegram();
    onTestFinished(() => telegram.close());
    const folder = newFolder();
    const settings = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root };
    const bot = spawnTidings(["start"], folder, settings);
    bot.stdin.end("linnet\n");
    expect((await telegram.ask("linnet")).text).toContain("I have no articles yet.");
    bot.kill("SIGTERM");
    const { status, out, err } = await ended(bot);
    expect({ status, out }).toEqual({ status: 0, out: "" });
    expect(err).toContain("Tidings is at work");
    expect(err).not.toContain(telegram.token);
  });

  test("a token that is refused stops the start with one line that says what to do", async () => {
    const telegram = await openFakeTelegram();
    onTestFinished(() => telegram.close());
    const settings = {
      TELEGRAM_BOT_TOKEN: "999:wrong_token_of-somebody-else-entirely",
      TELEGRAM_API_ROOT: telegram.root,
      LOG_LEVEL: "silent",
    };
    const { status, err } = await tidingsHere().run(["start"], { settings });
    expect(status).toBe(1);
    expect(err).toContain("@BotFather");
    expect(err).not.toContain("wrong_token");
  });
});

describe("npx tidings", TIMEOUT, () => {
  test("lists what it can do", async () => {
    const { status, out } = await runTidings([]);
    expect(status).toBe(0);
    for (const name of ["start", "import", "ask", "summarize", "search"])
      expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, "m"));
  });

  test("an unknown word gets the nearest", async () => {
    const { status, err } = await tidingsHere().run(["improt"]);
    expect(status).toBe(1);
    expect(err).toContain("(Did you mean import?)");
  });

  test("ask answers once, as text or as JSON", async () => {
    const { run } = await hereWithRain();
    expect((await run(["ask", "/topic", "rain"])).out).toContain("matched: rain · 1 article");
    const { out } = await run(["ask", "--json", "rain"]);
    const story = JSON.parse(out).blocks.find(({ kind }: { kind: string }) => kind === "story");
    expect(story).toMatchObject({
      title: "Rain in Kent",
      sentences: [{ text: RAIN.body, start: 0, end: RAIN.body.length }],
    });
  });
});
