import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable, Writable } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import type { World } from "../../src/cli/subcommand.ts";
import { tidings } from "../../src/cli/tidings.ts";

const NOW = Date.UTC(2026, 10, 22);
const FEED = `<rss version="2.0"><channel><title>Skerrow Press</title><item><title>Lamp saved</title><link>/lamp</link>
  <description>&lt;p&gt;The board voted for the lamp on Tuesday.&lt;/p&gt;&lt;p&gt;Share on Facebook&lt;/p&gt;</description></item></channel></rss>`;
const PAGE = `<html lang="de"><head><title>Brücke zu</title><meta property="article:published_time" content="2024-05-02T23:30:00+02:00"></head>
  <body><article><p>Der Rat hat die Brücke am Dienstag geschlossen, weil in vier Pfeilern Risse sind, sagte er.</p><p>Anzeige</p>
  <p>Eine Fähre fährt die Leute hinüber, und die Reparatur dauert zwei Jahre, hieß es am Abend.</p></article></body></html>`;

/** A web server of one test: its address. */
async function server(answer: RequestListener): Promise<string> {
  const opened = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => opened.once("listening", resolve));
  onTestFinished(() => void opened.close());
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
}

type Screen = { columns?: number; environment?: Record<string, string> };

/** Runs `npx tidings read …`, by default with this machine allowed. */
async function run(words: string[], { columns, environment = { ALLOW_PRIVATE: "127.0.0.1" } }: Screen = {}) {
  const written = { out: "", err: "" };
  const into = (to: "out" | "err") =>
    new Writable({
      write(chunk, _encoding, done) {
        written[to] += String(chunk);
        done();
      },
    });
  const stdout: World["stdout"] = columns ? Object.assign(into("out"), { isTTY: true, columns }) : into("out");
  const world: World = {
    stdin: Readable.from([]),
    stdout,
    stderr: into("err"),
    environment,
    folder: "/",
    clock: { now: () => NOW },
    interrupted: new AbortController().signal,
  };
  return { status: await tidings(["read", ...words], world), ...written };
}

describe("an address", () => {
  test("shows its page, with what the server said and in the encoding that it names", async () => {
    const at = await server((_, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=windows-1252" }).end(Buffer.from(PAGE, "latin1"));
    });
    const { out, status } = await run([at]);
    expect(status).toBe(0);
    expect(out).toMatch(/^answer +200, text\/html; charset=windows-1252, \d+ (?:bytes|KB)$/m);
    expect(out).toMatch(/^title +Brücke zu$/m);
    expect(out).toMatch(/^published +2024-05-02T23:30:00\+02:00 \(meta element\)$/m);
    expect(out).toContain("“Anzeige” (advertisement)");
  });

  test("of a feed shows its items, what was left out of each, and where it moved", async () => {
    const at = await server(({ url }, response) => {
      if (url === "/feed") response.writeHead(200, { "content-type": "application/rss+xml" }).end(FEED);
      else response.writeHead(301, { location: "/feed" }).end();
    });
    const { out } = await run([`${at}/old`]);
    expect(out).toContain(`came from  ${at}/feed`);
    expect(out).toContain(`moved      for good: use ${at}/feed`);
    expect(out).toMatch(/^Lamp saved\n {2}no date · 1 paragraph$/m);
    expect(out).toContain("left out: “Share on Facebook” (share button)");
  });

  test("as JSON, the answer and what was left out stand beside what was found", async () => {
    const at = await server((_, response) => response.writeHead(200, { "content-type": "text/xml" }).end(FEED));
    expect(JSON.parse((await run(["--json", at])).out)).toMatchObject({
      file: at,
      answer: { status: 200, type: "text/xml" },
      feed: { title: "Skerrow Press" },
      leftOut: [[{ rule: "share button", text: "Share on Facebook" }]],
    });
  });

  test("fits the width of the screen", async () => {
    const at = await server((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(PAGE));
    const { out } = await run([at], { columns: 60 });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(out.replaceAll("\n", " ")).toContain("Der Rat hat die Brücke am Dienstag geschlossen, weil in vier");
  });

  test("that answers with a refusal says so, with when to come back, and promises nothing", async () => {
    const at = await server(({ url }, response) => {
      if (url === "/busy") response.writeHead(429, { "retry-after": "120" }).end();
      else response.writeHead(404).end();
    });
    const busy = await run([`${at}/busy`]);
    expect([busy.status, busy.out]).toEqual([1, ""]);
    expect(busy.err).toMatch(/is asked too often \(429\)\. Try again after 2026-11-22 00:02:00 UTC\.\n$/);
    expect((await run([`${at}/gone`])).err).toMatch(/has nothing at this address \(404\)/);
  });

  test("inside the own network, of another protocol or with a password is not asked", async () => {
    const asked: unknown[] = [];
    const at = await server(({ url }, response) => {
      asked.push(url);
      response.end(FEED);
    });
    expect((await run([at], { environment: {} })).err).toMatch(/not on the public internet/);
    expect((await run(["ftp://example.org/feed"])).err).toMatch(/does not begin with http/);
    expect((await run(["https://ann:secret@example.org/"])).err).toMatch(/Leave out what stands before the @/);
    expect(asked).toEqual([]);
  });

  test("with a wrong setting is told about the setting", async () => {
    const { err, status } = await run(["https://example.org/"], { environment: { ALLOW_PRIVATE: "no host" } });
    expect([status, err]).toEqual([1, expect.stringContaining("ALLOW_PRIVATE")]);
  });
});
