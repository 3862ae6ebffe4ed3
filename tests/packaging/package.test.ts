import { readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fakeWeb, says } from "../fakes/fake-web.ts";
import { feedOf } from "../ingest/round-with.ts";
import { newFolder, registryAnswers, run } from "./clean-folder.ts";
import { installAlone } from "./install-alone.ts";
import { type Packed, pack } from "./pack.ts";

const SECONDS_TO_PACK = 120;

let packed: Packed;
beforeAll(async () => {
  packed = await pack();
}, SECONDS_TO_PACK * 1000);

describe("the package", () => {
  test("holds the launcher, the compiled program, what it reads at run time, and the usual pages; nothing else", () => {
    const kinds = [
      /^bin\/tidings\.js$/,
      /^dist\/(src|commands|adapters)\/.*\.js$/,
      /^dist\/src\/.*\.(sql|json)$/,
      /^dist\/samples\//,
      // The compiler puts it where the compiled program looks for its version.
      /^dist\/package\.json$/,
      /^deploy\/tidings\.service$/,
      /^docs\/.*\.md$/,
      /^(README\.md|LICENSE|CHANGELOG\.md|package\.json|\.env\.example)$/,
    ];
    expect(packed.files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
  });

  test.each([
    ["the migrations", "src", /^src\/store\/.*\.sql$/],
    ["the samples", "samples", /^samples\//],
    ["the lists", "src", /^src\/.*\.json$/],
    ["the commands", "commands", /\.ts$/],
    ["the adapters", "adapters", /\.ts$/],
    ["the program itself", "src", /\.ts$/],
  ])("leaves nothing out of %s", (_, folder, kind) => {
    const here = filesIn(folder).filter((file) => kind.test(file));
    const there = here.map((file) => `dist/${file.replace(/\.ts$/, ".js")}`);
    expect(there.filter((file) => !packed.files.includes(file))).toEqual([]);
  });
});

/** From the root of what was packed. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(packed.folder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(packed.folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

describe("the installed package, where Node runs no TypeScript", () => {
  let folder: string;
  beforeAll(() => {
    folder = installAlone(packed);
  });
  const tidings = (words: string[], settings: Record<string, string> = {}) =>
    run(process.execPath, [join("node_modules", "tidings", "bin", "tidings.js"), ...words], { folder, settings });

  test("lists what it can do, and answers over a store that it makes", async () => {
    expect((await tidings(["--help"])).out).toContain("Usage: tidings");
    expect((await tidings(["ask", "/news"])).out).toContain("I have no articles yet.");
  });

  test("reads a page in a thread", async () => {
    const page = join("node_modules", "tidings", "dist", "samples", "harbour-courier-film-prize.html");
    expect((await tidings(["read", page])).out).toMatch(/[1-9]\d* paragraphs/);
  });

  test("follows a feed and reads it", async () => {
    const web = await fakeWeb({ "/feed": says(feedOf("Snow in Kent")) });
    const settings = { DATABASE_URL: "file:./news.db", ALLOW_PRIVATE: "127.0.0.1" };
    await tidings(["sources", "add", `${web.origin}/feed`], settings);
    expect((await tidings(["ingest"], settings)).out).toContain("1 new article");
    expect((await tidings(["ask", "/topic snow"], settings)).out).toContain("Snow in Kent");
  });

  test("a bot reads its sources in a thread of its own", async () => {
    const web = await fakeWeb({ "/feed": says(feedOf("Hail in Kent")) });
    const settings = { DATABASE_URL: "file:./bot.db", ALLOW_PRIVATE: "127.0.0.1" };
    await tidings(["sources", "add", `${web.origin}/feed`], settings);
    writeFileSync(join(folder, "bot.mjs"), READS_ONCE);
    await run(process.execPath, ["bot.mjs"], { folder, settings });
    expect((await tidings(["ask", "/topic hail"], settings)).out).toContain("Hail in Kent");
  });

  test("has the samples for a first start", async () => {
    const { out } = await tidings(["start"], { DATABASE_URL: "file:./samples.db" });
    expect(out).toContain("These are sample articles");
  });
});

/** What a bot does at the minute, once. */
const READS_ONCE = `
import { systemClock as clock } from "tidings/dist/src/clock.js";
import { readEnvironment } from "tidings/dist/src/config.js";
import { silentLog as log } from "tidings/dist/src/log.js";
import { configFrom } from "tidings/dist/src/all-settings.js";
import { openHouse, startBot } from "tidings/dist/src/main.js";

const config = configFrom(readEnvironment(process.env, ".").value).value;
const house = (await openHouse(config, clock)).value;
const bot = (await startBot({ ...house, config, clock, log }, [])).value;
await bot.read();
await bot.stop();
await house.store.close();
`;

describe("npx, in an empty folder", () => {
  test("runs the tarball with what the registry has", async ({ skip }) => {
    skip(!(await registryAnswers()), "the npm registry does not answer here");
    const folder = newFolder("npx");
    const npx = (...words: string[]) =>
      run(
        "npx",
        ["--yes", "--prefer-offline", "--omit=optional", `--package=${packed.tarball}`, "--", "tidings", ...words],
        {
          folder,
          seconds: 120,
        },
      );
    expect((await npx("--help")).out).toContain("Usage: tidings");
    expect((await npx("ask", "/news")).out).toContain("I have no articles yet.");
  }, 240_000);
});
