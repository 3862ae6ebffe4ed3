import { PassThrough, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Output } from "../../adapters/terminal/output.ts";
import { openTerminal } from "../../adapters/terminal/terminal.ts";
import { silentLog } from "../../src/log.ts";
import type { Question } from "../../src/question.ts";
import { apologise, type Reply, say } from "../../src/reply.ts";
import { choicesOf, echoingBot } from "../fakes/echoing-bot.ts";

type Answers = (question: Question) => Reply | Promise<Reply> | undefined;

function pipeInto(output: Output, answers?: Answers, locale?: string) {
  const input = new PassThrough();
  const { bot, questions } = echoingBot(answers);
  const terminal = openTerminal({
    input,
    output,
    isInteractive: false,
    clock: { now: () => 0 },
    log: silentLog,
    locale,
  });
  return { input, terminal, bot, questions };
}

/** All that the program writes for this standard input. */
async function answersTo(lines: string | Uint8Array, answers?: Answers, locale?: string) {
  const output = new PassThrough();
  const { input, terminal, bot, questions } = pipeInto(output, answers, locale);
  const written = text(output);
  await terminal.start(bot);
  input.end(lines);
  await terminal.finished;
  output.end();
  return { written: await written, questions };
}

describe("lines from a pipe", () => {
  test("are answered in order, each below itself, blank ones ignored, the last without an end of line too", async () => {
    const { written } = await answersTo("/topic iran drones\n\n  \t\r\nclimate\r\n/news 3");
    expect(written).toBe(
      [
        "> /topic iran drones\n\ntopic | iran drones\n",
        "> climate\n\ntopic | climate\n",
        "> /news 3\n\nnews | 3\n\n",
      ].join("\n"),
    );
  });

  test("wait for each other's answers", async () => {
    const slow = Promise.withResolvers<Reply>();
    const { written } = await answersTo("slow\nquick\n", ({ options }) => {
      if (options.words !== "slow") return slow.resolve(say("late")) ?? undefined;
      // The second line would free the first: in order, nobody does.
      setImmediate(() => slow.resolve(say("first")));
      return slow.promise;
    });
    expect(written).toBe("> slow\n\nfirst\n\n> quick\n\ntopic | quick\n\n");
  });

  test("are asked by whoever sits at this machine", async () => {
    const { questions } = await answersTo("/settings language:de\n", undefined, "de_AT.UTF-8");
    expect(questions).toEqual([
      {
        conversation: { platform: "terminal", id: "local", kind: "private" },
        asker: { platform: "terminal", id: "local" },
        role: "manager",
        language: "de-AT",
        command: "settings",
        options: { language: "de" },
        attachments: [],
      },
    ]);
  });

  test.each([
    ["en_GB", "en-GB"],
    ["de", "de"],
    ["ca_ES@valencia", "ca-ES"],
    ["C", undefined],
    ["C.UTF-8", undefined],
    ["POSIX", undefined],
    ["", undefined],
  ])("the locale %j guesses the language %s", async (locale, language) => {
    const { questions } = await answersTo("climate\n", undefined, locale);
    expect(questions[0]?.language).toBe(language);
  });

  test("ask the bot about commands that there are not, because it knows what to say", async () => {
    const { written } = await answersTo("/nwes\n", ({ command }) => apologise(`no ${command}`, "try /news"));
    expect(written).toBe("> /nwes\n\nno nwes\ntry /news\n\n");
  });

  test("end at a farewell", async () => {
    const { written, questions } = await answersTo("one\n/quit\ntwo\n");
    expect(questions).toHaveLength(1);
    expect(written).toBe("> one\n\ntopic | one\n\n");
  });

  test("may be binary, or very long", async () => {
    const junk = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256));
    const { questions } = await answersTo(Buffer.concat([junk, Buffer.from(`\n${"x".repeat(5_000_000)}\nclimate\n`)]));
    expect(questions.at(-1)?.options).toEqual({ words: "climate" });
    expect(questions.at(-2)?.options).toEqual({ words: "x".repeat(5_000_000) });
  });

  test("are repeated without what could steer a terminal", async () => {
    const { written } = await answersTo("\u001B[2Jrain\n", () => say("ok"));
    expect(written).toBe("> ␛[2Jrain\n\nok\n\n");
  });
});

test("an empty input shows the welcome and the headlines, then leaves", async () => {
  const { written } = await answersTo("\n");
  expect(written).toBe("start\n\nnews\n\n");
});

describe("what an answer offers", () => {
  const offering: Answers = ({ command, options }) => {
    if (command === "topic" && options.words === "iran") {
      return say(
        "Iran",
        choicesOf(["summary 1", "summary", { article: "#1" }], ["more", "topic", { words: "iran", page: 2 }]),
      );
    }
    if (command === "topic" && options.words === "which") {
      const long = "A headline that nobody would want to type";
      return say(
        "Which?",
        choicesOf([long, "summary", { article: "#8" }], [`${long} again`, "summary", { article: "#9" }]),
      );
    }
    return undefined;
  };

  test("is chosen by typing it, also after another choice", async () => {
    const { questions } = await answersTo("iran\nSummary  1\nmore\n", offering);
    expect(questions.slice(1)).toMatchObject([
      { command: "summary", options: { article: "#1" } },
      { command: "topic", options: { words: "iran", page: 2 } },
    ]);
  });

  test("is chosen by number where it is listed with numbers", async () => {
    const { questions } = await answersTo("which\n2\n", offering);
    expect(questions[1]).toMatchObject({ command: "summary", options: { article: "#9" } });
  });

  test("stays after an apology and after its proof", async () => {
    const aside: Answers = (question) =>
      question.command === "proof" ? apologise("There is no 9.", "Ask again.") : offering(question);
    const { questions } = await answersTo("iran\n/proof 9\nmore\n", aside);
    expect(questions[2]).toMatchObject({ command: "topic", options: { words: "iran", page: 2 } });
  });

  test("is listed with one number, also where its label has its own", async () => {
    const stops = choicesOf(["1. drones, every day at 08:00", "unsubscribe", {}], ["2. floods", "unsubscribe", {}]);
    const { written } = await answersTo("iran\n", () => say("Which?", stops));
    expect(written).toContain("  1. drones, every day");
    expect(written).not.toContain("1. 1.");
  });

  test("is forgotten with the next question", async () => {
    const { questions } = await answersTo("iran\nclimate\nmore\n", offering);
    expect(questions[2]).toMatchObject({ command: "topic", options: { words: "more" } });
  });
});

describe("an output that goes away", () => {
  const failingWith = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, written) => written(Object.assign(new Error(`write ${code}`), { code })),
    });

  test("ends quietly when its reader has left", async () => {
    const { input, terminal, bot } = pipeInto(failingWith("EPIPE"));
    await terminal.start(bot);
    input.write("one\n");
    await terminal.finished;
    await terminal.stop();
  });

  test("is said when it failed otherwise", async () => {
    const { input, terminal, bot } = pipeInto(failingWith("ENOSPC"));
    await terminal.start(bot);
    input.write("one\n");
    await expect(terminal.finished).rejects.toThrow(
      "The answer could not be written (write ENOSPC). Is the disk full?",
    );
  });
});

test("an input that breaks off ends after what could be read", async () => {
  const output = new PassThrough();
  const { input, terminal, bot } = pipeInto(output);
  await terminal.start(bot);
  input.write("one\n");
  setImmediate(() => input.destroy(Object.assign(new Error("read EIO"), { code: "EIO", syscall: "read" })));
  await terminal.finished;
  output.end();
  expect(await text(output)).toBe("> one\n\ntopic | one\n\n");
});
