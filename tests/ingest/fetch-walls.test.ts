import { randomBytes } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drips, fakeWeb, floods, leadsTo, raw, says, silent } from "../fakes/fake-web.ts";
import { bytesIn, failureIn, fetchedIn, textIn, webWith } from "./fetch-with.ts";

const KILOBYTE = 1024;

describe("time", () => {
  test("ends when a name is looked up for too long, and when a server says nothing or stops in the middle", async () => {
    const web = await fakeWeb({ "/silent": silent, "/stops": (_, answer) => answer.writeHead(200).write("<rss>") });
    const resolve = () => new Promise<never>(() => {});
    // undici counts these times no finer than a second.
    const outcomes = await Promise.all([
      webWith({ resolve, limits: { connectMs: 50 } }).get("http://slow.example/", {}),
      webWith({ limits: { headersMs: 50 } }).get(`${web.origin}/silent`, {}),
      webWith({ limits: { idleMs: 50 } }).get(`${web.origin}/stops`, {}),
    ]);
    expect(outcomes.map((outcome) => failureIn(outcome).code)).toEqual(["timeout", "timeout", "timeout"]);
    await expect.poll(() => web.open()).toBe(0);
  });

  test("ends when a body drips for ever", async () => {
    const web = await fakeWeb({ "/": drips(["x"], 5) });
    expect(failureIn(await webWith({ limits: { totalMs: 100 } }).get(web.origin, {})).code).toBe("timeout");
    await expect.poll(() => web.open()).toBe(0);
  });

  test("ends when headers drip for ever", async () => {
    const { origin } = await fakeWeb({
      "/": ({ socket }) => {
        socket.write("HTTP/1.1 200 OK\r\n");
        const timer = setInterval(() => socket.write("x-more: 1\r\n"), 5);
        socket.on("close", () => clearInterval(timer));
      },
    });
    expect(failureIn(await webWith({ limits: { totalMs: 100 } }).get(origin, {})).code).toBe("timeout");
  });

  test("is counted over all redirects together", async () => {
    const slowly = (to: string) => leadsTo(to);
    const { origin } = await fakeWeb({
      "/a": (asked, answer) => void setTimeout(() => slowly("/b")(asked, answer), 60),
      "/b": (asked, answer) => void setTimeout(() => slowly("/a")(asked, answer), 60),
    });
    expect(failureIn(await webWith({ limits: { totalMs: 150 } }).get(`${origin}/a`, {})).code).toBe("timeout");
  });

  test("ends at once when whoever asked stops it, before it begins as well", async () => {
    const stop = new AbortController();
    const web = await fakeWeb({ "/": () => stop.abort() });
    expect(failureIn(await webWith({}).get(web.origin, { signal: stop.signal })).code).toBe("stopped");
    expect(failureIn(await webWith({}).get(web.origin, { signal: stop.signal })).code).toBe("stopped");
    expect(web.asked).toHaveLength(1);
  });
});

