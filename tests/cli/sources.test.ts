import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { tidings } from "../../src/cli/tidings.ts";
import { systemClock } from "../../src/clock.ts";
import { fakeWeb, type Page, says } from "../fakes/fake-web.ts";
import { type Ended, newFolder } from "../fakes/run-tidings.ts";
import { feedOf } from "../ingest/round-with.ts";

/** `npx tidings sources …` beside a web on this machine, which is opened to it. */
async function desk(pages: Record<string, Page> = {}) {
  const web = await fakeWeb(pages);
  const folder = newFolder();
  const environment = { DATABASE_URL: `file:${join(folder, "news.db")}`, ALLOW_PRIVATE: "127.0.0.1", LANG: "en_GB" };
  const run = (words: string[], typed?: string) => runHere(words, folder, environment, typed);
  return {
    folder,
    origin: web.origin,
    asked: () => web.asked.map(({ url }) => url),
    sources: (...words: string[]) => run(["sources", ...words]),
    typing: (typed: string, ...words: string[]) => run(["sources", ...words], typed),
    ingest: () => run(["ingest"]),
  };
}

/** The program in this process; at a terminal where something is typed. */
async function runHere(
  words: string[],
  folder: string,
  environment: Record<string, string>,
  typed?: string,
): Promise<Ended> {
  const isTTY = typed !== undefined;
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stdout = Object.assign(new PassThrough(), { isTTY });
  const stderr = new PassThrough();
  stdin.end(typed);
  const printed = Promise.all([text(stdout), text(stderr)]);
  const world = {
    stdin,
    stdout,
    stderr,
    environment,
    folder,
    clock: systemClock,
    interrupted: new AbortController().signal,
  };
  const status = await tidings(words, world);
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { status, out, err };
}

const link = (href: string, title: string) =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

