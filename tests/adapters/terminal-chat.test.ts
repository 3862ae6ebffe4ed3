import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { openTerminal } from "../../adapters/terminal/terminal.ts";
import { silentLog } from "../../src/log.ts";
import type { Question } from "../../src/question.ts";
import { type Reply, say } from "../../src/reply.ts";
import { choicesOf, echoingBot } from "../fakes/echoing-bot.ts";
import { openScreen } from "../fakes/screen.ts";

const here = { platform: "terminal", id: "local", kind: "private" } as const;
const CTRL_A = "\u0001";
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const TAB = "\t";
const UP = "\u001B[A";

type Options = {
  answers?: (question: Question) => Reply | Promise<Reply> | undefined;
  columns?: number;
  historyFile?: string;
};

/** Somebody at a terminal that has greeted them. */
async function chat({ answers, columns, historyFile }: Options = {}) {
  const input = new PassThrough();
  const screen = openScreen(columns);
  const { bot, questions } = echoingBot(answers);
  const { output } = screen;
  const terminal = openTerminal({
    input,
    output,
    isInteractive: true,
    clock: { now: () => 1000 },
    log: silentLog,
    historyFile,
  });
  await terminal.start(bot);
  await screen.endsWith("start\n\n>");
  return { type: (keys: string) => input.write(keys), screen, terminal, questions };
}

describe("a chat", () => {
  test("greets, answers, and offers a line for the next question", async () => {
    const { type, screen, terminal } = await chat();
    type("/topic iran drones\r");
    await screen.endsWith("iran drones\n\n>");
    expect(screen.text()).toBe("start\n\n> /topic iran drones\n\ntopic | iran drones\n\n>");
    await terminal.stop();
  });

  test("answers in the order of the questions, and keeps what is being typed meanwhile", async () => {
    const slow = Promise.withResolvers<Reply>();
    const { type, screen, terminal } = await chat({
      answers: ({ options }) => (options.words === "slow" ? slow.promise : undefined),
    });
    type("slow\rquick\rhalf-typed");
    await screen.endsWith("> half-typed");
    slow.resolve(say("at last"));
    await screen.endsWith("quick\n\n> half-typed");
    expect(screen.text()).toBe("start\n\n> slow\n> quick\n\nat last\n\ntopic | quick\n\n> half-typed");
    await terminal.stop();
  });

  test("ignores an empty line", async () => {
    const { type, screen, terminal, questions } = await chat();
    type("\r \rrain\r");
    await screen.endsWith("rain\n\n>");
    expect(questions).toHaveLength(2);
    await terminal.stop();
  });
});

describe("leaving", () => {
  test.each([
    ["Ctrl-C on an empty line", CTRL_C],
    ["Ctrl-D", CTRL_D],
    ["/quit", "/quit\r"],
    ["/exit", " /EXIT \r"],
  ])("by %s", async (_, keys) => {
    const { type, terminal } = await chat();
    type(keys);
    await terminal.finished;
  });

  test("Ctrl-C on a half-typed line throws the line away and stays", async () => {
    const { type, screen, terminal, questions } = await chat();
    type(`wrong${CTRL_A}x${CTRL_C}`);
    await screen.endsWith("\n>");
    type("right\r");
    await screen.endsWith("right\n\n>");
    expect(questions.at(-1)?.options).toEqual({ words: "right" });
    await terminal.stop();
  });

  test("waits for the answer that is on its way", async () => {
    const slow = Promise.withResolvers<Reply>();
    const { type, screen, terminal } = await chat({
      answers: ({ options }) => (options.words ? slow.promise : undefined),
    });
    type(`rain\r${CTRL_D}`);
    setImmediate(() => slow.resolve(say("Rain in Kent")));
    await terminal.finished;
    expect(screen.text()).toContain("Rain in Kent");
  });
});

