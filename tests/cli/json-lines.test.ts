import { PassThrough, Readable, Writable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openLineWriter, readLines } from "../../src/cli/json-lines.ts";

const linesOf = (chunks: (Buffer | string)[], maxBytes?: number) =>
  Array.fromAsync(readLines(Readable.from(chunks), { maxBytes }));

test("lines come with their numbers, whatever ends them, and without the byte order mark", async () => {
  expect(await linesOf(["\uFEFF{}\r\n\n[1]\nlast"])).toEqual([
    { number: 1, text: "{}" },
    { number: 2, text: "" },
    { number: 3, text: "[1]" },
    { number: 4, text: "last" },
  ]);
});

test("it does not matter where a stream is cut into chunks, not even inside a character", async () => {
  const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n\uFEFF]/g, "."));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (texts, size) => {
      const bytes = Buffer.from(`${texts.join("\n")}\n`);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect(await linesOf(chunks)).toEqual(texts.map((text, i) => ({ number: i + 1, text })));
    }),
  );
});

test("a line that is too long is an error of its own, and the next one is whole", async () => {
  const [long, next] = await linesOf(["12345", "6789", "0\nab\n"], 9);
  expect(long).toEqual({ number: 1, error: "The line has 10 bytes, and a line may have 9. Divide it." });
  expect(next).toEqual({ number: 2, text: "ab" });
});

test("a line that is not UTF-8 is an error of its own", async () => {
  const [bad, next] = await linesOf([Buffer.from([0x22, 0xe4, 0x22, 0x0a]), "ok"]);
  expect(bad).toMatchObject({ number: 1, error: expect.stringContaining("not UTF-8") });
  expect(next).toEqual({ number: 2, text: "ok" });
});

test("an interruption ends the lines without an error", async () => {
  const stream = new PassThrough();
  const interruption = new AbortController();
  const lines = readLines(stream, { signal: interruption.signal });
  stream.write("first\nsec");
  expect((await lines.next()).value).toEqual({ number: 1, text: "first" });
  const rest = lines.next();
  interruption.abort();
  expect(await rest).toEqual({ done: true, value: undefined });
});

test("a writer waits until there is room", async () => {
  const stream = new PassThrough({ highWaterMark: 4 });
  const writer = openLineWriter(stream);
  let written = false;
  const writing = writer.write({ long: "line" }).then(() => {
    written = true;
  });
  await new Promise(setImmediate);
  expect(written).toBe(false);
  expect(String(stream.read())).toBe('{"long":"line"}\n');
  await writing;
  expect(written).toBe(true);
});

const failing = (code: string) =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(`no room: ${code}`), { code })) });

test("a reader who left is no failure, a full disk is one", async () => {
  const closed = openLineWriter(failing("EPIPE"));
  await closed.write(1);
  expect(await closed.write(2)).toBe(false);

  const full = openLineWriter(failing("ENOSPC"));
  await full.write(1).catch(() => {});
  await expect(full.write(2)).rejects.toThrow("no room: ENOSPC");
});