describe("size", () => {
  const limits = { wireBytes: 64 * KILOBYTE, decodedBytes: 256 * KILOBYTE };
  const noise = randomBytes(65 * KILOBYTE);

  test("up to the limit is read, and a byte more is not", async () => {
    const { origin } = await fakeWeb({
      "/fits": says(noise.subarray(0, 64 * KILOBYTE)),
      "/more": says(noise.subarray(0, 64 * KILOBYTE + 1)),
      "/unannounced": says(noise, { headers: { "transfer-encoding": "chunked" } }),
    });
    const web = webWith({ limits });
    expect(bytesIn(await web.get(`${origin}/fits`, {}))).toEqual(noise.subarray(0, 64 * KILOBYTE));
    expect(failureIn(await web.get(`${origin}/more`, {})).code).toBe("too large");
    expect(failureIn(await web.get(`${origin}/unannounced`, {})).code).toBe("too large");
  });

  test("that has no end is not read to the end", async () => {
    const web = await fakeWeb({ "/": floods(noise), "/gzip": floods(gzipSync(noise), { "content-encoding": "gzip" }) });
    for (const path of ["/", "/gzip"]) {
      expect(failureIn(await webWith({ limits }).get(web.origin + path, {})).code).toBe("too large");
    }
    await expect.poll(() => web.open()).toBe(0);
  });

  test("that is announced is believed before anything is read", async () => {
    const { origin } = await fakeWeb({ "/": raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n") });
    expect(failureIn(await webWith({ limits }).get(origin, {})).code).toBe("too large");
  });

  test("of a bomb stays packed: by its size, and by how much it grows", async () => {
    const bomb = gzipSync(Buffer.alloc(40 * KILOBYTE * KILOBYTE));
    const small = gzipSync(Buffer.alloc(200 * KILOBYTE));
    const dense = gzipSync(
      Buffer.from(
        randomBytes(10 * KILOBYTE)
          .toString("hex")
          .repeat(15),
      ),
    );
    const headers = { "content-encoding": "gzip" };
    const { origin } = await fakeWeb({
      "/bomb": says(bomb, { headers }),
      "/small": says(small, { headers }),
      "/dense": says(dense, { headers }),
      "/deflate": says(deflateSync(Buffer.alloc(200 * KILOBYTE)), { headers: { "content-encoding": "deflate" } }),
    });
    expect(failureIn(await webWith({}).get(`${origin}/bomb`, {})).code).toBe("too large");
    expect(failureIn(await webWith({ limits }).get(`${origin}/small`, {})).code).toBe("too large");
    expect(failureIn(await webWith({ limits }).get(`${origin}/deflate`, {})).code).toBe("too large");
    expect(failureIn(await webWith({ limits }).get(`${origin}/dense`, {})).code).toBe("too large");
    // Each limit by itself is what stopped them.
    expect(fetchedIn(await webWith({ limits: { ...limits, ratio: 2000 } }).get(`${origin}/small`, {})).status).toBe(
      200,
    );
    expect(fetchedIn(await webWith({ limits: { wireBytes: 128 * KILOBYTE } }).get(`${origin}/dense`, {})).status).toBe(
      200,
    );
  });

  test("of headers has a limit", async () => {
    const { origin } = await fakeWeb({
      "/fits": says("", { headers: { "x-large": "x".repeat(30 * KILOBYTE) } }),
      "/large": raw(`HTTP/1.1 200 OK\r\nx-large: ${"x".repeat(100 * KILOBYTE)}\r\n\r\n`),
      "/many": raw(`HTTP/1.1 200 OK\r\n${"x-many: 1\r\n".repeat(10_000)}\r\n`),
    });
    expect(fetchedIn(await webWith({}).get(`${origin}/fits`, {})).status).toBe(200);
    expect(failureIn(await webWith({}).get(`${origin}/large`, {})).code).toBe("too large");
    expect(failureIn(await webWith({}).get(`${origin}/many`, {})).code).toBe("too large");
  });
});

describe("packings", () => {
  const FEED = "<rss/>";

  test.each([
    ["br", brotliCompressSync(FEED)],
    ["zstd", zstdCompressSync(FEED)],
    ["compress", Buffer.from(FEED)],
    ["utf-8", Buffer.from(FEED)],
    ["gzip, gzip", gzipSync(gzipSync(FEED))],
    ["gzip,gzip", gzipSync(gzipSync(FEED))],
    ["deflate, gzip", gzipSync(deflateSync(FEED))],
    ["gzip, br", brotliCompressSync(gzipSync(FEED))],
  ])("%s is refused before the body is read", async (packing, body) => {
    const web = await fakeWeb({
      "/": says(body, { headers: { "content-encoding": packing } }),
      "/endless": floods(body, { "content-encoding": packing }),
    });
    for (const path of ["/", "/endless"]) {
      expect(failureIn(await webWith({}).get(web.origin + path, {})).code).toBe("wrong encoding");
    }
  });

  test("in two headers count as two", async () => {
    const headers = { "content-encoding": ["gzip", "gzip"] };
    const { origin } = await fakeWeb({ "/": says(gzipSync(gzipSync(FEED)), { headers }) });
    expect(failureIn(await webWith({}).get(origin, {})).code).toBe("wrong encoding");
  });

  test("that were not announced stay packed", async () => {
    const packed = gzipSync(FEED);
    const { origin } = await fakeWeb({ "/": says(packed) });
    expect(bytesIn(await webWith({}).get(origin, {}))).toEqual(packed);
  });

  test.each([
    ["gzip", Buffer.from("no gzip at all")],
    ["gzip", gzipSync(FEED.repeat(99)).subarray(0, 20)],
    ["gzip", Buffer.concat([gzipSync(FEED).subarray(0, -8), Buffer.alloc(8)])],
    ["deflate", Buffer.from("no deflate at all")],
    ["deflate", deflateSync(FEED.repeat(99)).subarray(0, 10)],
  ])("of %s that are damaged are explained", async (packing, body) => {
    const { origin } = await fakeWeb({ "/": says(body, { headers: { "content-encoding": packing } }) });
    expect(failureIn(await webWith({}).get(origin, {})).code).toBe("damaged");
  });
});

describe("broken answers", () => {
  test.each([
    ["hang up without a word", ""],
    ["hang up in the headers", "HTTP/1.1 200 OK\r\nContent-Ty"],
    ["hang up in the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"],
    ["hang up between chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"],
    ["lie about their chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n0\r\n\r\n"],
    ["have two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\nhalf"],
    ["have a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhalf"],
    [
      "have a length and chunks",
      "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\n\r\n",
    ],
    ["are no HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["are binary", randomBytes(4096)],
    [
      "switch to something else",
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
    ],
  ])("that %s are “damaged”", async (_, bytes) => {
    const { origin } = await fakeWeb({ "/": raw(bytes) });
    expect(failureIn(await webWith({}).get(origin, {}))).toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/\.$/),
    });
  });

  test("are cut to their length when they say more", async () => {
    const { origin } = await fakeWeb({ "/": raw("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalf and more") });
    const outcome = await webWith({}).get(origin, {});
    expect(outcome.ok ? textIn(outcome) : outcome.failure.code).toMatch(/^(half|damaged)$/);
  });

  test("that reset the line are told from hosts that do not listen or do not exist", async () => {
    const { origin, port } = await fakeWeb({ "/": ({ socket }) => void socket.resetAndDestroy() });
    expect(failureIn(await webWith({}).get(origin, {})).code).toBe("damaged");
    const web = webWith({ allowed: ["127.0.0.1"] });
    expect(failureIn(await web.get(`http://127.0.0.1:${port === 1 ? 2 : 1}/`, {})).code).toBe("unreachable");
    expect(failureIn(await web.get("http://no-such-host.example/", {})).code).toBe("unknown host");
  });

  test("may have no length and end with the line", async () => {
    const { origin } = await fakeWeb({ "/": raw("HTTP/1.0 200 OK\r\n\r\nall of it") });
    expect(textIn(await webWith({}).get(origin, {}))).toBe("all of it");
  });
});