describe("a digest", () => {
  const digest: Reply = say("Top stories", choicesOf(["summary 1", "summary", { article: "#5" }]));

  test.each([
    ["typed", (line: string) => [...line]],
    ["pasted", (line: string) => [line]],
  ])("appears above the line that is being %s, however long that is", async (_, keysOf) => {
    const { type, screen, terminal, questions } = await chat({ columns: 20 });
    for (const keys of keysOf("a line that is longer than this terminal")) type(keys);
    const line = "> a line that is lon\nger than this termin\nal";
    await screen.endsWith(line);
    expect(await terminal.send(here, digest, "key-1")).toEqual({ sent: ["key-1"] });
    expect(screen.text()).toBe(`start\n\nTop stories\nsummary 1\n\n${line}`);
    type("!\r");
    await screen.endsWith("\n\n>");
    expect(questions.at(-1)?.options).toEqual({ words: "a line that is longer than this terminal!" });
    await terminal.stop();
  });

  test("offers its choices", async () => {
    const { type, screen, terminal, questions } = await chat();
    await terminal.send(here, digest, "key-1");
    type("summary 1\r");
    await screen.endsWith("#5\n\n>");
    expect(questions.at(-1)).toMatchObject({ command: "summary", options: { article: "#5" } });
    await terminal.stop();
  });

  test("waits when the terminal is closed, and is refused for a conversation that is not here", async () => {
    const { terminal } = await chat();
    expect(await terminal.send({ ...here, id: "elsewhere" }, digest, "key-1")).toHaveProperty("refused");
    await terminal.stop();
    expect(await terminal.send(here, digest, "key-1")).toEqual({ retryAt: 61_000, because: "the terminal is closed" });
  });

  test("that was wrong is followed by the right one", async () => {
    const { screen, terminal } = await chat();
    await terminal.send(here, digest, "key-1");
    expect(await terminal.amend(here, ["key-1"], say("Corrected"))).toEqual({ sent: ["key-1"] });
    expect(screen.text()).toBe("start\n\nTop stories\nsummary 1\n\nCorrected\n\n>");
    await terminal.stop();
  });
});

describe("completion", () => {
  test.each([
    ["/top", "> /topic"],
    ["/subscribe zo", "> /subscribe zone:"],
    ["/subscribe iran ti", "> /subscribe iran time:"],
    ["/qu", "> /quit"],
  ])("%s becomes %s", async (typed, line) => {
    const { type, screen, terminal } = await chat();
    for (const key of [...typed, TAB]) type(key);
    await screen.endsWith(line);
    await terminal.stop();
  });

  test("knows what the last answer offers", async () => {
    const { type, screen, terminal } = await chat({
      answers: ({ options }) =>
        options.words === "iran" ? say("Iran", choicesOf(["summary 1", "summary", {}])) : undefined,
    });
    type("iran\r");
    await screen.endsWith("summary 1\n\n>");
    for (const key of ["s", "u", TAB]) type(key);
    await screen.endsWith("> summary 1");
    await terminal.stop();
  });
});

describe("history", () => {
  const folders: string[] = [];
  const fileIn = () => {
    const folder = mkdtempSync(join(tmpdir(), "tidings-history-"));
    folders.push(folder);
    return join(folder, "kept", "history");
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  test("brings back what was typed, in the next session too", async () => {
    const historyFile = fileIn();
    const first = await chat({ historyFile });
    first.type("rain\r");
    await first.screen.endsWith("rain\n\n>");
    await first.terminal.stop();
    expect(readFileSync(historyFile, "utf8")).toBe("rain\n");

    const second = await chat({ historyFile });
    second.type(UP);
    await second.screen.endsWith("> rain");
    await second.terminal.stop();
  });

  test("that cannot be kept is no reason not to answer", async () => {
    const historyFile = fileIn();
    writeFileSync(join(historyFile, "..", "..", "kept"), "a file where the folder should be");
    const { type, screen, terminal } = await chat({ historyFile });
    type("rain\r");
    await screen.endsWith("rain\n\n>");
    await terminal.stop();
  });
});
