import { Writable } from "node:stream";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { createProgram } from "../../src/cli/create-program.ts";
import { systemClock } from "../../src/clock.ts";
import { tidingsHere } from "../fakes/tidings-here.ts";

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** All of `npx tidings`, which does nothing but read its words. */
async function idleProgram(): Promise<Command> {
  const world = {
    stdin: process.stdin,
    stdout: nowhere(),
    stderr: nowhere(),
    environment: {},
    folder: "/nowhere",
    clock: systemClock,
    interrupted: new AbortController().signal,
  };
  const program = await createProgram(world, () => {});
  for (const { command } of commandsOf(program)) if (command.commands.length === 0) command.action(() => {});
  return program;
}

type Named = { path: string[]; command: Command };

const commandsOf = (parent: Command, path: string[] = []): Named[] =>
  parent.commands.flatMap((command) => {
    const own = [...path, command.name()];
    return [{ path: own, command }, ...commandsOf(command, own)];
  });

const all = commandsOf(await idleProgram()).map(({ path }) => path.join(" "));

/** The words behind `npx tidings`, as a shell reads them. */
function wordsOf(line: string): string[] {
  const [, behind = ""] = /(?:^|\| )npx tidings (.*?)(?: [<>|] .*)?$/.exec(line) ?? [];
  return [...behind.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? "",
  );
}

describe("npx tidings", () => {
  test("without a word lists everything it can do, by what a person wants", async () => {
    const { status, out } = await tidingsHere().run([]);
    expect(status).toBe(0);
    const headings = out.split("\n").filter((line) => /^To [a-z ]+:$/.test(line));
    expect(headings.length).toBeGreaterThan(3);
    expect(out).not.toContain("\nCommands:");
    for (const name of all.filter((path) => !path.includes(" "))) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  test.each(all)("%s --help has an example, and the program reads it as one for this command", async (path) => {
    const { status, out } = await tidingsHere().run([...path.split(" "), "--help"]);
    expect(status).toBe(0);
    const examples = [...out.matchAll(/^(?:Examples?:)? *((?:.*\| )?npx tidings .*)$/gm)].map(([, line = ""]) => line);
    expect(examples.length).toBeGreaterThan(0);
    for (const words of examples.map(wordsOf)) {
      expect(words.slice(0, path.split(" ").length).join(" ")).toBe(path);
      await (await idleProgram()).parseAsync(words, { from: "user" });
    }
  });

  test("fits a terminal of 80 columns, and breaks no word", async () => {
    const { out } = await tidingsHere().run([]);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("--version says which one it is", async () => {
    const { status, out } = await tidingsHere().run(["--version"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [["doktor"], "doctor"],
    [["help", "doktor"], "doctor"],
    [["doctor", "--ofline"], "--offline"],
    [["sources", "ad", "example.org"], "add"],
  ])("%j gets the nearest", async (words, nearest) => {
    const { status, err } = await tidingsHere().run(words);
    expect(status).toBe(1);
    expect(err).toContain(`Did you mean ${nearest}?`);
  });
});