describe("npx tidings sources", () => {
  test("adds several addresses at once, for everyone, and they are read next", async () => {
    const { origin, sources, ingest } = await desk({ "/a": says(feedOf("Rain")), "/b": says(feedOf("Snow")) });
    const added = await sources("add", `${origin}/a`, `${origin}/b`, "--folder", "Weather");
    expect(added.err).toBe("");
    expect(added.out.match(/Added for everyone: Example Times/g)).toHaveLength(2);
    expect(added.out).toContain("Rain\n");
    expect(added.out).toMatch(/To have it read at once: npx tidings ingest\n$/);
    expect(added.status).toBe(0);
    expect((await ingest()).out).toMatch(/^read 2 sources .*: 2 new articles/);
    expect((await sources()).out).toMatch(
      /^2 feeds\n {2}1\. Example Times \[Weather\]: read 1 minute ago, 1 new\n {2}2\. Example Times \[Weather\]: read/,
    );
  });

  test("adds what it can, and fails when one cannot be added", async () => {
    const { origin, sources } = await desk({ "/a": says(feedOf("Rain")) });
    const { out, err, status } = await sources("add", `${origin}/missing`, `${origin}/a`);
    expect(err).toContain("has nothing at this address (404)");
    expect(out).toContain("Added for everyone: Example Times");
    expect(status).toBe(1);
  });

  test("lists the addresses to choose from where nobody can be asked", async () => {
    const page = says(`<html><head>${link("/world", "World")}${link("/sport", "Sport")}</head></html>`);
    const { origin, sources, asked } = await desk({ "/": page });
    const { out, err, status } = await sources("add", `${origin}/`);
    expect(err).toBe(`There are several feeds. Which one?\n  World: ${origin}/world\n  Sport: ${origin}/sport\n`);
    expect([out, status, asked()]).toEqual(["", 1, ["/"]]);
    const tested = await sources("test", `${origin}/`);
    expect([tested.err, tested.status]).toEqual([err, 1]);
  });

  test("asks which of several feeds at a terminal, and adds nothing where nothing is chosen", async () => {
    const page = says(`<html><head>${link("/world", "World")}${link("/sport", "Sport")}</head></html>`);
    const { origin, typing, sources } = await desk({ "/": page, "/sport": says(feedOf("Cup final")) });
    for (const typed of ["", "\n", "7\n", "sport\n"]) {
      expect([typed, (await typing(typed, "add", `${origin}/`)).status]).toEqual([typed, 1]);
    }
    expect((await sources()).out + (await sources()).err).toContain("No feeds are followed here.");
    const chosen = await typing("2\n", "add", `${origin}/`);
    expect(chosen.out).toContain("There are several feeds. Which one?\n  1. World\n  2. Sport\n");
    expect(chosen.out).toContain("Added for everyone: Example Times");
    expect(chosen.status).toBe(0);
  });

  test("lists as JSON for programs", async () => {
    const { origin, sources } = await desk({ "/a": says(feedOf("Rain")) });
    await sources("add", `${origin}/a`, "--pages");
    const { out } = await sources("list", "--json");
    expect(JSON.parse(out)).toMatchObject([
      { id: 1, url: `${origin}/a`, title: "Example Times", is_default: true, is_paused: false, reads_pages: true },
    ]);
  });

  test("tests, pauses, resumes and removes by number, title or address", async () => {
    const { origin, sources } = await desk({ "/a": says(feedOf("Rain")) });
    await sources("add", `${origin}/a`);
    expect((await sources("test", "1")).out).toContain(`Example Times, a feed at ${origin}/a`);
    expect((await sources("pause", "example", "times")).out).toContain("Paused: Example Times");
    expect((await sources()).out).toContain("1. Example Times: paused");
    expect((await sources("resume", "1")).out).toContain("Resumed:");
    expect((await sources("pages", "1", "on")).out).toContain("pages behind new articles of Example Times are read");
    expect((await sources("remove", `${origin}/a`)).out).toContain("Removed for everyone: Example Times");
    const gone = await sources("remove", "1");
    expect([gone.err, gone.status]).toEqual([expect.stringContaining("There is no source “1” here."), 1]);
  });

  test("exports a list that another store imports, and keeps what is there already", async () => {
    const first = await desk();
    const list = join(first.folder, "in.opml");
    writeFileSync(
      list,
      '<opml version="2.0"><body><outline text="News"><outline type="rss" text="Bote" xmlUrl="https://bote.example/f"/></outline>' +
        '<outline type="rss" text="Home" xmlUrl="http://192.168.0.2/f"/><outline type="rss" text="Odd" xmlUrl="ftp://x.example/"/></body></opml>',
    );
    expect((await first.sources("import", "in.opml")).out).toBe(
      "2 feeds added, 0 there already, 1 refused.\n  Odd: it has no address of the web\n",
    );
    const exported = await first.sources("export", "out.opml");
    expect([exported.out.includes("2 feeds"), exported.status]).toEqual([true, 0]);
    const again = await first.sources("export", "out.opml");
    expect([again.err, again.status]).toEqual(["out.opml is there already. Give a name that is free.\n", 1]);
    const piped = await first.sources("export");
    expect(piped.out).toBe(readFileSync(join(first.folder, "out.opml"), "utf8"));

    const second = await desk();
    writeFileSync(join(second.folder, "in.opml"), piped.out);
    expect((await second.sources("import", "in.opml")).out).toContain("2 feeds added, 0 there already, 0 refused.");
    expect((await second.sources()).out).toContain("1. Bote [News]: not read yet\n  2. Home: not read yet");
    expect((await second.sources("import", "in.opml")).out).toContain("0 feeds added, 2 there already");
  });

  test("says what is wrong with a file", async () => {
    const { folder, sources } = await desk();
    const missing = await sources("import", "none.opml");
    expect([missing.err, missing.status]).toEqual(["none.opml is not there. Check the path.\n", 1]);
    writeFileSync(join(folder, "x.opml"), "hello");
    const wrong = await sources("import", "x.opml");
    expect(wrong.err).toContain("x.opml is no list of feeds (OPML): export one from your feed reader.");
    expect(wrong.status).toBe(1);
  });

  test("of ten thousand feeds are imported in seconds, and listed", async () => {
    const { folder, sources } = await desk();
    const many = Array.from(
      { length: 10_000 },
      (_, at) => `<outline text="Feed ${at}" xmlUrl="https://h${at}.example/"/>`,
    );
    writeFileSync(join(folder, "in.opml"), `<opml version="2.0"><body>${many.join("")}</body></opml>`);
    const began = performance.now();
    expect((await sources("import", "in.opml")).out).toContain("10,000 feeds added, 0 there already, 0 refused.");
    expect(performance.now() - began).toBeLessThan(20_000);
    expect((await sources("list", "--json")).out.match(/"url"/g)).toHaveLength(10_000);
  });
});