describe("whatever a server sends", () => {
  const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
  const name = fc.constantFrom(
    "Content-Length",
    "Content-Encoding",
    "Transfer-Encoding",
    "Connection",
    "Location",
    "Retry-After",
    "ETag",
    "Trailer",
    "Upgrade",
    "X",
  );
  const value = fc.oneof(noise, fc.constantFrom("gzip", "chunked", "5", "0", "-1", "http://[", "//", "#", "close"));
  const header = fc.tuple(name, value).map((parts) => parts.join(": "));
  const status = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(100, 101, 103, 200, 301));
  const answer = fc
    .tuple(status, fc.array(header, { maxLength: 4 }), noise)
    .map(([code, headers, body]) => [`HTTP/1.1 ${code} Ok`, ...headers, "", body].join("\r\n"));

  test("ends in an answer or a failure with a reason, and with the line closed", async () => {
    let bytes = "";
    const web = await fakeWeb({ "/": (asked, response) => raw(Buffer.from(bytes, "latin1"))(asked, response) });
    const asking = webWith({ limits: { totalMs: 2000, headersMs: 500, idleMs: 500, redirects: 2 } });
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, answer), async (sent) => {
        bytes = sent;
        const outcome = await asking.get(web.origin, {});
        if (!outcome.ok) expect(outcome.failure.message).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
    await expect.poll(() => web.open()).toBe(0);
  });
});
